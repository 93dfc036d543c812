import { z } from 'zod';
import type { ResourceRow } from '../rows.ts';
import type { Work } from '../work.ts';

/** The body of a filter member's state. */
export const filterMemberSchema = z.object({ active: z.boolean() }).meta({ id: 'FilterMemberInput' });

/** Switches a call filter on or off for one of its members: what a bsfilter key does. Gives false where there is no such member. */
export async function setFilterMemberActive(
  work: Work,
  filter: ResourceRow,
  memberId: number,
  active: boolean,
): Promise<boolean> {
  const member = (await work.store.resources.members([filter.id])).find((one) => one.id === memberId);
  if (member === undefined) return false;
  if (member.active === active) return true;
  await work.store.resources.setMemberActive(memberId, active);
  work.touch.pbx(filter.tenant_uuid, { kind: 'call_filter', id: filter.id });
  work.audit({
    tenant_uuid: filter.tenant_uuid,
    action: 'update',
    resource: 'call_filter_member',
    id: `${filter.id}/${memberId}`,
    before: { active: member.active },
    after: { active },
  });
  return true;
}
