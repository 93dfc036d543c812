import { z } from 'zod';
import { id, integer, uuid } from '../fields.ts';
import { FOUND_KINDS } from '../words.ts';
import { textOrNull } from './answer-fields.ts';

/** One thing that a search has found. */
export const foundAnswer = z
  .object({
    kind: z.enum(FOUND_KINDS),
    id: z.union([id(), z.string()]).meta({ description: "A parking slot's is its lot's; a phone's is text" }),
    uuid: uuid().nullable(),
    tenant_uuid: uuid(),
    title: z.string(),
    latin: textOrNull().meta({ description: 'The title in Latin letters; null where it is written in them' }),
    detail: textOrNull().meta({
      description: 'An email, a model, the template of a key; null without the right to list its kind',
    }),
    exten: textOrNull().meta({ description: 'The number that a key to it calls, and the slot itself' }),
    number: textOrNull().meta({ description: 'Of an agent or paging: not an extension' }),
    target: z.boolean().meta({ description: 'Whether a key can point to it' }),
    template_id: id().nullable().meta({ description: 'Of a key' }),
    position: integer(1).nullable().meta({ description: 'Of a key' }),
  })
  .meta({ id: 'FoundItem' });

/** What a search has found, grouped by kind in the order of kinds, the best first. */
export const searchAnswer = z.object({ items: z.array(foundAnswer) }).meta({ id: 'SearchResult' });
