import { LIMITS } from '../contract/fields.ts';
import type { PhoneSighting } from '../domain/phones.ts';
import { format, render } from './digium-files.ts';
import type { PhoneFamily } from './family.ts';
import { fitLabel } from './fit-label.ts';
import { NOT_IN_XML } from './formats/xml.ts';
import { DIGIUM_MODELS } from './models/digium.ts';

const OURS = /^(?:config_server_url|blf_contact_group|enable_blf_on_unused_line_keys|contacts_max_subscriptions)$/;

/** Passwords and keys, and addresses: each holds the phone's secret. */
const SECRETS = /passw|passcode|client_key|pbx_credentials|(?:^|_)url$/i;

/** Digium phones of the D series, configured by XML without Digium's own module for Asterisk (DPMA). */
export const digium: PhoneFamily = {
  family: 'digium',
  vendor: 'Digium',
  alsoKnownAs: ['Sangoma'],
  title: 'Digium D40 to D70, firmware 1.4 or later, by XML configuration',
  support: 'vendor documentation',
  sources: [
    'Digium, Smart BLF: https://wiki.asterisk.org/wiki/display/DIGIUM/Smart+BLF',
    'Digium, contacts: https://wiki.asterisk.org/wiki/display/DIGIUM/Contacts',
    'Digium, XML configuration: https://wiki.asterisk.org/wiki/pages/viewpage.action?pageId=46760530',
    'Digium, provisioning: https://wiki.asterisk.org/wiki/display/DIGIUM/Provisioning',
    'Wazo, plugins/wazo_digium: common.py, base.tpl',
    'FusionPBX, resources/templates/provision/digium: d50, d65, d70',
  ],
  models: DIGIUM_MODELS,
  // All keys of the main screen; a side panel that is not there would hide keys that are set.
  safest: 'D65',
  modelPrefix: /^(?:IP Phone\s+)?/i,

  recognise,
  userAgents: [
    sample('Digium D60 2_7_0', 'D60', '2.7.0'),
    sample('Digium D65 2_9_19', 'D65', '2.9.19'),
    sample('Digium D40 1_4_0_0_57389', 'D40', '1.4.0.0.57389'),
  ],
  asksFor: [/^(?<mac>[0-9a-f]{12})(?:\.cfg|-smartblf\.cfg|-contacts\.xml)$/i],
  unwritable: NOT_IN_XML,

  owns: (name) => OURS.test(name),
  // No text of Digium's names a limit.
  fitLabel: (_, text) => fitLabel(text, { max: LIMITS.label, unit: 'characters' }),
  fallbacks: {
    record: {
      as: 'nothing',
      message:
        'Keys of a Digium phone can not send tones within a call, so the key is left out: press its code on the keypad.',
    },
    transfer: {
      as: 'nothing',
      message:
        "A Digium phone has no transfer among the keys that can be set, so the key is left out: use the phone's own.",
    },
  },
  // "The first slot, 0, is occupied": Digium's page on Smart BLF.
  cannot: ({ area, index }) =>
    area === 'line' && index === 1
      ? { as: 'nothing', message: 'The first key of a Digium phone is always its first line. Move the key.' }
      : null,
  render,
  format,
  isSecret: (name) => SECRETS.test(name),
  notify: { reread: 'check-sync', reboot: 'check-sync' },
};

const USER_AGENT =
  /^(?:Digium|Sangoma) (?<model>D\d+) (?<firmware>\d+(?:[._]\d+)+)(?: (?<mac>[0-9a-f]{12}|[0-9a-f]{2}(?::[0-9a-f]{2}){5}))?$/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent.trim())?.groups;
  if (found === undefined) return null;
  const mac = found.mac?.replaceAll(':', '').toLowerCase() ?? null;
  return { vendor: 'Digium', model: found.model!.toUpperCase(), firmware: found.firmware!.replaceAll('_', '.'), mac };
}

function sample(agent: string, model: string, firmware: string) {
  return { agent, sighting: { vendor: 'Digium', model, firmware, mac: null } };
}
