import type { Store } from '../../src/domain/ports.ts';
import { DEFAULT_LOT, newDevice, newKey, query, to, toExten } from './store-fixtures.ts';

const KINDS = ['user', 'group', 'agent', 'parking_lot', 'filter_member'] as const;
const REFERENCES = [...KINDS.map((kind) => to(kind, 1)), toExten('1'), DEFAULT_LOT];
const ROW = { rows: [{ exten: '1', main: true }], key: newKey(1, { type: 'custom', exten: '1' }, REFERENCES) };

const REFUSED = { at: 1, event: 'refused', reason: 'closed', file: 'a', firmware: null, address: 'b' } as const;

/** A query that is run often, by a name for tests; it gets a tenant that there is. */
export type Hot = [string, (store: Store, tenant: string) => Promise<unknown>];

/** What happens on every request, on every fetch of a phone, or once per change of a key. */
export const READS: Hot[] = [
  ['a token', (store) => store.tokens.byHash('x')],
  ['a user by id', (store) => store.users.find({ id: 1 })],
  ['a user by uuid', (store) => store.users.find({ uuid: 'x' })],
  ['many users', (store) => store.users.byIds([1, 2, 3])],
  ['users with a template', (store) => store.users.withTemplate(1)],
  ['lines', (store) => store.users.lines([1, 2, 3])],
  ['the owner of an endpoint', (store) => store.users.endpointOwner('x', 1)],
  ['a template', (store) => store.templates.find(1)],
  ['keys', (store) => store.keys.of([1, 2, 3])],
  ['who changed something last', (store) => store.audit.newest('user_key', '1/1', { limit: 1, below: 9 })],
  ['the history of keys', (store, tenant) => store.audit.list(query(tenant, { filters: { user_id: '1' }, limit: 9 }))],
  ['own keys in the place of one', (store) => store.keys.countOverriding(1, 1)],
  ['targets', (store, tenant) => store.targets([tenant], REFERENCES)],
  ['targets of many tenants', (store, tenant) => store.targets([tenant, 'x', 'y'], REFERENCES)],
  ['phones of users', (store) => store.devices.ofUsers([1, 2, 3])],
  ['phones of templates', (store) => store.devices.ofTemplates([1, 2, 3])],
  ['phones of a tenant', (store, tenant) => store.devices.ofTenant(tenant)],
  ['phones that point to a user', (store, tenant) => store.devices.pointingTo(to('user', 1), tenant)],
  ['phones that point to an extension', (store, tenant) => store.devices.pointingTo(toExten('1'), tenant)],
  ['a phone by its secret', (store) => store.devices.bySecret('x')],
  ['a phone by its MAC', (store) => store.devices.byMac('x')],
  ['the users on phones', (store) => store.devices.lines(['a', 'b'])],
  ['a file', (store) => store.devices.file('a', 'b')],
  ['what phones ask for', (store) => store.devices.filesFor('secret', [{ key: 'a', name: 'b', known: null }])],
  ['activity', (store) => store.activity.of('a')],
  ['files', (store) => store.devices.files(['a', 'b'])],
  ['settings', (store, tenant) => store.devices.settings([tenant])],
  ['codes', (store, tenant) => store.codes.of([tenant])],
  ['owners of extensions', (store, tenant) => store.extensions.owners(tenant, ['1', '2'])],
  ['extensions', (store) => store.extensions.of('user', [1, 2])],
  ['the default lot', (store, tenant) => store.resources.defaultLot(tenant)],
  ['members', (store) => store.resources.members([1])],
  ['memberships', (store) => store.resources.membershipsOf({ user_id: 1 })],
  ['the ids of a tenant', (store, tenant) => store.users.idsOf(tenant)],
  ['the entries of a tenant', (store, tenant) => store.resources.partsOf(tenant)],
  ['phones counted by user', (store) => store.devices.countOfUsers([1, 2])],
  ['what a PBX has not been told', (store, tenant) => store.pbxChanges.first([tenant], 10)],
  ['memberships of a user', (store) => store.resources.membershipsOf({ user_id: 1 })],
  ['memberships of an agent', (store) => store.resources.membershipsOf({ agent_id: 1 })],
  ['who has a key', (store, tenant) => store.keys.holders('user', 1, query(tenant, { limit: 10 }))],
  ['a page of users', (store, tenant) => store.users.list(query(tenant, { limit: 10, offset: 10 }))],
  ['a page of templates', (store, tenant) => store.templates.list(query(tenant, { limit: 10 }))],
  ['a page of groups', (store, tenant) => store.resources.list('group', query(tenant, { limit: 10 }))],
  ['a page of phones', (store, tenant) => store.devices.list(query(tenant, { limit: 10 }))],
  ['phones that are behind', (store, tenant) => store.devices.list(query(tenant, { filters: { state: 'behind' } }))],
  ['phones of a job', (store, tenant) => store.devices.list(query(tenant, { filters: { job_id: 'x' } }))],
  ['what phones have of their files', (store) => store.devices.fileStates(['a', 'b'])],
  ['which phones wait for files', (store) => store.devices.pendingOf(['a', 'b'])],
  ['who is to be told', (store) => store.pushes.of(['a', 'b'])],
  ['who is to be told now', (store, tenant) => store.pushes.due([tenant], 1, 10)],
  ['when somebody is to be told', (store, tenant) => store.pushes.nextAt([tenant], 1)],
  ['a page of jobs', (store, tenant) => store.jobs.list(query(tenant, { limit: 10 }))],
  ['how far jobs are', (store) => store.jobs.progress(['a', 'b'])],
  ['jobs that run', (store) => store.jobs.running()],
  ['the last changes', (store, tenant) => store.audit.list(query(tenant, { direction: 'desc', limit: 10 }))],
];

