import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Route } from '../../src/http/route.ts';
import { ROUTES } from '../../src/http/routes/index.ts';
import { databaseUrl, dropDatabase } from '../postgres/database-url.ts';
import { addJob } from './access-world.ts';
import { scriptedPbx } from './scripted-pbx.ts';
import { watchRows } from './stored-rows.ts';
import { type CallOptions, openTestServer, populate, seePhone, type TestServer } from './support.ts';

/** An endpoint with the name that tests show. */
export type NamedRoute = Route & { name: string };

const named = (route: Route): NamedRoute => ({ ...route, name: `${route.method} ${route.url}` });

/** Every endpoint; those that write; those of them that take a body. */
export const ALL_ROUTES = ROUTES.map(named);
export const WRITE_ROUTES = ALL_ROUTES.filter((route) => route.write !== undefined);
export const BODY_ROUTES = WRITE_ROUTES.filter((route) => route.body !== undefined);

/** What addresses and bodies name. */
export interface Ids {
  template: string;
  device: string;
  unclaimed: string;
  user: string;
  user_uuid: string;
  other_uuid: string;
  agent: string;
  filter_member: string;
  /** By the first word of the address, for `:id` and `:uuid`. */
  of: Record<string, string>;
}

/** Ids that nobody has: for looking at the shape of bodies before there is a server. */
export const NO_IDS: Ids = {
  template: '0',
  device: '0',
  unclaimed: '0',
  user: '0',
  user_uuid: '',
  other_uuid: '',
  agent: '0',
  filter_member: '0',
  of: {},
};

/** A filled server, where each write endpoint can be called so that it succeeds. */
export interface WriteWorld extends TestServer {
  ids: Ids;
  /** A fingerprint of all that is stored, down to the audit: the same as long as nothing has been written. */
  stored(): Promise<string>;
  address(route: Route): string;
  send(route: Route, raw: string | undefined, options?: CallOptions): ReturnType<TestServer['call']>;
}

/** Opens a server and fills it; a second connection watches its database. For the top level of a test's file. */
export async function openWriteWorld(): Promise<WriteWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'lampfield-writes-'));
  // A PBX that is away: phones that are to be told wait.
  const pbx = scriptedPbx();
  pbx.now.status = 'away';
  const server = await openTestServer({}, { LAMPFIELD_DATA_DIR: folder }, pbx);
  const rows = await watchRows(await databaseUrl(folder));
  const close = async () => {
    await rows.close();
    await server.close();
    await dropDatabase(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  afterAll(close);
  // Nobody may write but the requests of the tests: the queue would end the jobs that have nothing left to do.
  await server.installation.pushQueue!.stop();
  const ids = await fill(server);
  const address = (route: Route) => addressOf(route, ids);
  return {
    ...server,
    close,
    ids,
    stored: rows.fingerprint,
    address,
    send: (route, raw, options = {}) =>
      server.call(route.method, address(route), undefined, raw === undefined ? options : { ...options, raw }),
  };
}

/** Makes one of everything; each id is an entry of the current tenant. */
export async function fill(server: TestServer, tenant?: string): Promise<Ids> {
  const more = tenant === undefined ? {} : { tenant };
  const made = await populate(server, tenant);
  const make = async (path: string, body: unknown) => (await server.ok('POST', path, body, more)).body;
  const key = { destination: { type: 'custom', exten: '5551' } };
  const template = await make('/funckeys/templates', { name: 'Desk', keys: { 1: key } });
  await server.ok('PUT', `/users/${made.alice.id}/funckeys/1`, key, more);
  const mac = `02${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`;
  const device = await make('/devices', {
    mac,
    vendor: 'Yealink',
    model: 'T54W',
    lines: [{ user_uuid: made.alice.uuid }],
  });
  const unclaimed = await seePhone(server);
  const below = await make('/tenants', { name: 'below' });
  const token = await make('/tokens', { name: 'reader', acl: ['confd.users.read'] });
  const job = await addJob(server, made.alice.tenant_uuid);
  const pbx = tenant === undefined ? await make('/pbxes', { name: 'spare' }) : { id: 0 };
  const codes = (await server.ok('GET', '/extensions/features', undefined, more)).body.items;
  const code = codes.find((one: { feature: string }) => one.feature === 'enablednd');
  return {
    template: String(template.id),
    device: device.id,
    unclaimed,
    user: String(made.alice.id),
    user_uuid: made.alice.uuid,
    other_uuid: made.bob.uuid,
    agent: String(made.agent.id),
    filter_member: String(made.filter.recipients.users[0].member_id),
    of: {
      groups: String(made.group.id),
      queues: String(made.queue.id),
      conferences: String(made.conference.id),
      agents: String(made.agent.id),
      pagings: String(made.paging.id),
      parkinglots: String(made.lot.id),
      callfilters: String(made.filter.id),
      pbxes: String(pbx.id),
      tenants: below.uuid,
      tokens: token.uuid,
      extensions: code.uuid,
      jobs: job.id,
    },
  };
}

/** The address of an endpoint, filled with ids. */
export function addressOf({ url }: Route, ids: Ids): string {
  const [, tag = ''] = url.split('/');
  const values: Record<string, string | undefined> = {
    template_id: ids.template,
    user_id: ids.user,
    device_id: ids.device,
    mac: ids.unclaimed,
    position: '1',
    member_id: ids.filter_member,
    id: ids.of[tag],
    uuid: ids.of[tag],
  };
  return url.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '0');
}

