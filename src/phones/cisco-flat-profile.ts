import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneFile } from '../domain/phones.ts';
import type { PhoneFamily, PhoneModel, PlacedPhone, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import { xmlFormat } from './formats/xml.ts';

// What Cisco's SPA and MPP phones have in common: the flat profile, an XML file with one element per parameter.

/** A parameter; null and `''` empty it. What a profile leaves out keeps its value. */
export type Parameter = readonly [name: string, value: string | number | null];

/** The models of the attached modules, by their numbers: 1 is nearest to the phone. */
export type Units = ReadonlyMap<number, string>;

/** What differs between the phones that read flat profiles. */
export interface FlatProfileDialect<M extends PhoneModel> {
  /** The parameter of a key on an expansion module; both numbers from 1. */
  unitKey(unit: number, key: number): string;
  /** What a key of a module says that does nothing. */
  emptyUnitKey: string;
  /** Whether a key names its account even where that is the first. */
  namesFirstAccount: boolean;
  /** What keys and provisioning need of this model with these expansion modules, besides DEFAULTS. */
  parameters(model: M, units: Units): readonly Parameter[];
}

/** No source knows keys for these, and a key that dials the code would leave the call that it is meant for. */
const FALLBACKS = {
  transfer: {
    as: 'nothing',
    message: 'These phones have no key for a transfer: the key is left blank, use the softkey.',
  },
  record: {
    as: 'nothing',
    message:
      'These phones have no key that sends tones in a call: the key is left blank, dial its code during the call.',
  },
} as const satisfies PhoneFamily['fallbacks'];

const OURS = [
  /^(?:line_enable|proxy|use_dns_srv|sip_transport|user_id|auth_id|use_auth_id|password|display_name)_\d+_$/,
  /^(?:extension|short_name|extended_function|share_call_appearance)_\d+_$/,
  /^unit_\d+_(?:enable|key_\d+_?)$/,
  /^(?:number_of_units|kem_type)$/,
  /^(?:voice_mail_number|call_pickup_code|attendant_console_call_pickup_code|profile_rule)$/,
];

/** Passwords, keys (the general purpose parameters hold those of encrypted profiles), addresses with credentials. */
const SECRETS = /passw|passphrase|secret|psk|(?:^|_)pin(?:_|$)|^gpp_[a-p]$|^(?:profile|report|upgrade|custom_ca)_rule/i;

const format = xmlFormat();

/** What the families of these phones have in common. */
export const FLAT_PROFILE = {
  vendor: 'Cisco',
  asksFor: [/^(?<mac>[0-9a-f]{12})\.xml$/i],
  linesNeedButtons: true,
  // They become names of elements.
  settingName: /^[A-Za-z_][\w.-]*$/,
  // Blanks around a value, which the phone takes away (Cisco, provisioning guide), and what XML writes as something else.
  unwritable: /^\s|\s$|[\p{Cc}\uFFFE\uFFFF]/u,
  owns: (name) => OURS.some((pattern) => pattern.test(name)),
  // A label stands in the string of its key, where `;` ends a field, `@` a number, and `$` starts a variable (`$USER`). No source
  // says how long it may be; a phone cuts what its screen does not hold.
  fitLabel: (_model, text) => fitLabel(text, { max: 64, unit: 'characters', forbidden: /[;@$]/g }),
  fallbacks: FALLBACKS,
  format,
  isSecret: (name) => SECRETS.test(name),
} satisfies Partial<PhoneFamily>;

const SWITCHES = [
  ...['Attn-Xfer', 'Conference', 'Speed_Dial', 'Call_Back', 'Call_Back_Busy', 'Cfwd_All', 'Cfwd_Busy', 'Cfwd_No_Ans'],
  ...['Cfwd_Last', 'Block_Last', 'Accept_Last', 'CW', 'CW_Per_Call', 'CWCID', 'Block_CID', 'Block_CID_Per_Call'],
  ...['Block_ANC', 'DND', 'Dist_Ring', 'Secure_All_Call', 'Secure_No_Call', 'Secure_One_Call'],
];
// Either spelling of unpark is in use; a phone ignores names that it does not know.
const ACTIONS = ['Call_Return', 'Call_Redial', 'Blind_Transfer', 'Call_Park', 'Call_UnPark', 'Call_Unpark', 'Paging'];

/**
 * What keys and provisioning need, and a setting may still change.
 * - Codes that the phone acts on itself would swallow those of the PBX: from the factory, *73 turns a forward off, *90 turns
 *   one on, *98 transfers. Wazo (spa-phone.xml) empties the same ones.
 * - Resync_From_SIP: a NOTIFY makes the phone read its profile.
 * - Profile_Rule_B to D are read after ours and would override it; other software puts its own files there.
 * - DHCP_Option_To_Use: the option that brought a new phone here has no secret; with it the phone might never come back with
 *   its own. No source says which of the two wins.
 * - Server_Type: how attendant units subscribe (Wazo).
 */
const DEFAULTS: readonly Parameter[] = [
  ['Resync_From_SIP', 'Yes'],
  ['Resync_On_Reset', 'Yes'],
  ['Profile_Rule_B', null],
  ['Profile_Rule_C', null],
  ['Profile_Rule_D', null],
  ['DHCP_Option_To_Use', null],
  ['Server_Type', 'Asterisk'],
  ...SWITCHES.flatMap((name): Parameter[] => [
    [`${name}_Act_Code`, null],
    [`${name}_Deact_Code`, null],
  ]),
  ...ACTIONS.map((name): Parameter => [`${name}_Code`, null]),
  ['Group_Call_Pickup_Code', null],
];

/**
 * The phone's own profile, `<mac>.xml`, and the one that all phones of a model ask for out of the box.
 *
 * How a phone gets here: out of the box it asks for the common file of its model (`Profile_Rule` is `/spa$PSN.cfg` or `/$PSN.xml`)
 * at the server of DHCP option 66, by TFTP. Nobody knows by that name which phone asks, so it is not served without a secret.
 * Instead, give DHCP option 160 (or 66) the whole address: `http://provisioning.example.org:8667/$MA.xml`. The phone puts its MAC for
 * `$MA`, in lower case, and gets its profile in its window, or at any time in an open network; the `Profile_Rule` in it is the
 * address with the phone's secret. A TFTP server of yours can do the same by a common file with that address as `Profile_Rule`.
 * The common file below is for a phone that was given its secret address by hand, without the name of its profile.
 * Sources: FusionPBX, provision_auto_cisco.rst; Microsoft, SIP Gateway, "append /$PSN.xml to the provisioning server URL".
 */
export function renderFlatProfile<M extends PhoneModel>(
  phone: PlacedPhone<M>,
  dialect: FlatProfileDialect<M>,
): PhoneFile[] {
  const { common_file } = phone.model;
  const profile: Parameter = ['Profile_Rule', `${phone.provisioning_url}${phone.mac}.xml`];
  const own = file(`${phone.mac}.xml`, [profile, ...deviceParameters(phone, dialect)]);
  return common_file === null ? [own] : [own, file(common_file, [profile])];
}

function file(name: string, parameters: readonly Parameter[]): PhoneFile {
  const children = parameters.map(([parameter, value]) => ({ name: parameter, text: value }));
  return {
    name,
    content_type: 'text/xml; charset=utf-8',
    body: format.write({ name: 'flat-profile', children }),
  };
}

function deviceParameters<M extends PhoneModel>(phone: PlacedPhone<M>, dialect: FlatProfileDialect<M>): Parameter[] {
  const set = new Set(phone.settings.map(([name]) => name.toLowerCase()));
  const units = unitsOf(phone);
  const defaults = [...DEFAULTS, ...phone.accounts.flatMap(accountDefaults), ...dialect.parameters(phone.model, units)];
  return [
    ...defaults.filter(([name]) => !set.has(name.toLowerCase())),
    ...pickupParameters(phone),
    ['Voice_Mail_Number', phone.accounts[0]?.voicemail_code ?? null],
    ...Array.from({ length: phone.model.sip_accounts }, (_, at) => accountParameters(phone, at + 1)).flat(),
    ...phone.slots.flatMap((slot) => slotParameters(phone, slot, dialect)),
    ...phone.settings,
  ];
}

/**
 * The code that keys pick up by. The `#` stands for the watched extension: without it, only the code is dialled (Kazoo, cf_pickup_feature;
 * SARK and Schmooze's endpoint manager write it so for Asterisk). Which of the two a key uses, no source says for all phones.
 */
function pickupParameters({ pickup_code }: Pick<PlacedPhone, 'pickup_code'>): Parameter[] {
  const code = pickup_code === null ? null : `${pickup_code}#`;
  return [
    ['Call_Pickup_Code', code],
    ['Attendant_Console_Call_Pickup_Code', code],
  ];
}

function unitsOf({ slots }: Pick<PlacedPhone, 'slots'>): Units {
  return new Map(slots.flatMap(({ module }) => (module === null ? [] : [[module.number, module.model] as const])));
}

/**
 * - Auth_Resync-Reboot: otherwise the phone answers a NOTIFY with 401 (Cisco, 8800 MPP administration guide).
 * - Dial_Plan: keys dial through it too, and that of the factory knows North American numbers and codes of three digits (Wazo).
 */
function accountDefaults({ line }: { line: number }): Parameter[] {
  return [
    [`Auth_Resync-Reboot_${line}_`, 'No'],
    [`Dial_Plan_${line}_`, '([x*#].)'],
    [`Use_Outbound_Proxy_${line}_`, 'No'],
  ];
}

/** An account that nobody uses is off and forgets its user. */
function accountParameters<M extends PhoneModel>(phone: PlacedPhone<M>, line: number): Parameter[] {
  const account = phone.accounts.find((one) => one.line === line);
  const server = phone.sip_server;
  const isOn = account !== undefined && server !== null;
  const own: Parameter[] = [
    ['Line_Enable', isOn ? 'Yes' : 'No'],
    ['Display_Name', account?.display_name ?? null],
    ['User_ID', account?.username ?? null],
    ['Use_Auth_ID', 'Yes'],
    ['Auth_ID', account?.username ?? null],
    ['Password', account?.password ?? null],
  ];
  const where: Parameter[] = isOn
    ? [
        ['Proxy', `${server.host}:${server.port}`],
        ['Use_DNS_SRV', 'No'],
        ['SIP_Transport', server.transport.toUpperCase()],
      ]
    : [];
  // A phone whose one line key can not be set has its account there all the same.
  const lineKey: Parameter[] = phone.model.line_keys === 0 ? [['Extension', account ? line : 'Disabled']] : [];
  const all = [...own, ...where, ...lineKey];
  return all.map(([name, value]) => [`${name}_${line}_`, value]);
}

/** All of every key: what is left out keeps what it had, and line keys are lines by default. */
function slotParameters<M extends PhoneModel>(
  phone: PlacedPhone<M>,
  { index, module, content }: PlacedSlot,
  dialect: FlatProfileDialect<M>,
): Parameter[] {
  const does = content.kind === 'key' ? keyFunction(phone, content, dialect) : null;
  if (module !== null) return [[dialect.unitKey(module.number, index), does ?? dialect.emptyUnitKey]];
  const account = content.kind === 'line' ? content.account : null;
  return [
    [`Extension_${index}_`, account?.line ?? 'Disabled'],
    [`Short_Name_${index}_`, content.kind === 'key' ? content.label : (account?.fitted.shown ?? null)],
    [`Share_Call_Appearance_${index}_`, 'private'],
    [`Extended_Function_${index}_`, does],
  ];
}

/** `fnc=blf+sd+cp;sub=200@$PROXY;ext=200@$PROXY;vid=1;nme=Label` */
function keyFunction<M extends PhoneModel>(
  { key_account, pickup_code }: PlacedPhone<M>,
  { key, label }: { key: ResolvedKey; label: string },
  { namesFirstAccount }: FlatProfileDialect<M>,
): string {
  const { dial, lamp } = key;
  const fields = [
    `fnc=${kindOf(key, pickup_code !== null)}`,
    ...(lamp === null || key.intent === 'park' ? [] : [`sub=${lamp.watch}@$PROXY`]),
    `ext=${dial}@$PROXY`,
    ...(namesFirstAccount || key_account > 1 ? [`vid=${key_account}`] : []),
    `nme=${label}`,
  ];
  return fields.join(';');
}

function kindOf({ intent, lamp, pickup }: ResolvedKey, canPickUp: boolean): string {
  if (intent === 'park') return 'prk';
  if (lamp === null) return 'sd';
  return lamp.kind === 'line' && pickup && canPickUp ? 'blf+sd+cp' : 'blf+sd';
}
