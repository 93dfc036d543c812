import { z } from 'zod';
import { links, textOrNull } from '../../contract/answers/answer-fields.ts';
import { id, uuid } from '../../contract/fields.ts';
import { addedTo, destinationAnswer } from '../destinations/registry.ts';
import type { Targets } from '../directory/target.ts';
import type { KeyRow } from '../rows.ts';

/** Makes absolute addresses, as Wazo's clients expect them: `link('/users/1')`. */
export type Link = (path: string) => string;

/** A key as the API sends it: Wazo's fields, plus `locked`. */
export const keyAnswer = z
  .object({
    id: id(),
    inherited: z.boolean().meta({ description: 'It comes from a template' }),
    blf: z.boolean(),
    label: textOrNull(),
    locked: z.boolean(),
    destination: destinationAnswer,
  })
  .meta({ id: 'Key' });
export type PresentedKey = z.output<typeof keyAnswer>;

const keysByPosition = () => z.record(z.string(), keyAnswer).meta({ description: 'Position → key' });

/** A template as the API sends it. */
export const templateAnswer = z
  .object({ id: id(), tenant_uuid: uuid(), name: textOrNull(), keys: keysByPosition(), links: links() })
  .meta({ id: 'Template' });

/** A user's unified keys as the API sends them. */
export const userKeysAnswer = z
  .object({
    id: id().nullable().meta({ description: 'Of his own template; null where he has a shared one too' }),
    name: textOrNull(),
    keys: keysByPosition(),
  })
  .meta({ id: 'UserKeys' });

/** A stored key for the wire, with what GET adds to its destination. */
export function presentKey(key: KeyRow & { inherited: boolean }, targets: Targets, link: Link): PresentedKey {
  const { destination } = key;
  const href = typeof destination.user_id === 'number' ? link(`/users/${destination.user_id}`) : null;
  return {
    id: key.id,
    inherited: key.inherited,
    blf: key.blf,
    label: key.label,
    locked: key.locked,
    destination: { href, ...destination, ...addedTo(destination, targets) },
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
