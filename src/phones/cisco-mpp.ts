import type { PhoneSighting } from '../domain/phones.ts';
import {
  FLAT_PROFILE,
  type FlatProfileDialect,
  type Parameter,
  renderFlatProfile,
  type Units,
} from './cisco-flat-profile.ts';
import type { PhoneFamily, PhoneModel } from './family.ts';
import { CISCO_MPP_MODELS } from './models/cisco-mpp.ts';

const DIALECT: FlatProfileDialect<PhoneModel> = {
  unitKey: (unit, key) => `Unit_${unit}_Key_${key}_`,
  // An empty one could be set by the phone's user.
  emptyUnitKey: 'fnc=inert;',
  namesFirstAccount: true,
  parameters: (model, units) => [['DHCPv6_Option_To_Use', null], ...(model.modules.length > 0 ? kems(units) : [])],
};

/** Key expansion modules; without PoE_Power_Required (Wazo) the phone may not ask for power enough for them. */
function kems(units: Units): Parameter[] {
  const type = units.values().find((unit) => KEM_TYPES.includes(unit));
  return [
    ['Number_of_Units', Math.max(0, ...units.keys())],
    ...(type === undefined ? [] : [['KEM_Type', type] as const]),
    ['PoE_Power_Required', units.size > 0 ? 'Maximum' : 'Normal'],
  ];
}

/** The 6800 series has one kind of module, and no parameter for it. */
const KEM_TYPES = ['BEKEM', 'CP-8800-Audio', 'CP-8800-Video'];

/**
 * Cisco IP Phones with multiplatform firmware (MPP, also called 3PCC).
 * - Some releases ask for /Cisco/CP-<model>-3PCC/<mac>.cfg out of the box, which is not served: a DHCP option leads them here.
 * - Tones can be sent after a number that is dialled (`ext=200 ,123#`), but not in the call that there is.
 */
export const ciscoMpp: PhoneFamily = {
  ...FLAT_PROFILE,
  family: 'cisco-mpp',
  alsoKnownAs: [],
  title: 'Cisco IP Phone 6800, 7800 and 8800 with multiplatform firmware (3PCC), and 9861',
  support: 'vendor documentation',
  sources: [
    'Cisco, 8800 MPP administration guide 11.3(1), chapters on key expansion modules, provisioning and line keys',
    'Cisco, 6800 MPP administration guide 11.3(1), chapter on the key expansion module',
    'Wazo, plugins/wazo_cisco_sip: v12_0_7/common.py, v11_3_1/templates/base.tpl',
    'FusionPBX, resources/templates/provision/cisco: 8851, 9861',
    'Microsoft, SIP Gateway: DHCP option 160 with /$PSN.xml at the end',
  ],
  models: CISCO_MPP_MODELS,
  // A phone ignores what it lacks. Of the rows with the keys and accounts of most models, the commonest.
  safest: '8851',
  // CP-8851-3PCC-K9: the phone calls itself so up to 3PCC, its box adds the rest.
  modelPrefix: /^CP-?|-?(?:3PCC|MPP).*$/gi,

  recognise,
  userAgents: [
    {
      agent: 'Cisco-CP-7832-3PCC/11.0.1 (00562b043615)',
      sighting: { vendor: 'Cisco', model: '7832', firmware: '11.0.1', mac: '00562b043615' },
    },
  ],
  render: (phone) => renderFlatProfile(phone, DIALECT),
  // As Cisco's guide has them; Wazo and FusionPBX send check-sync.
  notify: { reread: 'resync', reboot: 'reboot_now' },
};

const USER_AGENT = /^Cisco-CP-(?<model>\d{4})-3PCC\/(?<firmware>\S+) \((?<mac>[0-9A-F]{12})\)/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent.trim())?.groups;
  if (found === undefined) return null;
  return { vendor: 'Cisco', model: found.model!, firmware: found.firmware!, mac: found.mac!.toLowerCase() };
}
