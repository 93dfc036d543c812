import { beginJob } from '../../src/domain/jobs.ts';
import { ROUTES } from '../../src/http/routes/index.ts';
import { populate, seePhone, type TestServer } from './support.ts';

/** One of everything that an address can name, in the main tenant, and tokens that can less. */
export type AccessWorld = Awaited<ReturnType<typeof buildAccessWorld>>;

/** Every endpoint, named as the reports of tests show it. */
export const ENDPOINTS = ROUTES.map((route) => [`${route.method} ${route.url}`, route] as const);

/** Makes the world of the tests over every endpoint. */
export async function buildAccessWorld(server: TestServer) {
  const { ok } = server;
  const make = async (path: string, body: unknown) => (await ok('POST', path, body)).body;
  const company = await populate(server);
  const template = await make('/funckeys/templates', {
    name: 'Reception',
    keys: { 1: { destination: { type: 'custom', exten: '555' } } },
  });
  await ok('PUT', `/users/${company.alice.id}/funckeys/1`, { destination: { type: 'service', service: 'enablednd' } });
  await ok('PUT', `/users/${company.alice.id}/funckeys/templates/${template.id}`);
  const device = await make('/devices', {
    mac: '00:15:65:00:00:01',
    model: 'T54W',
    lines: [{ user_uuid: company.alice.uuid }],
  });
  const unclaimed = await seePhone(server);
  const loggedAgent = await make('/agents', { number: '8002' });
  await ok('POST', `/agents/${loggedAgent.id}/login`, { user_uuid: company.alice.uuid });
  const empty = await make('/tenants', { name: 'Empty' });
  const pbx = await make('/pbxes', { name: 'unused' });
  const code = (await ok('GET', '/extensions/features?search=enablednd')).body.items[0];
  const token = await make('/tokens', { name: 'some', acl: ['confd.users.read'] });
  const poor = await make('/tokens', { name: 'poor', acl: ['confd.nothing.read'] });
  const other = await make('/tenants', { name: 'Other company' });
  const foreign = await make('/tokens', { name: 'foreign', acl: ['#'], tenant_uuid: other.uuid });
  const job = await addJob(server, company.alice.tenant_uuid);
  return { ...company, job, template, device, unclaimed, loggedAgent, empty, pbx, code, token, poor, other, foreign };
}

/** Puts a job down that stays as it is: it is paused, since one that has nothing left to do ends by itself. */
export function addJob({ installation }: TestServer, tenant: string) {
  const about = { kind: 'publish', subject: 'update template 1', actor: 'a test', total: 1 } as const;
  return installation.database.transaction(async (store) => {
    const job = await beginJob(store, { ...about, tenant, now: 1 });
    await store.jobs.setState(job.id, 'paused', null);
    return job;
  });
}

/** The address of an endpoint, with real things in it. */
export function addressOf(url: string, world: AccessWorld): string {
  const kinds: Record<string, { id: number }> = {
    agents: url.endsWith('/logoff') ? world.loggedAgent : world.agent,
    groups: world.group,
    queues: world.queue,
    conferences: world.conference,
    pagings: world.paging,
    parkinglots: world.lot,
    callfilters: world.filter,
    pbxes: world.pbx,
  };
  const uuids: Record<string, { uuid: string }> = {
    tenants: world.empty,
    extensions: world.code,
    tokens: world.token,
    jobs: { uuid: world.job.id },
  };
  const collection = url.split('/')[1]!;
  const filled = url
    .replace(':user_id', String(world.alice.id))
    .replace(':template_id', String(world.template.id))
    .replace(':position', '1')
    .replace(':device_id', world.device.id)
    .replace(':mac', world.unclaimed)
    .replace(':member_id', String(world.filter.recipients.users[0].member_id))
    .replace(':id', String(kinds[collection]?.id))
    .replace(':uuid', String(uuids[collection]?.uuid));
  if (url.endsWith('/layout')) return `${filled}?model=T54W`;
  return url === '/funckeys' ? `/funckeys?destination_type=user&destination_id=${world.bob.id}` : filled;
}

/** A body that the endpoint accepts: for PUT, what GET sends. */
export async function bodyFor(
  { method, url }: { method: string; url: string },
  world: AccessWorld,
  { call }: TestServer,
): Promise<unknown> {
  const bodies: Record<string, unknown> = {
    '/funckeys/templates': { name: 'New' },
    '/funckeys/templates/:template_id/users': { user_uuids: [world.bob.uuid] },
    '/users/:user_id/layout': { keys: {} },
    '/funckeys/templates/:template_id/layout': { keys: {} },
    '/users/:user_id/funckeys/copy': { from_user_uuid: world.bob.uuid },
    '/users': { firstname: 'New' },
    '/users/:user_id/calls': { exten: '1002' },
    '/groups': { label: 'New' },
    '/queues': { name: 'new' },
    '/conferences': { name: 'New' },
    '/agents': { number: '8999' },
    '/pagings': { number: '999' },
    '/parkinglots': { name: 'New', slots_start: 801, slots_end: 810 },
    '/callfilters': { name: 'New' },
    '/callfilters/:id/members/:member_id': { active: true },
    '/agents/:id/login': { user_uuid: world.alice.uuid },
    '/jobs': { kind: 'synchronize', device_ids: [world.device.id] },
    '/devices': { mac: '00:15:65:00:00:99' },
    '/devices/:device_id/swap': { mac: '00:15:65:00:00:98' },
    '/tenants': { name: 'New' },
    '/pbxes': { name: 'new' },
    '/tokens': { name: 'New', acl: [] },
  };
  if (method === 'POST' || url in bodies) return bodies[url];
  if (method !== 'PUT') return undefined;
  const current = await call('GET', addressOf(url, world));
  return current.status === 200 ? current.body : undefined;
}
