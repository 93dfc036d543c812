import { type Fault, fault, refuseAll } from '../../contract/errors.ts';
import { cleanCode, type FeatureCode } from '../keys/feature-codes.ts';
import type { Store } from '../ports.ts';
import type { Work } from '../work.ts';
import type { ExtensionOwner, Reference } from './target.ts';

/** A number that somebody wants, and where the request says so. */
export interface Wanted {
  exten: string;
  path: string;
  line_id?: number;
  main: boolean;
}

/**
 * Gives an owner these numbers, in place of those he has of this kind. Raises extension_taken (naming who has it) or
 * extension_is_feature_code. Touches everyone whose custom key dials a number that changes hands.
 */
export async function putExtensions(
  work: Work,
  tenantUuid: string,
  owner: ExtensionOwner,
  wanted: readonly Wanted[],
): Promise<void> {
  const { store, touch } = work;
  refuseAll(repeated(wanted));
  const holders = await store.extensions.owners(
    tenantUuid,
    wanted.map((one) => one.exten),
  );
  const others = new Map(
    holders.filter((one) => one.kind !== owner.kind || one.id !== owner.id).map((one) => [one.exten, one]),
  );
  const taken = wanted.flatMap((one) => (others.has(one.exten) ? [{ ...one, holder: others.get(one.exten)! }] : []));
  const faults = taken
    .slice(0, 20)
    .map(async ({ exten, path, holder }) =>
      fault('extension_taken', path, { exten, owner: await describeOwner(store, tenantUuid, holder) }),
    );
  refuseAll(await Promise.all(faults));
  refuseAll(clashes(await store.codes.of([tenantUuid]), wanted));
  const before = await store.extensions.of(owner.kind, [owner.id]);
  await store.extensions.put(tenantUuid, owner, wanted);
  const changed = new Set(before.map((one) => one.exten)).symmetricDifference(new Set(wanted.map((one) => one.exten)));
  if (changed.size > 0) await touch.extens(tenantUuid, [...changed]);
}

/** Takes all numbers from an owner who is about to go. */
export async function removeExtensions(
  work: Work,
  tenantUuid: string,
  kinds: readonly ExtensionOwner['kind'][],
  id: number,
): Promise<void> {
  for (const kind of kinds) {
    const held = await work.store.extensions.of(kind, [id]);
    if (held.length > 0)
      await work.touch.extens(
        tenantUuid,
        held.map((one) => one.exten),
      );
  }
  await work.store.extensions.removeOf(kinds, id);
}

/** Who has a number, in words: `user Alice Martin`. */
export async function describeOwner(store: Store, tenantUuid: string, { kind, id }: ExtensionOwner): Promise<string> {
  const target = kind === 'parking_slot' ? 'parking_lot' : kind;
  const reference: Reference = { kind: target, id, exten: '' };
  const name = (await store.targets([tenantUuid], [reference])).of(tenantUuid).get(target, id)?.name ?? '';
  const words = kind === 'parking_slot' ? 'a slot of parking lot' : kind.replaceAll('_', ' ');
  return `${words} ${name || id}`.trim();
}

function repeated(wanted: readonly Wanted[]): Fault[] {
  const seen = new Set<string>();
  return wanted.flatMap(({ exten, path }) => {
    if (seen.has(exten)) return [fault('extension_taken', path, { exten, owner: 'this same request' })];
    seen.add(exten);
    return [];
  });
}

function clashes(codes: readonly FeatureCode[], wanted: readonly Wanted[]): Fault[] {
  return wanted.flatMap(({ exten, path }) => {
    const code = codes.find((one) => one.enabled && covers(one.exten, exten));
    return code ? [fault('extension_is_feature_code', path, { exten, feature: code.feature, code: code.exten })] : [];
  });
}

/** Whether dialling `exten` would reach a feature code instead. */
export function covers(code: string, exten: string): boolean {
  const digits = cleanCode(code);
  return code.startsWith('_') ? exten.startsWith(digits) : exten === digits;
}
