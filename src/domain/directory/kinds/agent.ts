import { z } from 'zod';
import { matching, text, uuid } from '../../../contract/fields.ts';
import type { ResourceDefinition } from '../resource.ts';

export const agent: ResourceDefinition = {
  kind: 'agent',
  path: 'agents',
  title: 'Agent',
  summary: 'Somebody who takes calls of queues while logged in.',
  fields: {
    number: matching(/^\d{1,40}$/, 'be 1 to 40 digits', 40),
    firstname: text(128).nullable().default(null),
    lastname: text(128).nullable().default(null),
    password: text(128).nullish(),
  },
  hasExtensions: false,
  members: [{ role: 'user', at: ['users'], who: 'user' }],
  name: (body) => [body.firstname, body.lastname].filter(Boolean).join(' ') || `Agent ${body.number}`,
  numberField: 'number',
  orders: { number: 'number', name: 'name', firstname: 'name', id: 'id' },
  secrets: ['password'],
  kept: { logged: z.boolean().default(false), logged_user_uuid: uuid().nullable().default(null) },
};
