import { endpointName } from '../directory/users.ts';
import type { Store } from '../ports.ts';
import type { LineWithExtensions, MemberRow, ResourceKind, ResourceRow, TenantRow, UserRow } from '../rows.ts';
import type {
  PartKey,
  PbxAgent,
  PbxCallFilter,
  PbxFilterMember,
  PbxPart,
  PbxQueue,
  PbxTenant,
  PbxUser,
} from './model.ts';

/** A part's key as text: `user 12`. */
export const partName = ({ kind, id }: PartKey) => `${kind} ${id}`;

/** Loads what a PBX needs to know of a tenant itself. */
export async function loadPbxTenant(store: Store, { id, uuid, outbound_context }: TenantRow): Promise<PbxTenant> {
  const users = await store.users.idsOf(uuid);
  return {
    name: `t${id}`,
    uuid,
    outbound_context,
    codes: await store.codes.of([uuid]),
    default_lot: (await store.resources.defaultLot(uuid))?.id ?? null,
    starred: (await store.extensions.starred(uuid)).map(({ exten }) => exten),
    id_lengths: [...new Set(users.map((user) => String(user).length))].sort((a, b) => a - b),
  };
}

/** The keys of all parts of a tenant: its users first, then everything else. */
export async function allParts(store: Store, tenantUuid: string): Promise<PartKey[]> {
  const users = (await store.users.idsOf(tenantUuid)).map((id): PartKey => ({ kind: 'user', id }));
  return [...users, ...(await store.resources.partsOf(tenantUuid))];
}

/** Loads some parts of a tenant in a fixed number of statements, by partName. What is missing in the answer does not exist. */
export async function loadParts(
  store: Store,
  tenant: TenantRow,
  keys: readonly PartKey[],
): Promise<Map<string, PbxPart>> {
  const ids = (kind: PartKey['kind']) => keys.filter((key) => key.kind === kind).map((key) => key.id);
  const users = await loadUsers(store, tenant, ids('user'));
  const kinds = [...new Set(keys.map((key) => key.kind))].filter((kind) => kind !== 'tenant' && kind !== 'user');
  const others: PbxPart[] = [];
  for (const kind of kinds) others.push(...(await loadResources(store, tenant, kind, ids(kind))));
  return new Map([...users, ...others].map((part) => [partName(part), part]));
}

async function loadUsers(store: Store, tenant: TenantRow, ids: readonly number[]): Promise<PbxUser[]> {
  if (ids.length === 0) return [];
  const users = (await store.users.byIds(ids)).filter((user) => user.tenant_uuid === tenant.uuid);
  const lines = Map.groupBy(await store.users.lines(ids), (line) => line.user_id);
  const phones = await store.devices.countOfUsers(ids);
  return users.map((user) => toUser(user, tenant, lines.get(user.id) ?? [], phones.get(user.id) ?? 0));
}

function toUser(user: UserRow, tenant: TenantRow, lines: readonly LineWithExtensions[], phones: number): PbxUser {
  const { data, services } = user;
  return {
    kind: 'user',
    id: user.id,
    name: [user.firstname, user.lastname].filter(Boolean).join(' '),
    email: user.email,
    language: data.language,
    exten: lines.find((line) => line.extens.length > 0)?.extens[0] ?? null,
    lines: lines.map((line) => {
      const endpoint = endpointName(line, tenant);
      const { password, managed, extens } = line;
      return { endpoint, username: line.username ?? endpoint, password, managed, extens };
    }),
    phones,
    ring_seconds: data.ring_seconds,
    mailbox: data.voicemail && { number: data.voicemail.number, password: data.voicemail.password },
    pickup_groups: data.pickup_groups,
    may: {
      transfer: data.call_transfer_enabled,
      record: data.online_call_record_enabled,
      listen: data.call_listening_enabled,
      call_out: data.outbound_enabled,
    },
    on: { ...services, callrecord: data.call_record_enabled, enablevm: data.voicemail?.enabled ?? false },
    forwards: user.forwards,
  };
}

/** What every entry of one kind is made from. */
interface ResourceSources {
  members: Map<number, MemberRow[]>;
  extens: Map<number, string[]>;
  /** Main extensions of users, and their ids by uuid. */
  mainExtens: Map<number, string>;
  userIds: Map<string, number>;
}

