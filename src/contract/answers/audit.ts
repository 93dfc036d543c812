import { z } from 'zod';
import { id, uuid } from '../fields.ts';
import { time } from './answer-fields.ts';

/** Who changed what. */
export const auditAnswer = z
  .object({
    id: id(),
    at: time(),
    tenant_uuid: uuid(),
    actor: z.string(),
    action: z.enum(['create', 'update', 'delete']),
    resource: z.string(),
    resource_id: z.string(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'AuditEntry' });
