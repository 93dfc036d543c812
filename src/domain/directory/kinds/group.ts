import { z } from 'zod';
import { text } from '../../../contract/fields.ts';
import { newSecret } from '../../secrets.ts';
import type { ResourceDefinition } from '../resource.ts';

export const group: ResourceDefinition = {
  kind: 'group',
  path: 'groups',
  title: 'Group',
  summary: 'A number that rings all its members.',
  fields: { label: text(128, 1) },
  hasExtensions: true,
  members: [{ role: 'member', at: ['members', 'users'], who: 'user' }],
  name: (body) => String(body.label),
  orders: { label: 'name', name: 'name', id: 'id' },
  // The internal name is what Wazo calls a group's `name`.
  kept: { name: z.string().default(() => `grp-${newSecret(8)}`) },
  target: ({ name, data }) => ({ internal_name: typeof data.name === 'string' ? data.name : name }),
};
