import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneSighting } from '../domain/phones.ts';
import type { Fallback, PhoneFamily, Place } from './family.ts';
import { fitLabel } from './fit-label.ts';
import { NOT_IN_XML } from './formats/xml.ts';
import { POLYCOM_MODELS, type PolycomModel } from './models/polycom.ts';
import { picksUpWaiting } from './one-pickup-code.ts';
import { format, MACROS, render } from './polycom-files.ts';

/** Longest macro (VVX Expansion Module guide 4.1.6, page 31), and what means something in one. */
const MACRO_MAX = 100;
const MACRO_SIGNS = /[!$^']/;

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
  // it of keys. A label may be that of a macro, where `!`, `$`, `^` and `'` are signs.
  fitLabel: (_, text) => fitLabel(text.replaceAll("'", '\u2019'), { max: 40, unit: 'bytes', forbidden: /[!$^]/g }),
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

/** A key with a lamp is a watched number, one without is a macro; either has its limits. */
function cannot({ model }: Place<PolycomModel>, key: ResolvedKey): Fallback | null {
  const isInCall = key.intent === 'record' || key.intent === 'transfer';
  if (isInCall && !model.macro_keys) return { as: 'nothing', message: NO_MACRO };
  if (isInCall && key.lamp !== null) return { lamp: 'none', message: NO_LAMP_IN_CALL };
  if (key.lamp === null && !model.macro_keys) return { message: MUST_BE_LIT };
  if (key.lamp === null && !isMacro(key)) return { as: 'nothing', message: NOT_IN_A_MACRO };
  return picksUpWaiting(key);
}

function isMacro({ dial, intent }: ResolvedKey): boolean {
  return !MACRO_SIGNS.test(dial) && MACROS[intent](dial).length <= MACRO_MAX;
}
