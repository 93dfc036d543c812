import { destination, extensionOf, pointer } from './destination.ts';

export const group = destination({
  type: 'group',
  summary: 'Calls a group; the lamp rings while a caller waits for it.',
  fields: { group_id: pointer('group') },
  inTemplates: true,
  mayLight: () => true,
  dial: ({ group_id }, { targets }) => extensionOf(targets.get('group', group_id)),
  lamp: (_, watch) => ({ watch, kind: 'queue' }),
  intent: 'call',
  shows: ({ group_id }, { targets }) => targets.get('group', group_id)?.name ?? '',
  adds: {
    group_name: ({ group_id }, targets) => targets.get('group', group_id)?.internal_name ?? null,
    group_label: ({ group_id }, targets) => targets.get('group', group_id)?.name ?? null,
  },
  examples: [{ value: { group_id: 2 }, dial: '2001', lamp: { watch: '2001', kind: 'queue' } }],
});
