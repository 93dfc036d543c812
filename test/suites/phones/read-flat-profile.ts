import { expect } from 'vitest';
import type { PhoneFile, PhoneInput } from '../../../src/domain/phones.ts';
import type { ReadButton, ReadPhone } from './family-suite.ts';
import { childrenOf, readXml } from './read-xml.ts';

/** The parameters of a flat profile, each once, in their order. */
export function readFlatProfile(body: string): Map<string, string> {
  const root = readXml(body);
  expect(root.tagName).toBe('flat-profile');
  const elements = childrenOf(root);
  const parameters = new Map(elements.map((element) => [element.tagName, element.textContent ?? '']));
  // Of a parameter that is there twice, the last counts.
  expect(parameters.size).toBe(elements.length);
  return parameters;
}

/** The fields of a key's string, `fnc=blf+sd;sub=...`. Throws where one is broken. */
export function readKeyFunction(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(';')
      .filter((field) => field !== '')
      .map((field) => {
        const [whole, name, value] = /^([a-z]+)=(.*)$/u.exec(field) ?? [];
        if (whole === undefined) throw new Error(`not a field: ${field}`);
        return [name!, value!];
      }),
  );
}

/** The phone of a device's own profile. `isEmptyUnitKey`: what its modules' keys say that do nothing. */
export function readFlatPhone([file]: readonly PhoneFile[], phone: PhoneInput, emptyUnitKey: string): ReadPhone {
  const all = readFlatProfile(file!.body);
  expect(file!.name).toBe(`${phone.mac}.xml`);
  const numbers = [...all.keys()].flatMap((name) => /^Line_Enable_(\d+)_$/.exec(name)?.[1] ?? []);
  return {
    accounts: numbers
      .filter((number) => all.get(`Line_Enable_${number}_`) === 'Yes')
      .map((number) => {
        const [host, port] = all.get(`Proxy_${number}_`)!.split(':');
        return {
          line: Number(number),
          username: all.get(`User_ID_${number}_`)!,
          password: all.get(`Password_${number}_`)!,
          host: host!,
          port: Number(port),
        };
      }),
    buttons: [...all].flatMap(([name, value]) => {
      const line = /^Extended_Function_(\d+)_$/.exec(name)?.[1];
      if (line !== undefined) return [lineKey(all, line, value)];
      if (!/^Unit_\d+_Key_/.test(name)) return [];
      return [value === emptyUnitKey ? NONE : key(value)];
    }),
    provisioning_url: all.get('Profile_Rule')!,
    settings: Object.fromEntries([...all].filter(([name]) => name in phone.settings)),
  };
}

const NONE: ReadButton = { kind: 'none', dial: null, label: null, lit: false };

function lineKey(all: ReadonlyMap<string, string>, index: string, value: string): ReadButton {
  const extension = all.get(`Extension_${index}_`)!;
  const label = all.get(`Short_Name_${index}_`)!;
  if (extension !== 'Disabled') return { kind: 'line', dial: null, label, lit: false };
  if (value === '') return NONE;
  expect(readKeyFunction(value).nme).toBe(label);
  return key(value);
}

function key(value: string): ReadButton {
  const { fnc, ext, sub, nme } = readKeyFunction(value);
  const kinds = fnc!.split('+');
  expect(ext).toMatch(/^[^@]+@\$PROXY$/);
  if (kinds.includes('blf')) expect(sub).toMatch(/^[^@]+@\$PROXY$/);
  return { kind: 'key', dial: ext!.slice(0, ext!.indexOf('@')), label: nme!, lit: kinds.includes('blf') };
}
