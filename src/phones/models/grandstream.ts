import type { ModuleFit, PhoneModel } from '../family.ts';
import { column, grid, REMEMBERED, sides } from '../places.ts';

/** Keys of a module: `pks.ext.N` numbers them on over all modules. */
export const MODULE_KEYS = 40;

const NONE: readonly ModuleFit[] = [];
const BOARD = sides(10, 10, REMEMBERED);
const GXP2200EXT: readonly ModuleFit[] = [{ model: 'GXP2200EXT', keys: MODULE_KEYS, max: 4, places: BOARD }];
const GBX20: readonly ModuleFit[] = [{ model: 'GBX20', keys: MODULE_KEYS, max: 4, places: BOARD }];

/** Line keys beside the screen: the virtual keys that are always shown, by Grandstream's templates; each page has as many. */
const BESIDE_SCREEN: Readonly<Record<string, number>> = {
  GXP2130: 3,
  GXP2135: 8,
  GXP2140: 4,
  GXP2160: 6,
  GXP2170: 12,
  GRP2612: 4,
  GRP2612G: 4,
  GRP2612P: 4,
  GRP2612W: 4,
  GRP2613: 6,
  GRP2614: 4,
  GRP2615: 10,
};

function placesOf(model: string, memory_keys: number): PhoneModel['places'] {
  const beside = BESIDE_SCREEN[model];
  const more = { source: "Grandstream's templates: virtual keys that are always shown", confirmed: false };
  const line = beside && (beside % 2 === 0 ? sides(beside / 2, beside / 2, more) : column(beside, more));
  return {
    ...(line ? { line } : {}),
    ...(memory_keys > 0 ? { memory: grid(memory_keys, 2, { source: null, confirmed: false }) } : {}),
  };
}

const WAZO = 'Wazo, plugins/wazo_grandstream/common/common.py: keys per model';
const TEMPLATES = "FusionPBX, resources/templates/provision/grandstream: comments of Grandstream's templates";

interface More {
  source?: string;
  note?: string;
  unverified?: readonly string[];
}

/** One model: its virtual keys (line keys), multi-purpose keys (memory keys), accounts and modules. */
function row(
  model: string,
  line_keys: number,
  memory_keys: number,
  sip_accounts: number,
  modules: readonly ModuleFit[],
  { source = WAZO, note, unverified = [] }: More = {},
): PhoneModel {
  return {
    model,
    line_keys,
    memory_keys,
    pages: null,
    places: placesOf(model, memory_keys),
    sip_accounts,
    modules,
    // A phone that got its own file asks for no other.
    common_file: null,
    label: memory_keys > 0 && model.startsWith('GXP') ? 'screen, paper beside memory keys' : 'screen',
    note: note ?? null,
    unverified: [...unverified, 'pages'],
    source,
  };
}

const GXP = { source: TEMPLATES };
const GRP = { unverified: ['sip_accounts'] };
const AS_GRP2612 = { source: TEMPLATES, unverified: ['line_keys', 'sip_accounts'], note: 'written as a GRP2612' };
const UNKNOWN = {
  source: `${TEMPLATES}; the counts are those of the GRP2614's virtual keys and accounts`,
  note: 'no source counts its keys; keys beyond these are not written',
  unverified: ['line_keys', 'memory_keys', 'sip_accounts', 'modules'],
};

/** Grandstream phones with alias configuration. Columns: model, virtual keys, multi-purpose keys, accounts, modules. */
export const GRANDSTREAM_MODELS: readonly PhoneModel[] = [
  row('GXP2130', 12, 8, 3, NONE, GXP),
  row('GXP2135', 32, 0, 8, NONE),
  row('GXP2140', 16, 0, 4, GXP2200EXT, GXP),
  row('GXP2160', 24, 24, 6, NONE, GXP),
  row('GXP2170', 48, 0, 6, GXP2200EXT, { ...GXP, unverified: ['sip_accounts'] }),
  row('GRP2612', 16, 0, 2, NONE, GRP),
  row('GRP2612G', 16, 0, 2, NONE, AS_GRP2612),
  row('GRP2612P', 16, 0, 2, NONE, AS_GRP2612),
  row('GRP2612W', 16, 0, 2, NONE, AS_GRP2612),
  row('GRP2613', 24, 0, 3, NONE, GRP),
  row('GRP2614', 16, 24, 4, NONE, GRP),
  row('GRP2615', 40, 0, 5, GBX20, { unverified: ['sip_accounts', 'modules'] }),
  row('GRP2616', 16, 24, 6, NONE, GRP),
  row('GRP2624', 16, 0, 4, GBX20, UNKNOWN),
  row('GRP2634', 16, 0, 4, GBX20, UNKNOWN),
  row('GRP2636', 16, 0, 4, NONE, UNKNOWN),
  row('GRP2650', 16, 0, 4, GBX20, UNKNOWN),
  row('GRP2670', 16, 0, 4, GBX20, UNKNOWN),
];
