import type { Element } from '@xmldom/xmldom';
import type { PhoneInput } from '../../../src/domain/phones.ts';
import type { ReadButton, ReadPhone } from './family-suite.ts';
import { childrenOf, readXml } from './read-xml.ts';

/** Reads a settings file of Snom's firmware by a real XML parser. */
export function readSnomFile(body: string, phone: PhoneInput): ReadPhone {
  const root = readXml(body);
  const [parameters, keys] = [only(root, 'phone-settings'), only(root, 'functionKeys')];
  const textOf = (name: string, idx: string | null) =>
    childrenOf(parameters, name).find((one) => one.getAttribute('idx') === idx)?.textContent ?? '';
  const on = childrenOf(parameters, 'user_active').filter((one) => one.textContent === 'on');
  return {
    accounts: on.map((one) => {
      const idx = one.getAttribute('idx')!;
      const [address = ''] = textOf('user_outbound', idx).split(';');
      return {
        line: Number(idx),
        username: textOf('user_name', idx),
        password: textOf('user_pass', idx),
        host: textOf('user_host', idx),
        port: Number(address.slice(address.lastIndexOf(':') + 1)),
      };
    }),
    buttons: childrenOf(keys, 'fkey').map(buttonIn),
    provisioning_url: textOf('setting_server', null),
    settings: Object.fromEntries(Object.keys(phone.settings).map((name) => [name, textOf(name, null)])),
  };
}

function only(root: Element, name: string): Element {
  const found = childrenOf(root, name);
  if (found.length !== 1) throw new Error(`${found.length} elements ${name}`);
  return found[0]!;
}

function buttonIn(key: Element): ReadButton {
  const [type = '', argument = null] = (key.textContent ?? '').split(/ (.*)/s);
  const label = key.getAttribute('label');
  if (type === 'none' || type === 'line') return { kind: type, dial: null, label, lit: false };
  const dial = type === 'keyevent' ? null : (argument?.split('|')[0] ?? null);
  return { kind: 'key', dial, label, lit: type === 'blf' };
}
