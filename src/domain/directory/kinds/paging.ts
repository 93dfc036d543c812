import { matching, text } from '../../../contract/fields.ts';
import type { ResourceDefinition } from '../resource.ts';

export const paging: ResourceDefinition = {
  kind: 'paging',
  path: 'pagings',
  title: 'Paging',
  summary: 'A number that speaks through the loudspeakers of many phones at once.',
  fields: {
    number: matching(/^\d{1,32}$/, 'be 1 to 32 digits', 32),
    name: text(128).nullable().default(null),
  },
  hasExtensions: false,
  members: [
    { role: 'member', at: ['members', 'users'], who: 'user' },
    { role: 'caller', at: ['callers', 'users'], who: 'user' },
  ],
  name: (body) => String(body.name || `Paging ${body.number}`),
  numberField: 'number',
  orders: { number: 'number', name: 'name', id: 'id' },
};
