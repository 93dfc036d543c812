import { z } from 'zod';
import { uuid } from '../fields.ts';
import { JOB_KINDS, JOB_STATES } from '../words.ts';
import { count, time } from './answer-fields.ts';

/** Work over many phones, and how far it is. */
export const jobAnswer = z
  .object({
    id: uuid(),
    tenant_uuid: uuid(),
    kind: z.enum(JOB_KINDS),
    subject: z.string(),
    actor: z.string(),
    state: z.enum(JOB_STATES),
    created_at: time(),
    ended_at: time().nullable(),
    counts: z.object({
      total: count(),
      waiting: count().meta({ description: 'Phones whose files are still to be made' }),
      changed: count(),
      to_tell: count(),
      fetched: count(),
      behind: count(),
      never_seen: count(),
      failed: count(),
    }),
    progress: z.number().meta({ description: '0 to 1' }),
  })
  .meta({ id: 'Job' });
