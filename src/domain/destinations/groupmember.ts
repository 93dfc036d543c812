import { destination, oneOfOr, pointer, programmed } from './destination.ts';

const CODES = { join: 'groupmemberjoin', leave: 'groupmemberleave', toggle: 'groupmembertoggle' } as const;

export const groupmember = destination({
  type: 'groupmember',
  summary: 'Joins or leaves a group; the lamp shows whether the user is in it.',
  fields: { group_id: pointer('group'), action: oneOfOr(['join', 'leave', 'toggle'], 'toggle') },
  inTemplates: true,
  mayLight: () => true,
  dial: ({ action, group_id }, context) => programmed(CODES[action], String(group_id), context),
  lamp: (_, watch) => ({ watch, kind: 'toggle' }),
  intent: 'toggle',
  shows: ({ group_id }, { targets }) => targets.get('group', group_id)?.name ?? '',
  examples: [
    { value: { group_id: 2, action: 'join' }, dial: '*7351***251*2', lamp: { watch: '*7351***251*2', kind: 'toggle' } },
    { value: { group_id: 2 }, dial: '*7351***250*2', lamp: { watch: '*7351***250*2', kind: 'toggle' } },
  ],
});
