import { fault } from '../../contract/errors.ts';
import { codeWith, destination, pointer } from './destination.ts';

export const bsfilter = destination({
  type: 'bsfilter',
  summary: 'Switches a boss and secretary filter on or off for one of its members; the lamp shows whether it is on.',
  fields: { filter_member_id: pointer('filter_member') },
  inTemplates: false,
  check({ filter_member_id }, { owner, targets }) {
    const users = targets.get('filter_member', filter_member_id)?.filter_users;
    if (owner === null || users === undefined || users.includes(owner.id)) return [];
    return [fault('not_in_filter', 'filter_member_id', { user_id: owner.id })];
  },
  mayLight: () => true,
  dial: ({ filter_member_id }, context) => codeWith('bsfilter', String(filter_member_id), context),
  lamp: (_, watch) => ({ watch, kind: 'toggle' }),
  intent: 'toggle',
  shows: ({ filter_member_id }, { targets }) => targets.get('filter_member', filter_member_id)?.name ?? '',
  adds: {
    filter_member_firstname: ({ filter_member_id }, targets) =>
      targets.get('filter_member', filter_member_id)?.firstname ?? null,
    filter_member_lastname: ({ filter_member_id }, targets) =>
      targets.get('filter_member', filter_member_id)?.lastname ?? null,
  },
  examples: [{ value: { filter_member_id: 42 }, dial: '*3742', lamp: { watch: '*3742', kind: 'toggle' } }],
});
