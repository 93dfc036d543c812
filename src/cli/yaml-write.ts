import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { TenantDocument } from '../domain/document/schema.ts';

/** Fields whose parts get a line each; everything else inside an entry stays on one line, so that diffs show what changed. */
const BLOCKS = ['keys', 'lines', 'settings', 'phone_settings'];

/** A document as YAML: the same document gives the same bytes. */
export function writeYaml(document: TenantDocument): string {
  const yaml = new Document();
  const root = new YAMLMap();
  for (const [name, value] of Object.entries(document)) {
    const key = new Scalar(name);
    key.spaceBefore = root.items.length > 0;
    root.items.push(new Pair(key, sectionNode(yaml, value)));
  }
  yaml.contents = root;
  yaml.commentBefore = ' A tenant of Lampfield. `lampfield import` takes it back: what is left out stays as it is.';
  return yaml.toString({ lineWidth: 0 });
}

function sectionNode(yaml: Document, value: unknown): Node {
  if (Array.isArray(value)) return sequence(value.map((entry) => entryNode(yaml, entry)), false);
  return isMap(value) ? entryNode(yaml, value) : yaml.createNode(value);
}

function entryNode(yaml: Document, entry: unknown): Node {
  if (!isMap(entry)) return yaml.createNode(entry);
  const fields = Object.entries(entry).map(([name, value]): [string, Node] => [
    name,
    BLOCKS.includes(name) ? blockNode(yaml, value) : yaml.createNode(value, { flow: true }),
  ]);
  return map(fields);
}

function blockNode(yaml: Document, value: unknown): Node {
  const onOneLine = (part: unknown) => yaml.createNode(part, { flow: true });
  if (Array.isArray(value)) return sequence(value.map(onOneLine), value.length === 0);
  if (!isMap(value)) return yaml.createNode(value);
  return map(Object.entries(value).map(([name, part]) => [/^\d{1,5}$/.test(name) ? Number(name) : name, onOneLine(part)]));
}

function sequence(items: Node[], flow: boolean): Node {
  const node = new YAMLSeq();
  node.items = items;
  node.flow = flow || items.length === 0;
  return node;
}

function map(fields: readonly (readonly [string | number, Node])[]): Node {
  const node = new YAMLMap();
  node.items = fields.map(([name, value]) => new Pair(new Scalar(name), value));
  node.flow = fields.length === 0;
  return node;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
