import type { Intent } from '../domain/keys/resolved-key.ts';
import type { PhoneFile, PhoneSighting } from '../domain/phones.ts';
import type { PhoneFamily, PlacedPhone, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import { type Entry, keyValueFormat } from './formats/key-value.ts';
import { YEALINK_MODELS } from './models/yealink.ts';

// The first line must read exactly so. An empty value means "unchanged" to some firmware: %NULL% is what clears.
const format = keyValueFormat({ header: ['#!version:1.0.0.1'], separator: ' = ', reset: '%NULL%' });

/** Codes of `linekey.N.type`, from the comments of Yealink's own configuration templates. */
const TYPES = { none: 0, transfer: 3, park: 10, dtmf: 11, speed_dial: 13, line: 15, blf: 16, blf_list: 39 } as const;

/** The type of a key without and with a lamp. A BLF key calls what it watches, so dial and lamp are one value. */
const KEY_TYPES: Readonly<Record<Intent, { dark: number; lit: number }>> = {
  call: { dark: TYPES.speed_dial, lit: TYPES.blf },
  dial: { dark: TYPES.speed_dial, lit: TYPES.blf },
  toggle: { dark: TYPES.speed_dial, lit: TYPES.blf },
  retrieve: { dark: TYPES.speed_dial, lit: TYPES.blf },
  park: { dark: TYPES.park, lit: TYPES.park },
  // Sent as tones within the call.
  record: { dark: TYPES.dtmf, lit: TYPES.dtmf },
  // The phone's own transfer (REFER): without a value it asks whom to.
  transfer: { dark: TYPES.transfer, lit: TYPES.transfer },
};

const TRANSPORTS = { udp: 0, tcp: 1, tls: 2 } as const;

/**
 * What keys and provisioning need, and a setting may still change.
 * - notify_reboot_enable 0: a check-sync makes the phone read its files, not restart.
 * - dhcp_option, pnp: both are asked before the phone's own address is; with them it would never come back with its secret.
 */
const DEFAULTS: readonly Entry[] = [
  ['sip.notify_reboot_enable', 0],
  ['static.auto_provision.dhcp_option.enable', 0],
  ['static.auto_provision.pnp_enable', 0],
];

const OURS = [
  /^account\.\d+\.(?:enable|label|display_name|auth_name|user_name|password)$/,
  /^account\.\d+\.sip_server\.1\.(?:address|port|transport_type)$/,
  /^voice_mail\.number\.\d+$/,
  /^(?:linekey\.\d+|expansion_module\.\d+\.key\.\d+)\./,
  /^features\.pickup\.direct_pickup_(?:enable|code)$/,
  /^features\.blf_pickup_only_send_code$/,
  // Without `static.` in firmware before x.81.
  /^(?:static\.)?auto_provision\.server\.url$/,
];

/** Names and addresses with credentials: passwords, keys, PINs, and the phone's own secret address. */
const SECRETS = /passw|secret|psk|aes_key|(?:^|[._])pin$|auto_provision\..*url/i;

/** Yealink desk phones with firmware x.80 or later: T2x_E2, T3x, T4x, T5x, T7x, T8x. */
export const yealink: PhoneFamily = {
  family: 'yealink',
  vendor: 'Yealink',
  alsoKnownAs: [],
  title: 'Yealink T2x_E2, T3x, T4x, T5x, T7x and T8x, firmware x.80 or later',
  support: 'vendor documentation',
  sources: [
    'https://easymanua.ls/yealink/t5-series/manual/730711?p=349',
    'https://easymanua.ls/yealink/t5-series/manual/730711?p=352',
    'https://www.easymanua.ls/yealink/sip-t2-series/manual?p=617',
    'https://www.easymanua.ls/yealink/t29g/manual/21622?p=200',
    "FusionPBX, resources/templates/provision/yealink: comments of Yealink's templates",
    'Wazo, plugins/wazo_yealink: common.py, base.tpl, plugin-info of v83 to v87',
  ],
  models: YEALINK_MODELS,
  // A phone ignores parameters of keys that it lacks (one template of Yealink's serves a whole series), while keys that are
  // not written would keep what they had: so a row with many keys and all accounts, and the commonest of these.
  safest: 'T54W',
  modelPrefix: /^SIP(?:\s?VP)?[-\s]*/i,

  recognise,
  userAgents: [
    sample('Yealink SIP-T46G 28.72.0.1 00:15:65:4a:a9:37', 'T46G', '28.72.0.1', '0015654aa937'),
    sample('Yealink SIP-T56A 58.80.0.25 001565f429a4', 'T56A', '58.80.0.25', '001565f429a4'),
    sample('Yealink CP860 37.72.0.5 00:15:65:8a:37:86', 'CP860', '37.72.0.5', '0015658a3786'),
    sample('VP530P 23.70.0.40 00:15:65:31:4b:c0', 'VP530P', '23.70.0.40', '001565314bc0'),
    sample('Yealink-T46G 28.71.0.81 28.1.0.128.0.0.0', 'T46G', '28.71.0.81', null),
    // Android models print two blanks.
    sample('Yealink SIP-T58A  58.80.0.25  001565f429a5', 'T58A', '58.80.0.25', '001565f429a5'),
  ],
  // The boot file is asked for first and need not exist; -local holds what its user has changed on the phone.
  asksFor: [/^(?<mac>[0-9a-f]{12})(?:\.boot|\.cfg|-local\.cfg)$/i],

  owns: (name) => OURS.some((pattern) => pattern.test(name)),
  // 99 is what other software cuts at; no text of Yealink's says it.
  fitLabel: (_, text) => fitLabel(text, { max: 99, unit: 'characters', reserved: format.literal }),
  fallbacks: {},
  lampList: ['call', 'dial', 'toggle', 'retrieve'],
  render,
  format,
  isSecret: (name) => SECRETS.test(name),
  notify: { reread: 'check-sync;reboot=false', reboot: 'check-sync;reboot=true' },
};

const USER_AGENT =
  /^(?<vendor>yealink[\s-]+)?(?:SIP(?:\s?VP)?-)?(?<model>(?:T|VP|CP|W|AX|MP)\w+)\s+(?<firmware>\d+(?:\.\d+)+)(?:\s+\d+(?:\.\d+)+)?(?:\s+(?<mac>[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{12}))?$/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent.trim())?.groups;
  // Without the vendor's word, only a MAC tells a phone from any program with a name and a version.
  if (found === undefined || (found.vendor === undefined && found.mac === undefined)) return null;
  const mac = found.mac?.replaceAll(':', '').toLowerCase() ?? null;
  return { vendor: 'Yealink', model: found.model!.toUpperCase(), firmware: found.firmware!, mac };
}

