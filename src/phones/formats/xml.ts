import type { TextFormat } from '../family.ts';
import { BLANKED } from './key-value.ts';

/** An element: its name, its attributes (one that is null is left out), and its text or its children. */
export interface XmlElement {
  name: string;
  attributes?: Readonly<Record<string, string | number | null>>;
  /** Text; null and `''` are written as nothing. */
  text?: string | number | null;
  children?: readonly XmlElement[];
}

/** Where a family's files have the name of a parameter and its value, for those that need them read. */
export interface XmlStyle {
  /** Attributes that hold the name of the parameter, such as `id`; without one, the element is named after it. */
  nameIn?: string;
  /** The attribute that holds the value of a parameter named by `nameIn`; without one, its text does. */
  valueIn?: string;
  /** Line ends; `\n` by default. */
  lineEnd?: '\n' | '\r\n';
}

/** Writes and blanks XML files. Attributes are parameters too: one that `isSecret` names is blanked wherever it stands. */
export interface XmlFormat extends TextFormat {
  write(root: XmlElement): string;
}

const NAME = /^[A-Za-z_][\w.-]*$/;
/** What XML 1.0 (section 2.2) has no way to write, not even escaped. */
export const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ALL_NOT_IN_XML = new RegExp(NOT_IN_XML, 'gu');
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML holds it; line breaks become blanks, for a parameter is one line to every phone that we know. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r]+/g, ' ')
    .replace(ALL_NOT_IN_XML, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** Makes the writer of a family's style. */
export function xmlFormat({ nameIn, valueIn, lineEnd = '\n' }: XmlStyle = {}): XmlFormat {
  return {
    write: (root) => ['<?xml version="1.0" encoding="UTF-8"?>', ...linesOf(root, ''), ''].join(lineEnd),
    blank: (body, isSecret) =>
      body.replace(/<([\w.-]+)((?:\s+[\w.:-]+="[^"]*")*)\s*(\/?>)([^<]*)/g, (_, name, attributes, end, text) => {
        const parameter = (nameIn && attributeOf(attributes, nameIn)) ?? name;
        const secret = isSecret(parameter);
        const shown = attributes.replace(/([\w.:-]+)="([^"]*)"/g, (whole: string, attribute: string, value: string) => {
          const isValue = secret && attribute === valueIn;
          return (isValue || (attribute !== nameIn && isSecret(attribute))) && value !== ''
            ? `${attribute}="${BLANKED}"`
            : whole;
        });
        const isText =
          secret &&
          end === '>' &&
          text.trim() !== '' &&
          (valueIn === undefined || attributeOf(attributes, valueIn) === undefined);
        return `<${name}${shown}${end === '/>' ? ' />' : '>'}${isText ? BLANKED : text}`;
      }),
  };
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
}

function linesOf({ name, attributes = {}, text = null, children = [] }: XmlElement, indent: string): string[] {
  const start = `${indent}<${checked(name)}${Object.entries(attributes).map(attribute).join('')}`;
  if (children.length > 0) {
    return [`${start}>`, ...children.flatMap((child) => linesOf(child, `${indent}  `)), `${indent}</${name}>`];
  }
  const content = text === null ? '' : escapeXml(String(text));
  return [content === '' ? `${start} />` : `${start}>${content}</${name}>`];
}

function attribute([name, value]: [string, string | number | null]): string {
  return value === null ? '' : ` ${checked(name)}="${escapeXml(String(value))}"`;
}

function checked(name: string): string {
  if (!NAME.test(name)) throw new Error(`not a name of XML: ${JSON.stringify(name)}`);
  return name;
}
