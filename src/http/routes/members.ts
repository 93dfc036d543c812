import { refuse } from '../../contract/errors.ts';
import { LIMITS } from '../../contract/fields.ts';
import { filterMemberSchema, setFilterMemberActive } from '../../domain/directory/filter-members.ts';
import { setGroupMember } from '../../domain/directory/group-members.ts';
import { callFilter } from '../../domain/directory/kinds/call-filter.ts';
import { group } from '../../domain/directory/kinds/group.ts';
import { getResource } from '../../domain/directory/resources.ts';
import { bodyOf, entryKey, numericId, type Route, userIn, type WriteContext, write } from '../route.ts';

const IN_GROUP = '/groups/:id/members/users/:user_id';
const IN_GROUP_RIGHT = 'confd.groups.{id}.members.users.{user_id}';

/** Single members: what join, leave and filter keys change. */
export const memberRoutes: readonly Route[] = [
  write('PUT', IN_GROUP, `${IN_GROUP_RIGHT}.update`, 'Put a user into a group', (context) => join(context, true), {
    changes: '/groups/:id',
  }),
  write(
    'DELETE',
    IN_GROUP,
    `${IN_GROUP_RIGHT}.delete`,
    'Take a user out of a group',
    (context) => join(context, false),
    {
      changes: '/groups/:id',
    },
  ),
  write(
    'PUT',
    '/callfilters/:id/members/:member_id',
    'confd.callfilters.{id}.members.{member_id}.update',
    'Switch a call filter on or off for one of its members',
    async (context) => {
      const filter = await getResource(context.reading, callFilter, entryKey(context.params.id));
      const id = numericId(context.params.member_id);
      const { active } = bodyOf(context, filterMemberSchema);
      if (!(await setFilterMemberActive(context.work, filter, id, active)))
        refuse('not_found', '', { resource: 'FilterMember', ids: { id } });
      return undefined;
    },
    { body: filterMemberSchema, changes: '/callfilters/:id' },
  ),
];

async function join(context: WriteContext, joins: boolean): Promise<undefined> {
  const row = await getResource(context.reading, group, entryKey(context.params.id));
  const user = await userIn(context);
  if (user.tenant_uuid !== row.tenant_uuid) refuse('not_found', '', { resource: 'User', ids: { id: user.id } });
  if (!(await setGroupMember(context.work, row, user.id, joins)))
    refuse('too_many', 'user_id', { max: LIMITS.members });
  return undefined;
}
