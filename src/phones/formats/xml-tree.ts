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
  return element(
    root,
    entries.map(([path, value]) => ({ steps: path.split('/'), value })),
    which,
  );
}

interface Leaf {
  steps: readonly string[];
  value: Entry[1];
}

function element(step: string, leaves: readonly Leaf[], which: Which): XmlElement {
  const { name, index } = STEP.exec(step)?.groups ?? {};
  if (name === undefined) throw new Error(`not a step of a path: ${JSON.stringify(step)}`);
  const { attributes = {}, children = [] } = index === undefined ? {} : which(index);
  const below = Map.groupBy(
    leaves.filter(({ steps }) => steps.length > 0),
    ({ steps }) => steps[0]!,
  );
  const inside = [...below].map(([next, found]) =>
    element(
      next,
      found.map(({ steps, value }) => ({ steps: steps.slice(1), value })),
      which,
    ),
  );
  const text = leaves.find(({ steps }) => steps.length === 0)?.value ?? null;
  return { name, attributes, text, children: [...children, ...inside] };
}