const KEY = { label: 'Door', blf: true, destination: { type: 'custom', exten: '5552' } };
const SAMPLES: Record<string, (ids: Ids) => unknown> = {
  '/funckeys/templates': () => ({
    name: 'Hall',
    keys: { 1: KEY, 7: { destination: { type: 'transfer', transfer: 'blind' } } },
  }),
  '/funckeys/templates/:template_id': () => ({
    name: 'Desk',
    keys: { 1: KEY, 3: { locked: true, destination: { type: 'onlinerec' } } },
  }),
  '/funckeys/templates/:template_id/users': (ids) => ({ user_uuids: [ids.user_uuid] }),
  '/funckeys/templates/:template_id/:position': () => KEY,
  '/users/:user_id/funckeys': (ids) => ({
    name: 'Mine',
    keys: { 2: KEY, 4: { destination: { type: 'agent', agent_id: Number(ids.agent), action: 'login' } } },
  }),
  '/users/:user_id/funckeys/copy': (ids) => ({ from_user_uuid: ids.other_uuid }),
  '/users/:user_id/funckeys/:position': () => ({ destination: { type: 'forward', forward: 'busy', exten: '1002' } }),
  '/users': () => ({
    firstname: 'Eve',
    lastname: 'Stone',
    email: 'eve@example.com',
    language: 'en',
    ring_seconds: 20,
    lines: [{ extensions: [{ exten: '1901' }], endpoint_sip: { name: 'eve', username: 'eve', password: 'quiet' } }],
    voicemail: { number: '1901', password: '1234', enabled: true },
    pickup_groups: ['default'],
  }),
  '/users/:user_id': (ids) => ({
    firstname: 'Alice',
    lastname: 'Martin',
    lines: [{ extensions: [{ exten: '1001' }] }],
    voicemail: { number: '1001' },
    func_key_template_id: Number(ids.template),
  }),
  '/users/:user_id/services': () => ({ dnd: { enabled: true }, incallfilter: { enabled: false } }),
  '/users/:user_id/services/dnd': () => ({ enabled: true }),
  '/users/:user_id/services/incallfilter': () => ({ enabled: true }),
  '/users/:user_id/services/callrecord': () => ({ enabled: true }),
  '/users/:user_id/services/enablevm': () => ({ enabled: false }),
  '/users/:user_id/forwards': () => ({ busy: { enabled: true, destination: '1002' }, noanswer: { enabled: false } }),
  '/users/:user_id/forwards/busy': () => ({ enabled: true, destination: '1002' }),
  '/users/:user_id/forwards/noanswer': () => ({ enabled: true, destination: '1002' }),
  '/users/:user_id/forwards/unconditional': () => ({ enabled: true, destination: '1002' }),
  '/groups': (ids) => ({
    label: 'Help',
    extensions: [{ exten: '2901' }],
    members: { users: [{ uuid: ids.user_uuid }] },
  }),
  '/groups/:id': (ids) => ({
    label: 'Sales',
    extensions: [{ exten: '2001' }],
    members: { users: [{ id: Number(ids.user) }] },
  }),
  '/queues': (ids) => ({
    name: 'care',
    strategy: 'linear',
    extensions: [{ exten: '3901' }],
    members: { agents: [{ id: Number(ids.agent) }] },
  }),
  '/queues/:id': (ids) => ({
    name: 'support',
    label: 'Support',
    extensions: [{ exten: '3001' }],
    members: { users: [{ uuid: ids.user_uuid }] },
  }),
  '/conferences': () => ({ name: 'Board', extensions: [{ exten: '4901' }], pin: '1234' }),
  '/conferences/:id': () => ({ name: 'Meeting', extensions: [{ exten: '4001' }] }),
  '/agents': (ids) => ({ number: '8901', firstname: 'Al', password: '1234', users: [{ uuid: ids.user_uuid }] }),
  '/agents/:id': (ids) => ({ number: '8001', firstname: 'Ann', users: [{ uuid: ids.other_uuid }] }),
  '/agents/:id/login': (ids) => ({ user_uuid: ids.user_uuid }),
  '/pagings': (ids) => ({
    number: '19',
    name: 'Hall',
    members: { users: [{ uuid: ids.user_uuid }] },
    callers: { users: [] },
  }),
  '/pagings/:id': (ids) => ({ number: '12', name: 'All', callers: { users: [{ uuid: ids.user_uuid }] } }),
  '/parkinglots': () => ({
    name: 'Yard',
    extensions: [{ exten: '790' }],
    slots_start: 791,
    slots_end: 795,
    timeout: 30,
  }),
  '/parkinglots/:id': () => ({
    name: 'Main',
    extensions: [{ exten: '700' }],
    slots_start: 701,
    slots_end: 710,
    default: true,
  }),
  '/callfilters': (ids) => ({ name: 'Chief', strategy: 'all', recipients: { users: [{ uuid: ids.user_uuid }] } }),
  '/callfilters/:id': (ids) => ({ name: 'Boss', surrogates: { users: [{ uuid: ids.other_uuid }] } }),
  '/callfilters/:id/members/:member_id': () => ({ active: true }),
  '/devices': (ids) => ({
    mac: '00:15:65:aa:bb:cc',
    vendor: 'Yealink',
    model: 'T46S',
    expansions: [{ model: 'EXP40' }],
    lines: [{ user_uuid: ids.user_uuid, line: 2 }],
    phone_settings: { 'lang.gui': 'English' },
  }),
  '/devices/:device_id': (ids) => ({ mac: '00:15:65:aa:bb:dd', model: 'T54W', lines: [{ user_uuid: ids.user_uuid }] }),
  '/devices/:device_id/swap': () => ({ mac: '00:15:65:aa:bb:de', vendor: 'Yealink', model: 'T46S', expansions: [] }),
  '/devices/unclaimed/:mac': (ids) => ({
    expansions: [{ model: 'EXP50' }],
    lines: [{ user_uuid: ids.user_uuid, line: 2 }],
    phone_settings: { 'lang.gui': 'English' },
  }),
  '/users/:user_id/layout': (ids) => SAMPLES['/users/:user_id/funckeys']!(ids),
  '/funckeys/templates/:template_id/layout': (ids) => SAMPLES['/funckeys/templates/:template_id']!(ids),
  '/users/:user_id/calls': () => ({ exten: '1002' }),
  '/phones/settings': () => ({ items: [{ family: 'yealink', model: 'T46S', settings: { 'lang.gui': 'English' } }] }),
  '/jobs': (ids) => ({ kind: 'restart', device_ids: [ids.device] }),
  '/tenants': () => ({ name: 'branch', sip_server: 'sip.example.com:5061;transport=tls', outbound_context: 'out' }),
  '/tenants/:uuid': () => ({ name: 'below', sip_server: '10.0.0.9' }),
  '/pbxes': () => ({ name: 'second', ami_url: 'ami://lampfield:secret@10.0.0.3:5038', sip_server: 'pbx2.example.com' }),
  '/pbxes/:id': () => ({ name: 'spare', sip_server: 'pbx2.example.com' }),
  '/extensions/features/:uuid': () => ({ exten: '*25', enabled: true }),
  '/tokens': () => ({ name: 'phone book', acl: ['confd.users.read'], expires_at: '2100-01-01T00:00:00Z' }),
};

/** A body that an endpoint accepts, with all that is worth spoiling in it. */
export function sampleOf({ url, name }: NamedRoute, ids: Ids): unknown {
  const sample = SAMPLES[url];
  if (sample === undefined) throw new Error(`write-world.ts has no valid body for ${name}`);
  return sample(ids);
}
