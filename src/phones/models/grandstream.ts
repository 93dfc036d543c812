import type { ModuleFit, PhoneModel } from '../family.ts';

/** Keys of a module: `pks.ext.N` numbers them on over all modules. */
export const MODULE_KEYS = 40;

const NONE: readonly ModuleFit[] = [];
const GXP2200EXT: readonly ModuleFit[] = [{ model: 'GXP2200EXT', keys: MODULE_KEYS, max: 4 }];
const GBX20: readonly ModuleFit[] = [{ model: 'GBX20', keys: MODULE_KEYS, max: 4 }];

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
