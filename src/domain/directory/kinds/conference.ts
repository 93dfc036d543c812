import { matching, text } from '../../../contract/fields.ts';
import type { ResourceDefinition } from '../resource.ts';

export const conference: ResourceDefinition = {
  kind: 'conference',
  path: 'conferences',
  title: 'Conference',
  summary: 'A room where everyone who calls it hears everyone.',
  fields: {
    name: text(128).nullable().default(null),
    pin: matching(/^\d{1,20}$/, 'be 1 to 20 digits', 20).nullish(),
  },
  hasExtensions: true,
  members: [],
  name: (body) => String(body.name ?? ''),
  orders: { name: 'name', id: 'id' },
  secrets: ['pin'],
};
