import { hash } from 'node:crypto';
import { withLampLists } from '../../../domain/pbx/lamp-lists.ts';
import { loadParts, loadPbxTenant, partName } from '../../../domain/pbx/load.ts';
import type { PartKey, PbxAgent, PbxPart, PbxUser } from '../../../domain/pbx/model.ts';
import type { TenantRow } from '../../../domain/rows.ts';
import { devicesOf } from '../compile/devices.ts';
import { entriesOf, tenantEntries } from '../compile/entries.ts';
import { queueMembersOf } from '../compile/queue-members.ts';
import { type DialplanLine, tenantDialplan } from '../compile/tenant-dialplan.ts';
import { createHintMatcher } from '../lamps/hint-match.ts';
import { contextOf, FAMILY, queueName } from '../names.ts';
import { forgetDevices, sendDevices, sendEntries, sendHints, sendLines, sendQueueMembers } from './send.ts';
import { type LinkState, partOf, type TenantState } from './state.ts';

const NOTHING: ReadonlyMap<string, string> = new Map();

/** What a tenant is for its PBX, from the store. */
export async function loadTenantState({ database }: Pick<LinkState, 'database'>, row: TenantRow): Promise<TenantState> {
  const tenant = await loadPbxTenant(database.read, row);
  const lines = marked(tenantDialplan(tenant));
  return { row, tenant, lines, hints: createHintMatcher(lines) };
}

/**
 * Tells Asterisk what a tenant itself is: its codes, its outbound context, its patterns. Lines go to the running dialplan and to
 * the tenant's file, so that nothing is reloaded now and a later start has them (docs/asterisk.md).
 */
export async function tellTenant(link: LinkState, row: TenantRow): Promise<void> {
  const before = link.tenants.get(row.uuid);
  const state = await loadTenantState(link, row);
  link.tenants.set(row.uuid, state);
  link.files.setTenant(state);
  const entries = link.entries.difference(
    partOf(state.tenant.name, { kind: 'tenant', id: 0 }),
    tenantEntries(state.tenant),
  );
  await sendEntries(link, entries);
  const known = new Set((before?.lines ?? (await knownLines(link, state))).map(asText));
  const added = state.lines.filter((line) => !known.has(asText(line)));
  await sendLines(link, state.tenant.name, [...refused(before?.lines ?? [], state.lines), ...added]);
}

/** Adds a line that nobody dials: where Asterisk has it, it has all the others too. */
function marked(lines: readonly DialplanLine[]): DialplanLine[] {
  const mark = hash('sha256', lines.map(asText).join('\n'), 'hex').slice(0, 16);
  return [...lines, { exten: `${MARK}${mark}`, priority: 1, app: 'NoOp()' }];
}
const MARK = 'lf-v-';

/** The lines that a running Asterisk has read from the tenant's file, or been given by an earlier run: all of them, or it is not known. */
async function knownLines({ ami }: LinkState, { tenant, lines }: TenantState): Promise<readonly DialplanLine[]> {
  const mark = lines.at(-1)?.exten;
  const answer = await ami.send('Getvar', { Variable: `DIALPLAN_EXISTS(${contextOf(tenant.name)},${mark},1)` });
  return answer.get('Value') === '1' ? lines : [];
}

/** Codes that are no longer any: a line can not be taken away while it may be watched, so it is made to refuse. */
function refused(before: readonly DialplanLine[], now: readonly DialplanLine[]): DialplanLine[] {
  const kept = new Set(now.filter((line) => line.priority === 1).map((line) => line.exten));
  const gone = before.filter(({ exten, priority }) => priority === 1 && !kept.has(exten) && !exten.startsWith(MARK));
  return gone.map(({ exten }) => ({ exten, priority: 1, app: 'Goto(lf-refuse,s,1)' }));
}

const asText = ({ exten, priority, app }: DialplanLine) => `${exten} ${priority} ${app}`;

/** Tells Asterisk some parts of a tenant: whatever differs from what it holds, and nothing else. */
export async function tellParts(link: LinkState, state: TenantState, keys: readonly PartKey[]): Promise<void> {
  const { read } = link.database;
  const parts = await withLampLists(read, link.defaults, await loadParts(read, state.row, keys));
  await coverIds(link, state, parts);
  const current = link.tenants.get(state.row.uuid) ?? state;
  for (const key of keys) await tellPart(link, current, key, parts.get(partName(key)));
  const queues = await queuesOf(link, keys);
  if (queues.length > 0 && !link.files.isDue('queues.conf')) await tellQueueMembers(link, current, queues);
}

