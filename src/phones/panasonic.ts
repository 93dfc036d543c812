import type { Intent } from '../contract/words.ts';
import type { PhoneFile, PhoneSighting } from '../domain/phones.ts';
import type { Fallback, PhoneFamily, PlacedPhone, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import type { Entry } from './formats/key-value.ts';
import { QUOTE, QUOTED_NAME, quotedFormat } from './formats/quoted.ts';
import { PANASONIC_MODELS, type PanasonicModel } from './models/panasonic.ts';
import { picksUpWaiting } from './one-pickup-code.ts';

// The first 44 bytes must read so, or the phone takes the whole file for something else; the rest of the line is the
// vendor's advice. A file ends with an empty line.
const format = quotedFormat({
  between: '=',
  header: ['# Panasonic SIP Phone Standard Format File # DO NOT CHANGE THIS LINE!', ''],
  footer: [''],
  lineEnd: '\r\n',
});

/** Names of functions (FACILITY_ACT) in which the series differ. */
const FUNCTIONS = {
  HDV: { line: 'X_PANASONIC_IPTEL_LINE', blf: 'X_PANASONIC_IPTEL_BLF' },
  UT: { line: 'X_PANASONIC_IPTEL_DN', blf: 'X_PANASONIC_IPTEL_CONTACT' },
} as const;
const SPEED_DIAL = 'X_PANASONIC_IPTEL_ONETOUCH';

/** 2 is known from SARK; 0 and 1 stand in FusionPBX's templates and are what Panasonic's other phones have. */
const TRANSPORTS = { udp: 0, tcp: 1, tls: 2 } as const;

/**
 * What keys and provisioning need, and a setting may still change.
 * - CFG_RESYNC_FROM_SIP: the event of the NOTIFY that makes the phone read its files; without it, none does.
 * - OPTION66_REBOOT N: asked at each start, DHCP would lead the phone away from its secret address.
 * - product and master file: read after the phone's own, they would win over it; those of an earlier server are forgotten.
 */
const DEFAULTS: readonly Entry[] = [
  ['CFG_RESYNC_FROM_SIP', 'check-sync'],
  ['OPTION66_REBOOT', 'N'],
  ['CFG_PRODUCT_FILE_PATH', null],
  ['CFG_MASTER_FILE_PATH', null],
];

const OURS = [
  /^(?:line_enable|phone_number|display_name|vm_number)_\d+$/,
  /^sip_(?:uri|authid|pass|svcdomain|transport|tls_mode)_\d+$/,
  /^sip_(?:prxy|rgstr|prsnc)_(?:addr|port)_\d+$/,
  /^(?:flex|dss)_button_(?:facility_act|facility_arg|quick_dial|label)\d+$/,
  /^num_plan_pickup_direct$/,
  /^cfg_standard_file_path$/,
];

/** Passwords, PINs and keys; and addresses of files, for the phone's own is secret. */
const SECRETS = /pass|secret|pin$|file_key\d?$|file_path$/i;

/** No source names functions for these; all that is known of are lines, BLF and one-touch dialling. */
const FALLBACKS: Readonly<Partial<Record<Intent, Fallback>>> = {
  park: {
    as: 'dial',
    message: 'No park key of Panasonic phones is known: the key dials. Press Transfer, then this key, to park a call.',
  },
  record: {
    as: 'nothing',
    message:
      'No key of Panasonic phones is known to send tones in a call: it stays blank. Type the code during the call.',
  },
  transfer: {
    as: 'nothing',
    message: "No transfer key of Panasonic phones is known: it stays blank. Use the phone's own Transfer key.",
  },
};

/** Panasonic desk phones that read text files of `NAME="value"`: KX-HDV and KX-UT (not KX-UTG, KX-UT670 or DECT). */
export const panasonic: PhoneFamily<PanasonicModel> = {
  family: 'panasonic',
  vendor: 'Panasonic',
  alsoKnownAs: [],
  title: 'Panasonic KX-HDV and KX-UT',
  support: 'community',
  sources: [
    "Panasonic, KX-HDV230 Administrator's Manual (form of the files, their order): https://manualarchiveguide.com/manuals/Panasonic-KX-HDV230-Administrator-s-Manual-5434704?page=51",
    'Panasonic, KX-UT670 Administrator Guide (lines, lengths, NOTIFY): https://manualshive.com/ru/manual/panasonic/kx-ut670/270146?page=136 and ?page=30',
    'FusionPBX, resources/templates/provision/panasonic: names of parameters, functions of KX-UT keys',
    'ABS for Asterisk, key editors for KX-HDV and KX-UT: functions of KX-HDV keys, DSS_BUTTON',
    'SARK, device templates: pickup code, TLS, presence server',
    'Wazo, plugins/wazo_panasonic: names of files, User-Agent',
  ],
  models: PANASONIC_MODELS,
  // Of the newer series, that with the most keys: more keys than the phone has do no harm, keys left out keep what they had.
  safest: 'KX-HDV330',
  // After the number some print a letter or two for the region: KX-HDV130NE.
  modelPrefix: /^KX[-\s]*|(?<=\d{3})[A-Z]{1,3}$/gi,

  recognise,
  userAgents: [
    {
      agent: 'Panasonic_KX-UT113/01.133 (0080f0c8c381)',
      sighting: { vendor: 'Panasonic', model: 'KX-UT113', firmware: '01.133', mac: '0080f0c8c381' },
    },
  ],
  asksFor: [/^Config(?<mac>[0-9a-f]{12})\.cfg$/i],

  settingName: QUOTED_NAME,
  owns: (name) => OURS.some((pattern) => pattern.test(name)),
  // No text says how long a label may be; a value may have 500 characters, a line 537 bytes. Nor does any say whether a
  // backslash may hide the quote behind it.
  fitLabel: (_, text) => fitLabel(text, { max: 500, unit: 'bytes', forbidden: /["\\]/g }),
  fallbacks: FALLBACKS,
  cannot: (_place, key) => picksUpWaiting(key),
  unwritable: QUOTE,
  render: (phone) => [file(phone)],
  format,
  isSecret: (name) => SECRETS.test(name),
  notify: { reread: 'check-sync', reboot: 'check-sync;reboot=true' },
};

const USER_AGENT =
  /^Panasonic[_-](?<model>KX-(?:HDV|UT)\d{3})[A-Z]{0,3}\/(?<firmware>[\w.-]+) \((?<mac>[0-9a-f]{12})\)/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent.trim())?.groups;
  if (found === undefined) return null;
  const { model, firmware, mac } = found;
  return { vendor: 'Panasonic', model: model!.toUpperCase(), firmware: firmware!, mac: mac!.toLowerCase() };
}

function file(phone: PlacedPhone<PanasonicModel>): PhoneFile {
  return {
    name: fileName(phone),
    content_type: 'text/plain; charset=utf-8',
    body: format.write(entries(phone)),
  };
}

function fileName({ mac }: Pick<PlacedPhone, 'mac'>): string {
  return `Config${mac.toUpperCase()}.cfg`;
}

/** Of a parameter that stands there twice, the first counts: a setting is written instead of our default, not after it. */
function entries(phone: PlacedPhone<PanasonicModel>): Entry[] {
  const set = new Set(phone.settings.map(([name]) => name.toUpperCase()));
  const lines = Array.from({ length: phone.model.sip_accounts }, (_, at) => at + 1);
  return [
    ['CFG_STANDARD_FILE_PATH', `${phone.provisioning_url}${fileName(phone)}`],
    // The host of the PBX is an address to ask, not a domain to look servers up for.
    ...[...DEFAULTS, ...lines.map((line): Entry => [`SIP_DNSSRV_ENA_${line}`, 'N'])].filter(([name]) => !set.has(name)),
    ['NUM_PLAN_PICKUP_DIRECT', phone.pickup_code],
    ...lines.flatMap((line) => accountEntries(phone, line)),
    ...fixedLine(phone),
    ...phone.slots.flatMap((slot) => buttonEntries(nameOf(slot, phone.model), contentOf(phone, slot.content))),
    ...phone.settings,
  ];
}

/** An account that nobody uses is emptied, or it would keep its last user. */
function accountEntries({ accounts, sip_server: server }: PlacedPhone, line: number): Entry[] {
  const account = accounts.find((one) => one.line === line);
  const host = account && server?.host;
  const port = account && server?.port;
  const isOn = account !== undefined && server !== null;
  const own: Entry[] = [
    ['LINE_ENABLE', isOn ? 'Enabled' : 'Disabled'],
    ['PHONE_NUMBER', account?.username ?? null],
    ['SIP_URI', account && host ? `sip:${account.username}@${host}` : null],
    ['SIP_AUTHID', account?.username ?? null],
    ['SIP_PASS', account?.password ?? null],
    ['DISPLAY_NAME', account?.fitted.shown ?? null],
    ['VM_NUMBER', account?.voicemail_code ?? null],
    ['SIP_SVCDOMAIN', host ?? null],
    // The proxy is called, the registrar registered with, the presence server watched: one server, three names.
    ...['PRXY', 'RGSTR', 'PRSNC'].flatMap((role): Entry[] => [
      [`SIP_${role}_ADDR`, host ?? null],
      [`SIP_${role}_PORT`, port ?? 5060],
    ]),
    ['SIP_TRANSPORT', TRANSPORTS[server?.transport ?? 'udp']],
    ['SIP_TLS_MODE', server?.transport === 'tls' ? 1 : 0],
  ];
  return own.map(([name, value]) => [`${name}_${line}`, value]);
}

/** What is on one button, field by field: a line or a lamp is an argument, a number to call is a quick dial. */
interface Button {
  act: string | null;
  arg: string | number | null;
  quick: string | null;
  label: string | null;
}

const NO_BUTTON: Button = { act: null, arg: null, quick: null, label: null };

function contentOf({ model }: PlacedPhone<PanasonicModel>, content: PlacedSlot['content']): Button {
  const { line, blf } = FUNCTIONS[model.series];
  if (content.kind === 'none') return NO_BUTTON;
  if (content.kind === 'line') {
    return { ...NO_BUTTON, act: line, arg: content.account.line, label: content.account.fitted.shown };
  }
  const { key, label } = content;
  if (key.lamp !== null) return { act: blf, arg: key.dial, quick: null, label };
  return { act: SPEED_DIAL, arg: null, quick: key.dial, label };
}

/** The name of a field of a button. Keys of modules are counted on: the second KX-HDV20 begins with 41. */
function nameOf({ index, module }: PlacedSlot, { series, modules }: PanasonicModel): (field: string) => string {
  if (module === null) return flexButton(series === 'UT' ? index + 1 : index);
  const { keys } = modules.find((one) => one.model === module.model)!;
  return (field) => `DSS_BUTTON_${field}${(module.number - 1) * keys + index}`;
}

function flexButton(number: number): (field: string) => string {
  return (field) => `FLEX_BUTTON_${field}${number}`;
}

/** Key 1 of a KX-UT with keys is no position of ours: without a line key, these phones can not call. */
function fixedLine({ model, key_account }: PlacedPhone<PanasonicModel>): Entry[] {
  if (model.series !== 'UT' || model.line_keys === 0) return [];
  return buttonEntries(flexButton(1), { ...NO_BUTTON, act: FUNCTIONS.UT.line, arg: key_account });
}

/** All fields of every button: one that is left out keeps what it had. */
function buttonEntries(name: (field: string) => string, { act, arg, quick, label }: Button): Entry[] {
  return [
    [name('FACILITY_ACT'), act],
    [name('FACILITY_ARG'), arg],
    [name('QUICK_DIAL'), quick],
    [name('LABEL'), label],
  ];
}
