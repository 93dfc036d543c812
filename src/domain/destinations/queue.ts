import { destination, extensionOf, pointer } from './destination.ts';

export const queue = destination({
  type: 'queue',
  summary: 'Calls a queue; the lamp rings while a caller waits in it.',
  fields: { queue_id: pointer('queue') },
  inTemplates: true,
  mayLight: () => true,
  dial: ({ queue_id }, { targets }) => extensionOf(targets.get('queue', queue_id)),
  lamp: (_, watch) => ({ watch, kind: 'queue' }),
  intent: 'call',
  shows: ({ queue_id }, { targets }) => targets.get('queue', queue_id)?.name ?? '',
  examples: [{ value: { queue_id: 3 }, dial: '3001', lamp: { watch: '3001', kind: 'queue' } }],
});
