import type { ModuleFit, PhoneModel } from '../family.ts';

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
const HDV20: readonly ModuleFit[] = [{ model: 'KX-HDV20', keys: 40, max: 5 }];

// "Multiple telephone lines" is all that the texts read here say of KX-HDV phones: two is what any such phone has.
const LINES_NOTE = 'Only two lines are written: no source says how many there are.';

type Facts = Pick<
  PanasonicModel,
  'line_keys' | 'pages' | 'sip_accounts' | 'modules' | 'label' | 'unverified' | 'source'
>;

function row(series: PanasonicModel['series'], model: string, facts: Facts, note: string | null): PanasonicModel {
  return { series, model, memory_keys: 0, common_file: null, note, ...facts };
}

/** KX-HDV and KX-UT desk phones. */
export const PANASONIC_MODELS: readonly PanasonicModel[] = [
  row(
    'HDV',
    'KX-HDV100',
    {
      line_keys: 0,
      pages: 0,
      sip_accounts: 1,
      modules: NONE,
      label: null,
      unverified: ['line_keys'],
      source: VENDOR_HDV100,
    },
    null,
  ),
  row(
    'HDV',
    'KX-HDV130',
    {
      line_keys: 2,
      pages: 1,
      sip_accounts: 2,
      modules: NONE,
      label: 'paper',
      unverified: ['line_keys', 'pages', 'sip_accounts', 'label'],
      source: MILLICALL,
    },
    null,
  ),
  row(
    'HDV',
    'KX-HDV230',
    {
      line_keys: 24,
      pages: 2,
      sip_accounts: 2,
      modules: HDV20,
      label: 'screen',
      unverified: ['sip_accounts', 'modules', 'label'],
      source: ABS,
    },
    `12 keys on two pages, counted from bottom to top. ${LINES_NOTE}`,
  ),
  ...['KX-HDV330', 'KX-HDV430'].map((model) =>
    row(
      'HDV',
      model,
      {
        line_keys: 24,
        pages: 3,
        sip_accounts: 2,
        modules: HDV20,
        label: 'screen',
        unverified: ['sip_accounts', 'modules', 'label'],
        source: ABS,
      },
      `Eight keys on three pages. ${LINES_NOTE}`,
    ),
  ),
  ...['KX-UT113', 'KX-UT123'].map((model) =>
    row(
      'UT',
      model,
      {
        line_keys: 0,
        pages: 0,
        sip_accounts: 2,
        modules: NONE,
        label: null,
        unverified: ['line_keys'],
        source: FUSIONPBX,
      },
      null,
    ),
  ),
  ...['KX-UT133', 'KX-UT136'].map((model) =>
    row(
      'UT',
      model,
      {
        line_keys: 23,
        pages: null,
        sip_accounts: 4,
        modules: NONE,
        label: 'paper',
        unverified: ['pages', 'label'],
        source: FUSIONPBX,
      },
      'Position 1 is key 2 of 24: key 1 stays a line, without which these phones can not call.',
    ),
  ),
];
