import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { LayoutSlot, PhoneFile } from '../domain/phones.ts';
import type { Fallback, PhoneFamily, Place, PlacedAccount, PlacedPhone, PlacedSlot } from './family.ts';
import { numberIn, P_VALUE_NAME, type PValue, pValueFormat } from './formats/p-value.ts';
import { cannotOnAny, configServer, DIAL_PLAN, fileName, GRANDSTREAM, sample } from './grandstream-phones.ts';
import { type KeyKind, kindOf } from './key-kind.ts';
import { BOARD_KEYS, P_VALUE_MODELS, type PValueModel } from './models/grandstream-p-value.ts';

const format = pValueFormat('gs_provision');

/**
 * The two scales of key modes, from the comments of Grandstream's templates. Neither has a number for "none": a key as it
 * leaves the factory is a line of the first account, or a speed dial of nothing.
 */
const LINE = 0;
const LINE_MODES: Readonly<Record<KeyKind, number>> = { 'speed dial': 10, BLF: 11, DTMF: 15, transfer: 15, park: 19 };
const MEMORY_MODES: Readonly<Record<KeyKind, number>> = { 'speed dial': 0, BLF: 1, DTMF: 5, transfer: 5, park: 9 };
/** On a line key: it sends the call to the one number that is set. So both transfers are codes within the call, by DTMF. */
const SENDS_THE_CALL = 18;

const TRANSPORTS = { udp: 0, tcp: 1, tls: 2 } as const;

/** Config Upgrade Via (1 HTTP, 2 HTTPS), and Config Server Path. */
const PROTOCOL = 212;
const SERVER_PATH = 237;

/**
 * What keys and provisioning need, and a setting may still change.
 * - 145, 8337: DHCP options 43, 66, 150 and 160 override the phone's address; 1414: 3CX's multicast does. With them it would
 *   never come back with its secret.
 * - 4428 is "Disable SIP NOTIFY Authentication": a PBX answers no challenge to its NOTIFY.
 */
const DEFAULTS: readonly PValue[] = [
  [145, 0],
  [8337, 0],
  [1414, 0],
  [4428, 1],
];

/** Numbers of the first account's parameters. */
const FIRST_ACCOUNT = {
  enable: 271,
  server: 47,
  user: 35,
  auth_user: 36,
  password: 34,
  name: 3,
  label: 270,
  voicemail: 33,
  transport: 130,
  pickup_prefix: 1347,
  dial_plan: 290,
  // With it, the phone keeps codes such as `*72` to itself.
  call_features: 191,
} as const;

type AccountField = keyof typeof FIRST_ACCOUNT;

/** Where each stands behind the base of a further account: 400, 500, 600, 1700, 1800. */
const OFFSETS: Readonly<Record<AccountField, number>> = {
  enable: 1,
  server: 2,
  user: 4,
  auth_user: 5,
  password: 6,
  name: 7,
  label: 17,
  voicemail: 26,
  transport: 48,
  pickup_prefix: 81,
  dial_plan: 59,
  call_features: 20,
};

/** Those that a setting may change. */
const ACCOUNT_DEFAULTS: readonly AccountField[] = ['dial_plan', 'call_features'];

const OURS = ourNumbers();

/** Passwords, PINs, private keys (numbers of Grandstream's templates), and the phone's own secret address. */
const SECRETS: ReadonlySet<number> = new Set([
  ...[2, 196, 83, 279, 281, 1359, 1361, 1383, 1594, 4505, 4512, 6769, 6773, 7903, 8024, 8221, 9904],
  ...[1, 2, 3, 4, 5, 6].map((line) => accountNumber(line, 'password')),
  SERVER_PATH,
]);

