import { z } from 'zod';
import { uuid } from '../fields.ts';
import { time } from './answer-fields.ts';

const tokenFields = {
  uuid: uuid(),
  name: z.string(),
  tenant_uuid: uuid(),
  user_uuid: uuid().nullable(),
  acl: z.array(z.string()),
  expires_at: time().nullable(),
  created_at: time(),
  created_by: z.string(),
};

/** A token, without the token itself. */
export const tokenAnswer = z.object(tokenFields).meta({ id: 'Token' });

/** A token that was just made: the only answer that shows it. */
export const newTokenAnswer = z.object({ ...tokenFields, token: z.string() }).meta({ id: 'NewToken' });
