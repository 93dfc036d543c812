import type { PhoneFamily, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import { YEALINK_LEGACY_MODELS, type YealinkLegacyModel } from './models/yealink-legacy.ts';
import {
  isYealinkSecret,
  KEY_TYPES,
  type KeyField,
  recogniseYealink,
  TRANSPORTS,
  YEALINK_OURS,
  YEALINK_UNWRITABLE,
  type YealinkDialect,
  yealinkFiles,
  yealinkFormat,
} from './yealink-files.ts';

const DIALECT: YealinkDialect<YealinkLegacyModel> = {
  provisioningUrl: 'auto_provision.server.url',
  // As of later firmware, under the names of this one: read files at a check-sync, and ask the phone's own address first.
  defaults: [
    ['sip.notify_reboot_enable', 0],
    ['auto_provision.dhcp_option.enable', 0],
    ['auto_provision.pnp_enable', 0],
  ],
  features: [],
  // x.73 reads `sip_server.1`, older firmware `sip_server_host`; each ignores the other.
  server: (server) => [
    ['sip_server.1.address', server?.host ?? null],
    ['sip_server.1.port', server?.port ?? null],
    ['sip_server_host', server?.host ?? null],
    ['sip_server_port', server?.port ?? null],
    ['transport', server && TRANSPORTS[server.transport]],
  ],
  prefix,
  fields,
  lineOf: ({ key_account, model }, type) =>
    type === KEY_TYPES.BLF ? key_account - 1 + model.first_blf_line : key_account,
};

const OURS = [...YEALINK_OURS, /^account\.\d+\.(?:sip_server_host|sip_server_port|transport)$/, /^memorykey\.\d+\./];

/** Yealink desk phones before T2x_E2 and T4x, some with memory keys. */
export const yealinkLegacy: PhoneFamily<YealinkLegacyModel> = {
  family: 'yealink-legacy',
  vendor: 'Yealink',
  alsoKnownAs: [],
  title: 'Yealink T19P, T20P, T21P, T22P, T26P, T28P, T32G and T38G, firmware x.70 to x.73',
  support: 'vendor documentation',
  sources: [
    "FusionPBX, resources/templates/provision/yealink/t28p and t38g: comments of Yealink's templates",
    'Wazo, plugins/wazo_yealink: common.py, base.tpl of v73',
  ],
  models: YEALINK_LEGACY_MODELS,
  // Unknown models of the vendor are written as its newer phones; of these, the one with most keys that counts accounts from 1.
  safest: 'T28P',
  modelPrefix: /^SIP[-\s]*/i,

  recognise: recogniseYealink,
  userAgents: [
    sample('yealink SIP-T28P 2.70.0.140 00:15:65:13:ae:0b', 'T28P', '2.70.0.140', '00156513ae0b'),
    sample('Yealink SIP-T21P 34.72.0.1 00:15:65:4c:4c:26', 'T21P', '34.72.0.1', '0015654c4c26'),
    sample('Yealink SIP-T38G  38.70.0.125 00:15:65:2f:c3:5e', 'T38G', '38.70.0.125', '0015652fc35e'),
  ],
  asksFor: [/^(?<mac>[0-9a-f]{12})\.cfg$/i],
  unwritable: YEALINK_UNWRITABLE,

  owns: (name) => OURS.some((pattern) => pattern.test(name)),
  fitLabel: (_, text) => fitLabel(text, { max: 99, unit: 'characters', reserved: yealinkFormat.literal }),
  fallbacks: {},
  render: (phone) => yealinkFiles(phone, DIALECT),
  format: yealinkFormat,
  isSecret: isYealinkSecret,
  notify: { reread: 'check-sync', reboot: 'check-sync;reboot=true' },
};

function sample(agent: string, model: string, firmware: string, mac: string) {
  return { agent, sighting: { vendor: 'Yealink', model, firmware, mac } };
}

function prefix({ area, index, module }: PlacedSlot): string {
  if (module === null) return `${area}key.${index}`;
  // Key id 21 of an EXP39 is its page switch (models/yealink-legacy.ts).
  const id = module.model === 'EXP39' && index > 20 ? index + 1 : index;
  return `expansion_module.${module.number}.key.${id}`;
}

/** A memory key has its label on paper. */
function fields({ area }: PlacedSlot): readonly KeyField[] {
  return area === 'memory'
    ? ['type', 'line', 'value', 'pickup_value']
    : ['type', 'line', 'value', 'label', 'pickup_value'];
}
