import type { PhoneFile, PhoneSighting } from '../domain/phones.ts';
import type { PhoneFamily, PlacedPhone, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import { numberIn, P_VALUE_NAME, type PValue, pValueFormat } from './formats/p-value.ts';
import { NOT_IN_XML } from './formats/xml.ts';
import { ACCOUNT_AND_KEY_NUMBERS, accountNumbers, keyNumbers, PASSWORD_NUMBERS, SERVERS } from './htek-numbers.ts';
import { type KeyKind, kindOf } from './key-kind.ts';
import { HTEK_MODELS } from './models/htek.ts';

const format = pValueFormat('hl_provision');

/** Types of keys, from the comments of the template of a Sangoma s700. */
const TYPES = {
  none: 0,
  line: 1,
  'speed dial': 2,
  BLF: 3,
  park: 8,
  DTMF: 10,
  // The phone's own transfer (REFER): without a value it asks whom to.
  transfer: 19,
} as const satisfies Record<KeyKind, number> & Record<string, number>;

const TRANSPORTS = { udp: 0, tcp: 1, tls: 2 } as const;

/** FirmwareUpGrade.UrgrateMode: 1 stands before http in Wazo's files, 3 before https in FusionPBX's. */
const PROTOCOL = 212;
/** FirmwareUpGrade.ConfigServerPath, with its scheme. */
const SERVER_PATH = 237;

/**
 * What keys and provisioning need, and a setting may still change.
 * - 145 (ToOverrideServer), 20165 (PnPActive): DHCP and multicast would override the phone's address, and it would never come
 *   back with its secret.
 * - 20983 (CheckSyncWithAuth): a PBX answers no challenge to its NOTIFY.
 */
const DEFAULTS: readonly PValue[] = [
  [145, 0],
  [20165, 0],
  [20983, 0],
];

/** Names and numbers of PassWord, AESKey and community parameters in the same templates, and the phone's own secret address. */
const SECRETS: ReadonlySet<number> = new Set([
  ...[2, 83, 196, 1361, 5436, 8151, 8152, 8524, 8534, 8544, 8554, 8564, 8574, 8584, 8589, 8594, 8628, 8631],
  ...[20727, 20728, 20729, 20730, 20731, 20732, 20949, 20951],
  ...PASSWORD_NUMBERS,
  SERVER_PATH,
]);

/** Htek desk phones UC8xx and UC9xx; Sangoma's s-series is made by Htek. */
export const htek: PhoneFamily = {
  family: 'htek',
  vendor: 'Htek',
  alsoKnownAs: ['Hanlong', 'Sangoma'],
  title: 'Htek UC8xx and UC9xx, Sangoma s300, s500 and s700',
  support: 'vendor documentation',
  sources: [
    'https://htekdesk.atlassian.net/wiki/spaces/PHONES/pages/25660908/UC900+Series+IP+Phones+Provisioning (files, their order)',
    "FusionPBX, resources/templates/provision: htek/uc926, sangoma/s700 (the vendors' exported files and comments)",
    'Wazo, plugins/wazo_htek: common.py, base.tpl and model.tpl of v2_0_4_4_58',
  ],
  models: HTEK_MODELS,
  // A phone ignores parameters that it lacks, while those that are not written keep what they had: the largest of Htek's own.
  safest: 'UC926',
  modelPrefix: /^IP[-\s]Phone\s+/i,

  recognise,
  userAgents: [
    {
      agent: 'Htek UC903 2.0.4.2 00:1f:c1:1c:22:a9',
      sighting: { vendor: 'Htek', model: 'UC903', firmware: '2.0.4.2', mac: '001fc11c22a9' },
    },
    {
      agent: 'Sangoma S500 V2.0.4.67',
      sighting: { vendor: 'Sangoma', model: 'S500', firmware: '2.0.4.67', mac: null },
    },
  ],
  // Without `.xml` it is a binary form, which is asked for first and need not exist.
  asksFor: [/^cfg(?<mac>[0-9a-f]{12})(?:\.xml)?$/i],
  settingName: P_VALUE_NAME,
  unwritable: NOT_IN_XML,

  owns(name) {
    const number = numberIn(name);
    return number === PROTOCOL || number === SERVER_PATH || ACCOUNT_AND_KEY_NUMBERS.has(number);
  },
  // No text says how long a label may be; 32 is what Grandstream's phones take, whose parameters these resemble.
  fitLabel: (_, text) => fitLabel(text, { max: 32, unit: 'characters' }),
  fallbacks: {},
  render: (phone) => [device(phone)],
  format,
  isSecret: (name) => SECRETS.has(numberIn(name)),
  notify: { reread: 'check-sync', reboot: 'check-sync;reboot=true' },
};

const USER_AGENT =
  /^(?<vendor>Htek|Sangoma) (?<model>UC\d\w*|S\d00) V?(?<firmware>\d+(?:\.\d+)+)(?: (?<mac>[0-9a-f]{2}(?::[0-9a-f]{2}){5}))?$/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent.trim())?.groups;
  if (found === undefined) return null;
  const vendor = found.vendor!.toLowerCase() === 'htek' ? 'Htek' : 'Sangoma';
  const mac = found.mac?.replaceAll(':', '').toLowerCase() ?? null;
  return { vendor, model: found.model!.toUpperCase(), firmware: found.firmware!, mac };
}

