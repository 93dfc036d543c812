import { describe, expect, it } from 'vitest';
import { describeFamily } from '../../test/suites/phones/family-suite.ts';
import { at, type FanvilDialect, readFanvilFile, whichOf } from '../../test/suites/phones/fanvil-reader.ts';
import { childrenOf, readXml } from '../../test/suites/phones/read-xml.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { fanvil } from './fanvil.ts';
import { FANVIL_MODELS } from './models/fanvil.ts';
import { phones } from './phones.ts';

const SIDE = /^(?:dssSide|SidekeyConfig\d)$/;

const DIALECT: FanvilDialect = {
  root: 'sysConf',
  version: 'Version',
  server: 'ap/FlashServerIP',
  file: 'ap/FlashFileName',
  protocol: 'ap/FlashProtocol',
  lines: (root) => childrenOf(at(root, 'sip'), 'line'),
  lineOf: (line) => Number(whichOf(line)),
  nameOf: (name) => name.replaceAll('_', ''),
  keys(root) {
    const groups = childrenOf(at(root, 'dsskey'));
    const ofKind = (kind: RegExp) =>
      groups
        .filter(({ tagName }) => kind.test(tagName))
        .flatMap((group) => (group.tagName.startsWith('Sidekey') ? [group] : childrenOf(group)));
    return [...ofKind(SIDE), ...ofKind(/^internal$/), ...ofKind(/^external$/)];
  },
};

const fanvilPhone = (overrides: Partial<PhoneInput> = {}) =>
  examplePhone({ vendor: 'Fanvil', model: 'X6U', ...overrides });
const bodyOf = (overrides: Partial<PhoneInput> = {}) => phones.compile(fanvilPhone(overrides)).files[0]!.body;
const texts = (overrides: Partial<PhoneInput>, ...paths: string[]) => {
  const root = readXml(bodyOf(overrides));
  return paths.map((path) => at(root, path).textContent);
};

/** Type, value and title of a key on the second side key. */
function keyOf(overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}) {
  const keys = [exampleKey(2, { label: 'L', ...overrides })];
  return texts({ ...phone, keys }, ...['Type', 'Value', 'Title'].map((name) => `dsskey/dssSide[1]/Fkey[2]/${name}`));
}

describeFamily(fanvil, {
  setting: 'phone/display/LCDTitle',
  read([file], phone) {
    expect(file!.name).toBe(`${phone.mac}.cfg`);
    return readFanvilFile(file!.body, phone, DIALECT);
  },
});

describe.each(FANVIL_MODELS)('a $model', (model) => {
  const { files } = phones.compile(fanvilPhone({ model: model.model }));
  const root = readXml(files[0]!.body);

  it('has its keys on pages, each numbered from 1', () => {
    const pages = childrenOf(at(root, 'dsskey')).filter(({ tagName }) => /^(?:dssSide|internal)$/.test(tagName));
    const numbers = pages.map((page) => childrenOf(page).map(whichOf));
    const page = (perPage: number) => Array.from({ length: perPage }, (_, index) => String(index + 1));
    const side = model.sideElement === 'dssSide' ? model.side : { perPage: 0, pages: 0 };
    const wanted = [side, model.internal].flatMap(({ perPage, pages: count }) =>
      Array.from({ length: count }, () => page(perPage)),
    );
    expect(numbers).toEqual(wanted);
  });

  it('writes every account', () => {
    const lines = DIALECT.lines(root).map(whichOf);
    expect(lines).toEqual(Array.from({ length: model.sip_accounts }, (_, index) => String(index + 1)));
  });

  it('has files of the right names', () => {
    const common = model.common_file === null ? [] : [model.common_file];
    expect(files.map(({ name }) => name)).toEqual(['001565aabbcc.cfg', ...common]);
  });
});

const DARK: [Intent, string, string][] = [
  ['call', '1', '1002@1/f'],
  ['dial', '1', '1002@1/f'],
  ['toggle', '1', '1002@1/f'],
  ['retrieve', '1', '1002@1/f'],
  ['park', '1', '1002@1/c'],
  ['record', '4', '1002'],
  ['transfer', '4', '1002'],
];

describe('a key', () => {
  it.each(DARK)('to %s without lamp', (intent, type, value) => {
    expect(keyOf({ intent })).toEqual([type, value, 'L']);
  });

  it.each([
    ['call', 'queue'],
    ['call', 'conference'],
    ['dial', 'toggle'],
    ['toggle', 'toggle'],
    ['retrieve', 'slot'],
  ] as const)('to %s with the lamp of a %s is a BLF without pickup', (intent, kind) => {
    expect(keyOf({ intent, lamp: { watch: '1002', kind } })).toEqual(['1', '1002@1/bc', 'L']);
  });

  const lamp = { watch: '1002', kind: 'line' } as const;

  it("with a line's lamp picks up by code and number", () => {
    expect(keyOf({ pickup: true, lamp })[1]).toBe('1002@1/bc*81002');
  });

  it('does not pick up where the tenant has no code for it', () => {
    expect(keyOf({ pickup: true, lamp }, { pickup_code: null })[1]).toBe('1002@1/bc');
  });

  it('calls with the account that the phone has', () => {
    const accounts = examplePhone().accounts.map((account) => ({ ...account, line: 2 }));
    expect(keyOf({}, { accounts })[1]).toBe('1002@2/f');
  });
});

