import type { Intent, ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneFile, PhoneSighting } from '../domain/phones.ts';
import type { Fallback, PhoneFamily, Place, PlacedPhone, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import { NOT_IN_XML, type XmlElement, xmlFormat } from './formats/xml.ts';
import { POLYCOM_MODELS, type PolycomModel } from './models/polycom.ts';

// Every attribute is a parameter, its name is the whole dotted one; elements are named and nested as one likes.
const format = xmlFormat();

type Parameters = Readonly<Record<string, string | number>>;

const TRANSPORTS = { udp: 'UDPOnly', tcp: 'TCPOnly', tls: 'TLS' } as const;

/**
 * What a lit key of each intent does when pressed: `normal` puts the call on hold and calls, or picks up what rings; `automata`
 * sends the call there, or fetches the one that is there (VVX Expansion Module guide 4.1.6, page 24).
 */
const RESOURCE_TYPES: Readonly<Record<Intent, 'normal' | 'automata'>> = {
  call: 'normal',
  dial: 'normal',
  toggle: 'normal',
  park: 'automata',
  retrieve: 'automata',
  record: 'normal',
  transfer: 'normal',
};

/** What a dark key of each intent does, as a macro: `$T...$` says how the digits before it are sent, `$F...$` presses a key of the phone. */
const MACROS: Readonly<Record<Intent, (dial: string) => string>> = {
  call: (dial) => `${dial}$Tinvite$`,
  dial: (dial) => `${dial}$Tinvite$`,
  toggle: (dial) => `${dial}$Tinvite$`,
  retrieve: (dial) => `${dial}$Tinvite$`,
  park: (dial) => `${dial}$Trefer$`,
  record: (dial) => `${dial}$Tdtmf$`,
  // The phone's own transfer (REFER): it asks whom to.
  transfer: () => '$FTransfer$',
};

/** Longest macro, and what means something in one: ScanSource's and Polycom's texts on enhanced feature keys agree on both. */
const MACRO_MAX = 100;
const MACRO_SIGNS = /[!$^']/;

/**
 * What keys and provisioning need, and a setting may still change.
 * - alwaysReboot 0: a check-sync makes the phone read its files, and restart only where a change needs it.
 * - bootSrvUseOpt: DHCP's server would be asked instead of the phone's own address; it would never come back with its secret.
 * - spontaneousCallAppearances: no pop-up for calls that ring at others.
 */
const DEFAULTS: Parameters = {
  'voIpProt.SIP.specialEvent.checkSync.alwaysReboot': 0,
  'device.dhcp.bootSrvUseOpt.set': 1,
  'device.dhcp.bootSrvUseOpt': 'Static',
  'attendant.behaviors.display.spontaneousCallAppearances.normal': 0,
  'attendant.behaviors.display.spontaneousCallAppearances.automata': 0,
};

const OURS = [
  /^device\.(?:set|prov\.server(?:name|type)(?:\.set)?)$/,
  /^reg\.\d+\.(?:address|displayname|label|auth\.(?:userid|password))$/,
  /^reg\.\d+\.server\.1\.(?:address|port|transport)$/,
  /^msg\.mwi\.\d+\.callback(?:mode)?$/,
  /^linekey\./,
  /^attendant\.(?:reg|uri|restrictpickup|resourcelist\..*)$/,
  /^efk\.(?:version|efklist\..*)$/,
  /^feature\.(?:enhancedfeaturekeys|efklinekey)\.enabled$/,
  /^call\.directedcallpickup(?:string|method)$/,
];

/** Passwords, keys and PINs, and the phone's own secret address. */
const SECRETS = /passw|secret|psk|wep|devicekey|(?:^|\.)pin$|^device\.prov\.servername$/i;

/** Polycom and Poly desk phones: SoundPoint IP, VVX, CCX and Edge E, which all read the same parameters. */
export const polycom: PhoneFamily<PolycomModel> = {
  family: 'polycom',
  vendor: 'Polycom',
  alsoKnownAs: ['Poly', 'HP Poly'],
  title: 'Polycom SoundPoint IP and VVX, Poly CCX and Edge E (UC Software 4 or later, Poly Voice Software)',
  support: 'vendor documentation',
  sources: [
    "Polycom, VVX Expansion Module, addendum to the administrators' guide of UC Software 4.1.6: https://vdocuments.net/polycom-vvx-expansion-module-polycom-vvx-expansion-module-administratoras.html",
    'Polycom, macros: https://documents.polycom.com/bundle/ucs-ag-5-8/page/r-ucs-ag-macro-actions.html',
    'Polycom, signs in macros: https://easymanua.ls/polycom/cx5500/manual/163087?p=125',
    'Polycom, device parameters: https://www.easymanua.ls/polycom/cx5100/manual/172211?p=46',
    'Polycom, statically configured busy lamp field: https://studylib.net/doc/18383840/using-statically-configured-busy-lamp-field',
    'FusionPBX, resources/templates/provision/poly/edge-e550/phoneMAC.cfg',
    'Wazo, plugins/wazo_polycom: common.py, base.tpl, 000000000000.cfg',
  ],
  models: POLYCOM_MODELS,
  // What is not in its files has its default again on these phones, so nothing old stays; a key that it lacks is ignored.
  // The commonest number of keys.
  safest: 'VVX450',
  // As in their User-Agents: `VVX-VVX_400`.
  modelPrefix: /^(?:VVX|SoundPointIP|CCX|Edge)-(?=VVX|SPIP|CCX|Edge)/i,

  recognise,
  userAgents: [
    sample('FileTransport PolycomVVX-VVX_400-UA/4.1.4.7430 Type/Application', 'VVX400', '4.1.4.7430'),
    sample('FileTransport PolycomSoundPointIP-SPIP_335-UA/4.2.1.0275', 'SPIP335', '4.2.1.0275'),
    sample(
      'FileTransport PolycomSoundStationIP-SSIP_5000-UA/4.0.3.7562 (SN:0004f2e765da) Type/Application',
      'SSIP5000',
      '4.0.3.7562',
      '0004f2e765da',
    ),
    sample('FileTransport PolycomSoundStationIP-SSIP_6000-UA/5.0.3.1667 Type/Updater', 'SSIP6000', null),
    sample(
      'FileTransport PolyCCX-CCX_500-UA/9.4.1.0508 (SN:64167f9f4c90) Type/Application',
      'CCX500',
      '9.4.1.0508',
      '64167f9f4c90',
    ),
    sample('FileTransport PolyEdge-Edge_E450-UA/8.0.0.15602 Type/Application', 'Edge E450', '8.0.0.15602'),
  ],
  asksFor: [/^(?<mac>[0-9a-f]{12})(?:\.cfg|-(?:lampfield|phone|web|license)\.cfg|-(?:directory|calls)\.xml)$/i],
  uploads: [/^(?<mac>[0-9a-f]{12})-(?:(?:now-)?(?:app|boot)\.log|(?:phone|web)\.cfg|(?:directory|calls)\.xml)$/i],
  settingName: /^[A-Za-z_][\w.-]*$/,
  unwritable: NOT_IN_XML,

  owns: (name) => OURS.some((pattern) => pattern.test(name)),
  // 40 bytes is what the phone's directory takes (https://manualshive.com/ru/manual/polycom/cx5500/1576640?page=81); no text says
  // it of keys. A label may be that of a macro, where `!`, `$`, `^` and `'` are signs. XML can not hold the last two at all.
  fitLabel: (_, text) =>
    fitLabel(text.replaceAll("'", '\u2019'), { max: 40, unit: 'bytes', forbidden: /[!$^\ufffe\uffff]/g }),
  fallbacks: {},
  cannot,
  render,
  format,
  isSecret: (name) => SECRETS.test(name),
  notify: { reread: 'check-sync', reboot: 'check-sync' },
};

const USER_AGENT =
  /^FileTransport\s+Poly\w*-(?<model>\w+?)-UA\/(?<version>[\d.]+)(?:\s+\(SN:(?<mac>[0-9a-f]{12})\))?(?:\s+Type\/(?<type>\w+))?$/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent.trim())?.groups;
  if (found === undefined) return null;
  const model = found.model!.replace(/^Edge_/i, 'Edge ').replaceAll('_', '');
  // The updater tells its own version while the phone starts, not that of the software.
  const firmware = found.type?.toLowerCase() === 'updater' ? null : found.version!;
  return { vendor: 'Polycom', model, firmware, mac: found.mac?.toLowerCase() ?? null };
}

