import { destination, extensionOf, pointer } from './destination.ts';

export const user = destination({
  type: 'user',
  summary: 'Calls a user; the lamp shows whether he is free, ringing or busy.',
  fields: { user_id: pointer('user') },
  inTemplates: true,
  mayLight: () => true,
  dial: ({ user_id }, { targets }) => extensionOf(targets.get('user', user_id)),
  lamp: (_, watch) => ({ watch, kind: 'line' }),
  intent: 'call',
  pickup: true,
  shows: ({ user_id }, { targets }) => targets.get('user', user_id)?.name ?? '',
  adds: {
    user_firstname: ({ user_id }, targets) => targets.get('user', user_id)?.firstname ?? null,
    user_lastname: ({ user_id }, targets) => targets.get('user', user_id)?.lastname ?? null,
  },
  examples: [{ value: { user_id: 34 }, dial: '1001', lamp: { watch: '1001', kind: 'line' } }],
});
