import { LIMITS } from '../../contract/fields.ts';
import type { ResourceRow } from '../rows.ts';
import type { Work } from '../work.ts';

/**
 * Puts one user into a group or takes him out: what a join or leave key does. Gives false where that can not be: the user is not of
 * the tenant, or the group is full.
 */
export async function setGroupMember(work: Work, group: ResourceRow, userId: number, joins: boolean): Promise<boolean> {
  const { store } = work;
  const members = await store.resources.members([group.id]);
  const isIn = members.some((member) => member.user_id === userId);
  if (isIn === joins) return true;
  if (joins) {
    const user = await store.users.find({ id: userId });
    if (user?.tenant_uuid !== group.tenant_uuid || members.length >= LIMITS.members) return false;
  }
  const others = members.filter((member) => member.user_id !== userId);
  const joined = joins ? [{ role: 'member', user_id: userId, agent_id: null }] : [];
  await store.resources.putMembers(group.id, [...others, ...joined]);
  work.touch.pbx(group.tenant_uuid, { kind: 'group', id: group.id });
  work.audit({
    tenant_uuid: group.tenant_uuid,
    action: 'update',
    resource: 'group_member',
    id: `${group.id}/${userId}`,
    before: { member: isIn },
    after: { member: joins },
  });
  return true;
}
