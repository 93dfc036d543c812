import type { ModuleFit, PhoneModel } from '../family.ts';
import { guessedPlaces, type Places, REMEMBERED, sides } from '../places.ts';

/** An Avaya J100 phone. */
export interface AvayaModel extends PhoneModel {
  /** The number of the last key of the phone itself, as PHONEKEY counts: its first module begins behind it. */
  last_own_key: number;
}

/** The first keys show the calls of the phone's own line; what is set on them is left to the phone. */
export const CALL_APPEARANCES = 3;

/** What every J100 asks for first: a script that names the further files. */
export const UPGRADE_SCRIPT = 'J100Supgrade.txt';

const ADD_ONS =
  'Avaya, IP Office, phone add-ons (modules, and which keys they show): https://ipofficekb.avaya.com/businesspartner/ipoffice/mergedProjects/subscription/phone_add-ons.htm';
const WAZO = 'Wazo, plugins/wazo_avaya: models';

const NONE: readonly ModuleFit[] = [];
const JEM24_PLACES = sides(12, 12, { source: ADD_ONS, confirmed: false });
const CALLS = Array.from({ length: CALL_APPEARANCES }, (_, at) => at + 1);

function placesOf(model: string, keys: number): Places {
  const plan = /^J1[67]9$/.test(model) ? sides(4, 4, REMEMBERED) : guessedPlaces(keys, null);
  return { ...plan, taken: CALLS, taken_by: 'line' };
}

function row(
  model: string,
  last_own_key: number,
  facts: Pick<AvayaModel, 'modules' | 'unverified' | 'source' | 'note'>,
): AvayaModel {
  return {
    model,
    last_own_key,
    line_keys: Math.max(0, last_own_key - CALL_APPEARANCES),
    memory_keys: 0,
    pages: null,
    places: { line: placesOf(model, last_own_key) },
    // The files have parameters for one account only.
    sip_accounts: 1,
    common_file: UPGRADE_SCRIPT,
    label: last_own_key === 0 ? null : 'screen',
    ...facts,
  };
}

const CALLS_ONLY = 'No source tells of keys that can be set, besides those of its own calls.';
const START = `Position 1 is key ${CALL_APPEARANCES + 1}: keys 1 to ${CALL_APPEARANCES} show the phone's own calls. No value for an empty key is known: restart a phone that still shows a key that was removed.`;
const PAGES = 'One module alone shows three pages: enter it three times.';

/** J1xx with Open SIP (3PCC) firmware. There are keys 1 to 96, of which the last 72, or 48 of a J189, are on modules. */
export const AVAYA_MODELS: readonly AvayaModel[] = [
  row('J129', 0, { modules: NONE, unverified: ['line_keys'], source: WAZO, note: CALLS_ONLY }),
  row('J139', 24, { modules: NONE, unverified: ['line_keys', 'pages', 'label'], source: WAZO, note: START }),
  row('J159', 24, { modules: NONE, unverified: ['line_keys', 'pages', 'label'], source: WAZO, note: START }),
  ...['J169', 'J179'].map((model) =>
    row(model, 24, {
      modules: [{ model: 'JEM24', keys: 24, max: 3, places: JEM24_PLACES }],
      unverified: ['line_keys', 'pages', 'label'],
      source: ADD_ONS,
      note: `${START} ${PAGES}`,
    }),
  ),
  row('J189', 48, {
    modules: [{ model: 'JEM24', keys: 24, max: 2, places: JEM24_PLACES }],
    unverified: ['pages', 'label'],
    source: ADD_ONS,
    note: START,
  }),
];
