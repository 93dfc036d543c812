import { type Fault, fault } from '../../contract/errors.ts';
import type { CheckContext } from '../destinations/destination.ts';
import { type Destination, destinationType } from '../destinations/registry.ts';
import { TARGET_NAMES } from '../directory/target.ts';
import type { KeyInput } from './key-input.ts';

/** Checks keys against the directory: what they point to exists in the tenant, and the rules of their types hold. */
export function checkKeys(
  keys: ReadonlyMap<number, KeyInput>,
  context: CheckContext,
  path: (position: number) => string[],
): Fault[] {
  return [...keys].flatMap(([position, { destination }]) =>
    checkDestination(destination, context).map((one) => ({
      ...one,
      path: [...path(position), 'destination', ...one.path],
    })),
  );
}

function checkDestination(destination: Destination, context: CheckContext): Fault[] {
  const { fields, check } = destinationType(destination.type);
  const missing = Object.entries(fields).flatMap(([name, { pointsTo }]): Fault[] => {
    const id = destination[name];
    if (pointsTo === undefined || typeof id !== 'number' || context.targets.get(pointsTo, id)) return [];
    return [fault('reference_not_found', name, { field: name, resource: TARGET_NAMES[pointsTo], id })];
  });
  return missing.length > 0 ? missing : (check?.(destination, context) ?? []);
}

/**
 * The same destination may not stand twice in one template. Compared on the parameters alone, after defaults: `park` without a
 * lot is the default lot. Label and lamp do not count. `written` are the positions of this request, told as the fault's place;
 * two keys that became the same since (another lot is the default now) must not stand in the way of writing a third.
 */
export function checkDuplicates(
  keys: ReadonlyMap<number, { destination: Destination }>,
  context: CheckContext,
  written: { has(position: number): boolean; path(position: number): string[] },
): Fault[] {
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [position, { destination }] of [...keys].sort(([a], [b]) => a - b)) {
    const identity = identityOf(destination, context);
    const key = JSON.stringify([destinationType(destination.type).type, identity]);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, position);
    else if (written.has(position) || written.has(other)) {
      const [at, elsewhere] = written.has(position) ? [position, other] : [other, position];
      faults.push(
        fault('duplicate_destination', [...written.path(at), 'destination'], { identity, position: elsewhere }),
      );
    }
  }
  return faults;
}

/** The identifying parameters, by name in alphabetical order, as Wazo prints them. */
function identityOf(destination: Destination, { targets }: CheckContext): Record<string, unknown> {
  const { type, fields } = destinationType(destination.type);
  const names = Object.keys(fields).sort();
  if (names.length === 0) return { feature: type };
  return Object.fromEntries(
    names.map((name) => {
      const isLot = fields[name]?.pointsTo === 'parking_lot';
      return [name, destination[name] ?? (isLot ? (targets.defaultParkingLot()?.id ?? null) : null)];
    }),
  );
}
