import type { PhoneSighting } from '../domain/phones.ts';
import { FLAT_PROFILE, type FlatProfileDialect, type Parameter, renderFlatProfile } from './cisco-flat-profile.ts';
import type { PhoneFamily, PhoneModel } from './family.ts';
import { CISCO_SPA_MODELS } from './models/cisco-spa.ts';

const DIALECT: FlatProfileDialect<PhoneModel> = {
  // Without the underscore that all other numbered parameters end in.
  unitKey: (unit, key) => `Unit_${unit}_Key_${key}`,
  emptyUnitKey: '',
  // The strings of our sources have no vid, and mean the first account.
  namesFirstAccount: false,
  parameters({ modules }, units) {
    const most = Math.max(0, ...modules.map(({ max }) => max));
    return Array.from(
      { length: most },
      (_, at): Parameter => [`Unit_${at + 1}_Enable`, units.has(at + 1) ? 'Yes' : 'No'],
    );
  },
};

/** Cisco (once Linksys, before that Sipura) desk phones SPA3xx, SPA5xx and SPA9xx. */
export const ciscoSpa: PhoneFamily = {
  ...FLAT_PROFILE,
  family: 'cisco-spa',
  alsoKnownAs: ['Linksys'],
  title: 'Cisco and Linksys SPA3xx, SPA5xx and SPA9xx',
  support: 'community',
  sources: [
    'Wazo, plugins/wazo_cisco_spa: common.py, base.tpl, spa-phone.xml, model.cfg.tpl',
    'FusionPBX, resources/templates/provision/cisco/spa504g',
    "Linksys SPA921 provisioning guide, page 53 (manualowl.com): NOTIFY events and the phone's challenge",
    'Asterisk, pjsip_notify.conf.sample: resync, reboot_now',
    'https://www.manualshelf.com/manual/cisco/ata-adaptor/system-information-english/page-60.html',
  ],
  models: CISCO_SPA_MODELS,
  // A phone ignores parameters of keys that it lacks, while keys that are not written would keep what they had: the row with the
  // most keys and accounts.
  safest: 'SPA509G',
  modelPrefix: /^(?!)/,

  recognise,
  userAgents: [
    sample('Cisco/SPA508G-7.4.4 (0002FDFF2103)(CBT141400UK)', 'SPA508G', '7.4.4', '0002fdff2103'),
    sample('Cisco/SPA508G-7.4.8a (0002FDFF2103)(CBT141400UK)', 'SPA508G', '7.4.8a', '0002fdff2103'),
    sample('Cisco/SPA525G-7.4.7 (CBT141900G7)', 'SPA525G', '7.4.7', null),
    // The one number is a serial number even where it looks like a MAC.
    sample('Linksys/SPA-942-6.1.5(a) (88019FA42805)', 'SPA942', '6.1.5(a)', null),
    sample('Linksys/SPA-962-6.1.5(a) (4MM00F903042)', 'SPA962', '6.1.5(a)', null),
  ],
  fallbacks: {
    ...FLAT_PROFILE.fallbacks,
    park: {
      as: 'dial',
      message:
        'These phones have no key that parks a call: the key dials the parking lot; to park a call, transfer it there.',
    },
  },
  render: (phone) => renderFlatProfile(phone, DIALECT),
  // reboot_now is from Asterisk's sample; what FusionPBX sends (reboot=true) no other source knows.
  notify: { reread: 'resync', reboot: 'reboot_now' },
};

const USER_AGENT =
  /^(?:Cisco|Linksys)\/(?<model>SPA-?[359]\d{2}(?!\d)\w*)-(?<firmware>\S+) (?:\((?<mac>[0-9A-F]{12})\))?\(\w+\)$/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent.trim())?.groups;
  if (found === undefined) return null;
  return {
    vendor: 'Cisco',
    model: found.model!.replace('-', '').toUpperCase(),
    firmware: found.firmware!,
    mac: found.mac?.toLowerCase() ?? null,
  };
}

function sample(agent: string, model: string, firmware: string, mac: string | null) {
  return { agent, sighting: { vendor: 'Cisco', model, firmware, mac } };
}