function sample(agent: string, model: string, firmware: string | null, mac: string | null = null) {
  return { agent, sighting: { vendor: 'Polycom', model, firmware, mac } };
}

const NO_LAMP_IN_CALL = 'A key of these phones that acts within a call has no lamp.';
const MUST_BE_LIT =
  'A SoundPoint IP has no dark keys on its line keys: the key works, and its lamp shows the state of what it calls.';
const NO_MACRO = "A SoundPoint IP can not do this with a line key, so the key is left out; use the phone's own keys.";
const NOT_IN_A_MACRO =
  "What this key sends is too long for these phones, or has !, $, ^ or ' in it; the key is left out.";
const PICKS_UP =
  'These phones have one pickup code for all lamps: while this one blinks, pressing its key tries to pick up instead of calling.';

/** A key with a lamp is a watched number, one without is a macro; either has its limits. */
function cannot({ model }: Place<PolycomModel>, key: ResolvedKey): Fallback | null {
  const isInCall = key.intent === 'record' || key.intent === 'transfer';
  if (isInCall && !model.macro_keys) return { as: 'nothing', message: NO_MACRO };
  if (isInCall && key.lamp !== null) return { lamp: 'none', message: NO_LAMP_IN_CALL };
  if (key.lamp === null && !model.macro_keys) return { message: MUST_BE_LIT };
  if (key.lamp === null && !isMacro(key)) return { as: 'nothing', message: NOT_IN_A_MACRO };
  return key.lamp?.kind === 'queue' ? { message: PICKS_UP } : null;
}

