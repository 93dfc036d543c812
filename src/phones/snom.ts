import type { PhoneFile, PhoneSighting } from '../domain/phones.ts';
import type { PhoneFamily, PlacedPhone } from './family.ts';
import { SNOM_MODELS } from './models/snom.ts';
import { emptySnomFile, SNOM_DIALECT, snomFile } from './snom-files.ts';

/** Snom desk phones that read XML: firmware 7 or later. */
export const snom: PhoneFamily = {
  ...SNOM_DIALECT,
  family: 'snom',
  vendor: 'Snom',
  alsoKnownAs: [],
  title: 'Snom 3xx, 7xx, 8xx, D1xx, D3xx, D7xx and D8xx, firmware 7 or later',
  support: 'vendor documentation',
  sources: [
    'https://service.snom.com/display/wiki/Auto+Provisioning',
    'https://service.snom.com/display/wiki/Desk+Phone+Configuration+Files',
    'https://service.snom.com/display/wiki/%3CfunctionKeys%3E+tag',
    'https://service.snom.com/display/wiki/Function+Key+Types',
    'https://service.snom.com/display/wiki/challenge_checksync',
    'https://www.easymanua.ls/snom/d7/manual?p=20',
    'https://www.manualslib.com/manual/2075907/Snom-D7c.html?page=18',
    'FusionPBX, resources/templates/provision/snom',
    'Wazo, plugins/wazo_snom: common.py, base.tpl',
  ],
  models: SNOM_MODELS,
  // A key that is not written would be a line, and one file of other software serves phones with fewer keys: so a row with many
  // keys and all accounts, and the commonest of these.
  safest: 'D735',
  modelPrefix: /^snom[-\s]*/i,

  recognise,
  userAgents: [
    sample('Mozilla/4.0 (compatible; snom320-SIP 7.3.30 1.1.3-u)', '320', '7.3.30', null),
    sample('Mozilla/4.0 (compatible; snom870-SIP 8.4.35 SPEAr300 SNOM 1.4)', '870', '8.4.35', null),
    sample(
      'Mozilla/4.0 (compatible; snom710-SIP 8.7.5.35 1.1.5-IFX-05.01.12 000413741767)',
      '710',
      '8.7.5.35',
      '000413741767',
    ),
    sample(
      'Mozilla/4.0 (compatible; snomD785-SIP 10.1.33.33 2010.12-00004-g9ba52f5 000413922D24 SXM:0 UXM:0)',
      'D785',
      '10.1.33.33',
      '000413922d24',
    ),
    // As SIP user agent.
    sample('snomD345/10.1.39.11', 'D345', '10.1.39.11', null),
  ],
  // Upper case MAC (https://github.com/fusionpbx/fusionpbx/issues/1335).
  asksFor: [/^snom[0-9a-z]+-(?<mac>[0-9a-f]{12})\.htm$/i],
  render,
};

const USER_AGENT =
  /\bsnom(?<model>[A-Z]*\d+|PA1|MP)(?:-SIP\s+|\/)(?<firmware>\d+(?:\.\d+)+)(?:.*?\b(?<mac>000413[0-9a-f]{6})\b)?/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent)?.groups;
  if (found === undefined) return null;
  const mac = found.mac?.toLowerCase() ?? null;
  return { vendor: 'Snom', model: found.model!.toUpperCase(), firmware: found.firmware!, mac };
}

function sample(agent: string, model: string, firmware: string, mac: string | null) {
  return { agent, sighting: { vendor: 'Snom', model, firmware, mac } };
}

/**
 * A setting server that ends in `/` names no file: the phone appends `snomD785.htm`, then `snomD785-000413AABBCC.htm`. We name none,
 * since `{mac}`, which a name could hold, has colons with some firmware (https://github.com/amooma/GS4/issues/5), and to a name without
 * it the phone adds its MAC. The first file sets nothing, but with a 404 the server might count as one that does not answer.
 */
function render(phone: PlacedPhone): PhoneFile[] {
  const type = `snom${phone.model_name.replace(/[^A-Za-z0-9]/g, '').toUpperCase()}`;
  const device = snomFile(phone, `${type}-${phone.mac.toUpperCase()}.htm`, phone.provisioning_url);
  const { common_file } = phone.model;
  return common_file === null ? [device] : [device, emptySnomFile(common_file)];
}
