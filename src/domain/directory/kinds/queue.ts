import { z } from 'zod';
import { text } from '../../../contract/fields.ts';
import type { ResourceDefinition } from '../resource.ts';

// The strategies of Asterisk's app_queue (queues.conf.sample).
const STRATEGIES = [
  'ringall',
  'leastrecent',
  'fewestcalls',
  'random',
  'rrmemory',
  'linear',
  'wrandom',
  'rrordered',
] as const;

export const queue: ResourceDefinition = {
  kind: 'queue',
  path: 'queues',
  title: 'Queue',
  summary: 'Callers wait here for an agent or a user.',
  fields: {
    name: text(128, 1),
    label: text(128).nullable().default(null),
    strategy: z.enum(STRATEGIES).default('ringall'),
  },
  hasExtensions: true,
  members: [
    { role: 'member', at: ['members', 'users'], who: 'user' },
    { role: 'agent', at: ['members', 'agents'], who: 'agent' },
  ],
  name: (body) => String(body.name),
  orders: { name: 'name', id: 'id' },
  // What people call a queue is its label; its name is technical.
  target: ({ data }) => (typeof data.label === 'string' && data.label !== '' ? { name: data.label } : {}),
};
