import type { PhoneFamily, PlacedPhone, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import type { Entry } from './formats/key-value.ts';
import { YEALINK_MODELS } from './models/yealink.ts';
import {
  isYealinkSecret,
  recogniseYealink,
  TRANSPORTS,
  YEALINK_OURS,
  YEALINK_UNWRITABLE,
  type YealinkDialect,
  yealinkFiles,
  yealinkFormat,
} from './yealink-files.ts';

const DIALECT: YealinkDialect = {
  provisioningUrl: 'static.auto_provision.server.url',
  // notify_reboot_enable 0: a check-sync makes the phone read its files, not restart. dhcp_option, pnp: both are asked before the
  // phone's own address is; with them it would never come back with its secret. blf_*_enable 0: no pop-up and no sound when a
  // watched phone rings.
  defaults: [
    ['sip.notify_reboot_enable', 0],
    ['static.auto_provision.dhcp_option.enable', 0],
    ['static.auto_provision.pnp_enable', 0],
    ['features.pickup.blf_visual_enable', 0],
    ['features.pickup.blf_audio_enable', 0],
  ],
  // 0: the code, followed by the watched extension.
  features: [['features.blf_pickup_only_send_code', 0]],
  server: (server) => [
    ['sip_server.1.address', server?.host ?? null],
    ['sip_server.1.port', server?.port ?? null],
    ['sip_server.1.transport_type', server && TRANSPORTS[server.transport]],
  ],
  lampList: lampListEntries,
  prefix,
  // x.83 reads the pickup code in `extension`, older firmware in `pickup_value`; both accept both.
  fields: () => ['type', 'line', 'value', 'label', 'extension', 'pickup_value'],
};

const OURS = [
  ...YEALINK_OURS,
  /^account\.\d+\.sip_server\.1\.transport_type$/,
  /^features\.blf_pickup_only_send_code$/,
];

/** Yealink desk phones with firmware x.80 or later: T2x_E2, T3x, T4x, T5x, T7x, T8x. */
export const yealink: PhoneFamily = {
  family: 'yealink',
  vendor: 'Yealink',
  alsoKnownAs: [],
  title: 'Yealink T2x_E2, T3x, T4x, T5x, T7x and T8x, firmware x.80 or later',
  support: 'vendor documentation',
  sources: [
    'https://easymanua.ls/yealink/t5-series/manual/730711?p=349',
    'https://easymanua.ls/yealink/t5-series/manual/730711?p=352',
    'https://www.easymanua.ls/yealink/sip-t2-series/manual?p=617',
    'https://www.easymanua.ls/yealink/t29g/manual/21622?p=200',
    "FusionPBX, resources/templates/provision/yealink: comments of Yealink's templates",
    'Wazo, plugins/wazo_yealink: common.py, base.tpl, plugin-info of v83 to v87',
  ],
  models: YEALINK_MODELS,
  // A phone ignores parameters of keys that it lacks (one template of Yealink's serves a whole series), while keys that are
  // not written would keep what they had: so a row with many keys and all accounts, and the commonest of these.
  safest: 'T54W',
  modelPrefix: /^SIP(?:\s?VP)?[-\s]*/i,

  recognise: recogniseYealink,
  userAgents: [
    sample('Yealink SIP-T46G 28.72.0.1 00:15:65:4a:a9:37', 'T46G', '28.72.0.1', '0015654aa937'),
    sample('Yealink SIP-T56A 58.80.0.25 001565f429a4', 'T56A', '58.80.0.25', '001565f429a4'),
    sample('Yealink CP860 37.72.0.5 00:15:65:8a:37:86', 'CP860', '37.72.0.5', '0015658a3786'),
    sample('VP530P 23.70.0.40 00:15:65:31:4b:c0', 'VP530P', '23.70.0.40', '001565314bc0'),
    sample('Yealink-T46G 28.71.0.81 28.1.0.128.0.0.0', 'T46G', '28.71.0.81', null),
    // Android models print two blanks.
    sample('Yealink SIP-T58A  58.80.0.25  001565f429a5', 'T58A', '58.80.0.25', '001565f429a5'),
  ],
  // The boot file is asked for first and need not exist; -local holds what its user has changed on the phone.
  asksFor: [/^(?<mac>[0-9a-f]{12})(?:\.boot|\.cfg|-local\.cfg)$/i],
  // What its user has changed, his contacts and his calls (Yealink's administrator guides, "MAC-local CFG File", "Local Directory").
  uploads: [/^(?<mac>[0-9a-f]{12})-(?:local\.cfg|contact\.xml|calllog\.xml)$/i],
  unwritable: YEALINK_UNWRITABLE,

  owns: (name) => OURS.some((pattern) => pattern.test(name)),
  // 99 is what other software cuts at; no text of Yealink's says it.
  fitLabel: (_, text) => fitLabel(text, { max: 99, unit: 'characters', reserved: yealinkFormat.literal }),
  fallbacks: {},
  lampList: ['call', 'dial', 'toggle', 'retrieve'],
  render: (phone) => yealinkFiles(phone, DIALECT),
  format: yealinkFormat,
  isSecret: isYealinkSecret,
  notify: { reread: 'check-sync;reboot=false', reboot: 'check-sync;reboot=true' },
};

function sample(agent: string, model: string, firmware: string, mac: string | null) {
  return { agent, sighting: { vendor: 'Yealink', model, firmware, mac } };
}

/** One list, of the account that the keys belong to; what another account had before is cleared. */
function lampListEntries({ lamp_list, sip_server, model, key_account, pickup_code }: PlacedPhone): Entry[] {
  if (lamp_list === null) return [];
  const uri = lamp_list.keys.length > 0 && sip_server !== null ? `${lamp_list.name}@${sip_server.host}` : null;
  return [
    // The phone would give the items to its free keys by itself.
    ['phone_setting.auto_blf_list_enable', 0],
    ...Array.from({ length: model.sip_accounts }, (_, at): Entry => {
      return [`account.${at + 1}.blf.blf_list_uri`, at + 1 === key_account ? uri : null];
    }),
    [`account.${key_account}.blf_list_code`, pickup_code],
  ];
}

function prefix({ index, module }: PlacedSlot): string {
  if (module === null) return `linekey.${index}`;
  // On an EXP20 key id 21 switches the page and can not be set: its 39 keys are 1 to 20 and 22 to 40.
  const id = module.model === 'EXP20' && index > 20 ? index + 1 : index;
  return `expansion_module.${module.number}.key.${id}`;
}