async function loadResources(
  store: Store,
  tenant: TenantRow,
  kind: ResourceKind,
  ids: readonly number[],
): Promise<PbxPart[]> {
  const rows = (await store.resources.byIds(kind, ids)).filter((row) => row.tenant_uuid === tenant.uuid);
  const members = Map.groupBy(await store.resources.members(rows.map((row) => row.id)), (row) => row.resource_id);
  const sources = {
    members,
    extens: await extensOf(store, kind, rows),
    mainExtens: kind === 'queue' ? await mainExtens(store, [...members.values()].flat()) : new Map<number, string>(),
    userIds: kind === 'agent' ? await userIds(store, rows) : new Map<string, number>(),
  };
  return rows.map((row) => toPart(row, sources));
}

async function extensOf(store: Store, kind: ResourceKind, rows: readonly ResourceRow[]) {
  // The kinds that have extensions are all things that a key can point to.
  if (kind === 'call_filter' || rows.length === 0) return new Map<number, string[]>();
  const owned = await store.extensions.of(
    kind,
    rows.map((row) => row.id),
  );
  const byOwner = Map.groupBy(owned, (one) => one.id);
  return new Map([...byOwner].map(([id, some]) => [id, some.map((one) => one.exten)]));
}

async function mainExtens(store: Store, members: readonly MemberRow[]): Promise<Map<number, string>> {
  const lines = await store.users.lines([...new Set(members.flatMap((member) => member.user_id ?? []))]);
  const main = new Map<number, string>();
  for (const { user_id, extens } of lines)
    if (extens[0] !== undefined && !main.has(user_id)) main.set(user_id, extens[0]);
  return main;
}

async function userIds(store: Store, agents: readonly ResourceRow[]): Promise<Map<string, number>> {
  const uuids = agents.flatMap(({ data }) =>
    typeof data.logged_user_uuid === 'string' ? [data.logged_user_uuid] : [],
  );
  return new Map((await store.users.byUuids(uuids)).map((user) => [user.uuid, user.id]));
}

function toPart(row: ResourceRow, sources: ResourceSources): PbxPart {
  const members = sources.members.get(row.id) ?? [];
  const users = (role: string) => members.flatMap((one) => (one.role === role ? (one.user_id ?? []) : []));
  const own = { id: row.id, extens: sources.extens.get(row.id) ?? [] };
  const { data } = row;
  const makers: { [K in ResourceKind]: () => PbxPart } = {
    group: () => ({ kind: 'group', ...own, members: users('member') }),
    queue: () => toQueue(row, own.extens, members, sources.mainExtens),
    agent: () => toAgent(row, users('user'), sources.userIds),
    conference: () => ({ kind: 'conference', ...own, pin: textOf(data.pin) }),
    paging: () => ({
      kind: 'paging',
      id: row.id,
      number: row.number ?? '',
      members: users('member'),
      callers: users('caller'),
    }),
    parking_lot: () => ({
      kind: 'parking_lot',
      ...own,
      slots: { start: Number(data.slots_start), end: Number(data.slots_end) },
      timeout: typeof data.timeout === 'number' ? data.timeout : null,
    }),
    call_filter: () => toFilter(row, members),
  };
  return makers[row.kind]();
}

function toQueue(
  { id, data }: ResourceRow,
  extens: readonly string[],
  members: readonly MemberRow[],
  mainExtens: Map<number, string>,
): PbxQueue {
  return {
    kind: 'queue',
    id,
    extens,
    strategy: String(data.strategy),
    users: members.flatMap(({ user_id }) =>
      user_id === null ? [] : [{ id: user_id, exten: mainExtens.get(user_id) ?? null }],
    ),
    agents: members.flatMap(({ agent_id }) => agent_id ?? []),
  };
}

function toAgent({ id, number, data }: ResourceRow, users: readonly number[], ids: Map<string, number>): PbxAgent {
  const at = data.logged === true ? ids.get(String(data.logged_user_uuid)) : undefined;
  return { kind: 'agent', id, number: number ?? '', password: textOf(data.password), users, logged_user: at ?? null };
}

function toFilter({ id, data }: ResourceRow, members: readonly MemberRow[]): PbxCallFilter {
  const of = (role: string): PbxFilterMember[] =>
    members.flatMap((one) =>
      one.role === role && one.user_id !== null ? [{ id: one.id, user: one.user_id, active: one.active }] : [],
    );
  return {
    kind: 'call_filter',
    id,
    strategy: String(data.strategy),
    recipients: of('recipient'),
    surrogates: of('surrogate'),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
