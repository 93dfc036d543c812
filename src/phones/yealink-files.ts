import type { PhoneFile, PhoneSighting, SipServer } from '../domain/phones.ts';
import type { PhoneModel, PlacedPhone, PlacedSlot } from './family.ts';
import { type Entry, keyValueFormat } from './formats/key-value.ts';
import { type KeyKind, kindOf } from './key-kind.ts';

// What all generations of Yealink's firmware have in common.

/** The first line must read exactly so. An empty value means "unchanged" to some firmware: %NULL% is what clears. */
export const yealinkFormat = keyValueFormat({ header: ['#!version:1.0.0.1'], separator: ' = ', reset: '%NULL%' });

/** There is nothing to put around a value: blanks at its ends are lost, and the word that clears is no text. */
export const YEALINK_UNWRITABLE = /^\s|\s$|^%NULL%$/i;

/** Codes of a key's type, from the comments of Yealink's own configuration templates. */
export const KEY_TYPES = {
  none: 0,
  // The phone's own transfer (REFER): without a value it asks whom to.
  transfer: 3,
  park: 10,
  DTMF: 11,
  'speed dial': 13,
  line: 15,
  BLF: 16,
  'BLF list': 39,
} as const satisfies Record<KeyKind, number> & Record<string, number>;

/** Codes of transports. */
export const TRANSPORTS = { udp: 0, tcp: 1, tls: 2 } as const;

/** Parameters that every generation has, and that we write. */
export const YEALINK_OURS: readonly RegExp[] = [
  /^account\.\d+\.(?:enable|label|display_name|auth_name|user_name|password)$/,
  /^account\.\d+\.sip_server\.1\.(?:address|port)$/,
  /^voice_mail\.number\.\d+$/,
  /^(?:linekey\.\d+|expansion_module\.\d+\.key\.\d+)\./,
  /^features\.pickup\.direct_pickup_(?:enable|code)$/,
  // Without `static.` in firmware before x.81.
  /^(?:static\.)?auto_provision\.server\.url$/,
];

/** Names and addresses with credentials: passwords, keys, PINs, and the phone's own secret address. */
const SECRETS = /passw|secret|psk|aes_key|(?:^|[._])pin$|auto_provision\..*url/i;

/** Whether previews must not show the value of this parameter. */
export function isYealinkSecret(name: string): boolean {
  return SECRETS.test(name);
}

const USER_AGENT =
  /^(?<vendor>yealink[\s-]+)?(?:SIP(?:\s?VP)?-)?(?<model>(?:T|VP|CP|W|AX|MP)\w+)\s+(?<firmware>\d+(?:\.\d+)+)(?:\s+\d+(?:\.\d+)+)?(?:\s+(?<mac>[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{12}))?$/i;

/** Reads a Yealink's User-Agent; null where it is none. */
export function recogniseYealink(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent.trim())?.groups;
  // Without the vendor's word, only a MAC tells a phone from any program with a name and a version.
  if (found === undefined || (found.vendor === undefined && found.mac === undefined)) return null;
  const mac = found.mac?.replaceAll(':', '').toLowerCase() ?? null;
  return { vendor: 'Yealink', model: found.model!.toUpperCase(), firmware: found.firmware!, mac };
}

/** The parameters below a button. */
export type KeyField = 'type' | 'line' | 'value' | 'label' | 'extension' | 'pickup_value';

/** What a generation of firmware has otherwise than another. */
export interface YealinkDialect<M extends PhoneModel = PhoneModel> {
  /** The parameter that holds the phone's own address. */
  provisioningUrl: string;
  /** What keys and provisioning need, and a setting may still change. */
  defaults: readonly Entry[];
  /** What keys need besides, for the whole phone. */
  features: readonly Entry[];
  /** The server of an account; names without `account.N.`. */
  server(server: SipServer | null): readonly Entry[];
  /** The one list that the phone watches, where there is one. */
  lampList?(phone: PlacedPhone<M>): readonly Entry[];
  /** What stands before the fields of a button. */
  prefix(slot: PlacedSlot): string;
  /** All fields of a button: one that is left out keeps what it had. */
  fields(slot: PlacedSlot): readonly KeyField[];
  /** The account of a key, as this type of key counts accounts; as everywhere where this is left out. */
  lineOf?(phone: PlacedPhone<M>, type: number): number;
}