function sample(agent: string, model: string, firmware: string, mac: string | null) {
  return { agent, sighting: { vendor: 'Yealink', model, firmware, mac } };
}

/** The common file is read first and the device file overrides it, so all that matters is in the device file. */
function render(phone: PlacedPhone): PhoneFile[] {
  const { common_file } = phone.model;
  const device = file(`${phone.mac.toLowerCase()}.cfg`, deviceEntries(phone));
  return common_file === null ? [device] : [device, file(common_file, [])];
}

function file(name: string, entries: readonly Entry[]): PhoneFile {
  return { name, content_type: 'text/plain; charset=utf-8', body: format.write(entries) };
}

function deviceEntries(phone: PlacedPhone): Entry[] {
  const set = new Set(phone.settings.map(([name]) => name.toLowerCase()));
  return [
    ['static.auto_provision.server.url', phone.provisioning_url],
    ...DEFAULTS.filter(([name]) => !set.has(name)),
    ['features.pickup.direct_pickup_enable', phone.pickup_code === null ? 0 : 1],
    ['features.pickup.direct_pickup_code', phone.pickup_code],
    // 0: the code, followed by the watched extension.
    ['features.blf_pickup_only_send_code', 0],
    ...Array.from({ length: phone.model.sip_accounts }, (_, at) => accountEntries(phone, at + 1)).flat(),
    ...lampListEntries(phone).filter(([name]) => !set.has(name)),
    ...phone.slots.flatMap((slot) => slotEntries(phone, slot)),
    // Who writes Yealink's own word for "default" into a setting means it.
    ...phone.settings.map(([name, value]): Entry => [name, format.isReset(value) ? null : value]),
  ];
}

