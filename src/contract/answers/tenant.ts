import { z } from 'zod';
import { uuid } from '../fields.ts';
import { links, textOrNull } from './answer-fields.ts';

/** A tenant. */
export const tenantAnswer = z
  .object({
    uuid: uuid(),
    parent_uuid: uuid().nullable().meta({ description: 'null: the main tenant' }),
    name: z.string(),
    sip_server: textOrNull(),
    outbound_context: textOrNull(),
    pbx: textOrNull().meta({ description: 'The name of its PBX' }),
    links: links(),
  })
  .meta({ id: 'Tenant' });
