import type { PhoneFile } from '../domain/phones.ts';
import type { PhoneFamily, PlacedPhone, PlacedSlot } from './family.ts';
import { accountFields, FANVIL, fileName, keyFields, provisioning, sample } from './fanvil-phones.ts';
import type { Entry } from './formats/key-value.ts';
import { xmlFormat } from './formats/xml.ts';
import { xmlTree } from './formats/xml-tree.ts';
import { FANVIL_MODELS, type FanvilModel } from './models/fanvil.ts';

const format = xmlFormat();

/**
 * Never another, so that equal content gives equal bytes. A phone takes a file whose version is higher than its own, or, where it
 * compares digests, one that differs (https://manualshive.com/en/manual/fanvil/c56/543890?page=39): no content gives an ever higher
 * number, so AutoServerDigest below asks for digests. Wazo and FusionPBX never change theirs either.
 */
const VERSION: Entry = ['Version', '2.0000000000'];

/** Wazo has 3 for TLS, for all of its Fanvil phones; see the first generation. */
const TRANSPORTS = { udp: 0, tcp: 1, tls: 3 } as const;

/**
 * What keys and provisioning need, and a setting may still change.
 * - AutoServerDigest: takes a file that differs; see above.
 * - NotifyReboot 0: a check-sync makes the phone read its file, not restart.
 * - FlashMode 1: asks at each start. DHCPOption and PNPEnable 0: what DHCP or the network answer would come before the phone's own
 *   address, so that it would never come back with its secret. DownloadCommonConf 0: its own file has everything.
 * - Pickup...Alert 0: no window and no sound when a watched phone rings.
 */
const DEFAULTS: readonly Entry[] = [
  ['mt/AutoServerDigest', 1],
  ['sip/NotifyReboot', 0],
  ['ap/DownloadCommonConf', 0],
  ['ap/FlashMode', 1],
  ['ap/FlashInterval', 1],
  ['ap/pnp/PNPEnable', 0],
  ['ap/opt/DHCPOption', 0],
  ['phone/PickupVisualAlert', 0],
  ['phone/PickupAudioAlert', 0],
];

/** What we write, and what would stand above or below it. */
const OURS = [
  /^version(?:\/|$)/,
  /^sip\/line\[\w+\]\/(?:phonenumber|displayname|register(?:addr|port|user|pswd)|enablereg|transport|mwinum)(?:\/|$)/,
  /^dsskey\/(?:dssside|internal|external|sidekeyconfig\d+)(?:\[|\/|$)/,
  /^dsskey\/(?:funckeypagenum|sidekeypagenum)(?:\/|$)/,
  /^ap\/flash(?:serverip|filename|protocol)(?:\/|$)/,
  /^(?:ap\/(?:pnp|opt)|sip\/line)$/,
];

/** Passwords, PINs, keys, and the phone's own secret address. */
const SECRETS = /pswd|pass|secret|cryptokey|cfgfilekey|^pin$|^flashserverip$/i;

/** Fanvil X3U to X7, X210, V6x and H2U with firmware 2.2.10 or later, whose files are sysConf in XML. */
export const fanvil: PhoneFamily<FanvilModel> = {
  ...FANVIL,
  family: 'fanvil',
  title: 'Fanvil X3U to X7, X210, V6x and H2U, firmware 2.2.10 or later',
  support: 'community',
  sources: [
    'Wazo, plugins/wazo_fanvil: common.py, templates/base-new.tpl and base-V-series.tpl',
    'FusionPBX, resources/templates/provision/fanvil',
    'https://manualshive.com/en/manual/fanvil/c56/543890?page=39',
  ],
  models: FANVIL_MODELS,
  // A phone ignores keys and accounts that it lacks: so a row with keys of both kinds, and with all accounts.
  safest: 'X6U',
  userAgents: [
    sample('Fanvil X6U Pro 0.0.10 0c383e2cd782', 'X6U Pro', '0.0.10', '0c383e2cd782'),
    sample('Fanvil X5U-V2 2.12.16.17 0c383e557eb1', 'X5U-V2', '2.12.16.17', '0c383e557eb1'),
    sample('Fanvil V65 2.12.2.4 0c383e38e123', 'V65', '2.12.2.4', '0c383e38e123'),
    sample('Fanvil H2U-V2 2.12.0 0c383e32342e', 'H2U-V2', '2.12.0', '0c383e32342e'),
  ],
  linesOn: ({ line_keys }) => (line_keys > 0 ? 'line' : 'memory'),
  owns: (name) => OURS.some((pattern) => pattern.test(name)),
  render,
  format,
  isSecret: (name) => SECRETS.test(name),
};

/** The common file is read first and the device file overrides it, so all that matters is in the device file. */
function render(phone: PlacedPhone<FanvilModel>): PhoneFile[] {
  const { common_file } = phone.model;
  const device = file(fileName(phone.mac), deviceEntries(phone));
  return common_file === null ? [device] : [device, file(common_file, [])];
}

function file(name: string, entries: readonly Entry[]): PhoneFile {
  const tree = xmlTree('sysConf', [VERSION, ...entries], (index) => ({ attributes: { index } }));
  return { name, content_type: 'text/xml; charset=utf-8', body: format.write(tree) };
}

function deviceEntries(phone: PlacedPhone<FanvilModel>): Entry[] {
  const set = new Set(phone.settings.map(([name]) => name.toLowerCase()));
  const { protocol, server, file: ownFile } = provisioning(phone.provisioning_url);
  const { internal, side } = phone.model;
  return [
    ['ap/FlashServerIP', server],
    ['ap/FlashFileName', ownFile],
    ['ap/FlashProtocol', protocol],
    ...DEFAULTS.filter(([name]) => !set.has(name.toLowerCase())),
    ...Array.from({ length: phone.model.sip_accounts }, (_, at) => accountEntries(phone, at + 1)).flat(),
    // A V6x has side keys only, whose pages Wazo counts by the first of these, other software by the second.
    ['dsskey/FuncKeyPageNum', internal.pages || side.pages],
    ['dsskey/SideKeyPageNum', side.pages || 1],
    ...phone.slots.flatMap((slot) => slotEntries(phone, slot)),
    ...phone.settings,
  ];
}

function accountEntries(phone: PlacedPhone<FanvilModel>, line: number): Entry[] {
  return accountFields(phone, line, TRANSPORTS).map(([name, value]) => {
    return [`sip/line[${line}]/${name.replaceAll('_', '')}`, value];
  });
}

function slotEntries(phone: PlacedPhone<FanvilModel>, slot: PlacedSlot): Entry[] {
  const place = placeOf(phone.model, slot);
  return keyFields(phone, slot.content).map(([name, value]) => [`dsskey/${place}/${name}`, value]);
}

function placeOf({ side, internal, sideElement }: FanvilModel, { area, index, module }: PlacedSlot): string {
  if (module !== null) return `external[${module.number}]/exKey[${index}]`;
  const { perPage } = area === 'line' ? side : internal;
  const [page, key] = [Math.ceil(index / perPage), ((index - 1) % perPage) + 1];
  if (area !== 'line') return `internal[${page}]/Fkey[${key}]`;
  return sideElement === 'dssSide' ? `dssSide[${page}]/Fkey[${key}]` : `SidekeyConfig${page}[${key}]`;
}