/** Older Grandstream desk phones, whose parameters are numbers: GXP14xx, 16xx, 2000 and 2100 to 2124. */
export const grandstreamPValue: PhoneFamily<PValueModel> = {
  ...GRANDSTREAM,
  family: 'grandstream-p-value',
  title: 'Grandstream GXP14xx, 16xx, 2000 and 2100 to 2124',
  support: 'vendor documentation',
  sources: [
    "FusionPBX, resources/templates/provision/grandstream: comments of Grandstream's templates (gxp140x, gxp1450, gxp16xx, gxp21xx, gxp2124)",
    'Wazo, plugins/wazo_grandstream: common.py, base.tpl',
  ],
  models: P_VALUE_MODELS,
  safest: 'GXP2120',
  userAgents: [
    sample('Grandstream Model HW GXP1405 SW 1.0.4.23 DevId 000b8240d55c', 'GXP1405', '1.0.4.23', '000b8240d55c'),
    sample('Grandstream Model HW GXP1628 SW 1.0.4.138 DevId c074ad2bd859', 'GXP1628', '1.0.4.138', 'c074ad2bd859'),
    sample(
      'Grandstream GXP2000 (gxp2000e.bin:1.2.5.3/boot55e.bin:1.1.6.9) DevId 000b822726c8',
      'GXP2000',
      '1.2.5.3',
      '000b822726c8',
    ),
  ],
  settingName: P_VALUE_NAME,

  owns: (name) => OURS.has(numberIn(name)),
  fallbacks: {},
  cannot,
  render: (phone) => [device(phone)],
  format,
  isSecret: (name) => SECRETS.has(numberIn(name)),
  // Whether these know the `resync` of the newer ones, nobody says; this one they all know, and restart at it.
  notify: { reread: 'check-sync', reboot: 'check-sync' },
};

function cannot({ model, area }: Place<PValueModel>, key: ResolvedKey): Fallback | null {
  const isDark = area === 'line' && model.line_key_modes !== 'all' && kindOf(key) === 'BLF';
  // Without its lamp, it picks up nobody.
  const onAny = cannotOnAny(isDark ? { ...key, lamp: null } : key);
  if (!isDark || onAny !== null) return onAny;
  const instead = model.memory_keys > 0 ? ' Its memory keys have one.' : '';
  const message = `Line keys of a ${model.model} dial, but have no lamp for the state of others: this one stays dark.${instead}`;
  return { lamp: 'none', message };
}

function device(phone: PlacedPhone<PValueModel>): PhoneFile {
  const body = format.write(valuesOf(phone));
  return { name: fileName(phone.mac), content_type: 'text/xml; charset=utf-8', body };
}

function valuesOf(phone: PlacedPhone<PValueModel>): PValue[] {
  const settings = phone.settings.map(([name, value]): PValue => [numberIn(name), value]);
  const set = new Set(settings.map(([number]) => number));
  const unlessSet = ([number]: PValue) => !set.has(number);
  const { isSecure, path } = configServer(phone.provisioning_url);
  const lines = Array.from({ length: phone.model.sip_accounts }, (_, at) => at + 1);
  return [
    [PROTOCOL, isSecure ? 2 : 1],
    [SERVER_PATH, path],
    ...DEFAULTS.filter(unlessSet),
    ...lines.flatMap((line) => accountValues(phone, line)).filter(unlessSet),
    ...phone.slots.flatMap((slot) => slotValues(phone, slot)),
    ...settings,
  ];
}

function accountNumber(line: number, field: AccountField): number {
  if (line === 1) return FIRST_ACCOUNT[field];
  return (line <= 4 ? line + 2 : line + 12) * 100 + OFFSETS[field];
}

/** An account that nobody uses is off, or it would keep its last user. */
function accountValues(phone: PlacedPhone<PValueModel>, line: number): PValue[] {
  const account = phone.accounts.find((one) => one.line === line);
  if (account === undefined) return [[accountNumber(line, 'enable'), 0]];
  return Object.entries(accountFields(phone, account)).map(([field, value]) => {
    return [accountNumber(line, field as AccountField), value];
  });
}