function device(phone: PlacedPhone): PhoneFile {
  const name = `cfg${phone.mac.toLowerCase()}.xml`;
  return { name, content_type: 'text/xml; charset=utf-8', body: format.write(valuesOf(phone)) };
}

function valuesOf(phone: PlacedPhone): PValue[] {
  const settings = phone.settings.map(([name, value]): PValue => [numberIn(name), value]);
  const set = new Set(settings.map(([number]) => number));
  const { sip_accounts } = phone.model;
  return [
    [PROTOCOL, phone.provisioning_url.startsWith('https:') ? 3 : 1],
    [SERVER_PATH, phone.provisioning_url],
    ...DEFAULTS.filter(([number]) => !set.has(number)),
    ...SERVERS.slice(0, sip_accounts).flatMap((server) => serverValues(phone, server)),
    ...Array.from({ length: sip_accounts }, (_, at) => accountValues(phone, at + 1)).flat(),
    ...phone.slots.flatMap((slot) => slotValues(phone, slot)),
    ...settings,
  ];
}

/** The same everywhere, whether firmware reads it of the account or of its profile. */
function serverValues({ sip_server }: PlacedPhone, { address, transport }: (typeof SERVERS)[number]): PValue[] {
  return [
    [address, sip_server && `${sip_server.host}:${sip_server.port}`],
    [transport, sip_server && TRANSPORTS[sip_server.transport]],
  ];
}

/** An account that nobody uses is off, or it would keep its last user. */
function accountValues({ accounts, sip_server, pickup_code }: PlacedPhone, line: number): PValue[] {
  const account = accounts.find((one) => one.line === line);
  const numbers = accountNumbers(line);
  if (account === undefined) return [[numbers.enable, 0]];
  return [
    [numbers.enable, sip_server === null ? 0 : 1],
    ...zero(numbers.profile),
    [numbers.label, account.fitted.shown],
    [numbers.user, account.username],
    [numbers.auth_user, account.username],
    [numbers.password, account.password],
    [numbers.name, account.display_name],
    [numbers.voicemail, account.voicemail_code],
    // For the phone's own pickup; a BLF key has its code beside it.
    [numbers.pickup_code, pickup_code],
  ];
}

/** All fields of every button: one that is left out keeps what it had. */
function slotValues(phone: PlacedPhone, slot: PlacedSlot): PValue[] {
  const numbers = keyNumbers(slot);
  const { type, line, value, label, pickup } = keyFields(phone, slot.content);
  return [
    [numbers.type, type],
    // Default: neither locked nor floating.
    ...zero(numbers.mode),
    [numbers.value, value],
    [numbers.label, label],
    // Counted from 0: so in the exported files, where the first key is the line of account 0.
    [numbers.account, line - 1],
    [numbers.pickup_code, pickup],
  ];
}

function zero(number: number | undefined): PValue[] {
  return number === undefined ? [] : [[number, 0]];
}

const NO_KEY = { type: TYPES.none, line: 1, value: null, label: null, pickup: null };

function keyFields(phone: PlacedPhone, content: PlacedSlot['content']) {
  if (content.kind === 'none') return NO_KEY;
  if (content.kind === 'line') {
    const { line, fitted } = content.account;
    return { ...NO_KEY, type: TYPES.line, line, label: fitted.shown };
  }
  const { key, label } = content;
  const type = TYPES[kindOf(key)];
  return {
    type,
    line: phone.key_account,
    value: type === TYPES.transfer ? null : key.dial,
    label,
    pickup: type === TYPES.BLF && key.lamp?.kind === 'line' && key.pickup ? phone.pickup_code : null,
  };
}
