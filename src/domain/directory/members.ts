import { type Fault, fault, refuseAll } from '../../contract/errors.ts';
import type { Store } from '../ports.ts';
import type { MemberRow, ResourceRow, UserRow } from '../rows.ts';
import type { Work } from '../work.ts';
import {
  type MemberField,
  type PersonReference,
  peopleIn,
  type ResourceBody,
  type ResourceDefinition,
} from './resource.ts';
import { TARGET_NAMES } from './target.ts';

type NewMember = Omit<MemberRow, 'id' | 'resource_id' | 'active'>;

/** Finds the people that a body names. Raises reference_not_found for those who are not in the tenant. */
export async function findMembers(
  work: Work,
  tenantUuid: string,
  definition: ResourceDefinition,
  body: ResourceBody,
): Promise<NewMember[]> {
  const faults: Fault[] = [];
  const members: NewMember[] = [];
  for (const field of definition.members) {
    const people = peopleIn(body, field);
    const found = await finder(work.store, field, people);
    for (const [index, person] of people.entries()) {
      const row = found(person);
      const path = [...field.at, String(index), person.uuid === undefined ? 'id' : 'uuid'];
      if (row === undefined || row.tenant_uuid !== tenantUuid) faults.push(notFound(field, person, path));
      else if (!members.some((one) => one.role === field.role && idOf(one, field) === row.id))
        members.push(memberOf(field, row.id));
    }
  }
  refuseAll(faults.slice(0, 100));
  return members;
}

/** The member lists of several resources as the API sends them, keyed by resource id. */
export async function presentMembers(
  store: Store,
  definition: ResourceDefinition,
  ids: readonly number[],
): Promise<Map<number, ResourceBody>> {
  const rows = definition.members.length > 0 ? await store.resources.members(ids) : [];
  const users = new Map(
    (await store.users.byIds(present(rows.map((row) => row.user_id)))).map((user) => [user.id, user]),
  );
  const agentIds = present(rows.map((row) => row.agent_id));
  const agents = new Map((await store.resources.byIds('agent', agentIds)).map((agent) => [agent.id, agent]));
  const byResource = Map.groupBy(rows, (row) => row.resource_id);
  return new Map(ids.map((id) => [id, memberLists(definition, byResource.get(id) ?? [], users, agents)]));
}

function memberLists(
  definition: ResourceDefinition,
  rows: readonly MemberRow[],
  users: Map<number, UserRow>,
  agents: Map<number, ResourceRow>,
): ResourceBody {
  const lists: ResourceBody = {};
  for (const field of definition.members) {
    const people = rows
      .filter((row) => row.role === field.role)
      .map((row) => presentMember(definition, field, row, users, agents));
    if (field.at.length === 1) lists[field.at[0]] = people;
    else lists[field.at[0]] = { ...(lists[field.at[0]] as ResourceBody | undefined), [field.at[1]]: people };
  }
  return lists;
}

function presentMember(
  definition: ResourceDefinition,
  { who }: MemberField,
  row: MemberRow,
  users: Map<number, UserRow>,
  agents: Map<number, ResourceRow>,
) {
  const asTarget = definition.membersAreTargets ? { member_id: row.id, active: row.active } : {};
  if (who === 'agent') {
    const agent = agents.get(row.agent_id ?? 0);
    return { id: row.agent_id, uuid: agent?.uuid, number: agent?.number };
  }
  const user = users.get(row.user_id ?? 0);
  return { id: row.user_id, uuid: user?.uuid, firstname: user?.firstname, lastname: user?.lastname, ...asTarget };
}

async function finder(store: Store, field: MemberField, people: readonly PersonReference[]) {
  const [ids, uuids] = [present(people.map((one) => one.id ?? null)), people.flatMap((one) => one.uuid ?? [])];
  const rows: { id: number; uuid: string; tenant_uuid: string }[] =
    field.who === 'user'
      ? [...(await store.users.byIds(ids)), ...(await store.users.byUuids(uuids))]
      : [...(await store.resources.byIds('agent', ids)), ...(await store.resources.byUuids('agent', uuids))];
  const [byId, byUuid] = [new Map(rows.map((row) => [row.id, row])), new Map(rows.map((row) => [row.uuid, row]))];
  return ({ id, uuid }: PersonReference) => (uuid === undefined ? byId.get(id ?? 0) : byUuid.get(uuid));
}

function memberOf({ role, who }: MemberField, id: number): NewMember {
  return who === 'user' ? { role, user_id: id, agent_id: null } : { role, user_id: null, agent_id: id };
}

function idOf(member: NewMember, { who }: MemberField): number | null {
  return who === 'user' ? member.user_id : member.agent_id;
}

function notFound({ who }: MemberField, { id, uuid }: PersonReference, path: string[]): Fault {
  const field = uuid === undefined ? 'id' : 'uuid';
  return fault('reference_not_found', path, { field, resource: TARGET_NAMES[who], id: uuid ?? id });
}

function present<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value) => value !== null))] as T[];
}
