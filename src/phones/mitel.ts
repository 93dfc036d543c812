import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneFile, PhoneSighting } from '../domain/phones.ts';
import type { Fallback, PhoneFamily, Place, PlacedPhone, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import { type Entry, keyValueFormat } from './formats/key-value.ts';
import { type KeyKind, kindOf } from './key-kind.ts';
import { MITEL_MODELS, type MitelModel } from './models/mitel.ts';
import { picksUpWaiting } from './one-pickup-code.ts';
import { provisioningServer } from './provisioning-server.ts';

/** Names have blanks and brackets in them; `^` and `!` before one mark how it stands against what was set on the phone. */
const NAME = /^[!^]?[\w.-]+(?: [\w.[\]|-]+)*$/;

/**
 * `#` begins a comment, except in quotes. No text of the vendor's says how a quote would stand within quotes, so there is none.
 */
const format = keyValueFormat({
  header: ['# Written by Lampfield'],
  separator: ': ',
  reset: '',
  name: NAME,
  quote,
});

function quote(text: string): string {
  const unquoted = text.replaceAll('"', '').trim();
  return unquoted.includes('#') ? `"${unquoted}"` : unquoted;
}

/** What `type` is called. */
const KEY_TYPES: Readonly<Record<KeyKind, string>> = {
  'speed dial': 'speeddial',
  BLF: 'blf',
  park: 'park',
  // Never asked for: see `fallbacks`.
  DTMF: 'speeddial',
  // The phone's own transfer (REFER): it asks whom to.
  transfer: 'xfer',
};

/** `sip transport protocol` is one for all accounts. */
const TRANSPORTS = { udp: 1, tcp: 2, tls: 4 } as const;

/** Per line, this address means that no REGISTER is sent (Aastra guide 41-001343-01, A-91). */
const NOWHERE = '0.0.0.0';

/**
 * What keys and provisioning need, and a setting may still change.
 * - contact rcs 0: the phone does not ask Mitel's redirection server first.
 * - dhcp config option override -1: DHCP options are not asked for the address, with them the phone would never come back with its
 *   secret (-1 is of Aastra guide 41-001343-02, 4-17; the name of the parameter no stored source confirms).
 * - play a ring splash 0: no sound when a watched phone rings.
 */
const DEFAULTS: readonly Entry[] = [
  ['contact rcs', 0],
  ['dhcp config option override', -1],
  ['play a ring splash', 0],
];

const OURS = [
  /^sip line\d+ (?:user name|auth name|password|display name|screen name|screen name 2|vmail)$/,
  /^sip line\d+ (?:proxy|registrar) (?:ip|port)$/,
  /^sip line\d+ park pickup config$/,
  /^sip transport protocol$/,
  /^directed call pickup(?: prefix)?$/,
  /^(?:prgkey|topsoftkey|softkey|expmod\d+ key)\d+ (?:type|label|value|line|locked)$/,
  /^(?:download protocol|https? (?:server|port|path))$/,
];

/** Passwords, PINs, keys, and the phone's own secret address. */
const SECRETS = /passw|secret|\bpin\b|private key|https? path/i;

/** Mitel and Aastra SIP phones of the series 67xxi, 68xxi, 69xx, 9143i and 9480i. */
export const mitel: PhoneFamily<MitelModel> = {
  family: 'mitel',
  vendor: 'Mitel',
  alsoKnownAs: ['Aastra'],
  title: 'Mitel and Aastra 67xxi, 68xxi, 69xx, 9143i and 9480i (SIP), firmware 3.2 or later',
  support: 'vendor documentation',
  sources: [
    'https://www.manualsdir.com/manuals/253368/aastra-6700i-series-9143-9480i-9480i-ct-sip-administrator-guide-en.html?page=822',
    'https://azmanual.top/manuals/253368/aastra-6700i-series-9143-9480i-9480i-ct-sip-administrator-guide-en.html?page=406',
    'https://azmanual.top/manuals/253368/aastra-6700i-series-9143-9480i-9480i-ct-sip-administrator-guide-en.html?page=496',
    'https://azmanual.top/manuals/45656/aastra-telecom-9480i-series.html?page=1000',
    'https://manualshive.com/ru/manual/mitel/6867i-premium/1807044?page=68',
    'https://www.manualslib.com/manual/1308761/Aastra-6730i.html?page=164',
    'Wazo, plugins/wazo_aastra: common.py, templates/base.tpl',
    'FusionPBX, resources/templates/provision/aastra',
  ],
  models: MITEL_MODELS,
  // A phone ignores keys of a class that it lacks. Models that are missing here are of the newest series, whose keys are
  // topsoftkeys: so the row of that series with most of them, and with all accounts.
  safest: '6940',
  modelPrefix: /^(?:SIP[-\s]*)?/i,

  recognise,
  userAgents: [
    sample('Aastra6731i MAC:00-08-5D-23-74-29 V:3.2.0.1011-SIP', '6731i', '3.2.0.1011', '00085d237429'),
    sample('Aastra57i MAC:00-08-5D-03-74-29 V:2.5.2.1010-SIP', '6757i', '2.5.2.1010', '00085d037429'),
    sample('Aastra6863i MAC:00-08-5D-40-90-5F V:4.1.0.128-SIP', '6863i', '4.1.0.128', '00085d40905f'),
    sample('Mitel6940 MAC:14-00-E9-1B-45-24 V:6.4.0.140-SIP', '6940', '6.4.0.140', '1400e91b4524'),
  ],
  // .tuz is the same file encrypted, asked for first.
  asksFor: [/^(?<mac>[0-9a-f]{12})\.(?:cfg|tuz)$/i],
  // Accounts have buttons of their own.
  linesOn: () => null,
  settingName: NAME,

  owns: (name) => OURS.some((pattern) => pattern.test(name.replace(/^[!^]/, ''))),
  // No source gives a limit; the phones cut what their screens do not show.
  fitLabel: (_, text) => fitLabel(text, { max: 99, unit: 'characters', forbidden: /"/g }),
  unwritable: /"|^\s|\s$/,
  fallbacks: {
    record: {
      as: 'dial',
      message:
        'Mitel phones have no key for tones within a call: this one calls the code; dial it on the keypad during the call.',
    },
  },
  cannot,
  render,
  format,
  isSecret: (name) => SECRETS.test(name),
  // Reads the files again, and restarts only if they have changed.
  notify: { reread: 'check-sync', reboot: 'check-sync;reboot=true' },
};

const USER_AGENT = /^(?:Aastra|Mitel)(?<model>\w+) MAC:(?<mac>[0-9A-F]{2}(?:-[0-9A-F]{2}){5}) V:(?<firmware>\S+)-SIP$/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent.trim())?.groups;
  if (found === undefined) return null;
  // Old firmware says 57i where the model is sold as 6757i.
  const model = found.model!.replace(/^(5\d)i/, '67$1i');
  return { vendor: 'Mitel', model, firmware: found.firmware!, mac: found.mac!.replaceAll('-', '').toLowerCase() };
}

function sample(agent: string, model: string, firmware: string, mac: string) {
  return { agent, sighting: { vendor: 'Mitel', model, firmware, mac } };
}

function cannot(place: Place<MitelModel>, key: ResolvedKey): Fallback | null {
  const { model } = place;
  if (key.intent === 'park' && /^673[57]i$/.test(model.model)) {
    return {
      message: `A ${model.model} has no park keys in firmware 3.2.2: transfer the call to ${key.dial} instead.`,
    };
  }
  if (key.lamp === null) return null;
  if (model.model.startsWith('68') && keyClass(model, place.area, place.index) === 'softkey') {
    const message = `The softkeys below the screen of a ${model.model} show no lamps: this key only dials. Move it to a key beside the screen or on a module.`;
    return { lamp: 'none', message };
  }
  return picksUpWaiting(key);
}

/** All of it is in the phone's own file, which is read last. */
function render(phone: PlacedPhone<MitelModel>): PhoneFile[] {
  const { common_file } = phone.model;
  const device = file(`${phone.mac.toUpperCase()}.cfg`, deviceEntries(phone));
  return common_file === null ? [device] : [device, file(common_file, [])];
}

function file(name: string, entries: readonly Entry[]): PhoneFile {
  return { name, content_type: 'text/plain; charset=utf-8', body: format.write(entries) };
}

function deviceEntries(phone: PlacedPhone<MitelModel>): Entry[] {
  const set = new Set(phone.settings.map(([name]) => name.toLowerCase().replace(/^[!^]/, '')));
  return [
    ...overriding([
      ...serverEntries(phone.provisioning_url),
      ...DEFAULTS.filter(([name]) => !set.has(name)),
      ['sip transport protocol', TRANSPORTS[phone.sip_server?.transport ?? 'udp']],
      ['directed call pickup', phone.pickup_code === null ? 0 : 1],
      ['directed call pickup prefix', phone.pickup_code],
      ...Array.from({ length: phone.model.sip_accounts }, (_, at) => accountEntries(phone, at + 1)).flat(),
    ]),
    ...keyEntries(phone),
    ...phone.settings,
  ];
}

/**
 * What somebody has set on the phone wins over the file, and a new file that says `^` over that: without it, an address of
 * ours typed into the phone's web page would stay, and the phone would never learn its secret one.
 */
function overriding(entries: readonly Entry[]): Entry[] {
  return entries.map(([name, value]): Entry => [`^${name}`, value]);
}

function serverEntries(url: string): Entry[] {
  const server = provisioningServer(url);
  if (server === null) return [];
  const protocol = server.secure ? 'https' : 'http';
  return [
    ['download protocol', protocol.toUpperCase()],
    [`${protocol} server`, server.host],
    [`${protocol} port`, server.port],
    [`${protocol} path`, server.path],
  ];
}

/** An account that nobody uses is emptied, or it would keep its last user. */
function accountEntries(phone: PlacedPhone<MitelModel>, line: number): Entry[] {
  const account = phone.accounts.find((one) => one.line === line);
  const server = account === undefined ? null : phone.sip_server;
  const own: Entry[] = [
    ['user name', account?.username ?? null],
    ['auth name', account?.username ?? null],
    ['password', account?.password ?? null],
    ['display name', account?.display_name ?? null],
    ['screen name', account?.fitted.shown ?? null],
    ['screen name 2', account?.exten ?? null],
    ['proxy ip', server?.host ?? NOWHERE],
    ['proxy port', server?.port ?? null],
    ['registrar ip', server?.host ?? NOWHERE],
    ['registrar port', server?.port ?? null],
    ['vmail', account?.voicemail_code ?? null],
    ['park pickup config', line === phone.key_account ? parkConfig(phone) : null],
  ];
  return own.map(([name, value]) => [`sip line${line} ${name}`, value]);
}

/**
 * Where firmware 3.x looks for the number to park on; it wins over the keys' own (Aastra guide 41-001343-01, 5-219). So it is left
 * empty where keys park on different numbers.
 */
function parkConfig({ slots }: PlacedPhone<MitelModel>): string | null {
  const numbers = new Set(
    slots.flatMap(({ content }) => (content.kind === 'key' && content.key.intent === 'park' ? [content.key.dial] : [])),
  );
  const [number] = numbers;
  return numbers.size === 1 ? `${number};${number};asterisk` : null;
}

/** All buttons, class by class. */
function keyEntries(phone: PlacedPhone<MitelModel>): Entry[] {
  const named = phone.slots.map((slot) => ({ slot, ...place(phone.model, slot) }));
  const last = new Map(named.filter(({ slot }) => slot.content.kind === 'key').map((one) => [one.keys, one.number]));
  return named.flatMap(({ slot: { content }, keys, number }): Entry[] => {
    const isHole = number < (last.get(keys) ?? 0);
    return fields(phone, content, isHole && hasScreen(keys)).map(([name, value]) => [
      `${keys}${number} ${name}`,
      value,
    ]);
  });
}

/** The name of a button: its class, and its number there. */
function place(model: MitelModel, { area, index, module }: PlacedSlot): { keys: string; number: number } {
  if (module !== null) return { keys: `expmod${module.number} key`, number: index };
  const keys = keyClass(model, area, index);
  return { keys, number: keys === 'softkey' ? index - model.prgkeys : index };
}

function keyClass({ prgkeys }: MitelModel, area: PlacedSlot['area'], index: number) {
  if (area === 'line') return 'topsoftkey';
  return index <= prgkeys ? 'prgkey' : 'softkey';
}

function hasScreen(keys: string): boolean {
  return keys === 'topsoftkey' || keys === 'softkey';
}

/**
 * What is written for one button. `locked`: what its user has programmed on the phone itself does not count (Aastra guide
 * 41-001160-03, A-226).
 */
function fields(phone: PlacedPhone<MitelModel>, content: PlacedSlot['content'], keepsPlace: boolean): Entry[] {
  const locked: Entry = ['locked', 1];
  if (content.kind !== 'key') {
    // Softkeys of type `none` close up on the screen, and all keys behind them would move.
    const type = keepsPlace ? 'empty' : 'none';
    return [['type', type], ['label', null], ['value', null], ['line', null], locked];
  }
  const { key, label } = content;
  const type = KEY_TYPES[kindOf(key)];
  const dialled = type === 'park' ? `asterisk;${key.dial}` : key.dial;
  const isOwn = type === 'xfer';
  return [
    ['type', type],
    ['label', label],
    ['value', isOwn ? null : dialled],
    ['line', isOwn ? null : phone.key_account],
    locked,
  ];
}