function accountFields(
  { sip_server, pickup_code }: PlacedPhone<PValueModel>,
  account: PlacedAccount,
): Record<AccountField, string | number | null> {
  return {
    enable: sip_server === null ? 0 : 1,
    label: account.fitted.shown,
    server: sip_server && `${sip_server.host}:${sip_server.port}`,
    transport: sip_server && TRANSPORTS[sip_server.transport],
    user: account.username,
    auth_user: account.username,
    password: account.password,
    name: account.display_name,
    voicemail: account.voicemail_code,
    // Pickup is the account's: a BLF key dials it before what it watches, while that rings.
    pickup_prefix: pickup_code,
    dial_plan: DIAL_PLAN,
    call_features: 0,
  };
}

function slotValues(phone: PlacedPhone<PValueModel>, slot: PlacedSlot): PValue[] {
  const { mode, account, label, value } = keyNumbers(slot.area, slot.index, slot.module?.number);
  const [modeValue, line, labelValue, dial] = keyFields(phone, slot);
  return [
    [mode, modeValue],
    // Counted from 0.
    [account, line - 1],
    [label, labelValue],
    [value, dial],
  ];
}

function keyFields(
  { model, key_account }: PlacedPhone<PValueModel>,
  { area, content }: PlacedSlot,
): [mode: number, line: number, label: string | null, dial: string | null] {
  if (content.kind === 'line') return [LINE, content.account.line, content.account.fitted.shown, null];
  if (content.kind === 'none') {
    return [area === 'line' ? LINE : MEMORY_MODES['speed dial'], key_account, null, null];
  }
  const kind = kindOf(content.key);
  // Where no key parks, one that sends the call to the number that parks does it.
  const cannotPark = kind === 'park' && model.line_key_modes === 'no BLF, no park';
  const lineMode = cannotPark ? SENDS_THE_CALL : LINE_MODES[kind];
  const mode = area === 'line' ? lineMode : MEMORY_MODES[kind];
  return [mode, key_account, content.label, content.key.dial];
}

interface KeyNumbers {
  mode: number;
  account: number;
  label: number;
  value: number;
}

function inARow(mode: number): KeyNumbers {
  return { mode, account: mode + 1, label: mode + 2, value: mode + 3 };
}

function keyNumbers(area: LayoutSlot['area'], index: number, board = 1): KeyNumbers {
  if (area === 'module') return inARow(23000 + 5 * ((board - 1) * BOARD_KEYS + index - 1));
  if (area === 'line') {
    const at = 2 * (index - 1);
    return { mode: 1363 + at, account: 1364 + at, label: 1465 + at, value: 1466 + at };
  }
  if (index > 18) return inARow(1440 + 4 * (index - 19));
  if (index > 7) return inARow(353 + 4 * (index - 8));
  const at = 3 * (index - 1);
  return { mode: 322 + index, account: 301 + at, label: 302 + at, value: 303 + at };
}

/** Every number that some model's file has, but for those that a setting may change. */
function ourNumbers(): ReadonlySet<number> {
  const fields = (Object.keys(FIRST_ACCOUNT) as AccountField[]).filter((field) => !ACCOUNT_DEFAULTS.includes(field));
  const most = (count: (model: PValueModel) => number) => Math.max(...P_VALUE_MODELS.map(count));
  const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
  const keys = [
    ...upTo(most((model) => model.line_keys)).map((index) => keyNumbers('line', index)),
    ...upTo(most((model) => model.memory_keys)).map((index) => keyNumbers('memory', index)),
    ...upTo(2 * BOARD_KEYS).map((index) => keyNumbers('module', index)),
  ];
  return new Set([
    PROTOCOL,
    SERVER_PATH,
    ...upTo(most((model) => model.sip_accounts)).flatMap((line) => fields.map((field) => accountNumber(line, field))),
    ...keys.flatMap((numbers) => Object.values(numbers) as number[]),
  ]);
}
