import type { ModuleFit, PhoneModel } from '../family.ts';
import { columnUpwards, guessedPlaces, REMEMBERED, sides } from '../places.ts';

/** A Panasonic phone. */
export interface PanasonicModel extends PhoneModel {
  /** The series, whose names of key functions it reads. */
  series: 'HDV' | 'UT';
}

const ABS =
  'ABS for Asterisk, key editors for KX-HDV230/330/430 with KX-HDV20, and for KX-UT136: names, numbers and pages of keys';
const FUSIONPBX = 'FusionPBX, resources/templates/provision/panasonic: lines and keys of ut113, ut123, ut133 and ut136';
const MILLICALL = 'millicall, provisioning templates for KX-HDV (files and accounts; of its keys no source tells)';
const VENDOR_HDV100 =
  "Panasonic, KX-HDV100 Administrator's Manual: https://manual.onestart.ai/manuals/Panasonic-KX-HDV100-Administrator-s-Manual-5434699?page=49";

const NONE: readonly ModuleFit[] = [];
const HDV20: readonly ModuleFit[] = [
  {
    model: 'KX-HDV20',
    keys: 40,
    max: 5,
    places: sides(10, 10, REMEMBERED),
  },
];

// "Multiple telephone lines" is all that the texts read here say of KX-HDV phones: two is what any such phone has.
const HDV_NOTE = 'Only two lines are written: no source says how many there are.';
const UT_NOTE = 'Position 1 is key 2 of 24: key 1 stays a line, without which these phones can not call.';

type Series = PanasonicModel['series'];
type More = Partial<Pick<PhoneModel, 'pages' | 'places' | 'modules' | 'label' | 'note'>>;

/** One model; `unverified` are the columns that the source does not confirm. */
function row(
  [series, model, line_keys, sip_accounts]: readonly [Series, string, number, number],
  more: More,
  unverified: readonly string[],
  source: string,
): PanasonicModel {
  const rest = { pages: null, modules: NONE, label: null, note: null, ...more };
  return { series, model, line_keys, memory_keys: 0, sip_accounts, common_file: null, ...rest, unverified, source };
}

const HDV_LCD = {
  pages: 3,
  places: { line: sides(4, 4, { source: ABS, confirmed: false }) },
  modules: HDV20,
  label: 'screen',
  note: `Eight keys on three pages. ${HDV_NOTE}`,
};
const HDV_230 = {
  ...HDV_LCD,
  pages: 2,
  places: { line: columnUpwards(12, { source: ABS, confirmed: false }) },
  note: `Twelve keys on two pages, counted from bottom to top. ${HDV_NOTE}`,
};
const HDV_UNSURE = ['sip_accounts', 'modules', 'label'];
const NO_KEYS = { note: 'No source tells of keys that can be set.' };
const UT_KEYS = {
  places: { line: { ...guessedPlaces(24, null), taken: [1] } },
  label: 'paper',
  note: UT_NOTE,
};

/** KX-HDV and KX-UT desk phones. Columns: series, model, line keys, accounts; the rest; what is not confirmed; source. */
export const PANASONIC_MODELS: readonly PanasonicModel[] = [
  row(['HDV', 'KX-HDV100', 0, 1], NO_KEYS, ['line_keys'], VENDOR_HDV100),
  row(
    ['HDV', 'KX-HDV130', 2, 2],
    { label: 'paper', note: HDV_NOTE },
    ['line_keys', 'pages', 'sip_accounts', 'label'],
    MILLICALL,
  ),
  row(['HDV', 'KX-HDV230', 24, 2], HDV_230, HDV_UNSURE, ABS),
  row(['HDV', 'KX-HDV330', 24, 2], HDV_LCD, HDV_UNSURE, ABS),
  row(['HDV', 'KX-HDV430', 24, 2], HDV_LCD, HDV_UNSURE, ABS),
  row(['UT', 'KX-UT113', 0, 2], NO_KEYS, ['line_keys'], FUSIONPBX),
  row(['UT', 'KX-UT123', 0, 2], NO_KEYS, ['line_keys'], FUSIONPBX),
  row(['UT', 'KX-UT133', 23, 4], UT_KEYS, ['pages', 'label'], FUSIONPBX),
  row(['UT', 'KX-UT136', 23, 4], UT_KEYS, ['pages', 'label'], FUSIONPBX),
];