/** The common file is read first and the device file overrides it, so all that matters is in the device file. */
export function yealinkFiles<M extends PhoneModel>(phone: PlacedPhone<M>, dialect: YealinkDialect<M>): PhoneFile[] {
  const { common_file } = phone.model;
  const device = file(`${phone.mac.toLowerCase()}.cfg`, deviceEntries(phone, dialect));
  return common_file === null ? [device] : [device, file(common_file, [])];
}

function file(name: string, entries: readonly Entry[]): PhoneFile {
  return { name, content_type: 'text/plain; charset=utf-8', body: yealinkFormat.write(entries) };
}

function deviceEntries<M extends PhoneModel>(phone: PlacedPhone<M>, dialect: YealinkDialect<M>): Entry[] {
  const set = new Set(phone.settings.map(([name]) => name.toLowerCase()));
  return [
    [dialect.provisioningUrl, phone.provisioning_url],
    ...dialect.defaults.filter(([name]) => !set.has(name)),
    ['features.pickup.direct_pickup_enable', phone.pickup_code === null ? 0 : 1],
    ['features.pickup.direct_pickup_code', phone.pickup_code],
    ...dialect.features,
    ...Array.from({ length: phone.model.sip_accounts }, (_, at) => accountEntries(phone, at + 1, dialect)).flat(),
    ...(dialect.lampList?.(phone) ?? []).filter(([name]) => !set.has(name)),
    ...phone.slots.flatMap((slot) => slotEntries(phone, slot, dialect)),
    // Who writes Yealink's own word for "default" into a setting means it.
    ...phone.settings.map(([name, value]): Entry => [name, yealinkFormat.isReset(value) ? null : value]),
  ];
}

/** An account that nobody uses is off, or it would keep its last user. */
function accountEntries<M extends PhoneModel>(
  phone: PlacedPhone<M>,
  line: number,
  dialect: YealinkDialect<M>,
): Entry[] {
  const account = phone.accounts.find((one) => one.line === line);
  if (account === undefined) return [[`account.${line}.enable`, 0]];
  const own: Entry[] = [
    ['enable', phone.sip_server === null ? 0 : 1],
    ['label', account.fitted.shown],
    ['display_name', account.display_name],
    ['auth_name', account.username],
    ['user_name', account.username],
    ['password', account.password],
    ...dialect.server(phone.sip_server),
  ];
  return [
    ...own.map(([name, value]): Entry => [`account.${line}.${name}`, value]),
    [`voice_mail.number.${line}`, account.voicemail_code],
  ];
}

function slotEntries<M extends PhoneModel>(
  phone: PlacedPhone<M>,
  slot: PlacedSlot,
  dialect: YealinkDialect<M>,
): Entry[] {
  const values = keyValues(phone, slot.content, dialect);
  return dialect.fields(slot).map((field) => [`${dialect.prefix(slot)}.${field}`, values[field]]);
}

type KeyValues = Readonly<Record<KeyField, string | number | null>>;

const NO_KEY: KeyValues = {
  type: KEY_TYPES.none,
  line: null,
  value: null,
  label: null,
  extension: null,
  pickup_value: null,
};

function keyValues<M extends PhoneModel>(
  phone: PlacedPhone<M>,
  content: PlacedSlot['content'],
  { lineOf }: YealinkDialect<M>,
): KeyValues {
  if (content.kind === 'none') return NO_KEY;
  if (content.kind === 'line') {
    const { line, fitted } = content.account;
    return { ...NO_KEY, type: KEY_TYPES.line, line, label: fitted.shown };
  }
  const { key, label } = content;
  // A list key shows the item at its place in the list. It has the value too, so that another item is another file.
  const isListed = phone.lamp_list?.keys.includes(key) ?? false;
  const type = isListed ? KEY_TYPES['BLF list'] : KEY_TYPES[kindOf(key)];
  const answers = (type === KEY_TYPES.BLF || isListed) && key.lamp?.kind === 'line' && key.pickup;
  const pickup = answers ? phone.pickup_code : null;
  return {
    type,
    line: type === KEY_TYPES.DTMF ? null : (lineOf?.(phone, type) ?? phone.key_account),
    value: type === KEY_TYPES.transfer ? null : key.dial,
    label,
    extension: pickup,
    pickup_value: pickup,
  };
}
