import { beforeAll, expect, it } from 'vitest';
import { loadParts, partName } from '../../src/domain/pbx/load.ts';
import type { PartKey } from '../../src/domain/pbx/model.ts';
import { applyRuntime, isRuntimeValue, offValue, runtimeOf } from '../../src/domain/pbx/runtime.ts';
import type { TenantRow } from '../../src/domain/rows.ts';
import { openTestServer, populate, type TestServer } from './support.ts';

let server: TestServer;
let company: Awaited<ReturnType<typeof populate>>;
let tenant: TenantRow;

beforeAll(async () => {
  server = await openTestServer();
  company = await populate(server);
  const alice = { lines: company.alice.lines, voicemail: { number: '1001', enabled: false } };
  await server.ok('PUT', `/users/${company.alice.id}`, { firstname: 'Alice', ...alice });
  tenant = (await server.installation.database.read.tenants.all())[0]!;
});

/** What a phone changed, taken over as the PBX's link does. */
function take(part: PartKey, name: string, value: string): Promise<boolean> {
  const writer = { actor: 'phone', scope: { tenant: tenant.uuid, visible: [tenant.uuid] } };
  return server.installation.publisher.write(writer, (work) => applyRuntime(work, tenant, part, { name, value }));
}

async function runtime(part: PartKey) {
  const found = (await loadParts(server.installation.database.read, tenant, [part])).get(partName(part))!;
  return Object.fromEntries(runtimeOf(found));
}

const user = (): PartKey => ({ kind: 'user', id: company.alice.id });
const member = () => `member/${company.filter.surrogates.users[0].member_id}`;

it.each([
  ['do not disturb', user, () => 'dnd', '1'],
  ['call screening', user, () => 'incallfilter', '1'],
  ['recording', user, () => 'callrecord', '1'],
  ['voicemail', user, () => 'enablevm', '1'],
  ['a forward', user, () => 'unconditional', '1:*98'],
  ['another number', user, () => 'unconditional', '1:1002'],
  ['a forward that is off and keeps its number', user, () => 'unconditional', '0:1002'],
  ['an agent who logs in', () => ({ kind: 'agent', id: company.agent.id }) as const, () => 'logged', 'alice'],
  ['an agent who moves', () => ({ kind: 'agent', id: company.agent.id }) as const, () => 'logged', 'bob'],
  ['an agent who logs off', () => ({ kind: 'agent', id: company.agent.id }) as const, () => 'logged', ''],
  ['a filter member', () => ({ kind: 'call_filter', id: company.filter.id }) as const, member, '1'],
])('takes over %s, and reads it back', async (_, part, name, given) => {
  const ids: Record<string, string> = { alice: String(company.alice.id), bob: String(company.bob.id) };
  const value = ids[given] ?? given;
  expect(await take(part(), name(), value)).toBe(true);
  expect((await runtime(part()))[name()]).toBe(value);
});

it('takes a user into a group and out of it', async () => {
  const group: PartKey = { kind: 'group', id: company.group.id };
  const name = `member/${company.bob.id}`;
  expect(await take(group, name, '1')).toBe(true);
  expect(await runtime(group)).toEqual({ [`member/${company.alice.id}`]: '1', [name]: '1' });
  expect(await take(group, name, '0')).toBe(true);
  expect(await runtime(group)).toEqual({ [`member/${company.alice.id}`]: '1' });
});

it.each([
  ['voicemail of a user without a mailbox', () => ({ kind: 'user', id: company.bob.id }) as const, 'enablevm', '1'],
  ['a user who does not exist', () => ({ kind: 'user', id: 999_999 }) as const, 'dnd', '1'],
  ['a member who does not exist', () => ({ kind: 'group', id: company.group.id }) as const, 'member/999999', '1'],
  ['an agent at nobody', () => ({ kind: 'agent', id: company.agent.id }) as const, 'logged', '999999'],
  ['a word that is none', user, 'unconditional', '1:${SHELL(id)}'],
  ['a flag that is none', user, 'dnd', 'yes'],
  ['a name that is none', user, 'password', '1'],
  ['a part that has no runtime', () => ({ kind: 'queue', id: company.queue.id }) as const, 'dnd', '1'],
])('refuses %s, and changes nothing', async (_, part, name, value) => {
  const before = await server.ok('GET', '/audit');
  expect(await take(part(), name, value)).toBe(false);
  expect((await server.ok('GET', '/audit')).body.total).toBe(before.body.total);
});

it('says who changed it in the audit', async () => {
  await take(user(), 'dnd', '0');
  const { items } = (await server.ok('GET', '/audit?order=id&direction=desc&limit=1')).body;
  expect(items[0]).toMatchObject({ actor: 'phone', resource: 'user_service_dnd', after: { enabled: false } });
});

it.each([
  ['dnd', '0'],
  ['busy', '0:'],
  ['logged', ''],
  ['member/1', '0'],
])('what was never switched is off: %s is %j', (name, value) => {
  expect(offValue(name)).toBe(value);
  expect(isRuntimeValue(name, value)).toBe(true);
});
