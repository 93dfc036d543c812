import { z } from 'zod';
import { id, integer, uuid } from '../fields.ts';
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

/** The destination types. */
export const destinationTypesAnswer = z.array(
  z
    .object({
      type: z.string(),
      parameters: z.array(
        z.object({
          name: z.string(),
          values: z.array(z.string()).optional().meta({ description: 'Where only a few words are allowed' }),
          collection: z.string().optional().meta({ description: 'The address of what can be pointed to' }),
        }),
      ),
    })
    .meta({ id: 'DestinationType' }),
);
