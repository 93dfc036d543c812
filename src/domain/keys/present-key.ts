import { destinationType } from '../destinations/registry.ts';
import type { Targets } from '../directory/target.ts';
import type { KeyRow } from '../rows.ts';

/** Makes absolute addresses, as Wazo's clients expect them: `link('/users/1')`. */
export type Link = (path: string) => string;

/** A key as the API sends it: Wazo's fields, plus `locked`. */
export interface PresentedKey {
  id: number;
  inherited: boolean;
  blf: boolean;
  label: string | null;
  locked: boolean;
  destination: Record<string, unknown>;
}

/** A stored key for the wire, with what GET adds to its destination. */
export function presentKey(key: KeyRow & { inherited: boolean }, targets: Targets, link: Link): PresentedKey {
  const { destination } = key;
  const href = typeof destination.user_id === 'number' ? link(`/users/${destination.user_id}`) : null;
  const added = destinationType(destination.type).adds?.(destination, targets);
  return {
    id: key.id,
    inherited: key.inherited,
    blf: key.blf,
    label: key.label,
    locked: key.locked,
    destination: { href, ...destination, ...added },
  };
}

/** Keys by position, as the API sends them. */
export function presentKeys(
  keys: readonly (KeyRow & { inherited: boolean })[],
  targets: Targets,
  link: Link,
): Record<string, PresentedKey> {
  return Object.fromEntries(keys.map((key) => [key.position, presentKey(key, targets, link)]));
}
