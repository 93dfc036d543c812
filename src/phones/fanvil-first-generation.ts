import type { PhoneFile } from '../domain/phones.ts';
import type { PhoneFamily, PlacedPhone, PlacedSlot } from './family.ts';
import { accountFields, FANVIL, fileName, keyFields, provisioning, sample } from './fanvil-phones.ts';
import type { Entry } from './formats/key-value.ts';
import { xmlFormat } from './formats/xml.ts';
import { xmlTree } from './formats/xml-tree.ts';
import { FANVIL_FIRST_GENERATION_MODELS } from './models/fanvil-first-generation.ts';

const format = xmlFormat();

/** Never another, as for the newer phones; these have no parameter to ask for digests by, and Wazo and FusionPBX say the same. */
const VERSION: Entry = ['version', '2.0002'];

const LINE = 'SIP_CONFIG_MODULE/SIP_Line_List/SIP_Line_List_Entry';
const KEY = 'PHONE_CONFIG_MODULE/Function_Key/Function_Key_Entry';
const UPDATE = 'AUTOUPDATE_CONFIG_MODULE';

/** Sources disagree on TLS: 2 is said of the X3S and X4 by one that is no vendor's, Wazo writes 3. */
const TRANSPORTS = { udp: 0, tcp: 1, tls: 2 } as const;

/** What provisioning needs, and a setting may still change; what each is for stands with the newer phones, in fanvil.ts. */
const DEFAULTS: readonly Entry[] = [
  ['SIP_CONFIG_MODULE/Notify_Reboot', 0],
  [`${UPDATE}/Download_CommonConf`, 0],
  [`${UPDATE}/Download_Mode`, 1],
  [`${UPDATE}/Download_Interval`, 1],
  [`${UPDATE}/PNP_Enable`, 0],
  [`${UPDATE}/DHCP_Option`, 0],
];

/** What we write, and what would stand above or below it. */
const OURS = [
  /^version(?:\/|$)/,
  /^sip_config_module\/sip_line_list(?:\/sip_line_list_entry)?$/,
  /^sip_config_module\/sip_line_list\/sip_line_list_entry\[\w+\]\/(?:id|phone_number|display_name|register_(?:addr|port|user|pswd)|enable_reg|transport|mwi_num)(?:\/|$)/,
  /^phone_config_module\/function_key(?:\/|$)/,
  /^autoupdate_config_module\/(?:download_server_ip|config_file_name|download_protocol)(?:\/|$)/,
];

/** Passwords, PINs, keys, and the phone's own secret address. */
const SECRETS = /pswd|pass|secret|crypto_key|file_key|^pin$|^download_server_ip$/i;

/** Fanvil C62 and X3 to X6V2, whose files are VOIP_CONFIG_FILE in XML. */
export const fanvilFirstGeneration: PhoneFamily = {
  ...FANVIL,
  family: 'fanvil-first-generation',
  title: 'Fanvil C62 and X3 to X6V2, first generation',
  support: 'community',
  sources: [
    'Wazo, plugins/wazo_fanvil: templates/base.tpl',
    'FusionPBX, resources/templates/provision/fanvil: x3g, x4, v62',
  ],
  models: FANVIL_FIRST_GENERATION_MODELS,
  // Of a vendor's families the first stands in; this one would, with the model of which most is known.
  safest: 'X4',
  userAgents: [sample('Fanvil X4 2.10.2.6887 0c383e07e16c', 'X4', '2.10.2.6887', '0c383e07e16c')],
  owns: (name) => OURS.some((pattern) => pattern.test(name)),
  render,
  format,
  isSecret: (name) => SECRETS.test(name),
};

/** The common file is read first and the device file overrides it, so all that matters is in the device file. */
function render(phone: PlacedPhone): PhoneFile[] {
  const { common_file } = phone.model;
  const device = file(fileName(phone.mac), deviceEntries(phone));
  return common_file === null ? [device] : [device, file(common_file, [])];
}

function file(name: string, entries: readonly Entry[]): PhoneFile {
  const tree = xmlTree('VOIP_CONFIG_FILE', [VERSION, ...entries], (id) => ({ children: [{ name: 'ID', text: id }] }));
  return { name, content_type: 'text/xml; charset=utf-8', body: format.write(tree) };
}

function deviceEntries(phone: PlacedPhone): Entry[] {
  const set = new Set(phone.settings.map(([name]) => name.toLowerCase()));
  const { protocol, server, file: ownFile } = provisioning(phone.provisioning_url);
  return [
    [`${UPDATE}/Download_Server_IP`, server],
    [`${UPDATE}/Config_File_Name`, ownFile],
    [`${UPDATE}/Download_Protocol`, protocol],
    ...DEFAULTS.filter(([name]) => !set.has(name.toLowerCase())),
    ...Array.from({ length: phone.model.sip_accounts }, (_, at) => accountEntries(phone, at + 1)).flat(),
    ...phone.slots.flatMap((slot) => slotEntries(phone, slot)),
    ...phone.settings,
  ];
}

function accountEntries(phone: PlacedPhone, line: number): Entry[] {
  return accountFields(phone, line, TRANSPORTS).map(([name, value]) => [`${LINE}[SIP${line}]/${name}`, value]);
}

/** Keys are numbered on from the line keys, as FusionPBX does; no vendor's text says so. */
function slotEntries(phone: PlacedPhone, { area, index, content }: PlacedSlot): Entry[] {
  const number = area === 'line' ? index : phone.model.line_keys + index;
  return keyFields(phone, content).map(([name, value]) => [`${KEY}[Fkey${number}]/${name}`, value]);
}
