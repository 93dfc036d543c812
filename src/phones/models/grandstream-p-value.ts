import type { ModuleFit, PhoneModel } from '../family.ts';
import { sides } from '../places.ts';

/** Keys of an extension board. */
export const BOARD_KEYS = 56;

const NONE: readonly ModuleFit[] = [];
const BOARD: readonly ModuleFit[] = [
  {
    model: 'GXP extension board',
    keys: BOARD_KEYS,
    max: 2,
    label: 'paper',
    places: sides(28, 28, { source: null, confirmed: false }),
  },
];

/** What line keys can be besides lines and speed dials: every kind; none with a lamp; nor a key that parks. */
export type LineKeyModes = 'all' | 'no BLF' | 'no BLF, no park';

/** A Grandstream phone with numbered parameters. */
export interface PValueModel extends PhoneModel {
  line_key_modes: LineKeyModes;
}

interface More {
  modes?: LineKeyModes;
  modules?: readonly ModuleFit[];
  label?: 'paper' | 'screen';
  unverified?: readonly string[];
  note?: string;
}

/** The models that one of Grandstream's templates is for; `template` is the name of its folder. */
function rows(
  template: string,
  models: readonly string[],
  [line_keys, memory_keys, sip_accounts]: readonly [number, number, number],
  { modes = 'all', modules = NONE, label = 'paper', unverified = [], note }: More = {},
): PValueModel[] {
  return models.map((model) => ({
    model,
    line_keys,
    memory_keys,
    pages: line_keys === 0 ? null : 1,
    sip_accounts,
    modules,
    // A phone that got its own file asks for no other.
    common_file: null,
    label: line_keys === 0 ? null : label,
    note: note ?? null,
    unverified: line_keys === 0 ? [...unverified] : [...unverified, 'label'],
    line_key_modes: modes,
    source: `FusionPBX, resources/templates/provision/grandstream/${template}: comments of Grandstream's template`,
  }));
}

const GXP16XX: More = { modes: 'no BLF, no park' };
const WITH_BOARDS: More = { modules: BOARD, unverified: ['modules'] };
const GXP2000: More = { unverified: ['line_keys', 'memory_keys', 'sip_accounts'], note: 'written as a GXP2100' };

/** Grandstream phones with numbered parameters. Columns: template, models, line keys, memory keys, accounts. */
export const P_VALUE_MODELS: readonly PValueModel[] = [
  // GXP14xx: other tables count three memory keys, but Grandstream's templates end with the line keys.
  ...rows('gxp140x', ['GXP1400', 'GXP1405'], [2, 0, 2], { modes: 'no BLF' }),
  ...rows('gxp1450', ['GXP1450'], [2, 0, 2]),
  ...rows('gxp16xx', ['GXP1610', 'GXP1615'], [0, 0, 1], GXP16XX),
  ...rows('gxp16xx', ['GXP1620', 'GXP1625'], [2, 0, 2], { ...GXP16XX, label: 'screen' }),
  ...rows('gxp16xx', ['GXP1628'], [2, 8, 2], GXP16XX),
  ...rows('gxp16xx', ['GXP1630'], [3, 8, 3], GXP16XX),
  ...rows('gxp21xx', ['GXP2000'], [4, 7, 4], GXP2000),
  ...rows('gxp21xx', ['GXP2100'], [4, 7, 4]),
  ...rows('gxp21xx', ['GXP2110'], [4, 18, 4], WITH_BOARDS),
  ...rows('gxp21xx', ['GXP2120'], [6, 7, 6], WITH_BOARDS),
  ...rows('gxp2124', ['GXP2124'], [4, 24, 4]),
];
