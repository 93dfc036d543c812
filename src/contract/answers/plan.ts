import { z } from 'zod';
import { integer, uuid } from '../fields.ts';
import { count } from './answer-fields.ts';
import { deviceSwapAnswer } from './device.ts';

/** What a write would do to phones. */
export const planAnswer = z
  .object({
    counts: z.object({ devices: count(), keys_moved: count(), keys_dropped: count(), problems: count() }),
    devices: z
      .array(
        z.object({
          id: z.string(),
          mac: z.string(),
          files: z.array(z.object({ name: z.string(), diff: z.string() })),
        }),
      )
      .meta({ description: 'Phones whose files would change; secrets blanked' }),
    problems: z.array(
      z.object({
        user_uuid: uuid().nullable(),
        device_id: z.string(),
        position: integer().nullable(),
        code: z.string(),
        message: z.string(),
      }),
    ),
    swap: deviceSwapAnswer.optional().meta({ description: 'Only of an exchange of phones' }),
  })
  .meta({
    id: 'Plan',
    description:
      'What a write would change, with dry_run: nothing is stored. limit and offset page devices and problems',
  });