/** An account that nobody uses is off, or it would keep its last user. */
function accountEntries(phone: PlacedPhone, line: number): Entry[] {
  const account = phone.accounts.find((one) => one.line === line);
  if (account === undefined) return [[`account.${line}.enable`, 0]];
  const server = phone.sip_server;
  const own: Entry[] = [
    ['enable', server === null ? 0 : 1],
    ['label', account.fitted.shown],
    ['display_name', account.display_name],
    ['auth_name', account.username],
    ['user_name', account.username],
    ['password', account.password],
    ['sip_server.1.address', server?.host ?? null],
    ['sip_server.1.port', server?.port ?? null],
    ['sip_server.1.transport_type', server ? TRANSPORTS[server.transport] : null],
  ];
  return [
    ...own.map(([name, value]): Entry => [`account.${line}.${name}`, value]),
    [`voice_mail.number.${line}`, account.voicemail_code],
  ];
}

/** One list, of the account that the keys belong to; what another account had before is cleared. */
function lampListEntries({ lamp_list, sip_server, model, key_account, pickup_code }: PlacedPhone): Entry[] {
  if (lamp_list === null) return [];
  const uri = lamp_list.keys.length > 0 && sip_server !== null ? `${lamp_list.name}@${sip_server.host}` : null;
  return [
    // The phone would give the items to its free keys by itself.
    ['phone_setting.auto_blf_list_enable', 0],
    ...Array.from({ length: model.sip_accounts }, (_, at): Entry => {
      return [`account.${at + 1}.blf.blf_list_uri`, at + 1 === key_account ? uri : null];
    }),
    [`account.${key_account}.blf_list_code`, pickup_code],
  ];
}

/** All fields of every button: one that is left out keeps what it had, and line keys are lines by default. */
function slotEntries(phone: PlacedPhone, slot: PlacedSlot): Entry[] {
  const { type, line, value, label, pickup } = keyFields(phone, slot.content);
  const fields: Entry[] = [
    ['type', type],
    ['line', line],
    ['value', value],
    ['label', label],
    // x.83 reads the pickup code in `extension`, older firmware in `pickup_value`; both accept both.
    ['extension', pickup],
    ['pickup_value', pickup],
  ];
  return fields.map(([name, content]) => [`${prefix(slot)}.${name}`, content]);
}

interface KeyFields {
  type: number;
  line: number | null;
  value: string | null;
  label: string | null;
  pickup: string | null;
}

const NO_KEY: KeyFields = { type: TYPES.none, line: null, value: null, label: null, pickup: null };

function keyFields(phone: PlacedPhone, content: PlacedSlot['content']): KeyFields {
  if (content.kind === 'none') return NO_KEY;
  if (content.kind === 'line') {
    const { line, fitted } = content.account;
    return { ...NO_KEY, type: TYPES.line, line, label: fitted.shown };
  }
  const { key, label } = content;
  // A list key shows the item at its place in the list. It has the value too, so that another item is another file.
  const isListed = phone.lamp_list?.keys.includes(key) ?? false;
  const type = isListed ? TYPES.blf_list : KEY_TYPES[key.intent][key.lamp === null ? 'dark' : 'lit'];
  const answers = (type === TYPES.blf || isListed) && key.lamp?.kind === 'line' && key.pickup;
  return {
    type,
    line: type === TYPES.dtmf ? null : phone.key_account,
    value: type === TYPES.transfer ? null : key.dial,
    label,
    pickup: answers ? phone.pickup_code : null,
  };
}

function prefix({ index, module }: PlacedSlot): string {
  if (module === null) return `linekey.${index}`;
  // On an EXP20 key id 21 switches the page and can not be set: its 39 keys are 1 to 20 and 22 to 40.
  const id = module.model === 'EXP20' && index > 20 ? index + 1 : index;
  return `expansion_module.${module.number}.key.${id}`;
}