describe('positions', () => {
  const titles = (model: string, placed: [position: number, path: string][], expansions: string[] = []) => {
    const keys = placed.map(([position]) => exampleKey(position));
    return texts({ model, expansions, keys }, ...placed.map(([, path]) => `dsskey/${path}/Title`));
  };

  it.each<[string, [number, string][], string[]?]>([
    [
      'X6U',
      [
        [5, 'dssSide[1]/Fkey[5]'],
        [6, 'internal[1]/Fkey[1]'],
        [17, 'internal[1]/Fkey[12]'],
        [18, 'internal[2]/Fkey[1]'],
        [65, 'internal[5]/Fkey[12]'],
      ],
    ],
    [
      'V65',
      [
        [9, 'dssSide[1]/Fkey[9]'],
        [10, 'dssSide[2]/Fkey[1]'],
        [45, 'dssSide[5]/Fkey[9]'],
      ],
    ],
    ['X3U', [[2, 'SidekeyConfig1[2]']]],
    [
      'X6',
      [
        [60, 'internal[5]/Fkey[12]'],
        [61, 'external[1]/exKey[1]'],
        [81, 'external[2]/exKey[1]'],
      ],
      ['DSSExtend', 'DSSExtend'],
    ],
  ])('of an %s', (model, placed, expansions) => {
    expect(titles(model, placed, expansions)).toEqual(placed.map(([position]) => `Key ${position}`));
  });
});

it.each([
  ['X6U', '5', '1'],
  ['V65', '5', '5'],
  ['V67', '4', '1'],
])('has all pages of an %s', (model, ...pages) => {
  expect(texts({ model }, 'dsskey/FuncKeyPageNum', 'dsskey/SideKeyPageNum')).toEqual(pages);
});

describe('lines', () => {
  it.each([
    ['X6U', 'dssSide[1]/Fkey[1]'],
    ['V67', 'internal[1]/Fkey[1]'],
  ])('of an %s are on %s', (model, path) => {
    expect(texts({ model }, `dsskey/${path}/Type`, `dsskey/${path}/Value`)).toEqual(['2', 'SIP1']);
  });
});

describe('accounts', () => {
  const paths = ['sip/line[1]/EnableReg', 'sip/line[1]/RegisterAddr', 'sip/line[1]/Transport'];

  it('are off while nobody has said where the server is', () => {
    expect(texts({ sip_server: null }, ...paths)).toEqual(['0', '', '0']);
  });

  it.each([
    ['udp', '0'],
    ['tcp', '1'],
    ['tls', '3'],
  ] as const)('register by %s', (transport, code) => {
    expect(texts({ sip_server: { host: 'pbx', port: 5070, transport } }, ...paths)).toEqual(['1', 'pbx', code]);
  });
});

it.each([
  ['http://prov.example.org:8667/p/Zk3/', ['http://prov.example.org:8667/p/Zk3', '4']],
  ['https://prov.example.org/p/Zk3/', ['https://prov.example.org/p/Zk3', '5']],
])('comes back to %s', (provisioning_url, wanted) => {
  expect(texts({ provisioning_url }, DIALECT.server, DIALECT.protocol)).toEqual(wanted);
});

it('says the same version whatever is in the file, and has the phone compare digests', () => {
  const paths = ['Version', 'mt/AutoServerDigest'];
  expect(texts({}, ...paths)).toEqual(texts({ keys: [exampleKey(3)] }, ...paths));
  expect(texts({}, ...paths)).toEqual(['2.0000000000', '1']);
});

describe('settings', () => {
  it('stand where their paths say, and may change our defaults', () => {
    const settings = { 'sip/line[1]/RingType': '3', 'sip/NotifyReboot': '1', 'web/WebPort': '8080' };
    expect(texts({ settings }, ...Object.keys(settings))).toEqual(['3', '1', '8080']);
  });

  it.each([
    'SIP/Line[1]/RegisterPswd',
    'sip/line[1]/Transport/x',
    'dsskey/internal[1]/Fkey[1]/Value/x',
    'dsskey/internal',
    'ap/pnp',
    'sip/line',
    'ap/FlashServerIP',
  ])('may not name %s', (name) => {
    expect(bodyOf({ settings: { [name]: 'x' } })).toBe(bodyOf());
  });

  it.each(['sip', 'sip/line[1]', 'a b/c', 'a/<b>'])('that name %s are told', (name) => {
    const { files, problems } = phones.compile(fanvilPhone({ settings: { [name]: 'x' } }));
    expect(problems).toEqual([expect.objectContaining({ code: 'setting_unusable' })]);
    expect(files[0]!.body).toBe(bodyOf());
  });
});
