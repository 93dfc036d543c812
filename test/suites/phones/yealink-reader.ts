import { expect } from 'vitest';
import type { PhoneFile, PhoneInput } from '../../../src/domain/phones.ts';
import type { ReadButton, ReadPhone } from './family-suite.ts';

/** Reads a file as a Yealink does, by other means than the writer: the first line, then one parameter per line. */
export function parseYealinkFile(body: string): [string, string][] {
  const [first, ...lines] = body.split(/[\r\n\u0085\u2028\u2029]/);
  expect(first).toBe('#!version:1.0.0.1');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    expect(line).toMatch(/^[\w.-]+ = \S(?:.*\S)?$/u);
    return [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()];
  });
}

/** What a Yealink finds in its device file. */
export function readYealinkFile(file: PhoneFile, phone: PhoneInput): ReadPhone {
  const lines = parseYealinkFile(file.body);
  const all = Object.fromEntries(lines);
  expect(Object.keys(all).length).toBe(lines.length);
  const prefixes = lines.flatMap(
    ([name]) => /^((?:linekey|memorykey|expansion_module)\..*)\.type$/.exec(name)?.[1] ?? [],
  );
  const on = Array.from({ length: 16 }, (_, at) => at + 1).filter((at) => all[`account.${at}.enable`] === '1');
  const urls = lines.filter(([name]) => /(?:^|\.)auto_provision\.server\.url$/.test(name));
  expect(file.name).toBe(`${phone.mac}.cfg`);
  expect(urls.length).toBe(1);
  return {
    accounts: on.map((at) => ({
      line: at,
      username: all[`account.${at}.user_name`]!,
      password: all[`account.${at}.password`]!,
      host: all[`account.${at}.sip_server.1.address`]!,
      port: Number(all[`account.${at}.sip_server.1.port`]),
    })),
    buttons: prefixes.map((prefix) => buttonIn(all, prefix)),
    provisioning_url: urls[0]![1],
    settings: Object.fromEntries(lines.filter(([name]) => name in phone.settings)),
  };
}

/** What is on one button, of the parameters below its prefix. */
function buttonIn(all: Readonly<Record<string, string>>, prefix: string): ReadButton {
  const field = (name: string) => {
    const value = all[`${prefix}.${name}`];
    return value === undefined || value === '%NULL%' ? null : value;
  };
  const type = field('type');
  const kind = type === '0' ? 'none' : type === '15' ? 'line' : 'key';
  return { kind, dial: field('value'), label: field('label'), lit: type === '16' || type === '39' };
}
