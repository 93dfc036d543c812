import type { PhoneFile } from '../domain/phones.ts';
import type { PhoneFamily, PlacedPhone, PlacedSlot } from './family.ts';
import { type XmlElement, xmlFormat } from './formats/xml.ts';
import { cannotOnAny, configServer, DIAL_PLAN, fileName, GRANDSTREAM, sample } from './grandstream-phones.ts';
import { type KeyKind, kindOf } from './key-kind.ts';
import { GRANDSTREAM_MODELS, MODULE_KEYS } from './models/grandstream.ts';

/** An item of the file, by its alias; null and `''` clear it. */
type Item = readonly [alias: string, value: string | number | null];

const format = xmlFormat({ nameIn: 'name' });

/** Words of `keyMode`. The numbers are not written: FusionPBX has an older scale of them for the first keys of some models. */
const MODES: Readonly<Record<KeyKind, string>> = {
  'speed dial': 'SpeedDial',
  BLF: 'BLF',
  DTMF: 'DialDTMF',
  // A transfer key sends the call to one number that was set before, so both transfers are codes within the call.
  transfer: 'DialDTMF',
  park: 'CallPark',
};

const TRANSPORTS = { udp: 'UDP', tcp: 'TCP', tls: 'TlsOrTcp' } as const;

/**
 * What keys and provisioning need, and a setting may still change.
 * - DHCP (options 43, 66, 150, 160) and 3CX's multicast are asked before the phone's own address is; with them it would never
 *   come back with its secret.
 * - sip.notify.challenge is "Disable SIP NOTIFY Authentication" (P4428): a PBX answers no challenge to its NOTIFY.
 * - sip.blf.pickup*: no window and no sound when a watched phone rings.
 */
const DEFAULTS: readonly Item[] = [
  ['provisioning.override.dhcp.allowCommonOptions', 'No'],
  ['provisioning.override.dhcp.allowCustomOption', 'None'],
  ['provisioning.3cxAutoProvision', 'No'],
  ['sip.notify.challenge', 'Yes'],
  ['sip.blf.pickupScreen.enable', 'No'],
  ['sip.blf.pickupSound.enable', 'No'],
];

/**
 * The same of each account.
 * - callFeatures: the phone would keep codes such as `*72` to itself.
 * - allowSipReset (P26015) is not about reading files: with it, whoever sends a NOTIFY sets the phone back to its factory state.
 */
const ACCOUNT_DEFAULTS: readonly Item[] = [
  ['call.dialplan', DIAL_PLAN],
  ['featureCodes.callFeatures', 'No'],
  ['sip.allowSipReset', 'No'],
];

const OURS = [
  /^provisioning\.config\.(?:protocol|serverpath)$/,
  /^account\.\d+\.(?:enable|name)$/,
  /^account\.\d+\.sip\.(?:userid|subscriber\.(?:userid|password|name)|server\.1\.address|transport)$/,
  /^account\.\d+\.sip\.(?:voicemail\.number|blf\.callpickup\.prefix)$/,
  /^pks\.(?:vpk|mpk|ext)\.\d+\.(?:keymode|account|description|value)$/,
];

/** Passwords, keys, PINs, and the phone's own secret address. */
const SECRETS = /passw|secret|psk$|(?:^|[._])pin$|(?:private|client|security\.)key$|config\.serverpath$/i;

/** Grandstream desk phones whose parameters have names: GXP2130 and later, GRP26xx. */
export const grandstream: PhoneFamily = {
  ...GRANDSTREAM,
  family: 'grandstream',
  title: 'Grandstream GXP2130, 2135, 2140, 2160, 2170 and GRP26xx',
  support: 'vendor documentation',
  sources: [
    "FusionPBX, resources/templates/provision/grandstream: comments of Grandstream's templates (gxp2170, grp2614, grp261x)",
    'Wazo, plugins/wazo_grandstream: common.py, base_v2.tpl',
    'https://github.com/fusionpbx/fusionpbx/pull/3014 (the event that makes a phone read its file without a restart)',
    'https://documentation.grandstream.com/knowledge-base/grp-series-blf-guide/',
  ],
  models: GRANDSTREAM_MODELS,
  // A phone ignores keys that it lacks, while keys that are not written would keep what they had: the row with most virtual keys.
  safest: 'GXP2170',
  userAgents: [
    sample('Grandstream Model HW GXP2135 SW 1.0.7.97 DevId 000b828aa872', 'GXP2135', '1.0.7.97', '000b828aa872'),
    sample('Grandstream Model HW GRP2614 SW 1.0.5.15 DevId c074ad0b63ee', 'GRP2614', '1.0.5.15', 'c074ad0b63ee'),
    sample('Grandstream Model HW GXV3350  V1.3A SW 1.0.1.8 DevId c074ad150b88', 'GXV3350', '1.0.1.8', 'c074ad150b88'),
  ],

  owns: (name) => OURS.some((pattern) => pattern.test(name)),
  fallbacks: {},
  cannot: (_, key) => cannotOnAny(key),
  render: (phone) => [device(phone)],
  format,
  isSecret: (name) => SECRETS.test(name),
  // Phones restart at a check-sync; at a resync they only read.
  notify: { reread: 'resync', reboot: 'check-sync;reboot=true' },
};

