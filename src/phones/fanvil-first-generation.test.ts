import { describe, expect, it } from 'vitest';
import { describeFamily } from '../../test/suites/phones/family-suite.ts';
import { at, type FanvilDialect, readFanvilFile, whichOf } from '../../test/suites/phones/fanvil-reader.ts';
import { childrenOf, readXml } from '../../test/suites/phones/read-xml.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { fanvilFirstGeneration } from './fanvil-first-generation.ts';
import { FANVIL_FIRST_GENERATION_MODELS } from './models/fanvil-first-generation.ts';
import { phones } from './phones.ts';

const LINES = 'SIP_CONFIG_MODULE/SIP_Line_List';
const KEYS = 'PHONE_CONFIG_MODULE/Function_Key';

const DIALECT: FanvilDialect = {
  root: 'VOIP_CONFIG_FILE',
  version: 'version',
  server: 'AUTOUPDATE_CONFIG_MODULE/Download_Server_IP',
  file: 'AUTOUPDATE_CONFIG_MODULE/Config_File_Name',
  protocol: 'AUTOUPDATE_CONFIG_MODULE/Download_Protocol',
  lines: (root) => childrenOf(at(root, LINES), 'SIP_Line_List_Entry'),
  lineOf: (line) => Number(whichOf(line)!.replace(/^SIP/, '')),
  nameOf: (name) => name,
  keys: (root) => childrenOf(at(root, KEYS), 'Function_Key_Entry'),
};

const fanvilPhone = (overrides: Partial<PhoneInput> = {}) =>
  examplePhone({ vendor: 'Fanvil', model: 'X4', ...overrides });
const bodyOf = (overrides: Partial<PhoneInput> = {}) => phones.compile(fanvilPhone(overrides)).files[0]!.body;
const texts = (overrides: Partial<PhoneInput>, ...paths: string[]) => {
  const root = readXml(bodyOf(overrides));
  return paths.map((path) => at(root, path).textContent);
};

describeFamily(fanvilFirstGeneration, {
  setting: 'PHONE_CONFIG_MODULE/LCD_Title',
  read([file], phone) {
    expect(file!.name).toBe(`${phone.mac}.cfg`);
    return readFanvilFile(file!.body, phone, DIALECT);
  },
});

describe.each(FANVIL_FIRST_GENERATION_MODELS)(
  'a $model',
  ({ model, line_keys, memory_keys, sip_accounts, common_file }) => {
    const { files } = phones.compile(fanvilPhone({ model }));
    const root = readXml(files[0]!.body);
    const numbered = (word: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${word}${index + 1}`);

    it('numbers its keys on from its line keys', () => {
      expect(DIALECT.keys(root).map(whichOf)).toEqual(numbered('Fkey', line_keys + memory_keys));
    });

    it('writes every account', () => {
      expect(DIALECT.lines(root).map(whichOf)).toEqual(numbered('SIP', sip_accounts));
    });

    it('has files of the right names', () => {
      expect(files.map(({ name }) => name)).toEqual([
        '001565aabbcc.cfg',
        ...(common_file === null ? [] : [common_file]),
      ]);
    });
  },
);

it('has the keys of the newer phones', () => {
  const lamp = { watch: '1002', kind: 'line' } as const;
  const keys = [exampleKey(5, { label: 'Bob', lamp, pickup: true }), exampleKey(6, { dial: '700', intent: 'park' })];
  const fields = ['Type', 'Value', 'Title'].map((name) => `${KEYS}/Function_Key_Entry[Fkey5]/${name}`);
  expect(texts({ keys }, ...fields)).toEqual(['1', '1002@1/bc*81002', 'Bob']);
  expect(texts({ keys }, `${KEYS}/Function_Key_Entry[Fkey6]/Value`)).toEqual(['700@1/c']);
});

it.each([
  ['udp', '0'],
  ['tcp', '1'],
  ['tls', '2'],
] as const)('registers by %s', (transport, code) => {
  const path = `${LINES}/SIP_Line_List_Entry[SIP1]/Transport`;
  expect(texts({ sip_server: { host: 'pbx', port: 5070, transport } }, path)).toEqual([code]);
});

it('comes back by HTTPS', () => {
  const provisioning_url = 'https://prov.example.org/p/Zk3/';
  expect(texts({ provisioning_url }, DIALECT.server, DIALECT.protocol)).toEqual([
    'https://prov.example.org/p/Zk3',
    '5',
  ]);
});

describe('settings', () => {
  it('stand where their paths say, and may change our defaults', () => {
    const settings = {
      [`${LINES}/SIP_Line_List_Entry[SIP1]/Ring_Type`]: '3',
      'SIP_CONFIG_MODULE/Notify_Reboot': '1',
      'MMI_CONFIG_MODULE/Web_Port': '8080',
    };
    expect(texts({ settings }, ...Object.keys(settings))).toEqual(['3', '1', '8080']);
  });

  it.each([
    `${LINES}/SIP_Line_List_Entry[SIP1]/Register_Pswd`,
    LINES,
    `${LINES}/SIP_Line_List_Entry`,
    KEYS,
    `${KEYS}/Function_Key_Entry[Fkey1]/Value`,
    DIALECT.server,
  ])('may not name %s', (name) => {
    expect(bodyOf({ settings: { [name]: 'x' } })).toBe(bodyOf());
  });
});
