import type { Kysely, Selectable } from 'kysely';
import type { MemberRow, Membership, ResourceKind } from '../domain/rows.ts';
import { chunkedIn, eachChunk, insertAll } from './chunks.ts';
import type { Tables } from './tables.ts';

type NewMember = Omit<MemberRow, 'id' | 'resource_id' | 'active'>;
type StoredMember = Selectable<Tables['member']>;

/** Members of several resources, by role and order. */
export async function membersOf(db: Kysely<Tables>, resourceIds: readonly number[]): Promise<MemberRow[]> {
  return (await stored(db, resourceIds)).map(toMember);
}

/** The memberships of a user or an agent, over all resources. */
export async function membershipsOf(
  db: Kysely<Tables>,
  who: { user_id: number } | { agent_id: number },
): Promise<Membership[]> {
  const all = db
    .selectFrom('member')
    .innerJoin('resource', 'resource.id', 'member.resource_id')
    .selectAll('member')
    .select('resource.kind')
    .orderBy('member.id');
  const his = 'user_id' in who ? all.where('user_id', '=', who.user_id) : all.where('agent_id', '=', who.agent_id);
  return (await his.execute()).map(({ kind, ...member }) => ({ ...toMember(member), kind: kind as ResourceKind }));
}

/** Makes a resource's members these, in order; who stays keeps his id and state. Gives the ids that are gone. */
export async function putMembers(
  db: Kysely<Tables>,
  resourceId: number,
  members: readonly NewMember[],
): Promise<number[]> {
  const before = new Map((await stored(db, [resourceId])).map((member) => [identity(member), member]));
  const wanted = new Map(members.map((member) => [identity(member), member]));
  const gone = [...before].filter(([key]) => !wanted.has(key)).map(([, member]) => member.id);
  await eachChunk(gone, (chunk) => db.deleteFrom('member').where('id', 'in', chunk).execute());
  const moved: StoredMember[] = [];
  const added: Omit<StoredMember, 'id'>[] = [];
  [...wanted].forEach(([key, { role, user_id, agent_id }], index) => {
    const position = index + 1;
    const stays = before.get(key);
    if (stays === undefined) added.push({ resource_id: resourceId, role, user_id, agent_id, position, active: 0 });
    else if (stays.position !== position) moved.push({ ...stays, position });
  });
  await move(db, moved);
  await insertAll(added, (chunk) => db.insertInto('member').values(chunk).execute());
  return gone;
}

/** One statement for any number of members: each row is there already, so that the conflict is what happens. */
async function move(db: Kysely<Tables>, members: readonly StoredMember[]): Promise<void> {
  await insertAll(members, (chunk) =>
    db
      .insertInto('member')
      .values(chunk)
      .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ position: eb.ref('excluded.position') })))
      .execute(),
  );
}

function stored(db: Kysely<Tables>, resourceIds: readonly number[]): Promise<StoredMember[]> {
  const members = db.selectFrom('member').selectAll().orderBy('resource_id').orderBy('role').orderBy('position');
  return chunkedIn(resourceIds, (chunk) => members.where('resource_id', 'in', chunk).execute());
}

function identity({ role, user_id, agent_id }: NewMember): string {
  return `${role} ${user_id} ${agent_id}`;
}

function toMember({ position: _, ...member }: StoredMember): MemberRow {
  return { ...member, active: member.active === 1 };
}