/** A user whose id is longer than any before needs hints of that length, and an extension with a star its own line. */
async function coverIds(
  link: LinkState,
  { row, tenant }: TenantState,
  parts: ReadonlyMap<string, PbxPart>,
): Promise<void> {
  const isNew = (part: PbxPart) =>
    (part.kind === 'user' && !tenant.id_lengths.includes(String(part.id).length)) ||
    numbersOf(part).some((exten) => exten.startsWith('*') && !tenant.starred.includes(exten));
  if ([...parts.values()].some(isNew)) await tellTenant(link, row);
}

function numbersOf(part: PbxPart): readonly string[] {
  if (part.kind === 'user') return part.lines.flatMap((line) => line.extens);
  return 'extens' in part ? part.extens : [];
}

async function tellPart(link: LinkState, state: TenantState, key: PartKey, part: PbxPart | undefined): Promise<void> {
  const { tenant } = state;
  const name = partOf(tenant.name, key);
  const entries = link.entries.difference(name, part ? entriesOf(tenant, part) : NOTHING);
  // Nobody watches what an empty Asterisk is filled with: its patterns will read the entries when somebody does.
  const isNew = (key: string) => link.isFilling && !link.entries.actual.has(key);
  const watched = [...entries.put.keys(), ...entries.gone].filter((key) => !isNew(key));
  await sendEntries(link, entries);
  const hintKey = new RegExp(`^${FAMILY}/${tenant.name}/hint/(.+)$`);
  const hints = watched.flatMap((one) => hintKey.exec(one)?.[1] ?? []);
  await sendHints(link, state, hints);
  await sendDevices(link, link.devices.difference(name, part ? devicesOf(tenant, part) : NOTHING));
  if (part === undefined) await forgetDevices(link, devicesAbout(link, tenant.name, key));
  link.files.setPart(state, key, part);
}

/** Devices of ours about a part that is gone: nothing will name them again, since ids are never used twice. */
function devicesAbout({ devices }: LinkState, tenant: string, { kind, id }: PartKey): string[] {
  const facts: Partial<Record<PartKey['kind'], string>> = {
    user: `u${id}-.*`,
    group: `g${id}|u\\d+-g${id}`,
    agent: `a${id}`,
  };
  const about = facts[kind];
  if (about === undefined) return [];
  const pattern = new RegExp(`^Custom:lf-${tenant}-(?:${about})$`);
  return [...devices.actual.keys()].filter((device) => pattern.test(device));
}

/** The queues that are concerned: those named, and those of agents who log in or out. */
async function queuesOf({ database }: LinkState, keys: readonly PartKey[]): Promise<number[]> {
  const queues = new Set(keys.filter((key) => key.kind === 'queue').map((key) => key.id));
  for (const { kind, id } of keys) {
    if (kind !== 'agent') continue;
    for (const place of await database.read.resources.membershipsOf({ agent_id: id }))
      if (place.kind === 'queue') queues.add(place.resource_id);
  }
  return [...queues];
}

/** Makes the members of queues those of the store: users who are always in, and agents while they are logged in. */
export async function tellQueueMembers(
  link: LinkState,
  { row, tenant }: TenantState,
  ids: readonly number[],
): Promise<void> {
  const { read } = link.database;
  const queues = await loadParts(
    read,
    row,
    ids.map((id) => ({ kind: 'queue', id })),
  );
  const agentIds = [...queues.values()].flatMap((queue) => (queue.kind === 'queue' ? queue.agents : []));
  const loaded = await loadParts(
    read,
    row,
    [...new Set(agentIds)].map((id) => ({ kind: 'agent', id })),
  );
  const agents = new Map([...loaded.values()].flatMap((one) => (one.kind === 'agent' ? [[one.id, one] as const] : [])));
  const users = await usersAt(link, row, [...agents.values()]);
  for (const id of ids) {
    const queue = queues.get(partName({ kind: 'queue', id }));
    const wanted = new Map<string, string>();
    if (queue?.kind === 'queue')
      for (const { channel, name, stateInterface } of queueMembersOf(tenant, queue, { agents, users }))
        wanted.set(`${queueName(tenant.name, id)} ${channel}`, `${name} ${stateInterface ?? ''}`);
    await sendQueueMembers(link, link.queueMembers.difference(partOf(tenant.name, { kind: 'queue', id }), wanted));
  }
}

async function usersAt(
  { database }: LinkState,
  row: TenantRow,
  agents: readonly PbxAgent[],
): Promise<Map<number, PbxUser>> {
  const ids = [...new Set(agents.flatMap((agent) => agent.logged_user ?? []))];
  const users = await loadParts(
    database.read,
    row,
    ids.map((id) => ({ kind: 'user', id })),
  );
  return new Map([...users.values()].flatMap((user) => (user.kind === 'user' ? [[user.id, user] as const] : [])));
}
