import type { Element } from '@xmldom/xmldom';
import type { PhoneInput } from '../../../src/domain/phones.ts';
import type { ReadButton, ReadPhone } from './family-suite.ts';
import { childrenOf, readXml } from './read-xml.ts';

/** How one of Fanvil's two dialects says what both have. */
export interface FanvilDialect {
  root: string;
  /** Paths, in the words of phone_settings. */
  version: string;
  server: string;
  file: string;
  protocol: string;
  /** The elements of the accounts and of the keys, in their order. */
  lines(root: Element): Element[];
  keys(root: Element): Element[];
  /** The number of an account's element. */
  lineOf(line: Element): number;
  /** What name a parameter of an account has. */
  nameOf(name: string): string;
}

/** The element at a path such as `sip/line[1]/RingType`, whichever way the one of several is told. */
export function at(root: Element, path: string): Element {
  return path.split('/').reduce((parent, step) => {
    const [, name, which] = /^([^[]+)(?:\[(\w+)\])?$/.exec(step)!;
    const found = childrenOf(parent, name).filter((one) => which === undefined || which === whichOf(one));
    if (found.length !== 1) throw new Error(`${found.length} elements at ${path}`);
    return found[0]!;
  }, root);
}

/** What an element of several says that it is, by its index or its ID. */
export function whichOf(element: Element): string | null {
  return element.getAttribute('index') ?? childrenOf(element, 'ID')[0]?.textContent ?? null;
}

/** Reads a phone's own file by a real XML parser. */
export function readFanvilFile(body: string, phone: PhoneInput, dialect: FanvilDialect): ReadPhone {
  const root = readXml(body);
  if (root.tagName !== dialect.root) throw new Error(`the file is a ${root.tagName}`);
  const text = (path: string) => at(root, path).textContent ?? '';
  const field = (line: Element, name: string) => at(line, dialect.nameOf(name)).textContent ?? '';
  const on = dialect.lines(root).filter((line) => field(line, 'Enable_Reg') === '1');
  if (!/^2\.\d+$/.test(text(dialect.version))) throw new Error('no version');
  if (text(dialect.file) !== '$mac.cfg') throw new Error('it would ask for another file');
  return {
    accounts: on.map((line) => ({
      line: dialect.lineOf(line),
      username: field(line, 'Register_User'),
      password: field(line, 'Register_Pswd'),
      host: field(line, 'Register_Addr'),
      port: Number(field(line, 'Register_Port')),
    })),
    buttons: dialect.keys(root).map(buttonIn),
    provisioning_url: `${text(dialect.server)}/`,
    settings: Object.fromEntries(Object.keys(phone.settings).map((path) => [path, text(path)])),
  };
}

function buttonIn(key: Element): ReadButton {
  const [type, value, label] = ['Type', 'Value', 'Title'].map((name) => at(key, name).textContent ?? '');
  if (type === '0' && value === '' && label === '') return { kind: 'none', dial: null, label: null, lit: false };
  if (type === '2' && /^SIP\d+$/.test(value!)) return { kind: 'line', dial: null, label: label!, lit: false };
  if (type === '4') return { kind: 'key', dial: value!, label: label!, lit: false };
  const [, dial, letters] = /^([^@/]+)@\d+\/(f|c|bc)(?:[0-9*]+)?$/.exec(value!) ?? [];
  if (type !== '1' || dial === undefined) throw new Error(`a key of type ${type} with the value ${value}`);
  return { kind: 'key', dial, label: label!, lit: letters === 'bc' };
}
