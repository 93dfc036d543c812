import { DOMParser, type Element } from '@xmldom/xmldom';

/** The parser suspects a wrong encoding; we write U+FFFD ourselves, for what XML can not hold. */
const REPLACEMENT = /^Unicode replacement character detected/;

/** Reads an XML file by a real XML parser. Throws at whatever is not well-formed. */
export function readXml(text: string): Element {
  const refuse = (level: string, message: string) => {
    if (level === 'warning' && REPLACEMENT.test(message)) return;
    throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml').documentElement;
  if (root === null) throw new Error('the file is empty');
  return root;
}

/** The elements right below, of this name or of any. */
export function childrenOf(element: Element, name?: string): Element[] {
  const children = Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
  return name === undefined ? children : children.filter((child) => child.tagName === name);
}

/** The text of each element below, however deep, by the element's name; of several with one name, the last. */
export function textsOf(root: Element): Record<string, string> {
  const leaves = Array.from(root.getElementsByTagName('*')).filter((one) => childrenOf(one).length === 0);
  return Object.fromEntries(leaves.map((one) => [one.tagName, one.textContent ?? '']));
}