function isMacro({ dial, intent }: ResolvedKey): boolean {
  return !MACRO_SIGNS.test(dial) && MACROS[intent](dial).length <= MACRO_MAX;
}

/**
 * The phone asks for the master file, which names the other. That has the keys and all else: what is in it changes, the master
 * stays, and the phone asks for it each time before the other.
 */
function render(phone: PlacedPhone<PolycomModel>): PhoneFile[] {
  const mac = phone.mac.toLowerCase();
  const settings = `${mac}-lampfield.cfg`;
  return [
    file(settings, { name: 'polycomConfig', children: settingElements(phone) }),
    file(`${mac}.cfg`, {
      name: 'APPLICATION',
      // No APP_FILE_PATH: the phone keeps its software.
      attributes: { APP_FILE_PATH: '', CONFIG_FILES: settings, MISC_FILES: '', LOG_FILE_DIRECTORY: '' },
    }),
  ];
}

function file(name: string, root: XmlElement): PhoneFile {
  return { name, content_type: 'text/xml; charset=utf-8', body: format.write(root) };
}

/** One element for each account, button and setting, so that a difference of two files can be read. */
function settingElements(phone: PlacedPhone<PolycomModel>): XmlElement[] {
  const set = new Set(phone.settings.map(([name]) => name.toLowerCase()));
  const defaults = Object.entries(DEFAULTS).filter(([name]) => !set.has(name.toLowerCase()));
  return [
    element('device', deviceParameters(phone)),
    ...defaults.map(([name, value]) => element('default', { [name]: value })),
    ...Array.from({ length: phone.model.sip_accounts }, (_, at) => element('account', account(phone, at + 1))),
    element('keys', keyParameters(phone)),
    ...buttons(phone),
    ...phone.settings.map(([name, value]) => element('setting', { [name]: value })),
  ];
}

function element(name: string, attributes: Parameters): XmlElement {
  return { name, attributes };
}

