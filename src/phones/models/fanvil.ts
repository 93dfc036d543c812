import type { ModuleFit, PhoneModel } from '../family.ts';
import { column, grid, type Places, sides } from '../places.ts';

/** Keys of one kind: so many on each of so many pages. */
interface Pages {
  perPage: number;
  pages: number;
}

/** A model with its keys by where they are. */
export interface FanvilModel extends PhoneModel {
  /** Beside the screen. */
  side: Pages;
  /** DSS keys, or those on a screen of their own. */
  internal: Pages;
  /** The element of a page of side keys: with the page as its index, or in its name. */
  sideElement: 'dssSide' | 'SidekeyConfig';
}

interface Facts {
  accounts: number;
  side?: readonly [perPage: number, pages: number];
  internal?: readonly [perPage: number, pages: number];
  file?: string;
  modules?: readonly ModuleFit[];
  note?: string;
  unverified?: readonly string[];
  sideElement?: FanvilModel['sideElement'];
}

const WAZO = 'Wazo, plugins/wazo_fanvil: entry.py of serie_x, serie_v and serie_h';
const FUSIONPBX = 'FusionPBX, resources/templates/provision/fanvil';

const NONE = [0, 0] as const;
/** The word of the phone's own file for its modules, whose name no source gives. */
const DSS_EXTEND: readonly ModuleFit[] = [{ model: 'DSSExtend', keys: 20, max: 5 }];

/** Pages are known, the places on them are not: beside the screen, or around a screen of their own. */
function placesOf(side: readonly [number, number], internal: readonly [number, number], source: string) {
  const more = { source, confirmed: false };
  const [beside, own] = [side[0], internal[0]];
  return {
    ...(beside > 0
      ? { line: beside > 6 && beside % 2 === 0 ? sides(beside / 2, beside / 2, more) : column(beside, more) }
      : {}),
    ...(own > 0 ? { memory: onOwnScreen(own, more) } : {}),
  };
}

function onOwnScreen(keys: number, more: { source: string; confirmed: boolean }): Places {
  return keys % 2 === 0 && keys <= 12 ? sides(keys / 2, keys / 2, more) : grid(keys, Math.ceil(keys / 10), more);
}

function row(model: string, source: string, facts: Facts): FanvilModel {
  const { side = NONE, internal = NONE, modules = [], unverified = [] } = facts;
  return {
    model,
    line_keys: side[0] * side[1],
    memory_keys: internal[0] * internal[1],
    side: { perPage: side[0], pages: side[1] },
    internal: { perPage: internal[0], pages: internal[1] },
    sideElement: facts.sideElement ?? 'dssSide',
    pages: side[1] || null,
    places: placesOf(side, internal, source),
    sip_accounts: facts.accounts,
    modules,
    common_file: facts.file ?? null,
    label: 'screen',
    note: facts.note ?? null,
    unverified: [...unverified, 'label'],
    source,
  };
}

/** A later version of a model, which other software takes for the same; so do we. */
function later(model: string, base: FanvilModel, common_file: string | null = null): FanvilModel {
  const unverified = ['line_keys', 'memory_keys', 'sip_accounts', 'label'];
  return { ...base, model, common_file, note: `Wazo takes it for a ${base.model}`, unverified };
}

const UNCOUNTED = 'no source gives its keys: the two of an X3 and X3S';
const DIALECTS = 'FusionPBX writes firmware 2.12 of it as it writes the first generation; Wazo as here';
const MODULES = 'modules must be linked by settings too: dsskey/DSSExtend1MAC, dsskey/DSSExtend1IP and so on';

const X4U = row('X4U', WAZO, { side: [3, 1], internal: [6, 5], accounts: 12 });
const X5U = row('X5U', WAZO, { side: [4, 1], internal: [6, 5], accounts: 16, unverified: ['line_keys'] });
const X6U = row('X6U', WAZO, { side: [5, 1], internal: [12, 5], accounts: 20 });
const X7C = row('X7C', FUSIONPBX, { side: [12, 5], accounts: 20, unverified: ['line_keys'] });
const X210 = row('X210', WAZO, {
  side: [10, 1],
  internal: [32, 3],
  accounts: 20,
  file: 'F0V00X200000.cfg',
  note: 'an older table of Wazo says 116 keys',
});
const V66 = row('V66', WAZO, { internal: [29, 4], accounts: 20, file: 'F0V0V6600000.cfg' });

/** Fanvil phones with firmware 2.2.10 or later. */
export const FANVIL_MODELS: readonly FanvilModel[] = [
  row('X3U', FUSIONPBX, {
    side: [2, 1],
    accounts: 6,
    sideElement: 'SidekeyConfig',
    note: UNCOUNTED,
    unverified: ['line_keys'],
  }),
  row('X3SG', FUSIONPBX, {
    internal: [2, 1],
    accounts: 4,
    file: 'f0X3sghw1.100.cfg',
    note: UNCOUNTED,
    unverified: ['memory_keys'],
  }),
  X4U,
  later('X4U-Pro', X4U),
  row('X4U-V2', WAZO, {
    side: [6, 1],
    internal: [6, 5],
    accounts: 12,
    note: 'Wazo has six side keys on a page, and takes ten positions for them',
    unverified: ['line_keys'],
  }),
  row('X5S', FUSIONPBX, {
    internal: [8, 5],
    accounts: 6,
    file: 'F0V00X5S0000.cfg',
    modules: DSS_EXTEND,
    note: MODULES,
    unverified: ['modules'],
  }),
  X5U,
  later('X5U-Pro', X5U),
  later('X5U-V2', X5U, 'F0V5UV200000.cfg'),
  row('X6', FUSIONPBX, {
    internal: [12, 5],
    accounts: 6,
    file: 'F0V00X600000.cfg',
    modules: DSS_EXTEND,
    note: `older firmware reads the files of the first generation; ${MODULES}`,
    unverified: ['modules'],
  }),
  X6U,
  later('X6U-Pro', X6U),
  row('X7', FUSIONPBX, {
    internal: [29, 4],
    accounts: 20,
    note: 'Wazo says 127 keys in all',
    unverified: ['memory_keys'],
  }),
  X7C,
  later('X7C-Pro', X7C),
  row('X7A', FUSIONPBX, { internal: [28, 4], accounts: 20 }),
  X210,
  later('X210i', X210),
  later('X210-Pro', X210),
  row('V62', WAZO, { side: [5, 3], accounts: 6, note: DIALECTS, unverified: ['line_keys', 'pages'] }),
  row('V62-Pro', WAZO, {
    side: [7, 3],
    accounts: 6,
    note: DIALECTS,
    unverified: ['line_keys', 'pages', 'sip_accounts'],
  }),
  row('V63', WAZO, { side: [7, 3], accounts: 6, file: 'F0V0V6300000.cfg', note: DIALECTS, unverified: ['pages'] }),
  row('V64', WAZO, { side: [7, 3], accounts: 12, file: 'F0V0V6400000.cfg', note: DIALECTS, unverified: ['pages'] }),
  row('V65', WAZO, {
    side: [9, 5],
    accounts: 20,
    file: 'F0V0V6500000.cfg',
    note: `${DIALECTS}, with 15 keys on each of three pages`,
    unverified: ['pages'],
  }),
  V66,
  later('V66-Pro', V66),
  row('V67', WAZO, { internal: [29, 4], accounts: 20, file: 'F0V0V6700000.cfg' }),
  row('H2U-V2', WAZO, { internal: [10, 1], accounts: 2 }),
];
