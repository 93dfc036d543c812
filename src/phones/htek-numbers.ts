import type { PlacedSlot } from './family.ts';
import { HTEK_MODELS, MODULE_PAGE_KEYS } from './models/htek.ts';

const ACCOUNT_FIELDS = [
  'enable',
  'label',
  'user',
  'auth_user',
  'password',
  'name',
  'voicemail',
  'pickup_code',
] as const;
/** By account, in the order of the fields. */
const FIRST_ACCOUNTS: readonly (readonly number[])[] = [
  [271, 20000, 35, 36, 34, 3, 33, 4705],
  [401, 20001, 735, 736, 734, 703, 426, 4715],
  [501, 20002, 504, 505, 506, 507, 526, 4725],
  [601, 20003, 604, 605, 606, 607, 626, 4735],
  [20360, 20378, 1704, 1705, 1706, 1707, 1726, 20464],
  [20361, 20379, 1804, 1805, 1806, 1807, 1826, 20465],
];
/** Of account 7; the next account's are the next numbers. */
const SEVENTH_ACCOUNT = [24090, 24100, 24110, 24120, 24130, 24140, 24170, 24220];

/**
 * Numbers of one account's parameters. `profile`: which one it uses, counted from 0; newer firmware has the servers there,
 * older has no profiles.
 */
export type AccountNumbers = Readonly<Record<(typeof ACCOUNT_FIELDS)[number], number>> & { readonly profile?: number };

/** The numbers of an account from 1 to 16 (Wazo, v2_0_4_4_58/templates/base.tpl; FusionPBX, sangoma/s700). */
export function accountNumbers(line: number): AccountNumbers {
  const numbers = FIRST_ACCOUNTS[line - 1] ?? SEVENTH_ACCOUNT.map((number) => number + line - 7);
  const fields = ACCOUNT_FIELDS.map((field, at) => [field, numbers[at]!] as const);
  const account = Object.fromEntries(fields) as AccountNumbers;
  // Wazo counts on for all accounts; but the number of account 9 would be the one that puts account 7 on or off.
  return line > 8 ? account : { ...account, profile: 24082 + line - 1 };
}

/** The SIP servers of profiles 1 to 6, in older firmware of accounts 1 to 6. */
export const SERVERS: readonly Readonly<Record<'address' | 'transport', number>>[] = [
  { address: 47, transport: 130 },
  { address: 747, transport: 830 },
  { address: 502, transport: 930 },
  { address: 602, transport: 1030 },
  { address: 20362, transport: 20374 },
  { address: 20363, transport: 20375 },
];

/** Numbers of one key's parameters; a key of a module has no `mode`. */
export type KeyNumbers = Readonly<Record<'type' | 'value' | 'label' | 'account' | 'pickup_code', number>> & {
  readonly mode?: number;
};

/** The numbers of a key: three rules for line keys, one for modules (FusionPBX, htek/uc926 and sangoma/s700). */
export function keyNumbers({ index, module }: Pick<PlacedSlot, 'index' | 'module'>): KeyNumbers {
  const at = index - 1;
  if (module !== null) {
    const page = Math.floor(at / MODULE_PAGE_KEYS);
    return inARow(60000 + 1000 * (module.number - 1) + 100 * page + 5 * (at % MODULE_PAGE_KEYS));
  }
  if (index > 36) {
    const type = 23000 + 6 * (index - 37);
    return { ...inARow(type + 1), type, mode: type + 1 };
  }
  const mode = 20600 + at;
  if (index > 4) return { ...inARow(20200 + 5 * (index - 5)), mode };
  return { type: 41200 + at, value: 41300 + at, label: 41400 + at, account: 41500 + at, pickup_code: 41600 + at, mode };
}

function inARow(type: number): KeyNumbers {
  return { type, value: type + 1, label: type + 2, account: type + 3, pickup_code: type + 4 };
}

const LINES = upTo(Math.max(...HTEK_MODELS.map((model) => model.sip_accounts)));
const LINE_KEYS = upTo(Math.max(...HTEK_MODELS.map((model) => model.line_keys)));
const MODULES = HTEK_MODELS.flatMap(({ modules }) => modules);

/** Every number of an account, a server or a key that some model's file has. */
export const ACCOUNT_AND_KEY_NUMBERS: ReadonlySet<number> = new Set([
  ...SERVERS.flatMap((server) => Object.values(server)),
  ...LINES.flatMap((line) => Object.values(accountNumbers(line))),
  ...LINE_KEYS.flatMap((index) => Object.values(keyNumbers({ index, module: null }))),
  ...MODULES.flatMap(({ model, max, keys }) =>
    upTo(max).flatMap((number) =>
      upTo(keys).flatMap((index) => Object.values(keyNumbers({ index, module: { model, number } }))),
    ),
  ),
]);

/** The numbers of all passwords of accounts. */
export const PASSWORD_NUMBERS: readonly number[] = LINES.map((line) => accountNumbers(line).password);

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