/** A device parameter is kept in the phone's own memory, and taken only where its `.set` and `device.set` say so. */
function deviceParameters({ provisioning_url }: PlacedPhone<PolycomModel>): Parameters {
  return {
    'device.set': 1,
    'device.prov.serverType.set': 1,
    'device.prov.serverType': provisioning_url.startsWith('https:') ? 'HTTPS' : 'HTTP',
    'device.prov.serverName.set': 1,
    'device.prov.serverName': provisioning_url,
  };
}

/** An account without address is off. */
function account({ accounts, sip_server }: PlacedPhone<PolycomModel>, line: number): Parameters {
  const used = accounts.find((one) => one.line === line);
  if (used === undefined) return { [`reg.${line}.address`]: '' };
  return {
    [`reg.${line}.address`]: sip_server === null ? '' : used.username,
    [`reg.${line}.displayName`]: used.display_name,
    [`reg.${line}.label`]: used.fitted.shown,
    [`reg.${line}.auth.userId`]: used.username,
    [`reg.${line}.auth.password`]: used.password,
    [`reg.${line}.server.1.address`]: sip_server?.host ?? '',
    [`reg.${line}.server.1.port`]: sip_server?.port ?? '',
    [`reg.${line}.server.1.transport`]: sip_server ? TRANSPORTS[sip_server.transport] : '',
    [`msg.mwi.${line}.callBackMode`]: used.voicemail_code === null ? 'disabled' : 'contact',
    [`msg.mwi.${line}.callBack`]: used.voicemail_code ?? '',
  };
}

function keyParameters({ model, key_account, pickup_code }: PlacedPhone<PolycomModel>): Parameters {
  return {
    // Without keys that can be assigned, the phone shows its lines by itself.
    'lineKey.reassignment.enabled': model.line_keys > 0 ? 1 : 0,
    'feature.enhancedFeatureKeys.enabled': 1,
    'feature.EFKLineKey.enabled': model.macro_keys ? 1 : 0,
    'efk.version': 2,
    'attendant.reg': key_account,
    // A list of the server's would take the place of ours.
    'attendant.uri': '',
    'attendant.restrictPickup': pickup_code === null ? 1 : 0,
    // "legacy": the code is dialled, followed by the watched number.
    'call.directedCallPickupMethod': 'legacy',
    'call.directedCallPickupString': pickup_code ?? '',
  };
}

/** All line keys in order: the phone numbers on over its modules, and its n-th `BLF` key shows resource n. */
function buttons({ slots, model }: PlacedPhone<PolycomModel>): XmlElement[] {
  const counts = { watched: 0, macros: 0 };
  return slots.map(({ content }, at) => {
    const number = at + 1;
    if (content.kind !== 'key') return element('key', otherKey(number, content));
    const { key, label } = content;
    if (key.lamp !== null || !model.macro_keys) return element('key', watchedKey(number, ++counts.watched, key, label));
    return element('key', macroKey(number, ++counts.macros, key, label));
  });
}

function otherKey(number: number, content: Exclude<PlacedSlot['content'], { kind: 'key' }>): Parameters {
  if (content.kind === 'none') return { [`lineKey.${number}.category`]: 'Unassigned' };
  return { [`lineKey.${number}.category`]: 'Line', [`lineKey.${number}.index`]: content.account.line };
}

function watchedKey(number: number, resource: number, key: ResolvedKey, label: string): Parameters {
  return {
    [`lineKey.${number}.category`]: 'BLF',
    [`lineKey.${number}.index`]: 0,
    [`attendant.resourceList.${resource}.address`]: key.dial,
    [`attendant.resourceList.${resource}.label`]: label,
    [`attendant.resourceList.${resource}.type`]: RESOURCE_TYPES[key.intent],
  };
}

function macroKey(number: number, macro: number, key: ResolvedKey, label: string): Parameters {
  return {
    [`lineKey.${number}.category`]: 'EFK',
    [`lineKey.${number}.index`]: macro,
    [`efk.efklist.${macro}.mname`]: `key${number}`,
    [`efk.efklist.${macro}.status`]: 1,
    [`efk.efklist.${macro}.label`]: label,
    [`efk.efklist.${macro}.action.string`]: MACROS[key.intent](key.dial),
  };
}
