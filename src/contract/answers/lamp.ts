import { z } from 'zod';
import { id, integer, uuid } from '../fields.ts';
import { LAMP_KINDS, LAMP_STATES, TARGET_KINDS } from '../words.ts';
import { textOrNull } from './answer-fields.ts';

/** A lamp at this moment; its id is what the live stream calls it. */
export const lampFields = { id: z.string(), kind: z.enum(LAMP_KINDS), state: z.enum(LAMP_STATES) };

/** A lamp of the list of lamps. */
export const lampAnswer = z
  .object({
    ...lampFields,
    id: textOrNull().meta({ description: 'What the live stream calls it; null where its owner has no number' }),
    exten: textOrNull(),
    name: z.string(),
    tenant_uuid: uuid(),
    owner: z.object({ type: z.enum(TARGET_KINDS), id: id(), uuid: uuid().optional() }),
    switched_on: z.array(z.string()).optional().meta({
      description: "Of a user's line: the services and forwards that he has on, by their names",
    }),
  })
  .meta({ id: 'Lamp' });

/** A lamp beside a user's key. */
export const keyLampAnswer = z
  .object({ ...lampFields, position: integer(), watch: z.string() })
  .meta({ id: 'KeyLamp' });

/** A key looked at from end to end. */
export const diagnosisAnswer = z
  .object({
    position: integer(),
    ok: z.boolean(),
    steps: z.array(
      z.object({
        step: z.string(),
        ok: z.boolean(),
        found: z.string(),
        fix: z.string().optional().meta({ description: 'Only where it is not ok' }),
      }),
    ),
    fix: textOrNull().meta({ description: 'The first thing to do; null where all is well' }),
  })
  .meta({ id: 'Diagnosis' });
