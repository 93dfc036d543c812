import { z } from 'zod';
import { id, integer, uuid } from '../fields.ts';
import { TARGET_KINDS } from '../words.ts';
import { links, textOrNull } from './answer-fields.ts';

/** Who has which template, in Wazo's shape. */
export const templateUserAnswer = z
  .object({ user_id: id(), template_id: id(), links: links() })
  .meta({ id: 'TemplateUser' });

/** Something that does not work of a user's keys. */
export const userKeyProblemAnswer = z
  .object({
    device_id: textOrNull().meta({ description: 'null: on any phone' }),
    position: integer().nullable(),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'UserKeyProblem' });

/** One key to something, and whose it is. */
export const keyHolderAnswer = z
  .object({
    template_id: id(),
    template_name: textOrNull(),
    tenant_uuid: uuid(),
    position: integer(),
    label: textOrNull(),
    user_id: id().nullable().meta({ description: 'null: the key is in a template' }),
    user_uuid: uuid().nullable(),
    firstname: textOrNull(),
    lastname: textOrNull(),
  })
  .meta({ id: 'KeyHolder' });

const parameterAnswer = z.object({
  name: z.string(),
  kind: z.enum(['target', 'choice', 'extension', 'slot']).meta({
    description: 'An id of `points_to`, one of `values`, a number to dial, or the number of a parking slot',
  }),
  required: z.boolean(),
  values: z.array(z.string()).optional().meta({ description: 'Where only a few words are allowed' }),
  without_lamp: z.array(z.string()).optional().meta({ description: 'Those of `values` that have none' }),
  default: z.string().optional().meta({ description: 'What is meant where it is left out' }),
  points_to: z.enum(TARGET_KINDS).optional(),
  pattern: z.string().optional().meta({ description: 'What a number to dial is made of: a regular expression' }),
  collection: z.string().optional().meta({ description: 'The address of what can be pointed to' }),
});

/** The destination types. */
export const destinationTypesAnswer = z.array(
  z
    .object({
      type: z.string(),
      aliases: z.array(z.string()).optional().meta({ description: 'Other spellings of the type' }),
      summary: z.string(),
      in_templates: z.boolean().meta({ description: 'false: it belongs to a person' }),
      lamp: z.boolean().meta({ description: 'Whether it may have a lamp' }),
      parameters: z.array(parameterAnswer),
    })
    .meta({ id: 'DestinationType' }),
);
