import type { Intent } from '../contract/words.ts';
import type { PhoneFile, PhoneSighting } from '../domain/phones.ts';
import type { Fallback, PhoneFamily, PlacedPhone, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import type { Entry } from './formats/key-value.ts';
import { NOT_IN_XML, xmlFormat } from './formats/xml.ts';
import { FIRST_KEY, MYRIAD_MODELS } from './models/alcatel-myriad.ts';

const format = xmlFormat({ nameIn: 'id', valueIn: 'value' });

/** Codes of `ProgramKeyNType`. No source has more than the two kinds of key; 0 for none is what other phones of this kind have. */
const TYPES = { none: 0, speed_dial: 1, blf: 59 } as const;

/**
 * What keys and provisioning need, and a setting may still change.
 * - DHCP, PnP: both would tell the phone where to ask, and lead it away from its secret address.
 * - names of files: the phone puts its own model and MAC into them.
 * - user config protection: what was changed on the phone would win over its file.
 */
const DEFAULTS: readonly Entry[] = [
  ['DeviceProvisionDhcpEnable', 'false'],
  ['DeviceProvisionPnpEnable', 'false'],
  ['DeviceProvisionFileFirst', 'config.$model.xml'],
  ['DeviceProvisionFileSecond', 'config.$mac.xml'],
  ['DeviceProvisionUserConfigProtectEnable', 'false'],
];

const OURS = [
  /^account\d+(?:enable|regname|username|password|label|displayname|vmnumber)$/,
  /^account\d+server1(?:address|port|transport)$/,
  /^(?:aom\d+)?programkey\d+(?:type|account|label|value|number|extension)$/,
  /^deviceprovisionserverurl$/,
];

/** Passwords and keys; and the address to ask at, which is secret. */
const SECRETS = /passw|pwd$|aeskey|provisionserverurl/i;

const FALLBACKS: Readonly<Partial<Record<Intent, Fallback>>> = {
  park: {
    as: 'dial',
    message:
      'The code of a park key on Myriad phones is not known: the key dials. Press Transfer, then this key, to park a call.',
  },
  record: {
    as: 'nothing',
    message:
      'The code of a key that sends tones in a call is not known for Myriad phones: it stays blank. Type the code during the call.',
  },
  transfer: {
    as: 'nothing',
    message:
      "The code of a transfer key on Myriad phones is not known: it stays blank. Use the phone's own Transfer key.",
  },
};

/** Alcatel-Lucent Enterprise Myriad desk phones: M3, M5, M7. Of H2, H3 and H6 no source tells how they are configured. */
export const alcatelMyriad: PhoneFamily = {
  family: 'alcatel-myriad',
  vendor: 'Alcatel-Lucent Enterprise',
  alsoKnownAs: ['Alcatel-Lucent', 'Alcatel', 'ALE'],
  title: 'Alcatel-Lucent Enterprise Myriad M3, M5 and M7',
  support: 'community',
  sources: ['Wazo, plugins/wazo_alcatel/v2_13_02: common.py, base.tpl'],
  models: MYRIAD_MODELS,
  // Of the two rows, that with more keys: a phone has no use for keys that it lacks, but keeps those that are left out.
  safest: 'M5',
  modelPrefix: /^Myriad[-\s]*/i,

  recognise,
  userAgents: [
    {
      agent: 'ALE M3-CE 2.11.01.1604 3c28a620089e',
      sighting: { vendor: 'Alcatel-Lucent Enterprise', model: 'M3', firmware: '2.11.01.1604', mac: '3c28a620089e' },
    },
  ],
  asksFor: [/^config\.(?<mac>[0-9a-f]{12})\.xml$/i],
  // The line's key comes before the first that can be set.
  linesOn: () => null,

  owns: (name) => OURS.some((pattern) => pattern.test(name)),
  // No text says how long a label may be: as long as the label of a key may be anyway.
  fitLabel: (_, text) => fitLabel(text, { max: 128, unit: 'characters' }),
  fallbacks: FALLBACKS,
  unwritable: NOT_IN_XML,
  render,
  format,
  isSecret: (name) => SECRETS.test(name),
  notify: { reread: 'check-sync', reboot: 'check-sync;reboot=true' },
};

const USER_AGENT = /^ALE (?<model>M\d)(?:-CE)? (?<firmware>\d+(?:\.\d+)+) (?<mac>[0-9a-f]{12})/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent.trim())?.groups;
  if (found === undefined) return null;
  const { model, firmware, mac } = found;
  return { vendor: alcatelMyriad.vendor, model: model!.toUpperCase(), firmware: firmware!, mac: mac!.toLowerCase() };
}

/** The file of the model is read first and need not say anything. */
function render(phone: PlacedPhone): PhoneFile[] {
  const device = file(`config.${phone.mac.toLowerCase()}.xml`, entries(phone));
  const { common_file } = phone.model;
  return common_file === null ? [device] : [device, file(common_file, [])];
}

function file(name: string, settings: readonly Entry[]): PhoneFile {
  const children = settings.map(([id, value]) => ({ name: 'setting', attributes: { id, value: value ?? '' } }));
  return { name, content_type: 'text/xml; charset=utf-8', body: format.write({ name: 'settings', children }) };
}

function entries(phone: PlacedPhone): Entry[] {
  const set = new Set(phone.settings.map(([name]) => name.toLowerCase()));
  return [
    ['DeviceProvisionServerUrl', phone.provisioning_url],
    ...DEFAULTS.filter(([name]) => !set.has(name.toLowerCase())),
    ...Array.from({ length: phone.model.sip_accounts }, (_, at) => accountEntries(phone, at + 1)).flat(),
    ...phone.slots.flatMap((slot) => keyEntries(phone, slot)),
    ...phone.settings,
  ];
}

/** An account that nobody uses is off, or it would keep its last user. */
function accountEntries({ accounts, sip_server: server }: PlacedPhone, line: number): Entry[] {
  const account = accounts.find((one) => one.line === line);
  if (account === undefined) return [[`Account${line}Enable`, 'false']];
  const own: Entry[] = [
    ['Enable', server === null ? 'false' : 'true'],
    ['RegName', account.username],
    ['UserName', account.username],
    ['Password', account.password],
    ['Label', account.fitted.shown],
    ['DisplayName', account.fitted.shown],
    ['VmNumber', account.voicemail_code],
    ['Server1Address', server?.host ?? null],
    ['Server1Port', server?.port ?? null],
    ['Server1Transport', server?.transport ?? null],
  ];
  return own.map(([name, value]) => [`Account${line}${name}`, value]);
}

/** All fields of every key: one that is left out keeps what it had. */
function keyEntries(phone: PlacedPhone, { index, content }: PlacedSlot): Entry[] {
  const key = content.kind === 'key' ? content.key : null;
  const type = key === null ? TYPES.none : key.lamp === null ? TYPES.speed_dial : TYPES.blf;
  const fields: Entry[] = [
    ['Type', type],
    ['Account', key && phone.key_account],
    ['Label', content.kind === 'key' ? content.label : null],
    ['Value', key?.dial ?? null],
    // The code to answer a ringing line with, as on other phones with these fields; no text of the vendor's was found. Wazo writes
    // the number here once more, and its keys have no pickup.
    ['Extension', type === TYPES.blf && key?.pickup ? phone.pickup_code : null],
  ];
  return fields.map(([name, value]) => [`ProgramKey${FIRST_KEY + index - 1}${name}`, value]);
}
