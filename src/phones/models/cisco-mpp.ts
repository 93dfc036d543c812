import type { ModuleFit, PhoneModel } from '../family.ts';
import { column, type Places, REMEMBERED, sides } from '../places.ts';

const KEM_8800 =
  'Cisco, 8800 MPP administration guide 11.3(1): https://www.cisco.com/c/en/us/td/docs/voice_ip_comm/cuipph/MPP/8800/english/AG/p881_b_8800-mpp-ag_new/p881_m_kem-module-mpp-1100.html';
const KEM_6800 =
  'Cisco, 6800 MPP administration guide 11.3(1): https://www.cisco.com/c/en/us/td/docs/voice_ip_comm/cuipph/MPP/6800/english/AG/p680_b_6800-mpp-ag_new/p680_m_6800-kem-1112.html';
const WAZO = 'Wazo, plugins/wazo_cisco_sip/v12_0_7: plugin-info (lines, keys), entry.py (files)';
const FUSIONPBX = 'FusionPBX, resources/templates/provision/cisco';

const NONE: readonly ModuleFit[] = [];

/** Modules of the 8800 series, by the names of their `KEM_Type`: 18 or 14 keys on each of 2 pages. */
const modules8800 = (dual: 'CP-8800-Audio' | 'CP-8800-Video', max: number): readonly ModuleFit[] => [
  { model: 'BEKEM', keys: 36, max, alone: true, places: sides(9, 9, { source: KEM_8800, confirmed: false }) },
  { model: dual, keys: 28, max, alone: true, places: sides(7, 7, { source: KEM_8800, confirmed: false }) },
];
const CP68KEM: readonly ModuleFit[] = [
  { model: 'CP-68KEM', keys: 28, max: 1, places: sides(7, 7, { source: KEM_6800, confirmed: false }) },
];

/** Where the line keys of a series are; what is not here is drawn as a plain grid. */
const SERIES: readonly (readonly [models: RegExp, places: Places])[] = [
  [/^[67]821$/, column(2, REMEMBERED)],
  [/^(?:7841|68[456]1)$/, sides(2, 2, REMEMBERED)],
  [/^6871$/, sides(3, 3, REMEMBERED)],
  [/^7861$/, column(16, REMEMBERED)],
  [/^88/, sides(5, 5, { source: `${KEM_8800}: ten line keys, five at each side` })],
  [/^9861$/, sides(5, 5, REMEMBERED)],
];

const ONE_LINE = 'its only line key stays its line: no key can be set';
const ONE_KIND = 'all modules have to be of one kind';
const NO_MODULE = "Wazo lists one module, Cisco's table none";

/** One model; each line key can be the line of one account. */
function row(
  model: string,
  line_keys: number,
  sip_accounts: number,
  modules: readonly ModuleFit[],
  source: string,
  { note = null, unverified = [] }: { note?: string | null; unverified?: readonly string[] } = {},
): PhoneModel {
  return {
    model,
    line_keys,
    memory_keys: 0,
    pages: line_keys === 0 ? 0 : 1,
    places: { line: SERIES.find(([models]) => models.test(model))?.[1] },
    sip_accounts,
    modules,
    common_file: `${model}-3PCC.xml`,
    label: line_keys === 0 ? null : model === '7861' ? 'paper' : 'screen',
    note: note ?? (line_keys === 0 ? ONE_LINE : null),
    unverified: [...unverified, ...(line_keys === 0 ? [] : ['label'])],
    source,
  };
}

const NOT_IN_WAZO = ['sip_accounts', 'common_file'];

/** Cisco IP Phones with multiplatform firmware. Columns: model, line keys, accounts, modules, source. */
export const CISCO_MPP_MODELS: readonly PhoneModel[] = [
  row('6821', 2, 2, NONE, KEM_6800, { unverified: NOT_IN_WAZO }),
  row('6841', 4, 4, NONE, KEM_6800, { unverified: NOT_IN_WAZO }),
  row('6851', 4, 4, CP68KEM, KEM_6800, { unverified: NOT_IN_WAZO }),
  row('6861', 4, 4, NONE, KEM_6800, { unverified: NOT_IN_WAZO }),
  row('6871', 6, 6, NONE, KEM_6800, { unverified: NOT_IN_WAZO }),
  row('7811', 0, 1, NONE, WAZO),
  row('7821', 2, 2, NONE, WAZO, {
    note: "Wazo's capability table says 1 key for 2 lines",
    unverified: ['line_keys'],
  }),
  row('7832', 0, 1, NONE, WAZO),
  row('7841', 4, 4, NONE, WAZO),
  row('7861', 16, 16, NONE, WAZO),
  row('8811', 10, 10, NONE, KEM_8800, { note: NO_MODULE, unverified: ['modules'] }),
  row('8841', 10, 10, NONE, KEM_8800, { note: NO_MODULE, unverified: ['modules'] }),
  row('8845', 10, 10, NONE, `${FUSIONPBX}/8845`, { unverified: ['line_keys', 'modules', ...NOT_IN_WAZO] }),
  row('8851', 10, 10, modules8800('CP-8800-Audio', 2), KEM_8800, { note: ONE_KIND }),
  row('8861', 10, 10, modules8800('CP-8800-Audio', 3), KEM_8800, { note: ONE_KIND }),
  row('8865', 10, 10, modules8800('CP-8800-Video', 3), KEM_8800, { note: ONE_KIND, unverified: NOT_IN_WAZO }),
  row('9861', 10, 10, NONE, `${FUSIONPBX}/9861`, { unverified: ['line_keys', ...NOT_IN_WAZO] }),
];
