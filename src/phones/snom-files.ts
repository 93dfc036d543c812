import { LIMITS } from '../contract/fields.ts';
import type { PhoneFile } from '../domain/phones.ts';
import type { PhoneFamily, PlacedPhone, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import { NOT_IN_XML, type XmlElement, xmlFormat } from './formats/xml.ts';
import { type KeyKind, kindOf } from './key-kind.ts';
import { SNOM_MODULE_KEYS } from './models/snom.ts';

// The settings file of Snom's firmware, which Gigaset's P8xx read too.

const format = xmlFormat();

/** A key's words, from Snom's list of function key types. BLF: the code after `|` answers what rings. */
type Words = (dial: string, pickup: string | null) => string;

const KEY_WORDS: Readonly<Record<KeyKind, Words>> = {
  'speed dial': (dial) => `speed ${dial}`,
  BLF: (dial, pickup) => (pickup === null ? `blf ${dial}` : `blf ${dial}|${pickup}`),
  // Wazo writes `speed` for most models, which does not park the caller; Snom's list of types has `orbit` for all of them.
  park: (dial) => `orbit ${dial}`,
  DTMF: (dial) => `dtmf ${dial}`,
  // The phone's own transfer (REFER): it asks whom to.
  transfer: () => 'keyevent F_TRANSFER',
};

/**
 * What a setting may still change.
 * - challenge_checksync: otherwise the phone may answer a check-sync with 401, and the PBX does not ask again
 *   (https://service.snom.com/display/wiki/challenge_checksync).
 * - callpickup_dialoginfo: no pop-up when a watched phone rings (http://wiki.snom.com/Settings/callpickup_dialoginfo).
 */
const DEFAULTS: readonly (readonly [name: string, value: string])[] = [
  ['challenge_checksync', 'off'],
  ['callpickup_dialoginfo', 'off'],
];

/** The parameters of an account; each has the account's number as index. */
const ACCOUNT_PARAMETERS = [
  'user_active',
  'user_realname',
  'user_idle_text',
  'user_idle_number',
  'user_name',
  'user_pname',
  'user_pass',
  'user_host',
  'user_outbound',
  'user_mailbox',
] as const;

const OURS = new RegExp(`^(?:setting_server|(?:fkey\\w*|${ACCOUNT_PARAMETERS.join('|')})(?:\\.\\d+)?)$`);

/** Passwords, keys and PINs, and the phone's own secret address. */
const SECRETS = /pass|secret|psk|hash|(?:^|_)pin(?:_|$)|^setting_server$/i;

/** What families that read this file have in common. */
export const SNOM_DIALECT = {
  // A number after the dot is the index: `user_srtp.1` is `<user_srtp idx="1">`.
  settingName: /^[A-Za-z_]\w*(?:\.\d+)?$/,
  unwritable: NOT_IN_XML,
  owns: (name) => OURS.test(name),
  // No source knows a limit.
  fitLabel: (_, text) => fitLabel(text, { max: LIMITS.label, unit: 'characters' }),
  fallbacks: {},
  format,
  isSecret: (name) => SECRETS.test(name),
  notify: { reread: 'check-sync;reboot=false', reboot: 'check-sync;reboot=true' },
} satisfies Partial<PhoneFamily>;

/** The file with all that a phone needs. `settingServer`: where it asks from now on. */
export function snomFile(phone: PlacedPhone, name: string, settingServer: string): PhoneFile {
  const set = new Set(phone.settings.map(([setting]) => setting.toLowerCase()));
  const parameters = [
    parameter('setting_server', settingServer),
    ...DEFAULTS.filter(([setting]) => !set.has(setting)).map(([setting, value]) => parameter(setting, value)),
    ...Array.from({ length: phone.model.sip_accounts }, (_, at) => accountParameters(phone, at + 1)).flat(),
    ...phone.settings.map(([setting, value]) => settingElement(setting, value)),
  ];
  return xmlFile(name, [
    { name: 'phone-settings', children: parameters },
    { name: 'functionKeys', children: phone.slots.map((slot) => fkey(phone, slot)) },
  ]);
}

/** A file that sets nothing, for names that phones ask for before their own. */
export function emptySnomFile(name: string): PhoneFile {
  return xmlFile(name, []);
}

function xmlFile(name: string, children: readonly XmlElement[]): PhoneFile {
  return { name, content_type: 'text/xml; charset=utf-8', body: format.write({ name: 'settings', children }) };
}

/** Read-only on the phone: what is changed there would be gone after the next check-sync, and nobody would know why. */
function parameter(name: string, value: string | null, idx: number | null = null): XmlElement {
  return { name, attributes: { idx, perm: 'R' }, text: value };
}

function settingElement(setting: string, value: string): XmlElement {
  const [name = '', idx = null] = setting.split('.');
  return { name, attributes: { idx, perm: 'RW' }, text: value };
}

/** An account that nobody uses is off, or it would keep its last user. */
function accountParameters(phone: PlacedPhone, line: number): XmlElement[] {
  const account = phone.accounts.find((one) => one.line === line);
  if (account === undefined) return [parameter('user_active', 'off', line)];
  const server = phone.sip_server;
  const values: Record<(typeof ACCOUNT_PARAMETERS)[number], string | null> = {
    user_active: server === null ? 'off' : 'on',
    user_realname: account.display_name,
    user_idle_text: account.fitted.shown,
    user_idle_number: account.exten,
    user_name: account.username,
    user_pname: account.username,
    user_pass: account.password,
    user_host: server?.host ?? null,
    // Port and transport have no parameter of their own.
    user_outbound: server && `${server.host}:${server.port};transport=${server.transport}`,
    user_mailbox: account.voicemail_code,
  };
  return ACCOUNT_PARAMETERS.map((name) => parameter(name, values[name], line));
}

/** A button; one that is left out would be a line, which is the default of every key. */
function fkey(phone: PlacedPhone, slot: PlacedSlot): XmlElement {
  const { words, context, label } = keyFields(phone, slot.content);
  return { name: 'fkey', attributes: { idx: idxOf(phone, slot), context, label, perm: 'R' }, text: words };
}

function keyFields({ key_account, pickup_code }: PlacedPhone, content: PlacedSlot['content']) {
  if (content.kind === 'none') return { words: 'none', context: key_account, label: '' };
  if (content.kind === 'line') {
    return { words: 'line', context: content.account.line, label: content.account.fitted.shown };
  }
  const { key, label } = content;
  const answers = key.lamp?.kind === 'line' && key.pickup;
  const words = KEY_WORDS[kindOf(key)](key.dial, answers ? pickup_code : null);
  return { words, context: key_account, label };
}

/** The phone itself numbers on from its own keys to those of its modules, from 0. */
function idxOf({ model }: PlacedPhone, { index, module }: PlacedSlot): number {
  const before = module === null ? 0 : model.line_keys + (module.number - 1) * SNOM_MODULE_KEYS;
  return before + index - 1;
}
