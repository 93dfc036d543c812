import { z } from 'zod';
import { id, uuid } from '../fields.ts';
import { textOrNull, time } from './answer-fields.ts';

/** Who is signed in, and what his token may do. */
export const sessionAnswer = z
  .object({
    name: z.string().meta({ description: "The token's name" }),
    tenant_uuid: uuid(),
    tenant_name: z.string(),
    user: z
      .object({ id: id(), uuid: uuid(), firstname: z.string(), lastname: textOrNull(), exten: textOrNull() })
      .nullable()
      .meta({ description: 'The user whom the token is for' }),
    acl: z.array(z.string()),
    expires_at: time().nullable(),
    main_tenant: z.boolean(),
    provisioning_url: z.string().meta({ description: 'Where phones fetch their files, without a slash at the end' }),
    version: z.string(),
  })
  .meta({ id: 'Session' });

/** A one-time link: the only answer that shows it. */
export const linkAnswer = z.object({ url: z.url(), expires_at: time() }).meta({ id: 'SelfServiceLink' });