function device(phone: PlacedPhone): PhoneFile {
  const config = { name: 'config', attributes: { version: 2 }, children: itemsOf(phone).map(element) };
  const body = format.write({ name: 'gs_provision', attributes: { version: 1 }, children: [config] });
  return { name: fileName(phone.mac), content_type: 'text/xml; charset=utf-8', body };
}

function element([alias, value]: Item): XmlElement {
  return { name: 'item', attributes: { name: alias }, text: value };
}

function itemsOf(phone: PlacedPhone): Item[] {
  const set = new Set(phone.settings.map(([alias]) => alias.toLowerCase()));
  const unlessSet = ([alias]: Item) => !set.has(alias.toLowerCase());
  const { isSecure, path } = configServer(phone.provisioning_url);
  const lines = Array.from({ length: phone.model.sip_accounts }, (_, at) => at + 1);
  return [
    ['provisioning.config.protocol', isSecure ? 'HTTPS' : 'HTTP'],
    ['provisioning.config.serverPath', path],
    ...DEFAULTS.filter(unlessSet),
    ...lines.flatMap((line) => accountItems(phone, line)).filter(unlessSet),
    // Every key: behind a virtual key that is left out, the phone shows none.
    ...phone.slots.flatMap((slot) => slotItems(phone, slot)),
    ...phone.settings,
  ];
}

/** An account that nobody uses is off, or it would keep its last user. */
function accountItems({ accounts, sip_server, pickup_code }: PlacedPhone, line: number): Item[] {
  const account = accounts.find((one) => one.line === line);
  if (account === undefined) return [[`account.${line}.enable`, 'No']];
  const own: Item[] = [
    ['enable', sip_server === null ? 'No' : 'Yes'],
    ['name', account.fitted.shown],
    ['sip.server.1.address', sip_server && `${sip_server.host}:${sip_server.port}`],
    ['sip.transport', sip_server && TRANSPORTS[sip_server.transport]],
    ['sip.userid', account.username],
    ['sip.subscriber.userid', account.username],
    ['sip.subscriber.password', account.password],
    ['sip.subscriber.name', account.display_name],
    ['sip.voicemail.number', account.voicemail_code],
    // Pickup is the account's: a BLF key dials it before what it watches, while that rings.
    ['sip.blf.callPickup.prefix', pickup_code],
    ...ACCOUNT_DEFAULTS,
  ];
  return own.map(([name, value]) => [`account.${line}.${name}`, value]);
}

function slotItems(phone: PlacedPhone, slot: PlacedSlot): Item[] {
  const { mode, line, label, value } = keyFields(phone, slot.content);
  const isVirtual = slot.area === 'line';
  const fields: Item[] = [
    ['keyMode', mode],
    // Virtual keys count accounts from 0, the others call them by name.
    ['account', isVirtual ? line - 1 : `Account${line}`],
    ['description', label],
    ['value', value],
  ];
  return fields.map(([name, content]) => [`${prefix(slot)}.${name}`, content]);
}

function keyFields(phone: PlacedPhone, content: PlacedSlot['content']) {
  if (content.kind === 'none') return { mode: 'None', line: 1, label: null, value: null };
  if (content.kind === 'line') {
    const { line, fitted } = content.account;
    return { mode: 'Line', line, label: fitted.shown, value: null };
  }
  return { mode: MODES[kindOf(content.key)], line: phone.key_account, label: content.label, value: content.key.dial };
}

function prefix({ area, index, module }: PlacedSlot): string {
  if (module !== null) return `pks.ext.${(module.number - 1) * MODULE_KEYS + index}`;
  return area === 'line' ? `pks.vpk.${index}` : `pks.mpk.${index}`;
}
