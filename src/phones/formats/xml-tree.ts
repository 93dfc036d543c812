import type { Entry } from './key-value.ts';
import type { XmlElement } from './xml.ts';

/** How a dialect says which of several elements of one name is meant, such as by an attribute or a first child. */
export type Which = (index: string) => Pick<XmlElement, 'attributes' | 'children'>;

const STEP = /^(?<name>[A-Za-z_][\w.-]*)(?:\[(?<index>\w+)\])?$/;

/** What a path looks like: element names with `/` between them, `[x]` where there are several; the last is one parameter. */
export const PATH = /^(?:[A-Za-z_][\w.-]*(?:\[\w+\])?\/)+[A-Za-z_][\w.-]*$/;

/**
 * Parameters named by their paths as one tree. Elements stand where they are first named; what has elements in it has no text.
 */
export function xmlTree(root: string, entries: readonly Entry[], which: Which): XmlElement {
  const top: Node = { value: null, below: new Map() };
  for (const [path, value] of entries) nodeAt(top, path.split('/')).value = value;
  return element(root, top, which);
}

interface Node {
  value: Entry[1];
  below: Map<string, Node>;
}

function nodeAt(top: Node, steps: readonly string[]): Node {
  return steps.reduce((node, step) => {
    const found = node.below.get(step);
    if (found !== undefined) return found;
    const made: Node = { value: null, below: new Map() };
    node.below.set(step, made);
    return made;
  }, top);
}

function element(step: string, { value, below }: Node, which: Which): XmlElement {
  const { name, index } = STEP.exec(step)?.groups ?? {};
  if (name === undefined) throw new Error(`not a step of a path: ${JSON.stringify(step)}`);
  const { attributes = {}, children = [] } = index === undefined ? {} : which(index);
  const inside = [...below].map(([next, node]) => element(next, node, which));
  return { name, attributes, text: value, children: [...children, ...inside] };
}
