import { z } from 'zod';
import { id, uuid } from '../fields.ts';
import { links, textOrNull } from './answer-fields.ts';

/** A PBX that tenants can name. */
export const pbxAnswer = z
  .object({
    id: id(),
    uuid: uuid(),
    name: z.string(),
    ami_url: textOrNull().meta({ description: 'Its secret is blanked without the right to see secrets' }),
    sip_server: textOrNull(),
    links: links(),
  })
  .meta({ id: 'Pbx' });
