import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Committed } from '../../src/domain/publisher.ts';
import type { PbxChange } from '../../src/domain/rows.ts';
import { openTestServer, populate, type TestServer } from './support.ts';

let server: TestServer;
let company: Awaited<ReturnType<typeof populate>>;
let main: string;

beforeAll(async () => {
  // Nobody listens there: what is put down stays.
  server = await openTestServer({}, { LAMPFIELD_AMI_URL: 'ami://user:secret@127.0.0.1:1' });
  company = await populate(server);
  main = company.alice.tenant_uuid;
});
beforeEach(async () => {
  await server.installation.database.transaction(async (store) => store.pbxChanges.done(await waiting()));
});

function waiting(): Promise<PbxChange[]> {
  return server.installation.database.read.pbxChanges.first([main], 1000);
}

const names = async () => (await waiting()).map(({ kind, part_id }) => `${kind} ${part_id}`).sort();
const off = {
  dnd: '0',
  incallfilter: '0',
  callrecord: '0',
  enablevm: '0',
  unconditional: '0:',
  noanswer: '0:',
  busy: '0:',
};

it('puts a switched service down, with what was agreed before', async () => {
  await server.ok('PUT', `/users/${company.bob.id}/services/dnd`, { enabled: true });
  expect(await waiting()).toMatchObject([{ kind: 'user', part_id: company.bob.id, agreed: off }]);
});

it('keeps what was first agreed, however often the part changes until it is told', async () => {
  const { id } = company.zoe;
  await server.ok('PUT', `/users/${id}/forwards/busy`, { enabled: true, destination: '1001' });
  const [first] = await waiting();
  await server.ok('PUT', `/users/${id}/forwards/busy`, { enabled: true, destination: '1002' });
  const [second] = await waiting();
  expect(second!.agreed).toEqual(off);
  expect(second!.version).not.toBe(first!.version);
  await server.installation.database.transaction((store) => store.pbxChanges.done([first!]));
  expect(await names()).toEqual([`user ${id}`]);
});

const custom = { destination: { type: 'custom', exten: '1' } };
it.each([
  ['an own key', 'PUT', () => `/users/${company.bob.id}/funckeys/1`, custom],
  ['a template', 'POST', () => '/funckeys/templates', { keys: { 1: custom } }],
  ['a token', 'POST', () => '/tokens', { name: 'x', acl: [] }],
])('puts nothing down for %s', async (_, method, url, body) => {
  await server.ok(method, url(), body);
  expect(await waiting()).toEqual([]);
});

it('puts nothing down for a dry run', async () => {
  await server.ok('PUT', `/users/${company.bob.id}/services/dnd?dry_run=true`, { enabled: false });
  expect(await waiting()).toEqual([]);
});

it('puts nothing down for a tenant without a PBX', async () => {
  const { uuid } = (await server.ok('POST', '/tenants', { name: 'no pbx' })).body;
  await server.ok('POST', '/users', { firstname: 'Nobody' }, { tenant: uuid });
  expect(await server.installation.database.read.pbxChanges.first([uuid], 10)).toEqual([]);
});

it('puts down what a deleted user was a member of', async () => {
  const user = (await server.ok('POST', '/users', { firstname: 'Gone' })).body;
  const members = { users: [{ uuid: user.uuid }] };
  const group = (await server.ok('POST', '/groups', { label: 'g', members })).body;
  const queue = (await server.ok('POST', '/queues', { name: 'q', members })).body;
  const filter = (await server.ok('POST', '/callfilters', { name: 'f', surrogates: members })).body;
  await server.installation.database.transaction(async (store) => store.pbxChanges.done(await waiting()));
  await server.ok('DELETE', `/users/${user.id}`);
  expect(await names()).toEqual(
    [`user ${user.id}`, `group ${group.id}`, `queue ${queue.id}`, `call_filter ${filter.id}`].sort(),
  );
});

it.each([
  [
    'a feature code',
    'tenant 0',
    async () => {
      const { items } = (await server.ok('GET', '/extensions/features?feature=phonestatus')).body;
      await server.ok('PUT', `/extensions/features/${items[0].uuid}`, { exten: '*19' });
    },
  ],
  [
    'an agent who logs in',
    () => `agent ${company.agent.id}`,
    async () => {
      await server.ok('POST', `/agents/${company.agent.id}/login`, { user_uuid: company.bob.uuid });
    },
  ],
  [
    'a phone',
    () => `user ${company.bob.id}`,
    async () => {
      await server.ok('POST', '/devices', {
        mac: '001565000099',
        model: 'T54W',
        lines: [{ user_uuid: company.bob.uuid }],
      });
    },
  ],
  [
    'a parking lot and its tenant',
    () => `parking_lot ${company.lot.id}`,
    async () => {
      const { slots_start, slots_end, extensions } = company.lot;
      await server.ok('PUT', `/parkinglots/${company.lot.id}`, { name: 'Lot', slots_start, slots_end, extensions });
    },
  ],
] as const)('puts %s down', async (_, part, change) => {
  await change();
  expect(await names()).toContain(typeof part === 'string' ? part : part());
});

it('tells listeners of a commit once it is on the disk, and not of one that failed', async () => {
  const heard: Committed[] = [];
  const stop = server.installation.publisher.onCommitted((committed) => void heard.push(committed));
  await server.ok('PUT', `/users/${company.bob.id}/services/dnd`, { enabled: false });
  await server.call('PUT', `/users/${company.bob.id}/forwards/busy`, { enabled: true });
  stop();
  await server.ok('PUT', `/users/${company.bob.id}/services/dnd`, { enabled: true });
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({
    parts: [{ tenant_uuid: main, kind: 'user', id: company.bob.id }],
    changes: [{ resource: 'user_service_dnd', after: { enabled: false } }],
  });
});
