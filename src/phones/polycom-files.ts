import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneFile } from '../domain/phones.ts';
import type { PlacedPhone, PlacedSlot } from './family.ts';
import { type XmlElement, xmlFormat } from './formats/xml.ts';
import type { PolycomModel } from './models/polycom.ts';

/** Every attribute is a parameter, its name is the whole dotted one; elements are named and nested as one likes. */
export const format = xmlFormat();

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
export const MACROS: Readonly<Record<Intent, (dial: string) => string>> = {
  call: (dial) => `${dial}$Tinvite$`,
  dial: (dial) => `${dial}$Tinvite$`,
  toggle: (dial) => `${dial}$Tinvite$`,
  retrieve: (dial) => `${dial}$Tinvite$`,
  park: (dial) => `${dial}$Trefer$`,
  record: (dial) => `${dial}$Tdtmf$`,
  // The phone's own transfer (REFER): it asks whom to.
  transfer: () => '$FTransfer$',
};

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

/**
 * The phone asks for the master file, which names the other. That has the keys and all else: what is in it changes, the master
 * stays, and the phone asks for it each time before the other.
 */
export function render(phone: PlacedPhone<PolycomModel>): PhoneFile[] {
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
  const defaults = Object.entries({ ...DEFAULTS, ...pagination(phone) }).filter(
    ([name]) => !set.has(name.toLowerCase()),
  );
  return [
    element('device', deviceParameters(phone)),
    ...defaults.map(([name, value]) => element('default', { [name]: value })),
    ...Array.from({ length: phone.model.sip_accounts }, (_, at) => element('account', account(phone, at + 1))),
    element('keys', keyParameters(phone)),
    ...buttons(phone),
    ...phone.settings.map(([name, value]) => element('setting', { [name]: value, ...permission(name, set) })),
  ];
}

/** Keys on further pages are there only where the phone may have pages (FusionPBX, poly/edge-e550). */
function pagination({ model }: PlacedPhone<PolycomModel>): Parameters {
  return (model.pages ?? 1) > 1 ? { 'up.Pagination.enabled': 1 } : {};
}

/** What makes the phone take a device parameter, where the settings do not say it themselves. */
function permission(name: string, set: ReadonlySet<string>): Parameters {
  const isDevice = /^device\./i.test(name) && !/\.set$/i.test(name);
  return isDevice && !set.has(`${name.toLowerCase()}.set`) ? { [`${name}.set`]: 1 } : {};
}

function element(name: string, attributes: Parameters): XmlElement {
  return { name, attributes };
}

/** A device parameter is kept in the phone's own memory; it is taken only where its `.set` and `device.set` say so. */
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
