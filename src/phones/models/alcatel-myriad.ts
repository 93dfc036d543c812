import type { PhoneModel } from '../family.ts';
import { guessedPlaces } from '../places.ts';

/** Key 1 is the phone's line, and no code is known that would make it one again: what can be set begins behind it. */
export const FIRST_KEY = 2;

function row(model: string, keys: number): PhoneModel {
  return {
    model,
    line_keys: keys - FIRST_KEY + 1,
    memory_keys: 0,
    pages: null,
    places: { line: { ...guessedPlaces(keys, null), taken: [1], taken_by: 'line' } },
    sip_accounts: 8,
    modules: [],
    common_file: `config.${model}.xml`,
    label: 'screen',
    note: `Position 1 is key ${FIRST_KEY} of ${keys}: key 1 stays the line. Keys of AOM modules are not written, since no source tells how many there are. That a lit key answers what rings is not confirmed.`,
    unverified: ['pages', 'modules', 'label'],
    source: 'Wazo, plugins/wazo_alcatel/v2_13_02: keys and accounts per model',
  };
}

/** Myriad desk phones. */
export const MYRIAD_MODELS: readonly PhoneModel[] = [row('M3', 20), row('M5', 28), row('M7', 28)];
