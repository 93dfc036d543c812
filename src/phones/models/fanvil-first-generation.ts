import type { PhoneModel } from '../family.ts';

const WAZO = 'Wazo, plugins/wazo_fanvil: entry.py of v2_3 and serie_x';
const FUSIONPBX = 'FusionPBX, resources/templates/provision/fanvil: x3g and x4';

interface Facts {
  file?: string;
  note?: string;
  unverified?: readonly string[];
}

/** One model. An X3 and an X4 have as many accounts as line keys, so the others are taken to have too. */
function row(model: string, [line_keys, memory_keys]: readonly [number, number], facts: Facts = {}): PhoneModel {
  const isCounted = /^X[34]/.test(model);
  return {
    model,
    line_keys,
    memory_keys,
    pages: 1,
    sip_accounts: line_keys,
    modules: [],
    common_file: facts.file ?? null,
    label: 'screen',
    note: facts.note ?? null,
    unverified: [...(facts.unverified ?? []), ...(isCounted ? [] : ['sip_accounts']), 'pages', 'label'],
    source: isCounted ? FUSIONPBX : WAZO,
  };
}

/** Fanvil phones of the first generation. Columns: model, [line keys, DSS keys], the rest. */
export const FANVIL_FIRST_GENERATION_MODELS: readonly PhoneModel[] = [
  row('C62', [4, 8]),
  row('X3', [2, 0], { file: 'F0V00X300000.cfg' }),
  row('X3S', [2, 0], { file: 'f0X3shw1.100.cfg' }),
  row('X4', [4, 30], {
    file: 'f0X4hw1.100.cfg',
    note: 'an older plugin of Wazo has 12 DSS keys',
    unverified: ['memory_keys'],
  }),
  row('X5', [6, 40], { file: 'f0X5hw1.100.cfg' }),
  row('X6V2', [6, 60], { file: 'F0000X600000.cfg' }),
];
