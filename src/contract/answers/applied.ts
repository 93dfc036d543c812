import { z } from 'zod';
import { PHONE_REASONS, PHONE_STAGES, PHONE_STATES } from '../words.ts';
import { count, textOrNull, time } from './answer-fields.ts';

/** How far a phone is on its way to its new keys. */
export const appliedAnswer = z
  .object({
    state: z.enum(PHONE_STATES),
    stage: z.enum(PHONE_STAGES),
    saved_at: time().nullable(),
    compiled_at: time().nullable(),
    notified_at: time().nullable(),
    fetched_at: time().nullable(),
    attempts: count().meta({ description: 'How often it was told' }),
    next_attempt_at: time().nullable(),
    job_id: textOrNull(),
    why: textOrNull().meta({
      description: 'Why it does not have its new keys, and what to do; null where it has them',
    }),
    reason: z
      .object({
        code: z.enum(PHONE_REASONS),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      })
      .nullable()
      .meta({ description: 'The same as `why`, to be said in other languages' }),
  })
  .meta({ id: 'Applied' });
