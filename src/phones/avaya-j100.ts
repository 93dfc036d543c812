import type { Intent } from '../contract/words.ts';
import type { PhoneFile, PhoneSighting } from '../domain/phones.ts';
import type { Fallback, PhoneFamily, PlacedPhone, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import type { Entry } from './formats/key-value.ts';
import { QUOTE, QUOTED_NAME, quotedFormat } from './formats/quoted.ts';
import { AVAYA_MODELS, type AvayaModel, CALL_APPEARANCES, UPGRADE_SCRIPT } from './models/avaya-j100.ts';
import { picksUpWaiting } from './one-pickup-code.ts';
import { provisioningServer } from './provisioning-server.ts';

// A value needs its quotes where it is a number or has blanks in it; none minds them.
const format = quotedFormat({ before: 'SET ', between: ' ', lineEnd: '\n' });

/**
 * What keys and provisioning need, and a setting may still change.
 * - OOD: a check-sync comes from the PBX outside of any call, and not by TLS alone.
 * - the environments: as a phone of Avaya's own systems it would look for their servers, and ignore PHONEKEY.
 * - DES_STAT: else Avaya's enrolment service is asked first where to find the files.
 * - BLF_INCOMING_CALL_INDICATION_MODE: no sound and no window for calls of others.
 */
const DEFAULTS: readonly Entry[] = [
  ['ENABLE_OOD_RESET_NOTIFY', 1],
  ['ENABLE_OOD_MSG_TLS_ONLY', 0],
  ['ENABLE_AVAYA_ENVIRONMENT', 0],
  ['DISCOVER_AVAYA_ENVIRONMENT', 0],
  ['ENABLE_IPOFFICE', 0],
  ['ENABLE_3PCC_ENVIRONMENT', 1],
  ['3PCC_SERVER_MODE', 0],
  ['DES_STAT', 0],
  ['ENABLE_PRESENCE', 0],
  ['BLF_INCOMING_CALL_INDICATION_MODE', 0],
];

const OURS =
  /^(?:(?:http|tls)(?:srvr|port|dir)|sip_controller_list|sipdomain|sip_user_(?:account|id)|force_sip_\w+|display_name|pstn_vm_num|call_pickup_bargein_fac|max__displayed_session_appearances|phonekey)$/;

/** Passwords, and the folder that makes the phone's address secret. */
const SECRETS = /passw|secret|psk|^(?:http|tls)dir$/i;

/** The features that a PHONEKEY may have are many, but these are not among those that a plain SIP server can serve. */
const FALLBACKS: Readonly<Partial<Record<Intent, Fallback>>> = {
  park: {
    as: 'dial',
    message:
      'Avaya J100 phones have no park key for this PBX: the key dials. Press Transfer, then this key, to park a call.',
  },
  record: {
    as: 'nothing',
    message: 'No key of Avaya J100 phones sends tones in a call: it stays blank. Type the code during the call.',
  },
  transfer: {
    as: 'nothing',
    message: "Avaya J100 phones have no key for transfers: it stays blank. Use the phone's own Transfer soft key.",
  },
};

/** Avaya J1xx with Open SIP (3PCC) firmware. */
export const avayaJ100: PhoneFamily<AvayaModel> = {
  family: 'avaya-j100',
  vendor: 'Avaya',
  alsoKnownAs: [],
  title: 'Avaya J129 to J189 with Open SIP firmware',
  support: 'community',
  sources: [
    'Avaya, Installing and Administering J100, pre-configuration of keys (PHONEKEY): https://dev-docs.avaya.com/us/en/bundle/installandadminj100seriesipphoner4-1-x0/guid-ede4908e-8b4c-4825-93a6-0ab33f46c9a9-en/guid-8c8c8946-290b-4199-9fa7-db1b376b140e-en/guid-b569df7d-6001-4d72-9825-9769d5c7b059-en.html',
    'Avaya, Installing and Administering J100, contents of the settings file: https://www.easymanua.ls/avaya/j100/manual/1267571?p=102',
    'Avaya, Installing and Administering J100, HTTPSRVR, HTTPPORT, HTTPDIR: https://www.easymanua.ls/avaya/j100/manual/1267571?p=109',
    'Avaya, Using J129, call appearance buttons: https://www.easymanua.ls/avaya/j129/manual?p=21',
    'FusionPBX, resources/templates/provision/avaya: account, environments, BLF and autodial keys from key 4 on',
    'Wazo, plugins/wazo_avaya: names of files, User-Agent',
  ],
  models: AVAYA_MODELS,
  // The common row: where the phone has more keys, these are missed; keys that it lacks are ignored.
  safest: 'J179',
  modelPrefix: /^(?:IP\s*)?Phone\s*/i,

  recognise,
  userAgents: [
    {
      agent: 'Mozilla/4.0 (compatible; MSIE 6.0) AVAYA/J179-4.1.3.0.6 (MAC:c81fea83e85a)',
      sighting: { vendor: 'Avaya', model: 'J179', firmware: '4.1.3.0.6', mac: 'c81fea83e85a' },
    },
  ],
  asksFor: [/^(?<mac>[0-9a-f]{12})\.cfg$/i],
  // The keys of calls come before the first that can be set.
  linesOn: () => null,

  settingName: QUOTED_NAME,
  owns: (name) => OURS.test(name),
  // Avaya's text for earlier phones of this format allows 255 bytes in a value; all else in a PHONEKEY takes up to 140.
  fitLabel: (_, text) => fitLabel(text, { max: 110, unit: 'bytes', forbidden: /[";]/g }),
  fallbacks: FALLBACKS,
  cannot: (_place, key) => picksUpWaiting(key),
  unwritable: QUOTE,
  render,
  format,
  isSecret: (name) => SECRETS.test(name),
  notify: { reread: 'check-sync;reboot=false', reboot: 'check-sync;reboot=true' },
};

const USER_AGENT = /\bAVAYA\/(?<model>J\d{3})-(?<firmware>\d+(?:\.\d+)+)\s\(MAC:(?<mac>[0-9a-f]{12})\)/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent)?.groups;
  if (found === undefined) return null;
  const { model, firmware, mac } = found;
  return { vendor: 'Avaya', model: model!.toUpperCase(), firmware: firmware!, mac: mac!.toLowerCase() };
}

/** The script is what every model asks for, known or not; it leads to the phone's own file. */
function render(phone: PlacedPhone<AvayaModel>): PhoneFile[] {
  return [
    file(`${phone.mac.toLowerCase()}.cfg`, format.write(entries(phone))),
    file(UPGRADE_SCRIPT, 'GET $MACADDR.cfg\n'),
  ];
}

function file(name: string, body: string): PhoneFile {
  return { name, content_type: 'text/plain; charset=utf-8', body };
}

function entries(phone: PlacedPhone<AvayaModel>): Entry[] {
  const set = new Set(phone.settings.map(([name]) => name.toUpperCase()));
  return [
    ...addressEntries(phone.provisioning_url),
    ...DEFAULTS.filter(([name]) => !set.has(name)),
    ...accountEntries(phone),
    ['CALL_PICKUP_BARGEIN_FAC', phone.pickup_code],
    // Else more keys, or fewer, would be taken by calls than the numbers below leave to them.
    ['MAX__DISPLAYED_SESSION_APPEARANCES', CALL_APPEARANCES],
    ...phone.slots.flatMap((slot) => keyEntry(slot, phone.model)),
    ...phone.settings,
  ];
}

/** Server, port and folder have parameters of their own, once for HTTP and once for HTTPS, which is asked first where it is set. */
function addressEntries(url: string): Entry[] {
  const server = provisioningServer(url);
  if (server === null) return [];
  const [own, other] = server.secure ? ['TLS', 'HTTP'] : ['HTTP', 'TLS'];
  return [
    [`${own}SRVR`, server.host],
    [`${own}PORT`, server.port],
    [`${own}DIR`, server.path],
    [`${other}SRVR`, null],
  ];
}

/** Without a server the phone has no account to register. */
function accountEntries({ accounts, sip_server: server }: PlacedPhone): Entry[] {
  const account = server === null ? undefined : accounts[0];
  const username = account?.username ?? null;
  return [
    ['SIP_CONTROLLER_LIST', server && `${server.host}:${server.port};transport=${server.transport}`],
    ['SIPDOMAIN', server?.host ?? null],
    ['SIP_USER_ACCOUNT', server && username && `${username}@${server.host}`],
    ['SIP_USER_ID', username],
    ['FORCE_SIP_USERNAME', username],
    ['FORCE_SIP_EXTENSION', username],
    ['FORCE_SIP_PASSWORD', account?.password ?? null],
    ['DISPLAY_NAME', account?.fitted.shown ?? null],
    ['PSTN_VM_NUM', account?.voicemail_code ?? null],
  ];
}

/** No text names a value for "nothing here": a key that is not listed is the phone's. */
function keyEntry({ index, module, content }: PlacedSlot, model: AvayaModel): Entry[] {
  if (content.kind !== 'key') return [];
  const { key, label } = content;
  const number = module === null ? CALL_APPEARANCES + index : firstKeyOf(module, model) + index - 1;
  // The second number of a lamp is what the pickup code is dialled with.
  const fields =
    key.lamp === null
      ? `Type=autodial;Name=autodial;attr1=${key.dial}`
      : `Type=feature;Name=blf;attr1=${key.dial};attr2=${key.dial}`;
  return [['PHONEKEY', `Key=${number};${fields};Label=${label};Forced`]];
}

/** Keys of modules are counted on behind those of the phone: 25 to 48, 49 to 72 ... on a J179. */
function firstKeyOf(module: { number: number; model: string }, { last_own_key, modules }: AvayaModel): number {
  const { keys } = modules.find((one) => one.model === module.model)!;
  return last_own_key + (module.number - 1) * keys + 1;
}
