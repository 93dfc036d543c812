import type { ModuleFit, PhoneModel } from '../family.ts';
import { column, type Places, REMEMBERED, sides } from '../places.ts';

const V7 =
  'Wazo, plugins/wazo_cisco_spa: common.py (keys, modules), v7_5_5/plugin-info (lines), v7_5_5/entry.py (files)';
const LEGACY = 'Wazo, plugins/wazo_cisco_spa: common.py (keys, modules), legacy/plugin-info (lines)';

const NONE: readonly ModuleFit[] = [];
const CONSOLE: Pick<ModuleFit, 'keys' | 'max' | 'label' | 'places'> = {
  keys: 32,
  max: 2,
  label: 'paper',
  places: sides(16, 16, REMEMBERED),
};
const SPA500S: readonly ModuleFit[] = [{ model: 'SPA500S', ...CONSOLE }];
const SPA932: readonly ModuleFit[] = [{ model: 'SPA932', ...CONSOLE }];

/** In one column beside the screen, as far as they are few. */
function placesOf(line_keys: number): Places | undefined {
  return line_keys > 6 ? undefined : column(line_keys, REMEMBERED);
}

const ONE_LINE = 'its only line key, where it has one, stays its line; keys can be set on modules only';

/** One model; where it has line keys, each can be the line of one account. */
function row(
  model: string,
  line_keys: number,
  sip_accounts: number,
  modules: readonly ModuleFit[],
  {
    note = null,
    paper = false,
    unverified = [],
  }: { note?: string | null; paper?: boolean; unverified?: readonly string[] } = {},
): PhoneModel {
  return {
    model,
    line_keys,
    memory_keys: 0,
    pages: line_keys === 0 ? 0 : 1,
    places: { line: placesOf(line_keys) },
    sip_accounts,
    modules,
    // The name as the phone writes it (`$PSN`), with its capital letters.
    common_file: `spa${model.slice('SPA'.length)}.cfg`,
    label: line_keys === 0 ? null : paper ? 'paper' : 'screen',
    note: note ?? (line_keys === 0 ? ONE_LINE : null),
    unverified: [...unverified, ...(line_keys === 0 ? [] : ['label'])],
    source: model.startsWith('SPA9') ? LEGACY : V7,
  };
}

/** Cisco and Linksys SPA desk phones. Columns: model, line keys, accounts, modules. */
export const CISCO_SPA_MODELS: readonly PhoneModel[] = [
  row('SPA301', 0, 1, NONE, { note: 'it has no keys that can be set' }),
  row('SPA303', 3, 3, SPA500S),
  row('SPA501G', 8, 8, SPA500S, { paper: true }),
  row('SPA502G', 0, 1, SPA500S),
  row('SPA504G', 4, 4, SPA500S),
  row('SPA508G', 8, 8, SPA500S),
  row('SPA509G', 12, 12, SPA500S),
  row('SPA512G', 0, 1, SPA500S),
  row('SPA514G', 4, 4, SPA500S),
  row('SPA525G', 5, 5, SPA500S, {
    note: "Wazo's code says 5 keys and 2 modules, its capability table says none",
    unverified: ['line_keys', 'modules'],
  }),
  row('SPA525G2', 5, 5, SPA500S),
  row('SPA921', 0, 1, NONE, { note: 'it has no keys that can be set' }),
  row('SPA922', 0, 1, NONE, { note: 'it has no keys that can be set' }),
  row('SPA941', 4, 4, NONE, {
    note: "Wazo's code says 4 keys, its capability table says none",
    unverified: ['line_keys'],
  }),
  row('SPA942', 4, 4, NONE, {
    note: "Wazo's code says 4 keys, its capability table says none",
    unverified: ['line_keys'],
  }),
  row('SPA962', 6, 6, SPA932, {
    note: "Wazo's code says 6 keys and 2 modules, its capability table says none",
    unverified: ['line_keys', 'modules'],
  }),
];