/** What changes something, and must not read all there is for it. */
export const WRITES: Hot[] = [
  ['putting a key', (store) => store.keys.put(1, ROW.key)],
  ['replacing keys', (store) => store.keys.replace(1, [{ ...ROW.key, label: 'x' }])],
  ['removing keys to something', (store) => store.keys.removePointingTo('queue', [1, 2, 3])],
  ['changing a user', (store) => store.users.update(1, { firstname: 'x' })],
  ['assigning a template', (store) => store.users.assignTemplate([1, 2, 3], null)],
  ['putting extensions', (store, tenant) => store.extensions.put(tenant, { kind: 'group', id: 1 }, ROW.rows)],
  ['removing extensions', (store) => store.extensions.removeOf(['user', 'group'], 99)],
  ['putting no files', (store) => store.devices.putFiles('a', [])],
  ['what happened to a phone', (store) => store.activity.add('a', [REFUSED])],
  [
    'noting what was fetched',
    async (store, tenant) => {
      const device_id = await newDevice(store, tenant);
      await store.devices.noteFetched([{ device_id, name: 'b', etag: 'c', at: 1 }]);
    },
  ],
  ['noting who was told', (store) => store.pushes.told([{ device_id: 'a', queued_at: 1, next_at: 2 }])],
  ['taking phones out of the queue', (store) => store.pushes.remove(['a', 'b'])],
  ['taking the phones of a job out of the queue', (store) => store.pushes.removeOfJob('a')],
  ['ending jobs', (store) => store.jobs.finish(1)],
  ['forgetting old jobs', (store) => store.jobs.forget(1)],
  ['removing a key', (store) => store.keys.remove(1, 1)],
  ['removing a user', (store) => store.users.remove(1)],
  ['removing a group', (store) => store.resources.remove(1)],
  ['removing a phone', (store) => store.devices.remove('a')],
];

/** Pages whose order an index has. */
export const PAGES: Hot[] = [
  ['users by name', (store, tenant) => store.users.list(query(tenant, { limit: 10, order: 'lastname' }))],
  ['templates by name', (store, tenant) => store.templates.list(query(tenant, { limit: 10 }))],
  ['who is to be told now', (store, tenant) => store.pushes.due([tenant, 'x'], 1, 10)],
  ['when somebody is to be told', (store, tenant) => store.pushes.nextAt([tenant, 'x'], 1)],
];
