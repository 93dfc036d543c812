import type { ModuleFit, PhoneModel } from '../family.ts';
import { column, row as keyRow, type Places, REMEMBERED, sides } from '../places.ts';

/**
 * Keys of an expansion module. Snom's manual numbers 18 on a D7; FusionPBX writes up to 54 keys more than the phone has (16 on a D765, 24
 * on a D785, 48 on a D385), which makes 18 on a D7C and a D3 too. No source counts those of a D8C: it gets what the other series have.
 */
export const SNOM_MODULE_KEYS = 18;

const WAZO = 'Wazo, plugins/wazo_snom: key counts and accounts per model';
const NUMBERING =
  'if such a module has more than 18 keys, the keys of the second and third module are numbered wrongly';

const [D3, D7, D7C, D8C] = ['D3', 'D7', 'D7C', 'D8C'].map((model): ModuleFit => {
  return { model, keys: SNOM_MODULE_KEYS, max: 3, ...(model === 'D7' ? { label: 'paper' } : {}) };
}) as [ModuleFit, ModuleFit, ModuleFit, ModuleFit];

const GUESS = { source: null, confirmed: false };

/** Where the keys of a series are, on each of their pages; what is not here is drawn as a plain grid. */
const SERIES: readonly (readonly [models: RegExp, places: Places])[] = [
  [/^D3[01]5$|^71[05]$|^D712$/, column(5, GUESS)],
  [/^D713$/, column(4, GUESS)],
  [/^D717$/, column(3, GUESS)],
  [/^D735$/, sides(4, 4, REMEMBERED)],
  [/^D(?:335|745)$/, sides(4, 4, REMEMBERED)],
  [/^D3[48]5$/, sides(6, 6, REMEMBERED)],
  [/^D785$/, column(6, REMEMBERED)],
  [/^D8[16]2$/, keyRow(8, 1, GUESS)],
  [/^D810$/, keyRow(8, 2, GUESS)],
  [/^D(?:815|865|892)$/, keyRow(5, 2, GUESS)],
];

/** One model. `label` is what the buttons of the phone itself have. */
function row(
  model: string,
  line_keys: number,
  pages: number | null,
  sip_accounts: number,
  label: 'paper' | 'screen' | null,
  modules: readonly ModuleFit[] = [],
  { note = null, unverified = [] }: { note?: string | null; unverified?: readonly string[] } = {},
): PhoneModel {
  // Only the D7 is confirmed, by Snom's manual of it.
  const isSure = modules.every((kind) => kind === D7);
  const notes = [note, isSure ? null : NUMBERING].filter((one) => one !== null);
  return {
    model,
    line_keys,
    memory_keys: 0,
    pages,
    places: { line: SERIES.find(([models]) => models.test(model))?.[1] },
    sip_accounts,
    modules,
    common_file: `snom${model}.htm`,
    label,
    note: notes.join('; ') || null,
    unverified: line_keys === 0 ? [] : [...unverified, ...(isSure ? [] : ['modules']), 'pages', 'label'],
    source: WAZO,
  };
}

const COUNT_VARIES = { unverified: ['line_keys'] };

/** Snom desk phones with firmware 7 or later. Columns: model, keys, pages, accounts, labels, modules. */
export const SNOM_MODELS: readonly PhoneModel[] = [
  row('300', 6, 1, 12, 'paper'),
  row('320', 12, 1, 12, 'paper'),
  row('360', 12, 1, 12, 'paper'),
  row('370', 12, 1, 12, 'paper'),
  row('710', 5, 1, 4, 'paper'),
  row('715', 5, 1, 4, 'paper'),
  row('720', 18, 1, 12, 'paper', [D7]),
  row('725', 18, 1, 12, 'paper', [D7]),
  row('760', 16, 1, 12, 'screen', [D7]),
  row('820', 16, null, 12, 'screen'),
  row('821', 12, null, 12, 'screen'),
  row('870', 15, null, 12, 'screen'),
  row('D120', 0, 0, 2, null),
  row('D140', 2, 1, 2, 'screen'),
  row('D150', 2, 1, 2, 'screen'),
  row('D305', 5, 1, 4, 'paper'),
  row('D315', 5, 1, 4, 'paper', [D3]),
  row('D335', 32, 4, 12, 'screen', [D3]),
  row('D345', 48, 4, 12, 'screen', [D3]),
  row('D375', 12, 1, 12, 'screen', [D3]),
  row('D385', 48, 4, 12, 'screen', [D3]),
  row('D712', 5, 1, 4, 'paper'),
  row('D713', 4, 1, 6, 'screen'),
  row('D717', 3, 1, 6, 'screen', [D7C]),
  row('D735', 32, 4, 12, 'screen', [D7C]),
  row('D745', 32, 4, 12, 'screen', [D7]),
  // Snom's manual of the D7C names D717, D735, D765 and D785.
  row('D765', 16, 1, 12, 'screen', [D7, D7C]),
  row('D785', 24, 4, 12, 'screen', [D7C]),
  row('D810', 16, null, 12, 'screen', [D8C], COUNT_VARIES),
  row('D812', 32, 4, 12, 'screen', [D8C], { ...COUNT_VARIES, note: 'Wazo: 28 with early firmware, 32 with later' }),
  row('D815', 40, 4, 12, 'screen', [D8C], { ...COUNT_VARIES, note: 'Wazo: 36 with early firmware, 40 with later' }),
  row('D862', 32, 4, 8, 'screen', [D8C], { ...COUNT_VARIES, note: 'Wazo: 28 with early firmware, 32 with later' }),
  row('D865', 40, 4, 12, 'screen', [D8C], { ...COUNT_VARIES, note: 'Wazo: 10, 40 or 43, depending on the firmware' }),
  row('D892', 40, 4, 12, 'screen', [D8C], COUNT_VARIES),
];
