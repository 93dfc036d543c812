import { z } from 'zod';
import { text } from '../../../contract/fields.ts';
import type { ResourceDefinition } from '../resource.ts';

// Wazo's strategies, in its words.
const STRATEGIES = [
  'all-recipients-then-linear-surrogates',
  'all-recipients-then-all-surrogates',
  'linear-surrogates-then-all-recipients',
  'all-surrogates-then-all-recipients',
  'all',
] as const;

export const callFilter: ResourceDefinition = {
  kind: 'call_filter',
  path: 'callfilters',
  title: 'CallFilter',
  summary: 'Boss and secretary: calls for recipients go to surrogates while a surrogate has the filter on.',
  fields: { name: text(128, 1), strategy: z.enum(STRATEGIES).default('all-recipients-then-linear-surrogates') },
  hasExtensions: false,
  members: [
    { role: 'recipient', at: ['recipients', 'users'], who: 'user' },
    { role: 'surrogate', at: ['surrogates', 'users'], who: 'user' },
  ],
  membersAreTargets: true,
  name: (body) => String(body.name),
  orders: { name: 'name', id: 'id' },
};
