import { populate, type TestServer } from './support.ts';

/** A phone of the tests: its name, its device, and what its key points to. */
export type PhoneName = (typeof PHONES)[number];

/** Each has one phone, whose first key is what the name says. `template` and `template2` share a template; `plain` has no key. */
export const PHONES = [
  'user',
  'group',
  'queue',
  'conference',
  'agent',
  'paging',
  'lot',
  'defaultLot',
  'filter',
  'custom',
  'service',
  'template',
  'template2',
  'plain',
] as const;

/** What is stored of every phone: its files' ETags and when it was compiled. */
export type Stored = Record<PhoneName, string>;

/** Makes a company in which each phone shows what one kind of change touches. */
export async function buildPublishWorld(server: TestServer, tick: () => void) {
  const { ok, installation } = server;
  const company = await populate(server);
  const make = async (path: string, body: unknown) => (await ok('POST', path, body)).body;
  const template = await make('/funckeys/templates', {
    name: 'Shared',
    keys: { 2: { label: 'T', destination: { type: 'custom', exten: '5550' } } },
  });
  const destinations: Record<PhoneName, object | null> = {
    user: { type: 'user', user_id: company.bob.id },
    group: { type: 'group', group_id: company.group.id },
    queue: { type: 'queue', queue_id: company.queue.id },
    conference: { type: 'conference', conference_id: company.conference.id },
    agent: { type: 'agent', agent_id: company.agent.id, action: 'toggle' },
    paging: { type: 'paging', paging_id: company.paging.id },
    lot: { type: 'park_position', position: 705, parking_lot_id: company.lot.id },
    defaultLot: { type: 'park' },
    filter: null,
    custom: { type: 'custom', exten: '6001' },
    service: { type: 'service', service: 'enablednd' },
    template: null,
    template2: null,
    plain: null,
  };
  const users = {} as Record<PhoneName, { id: number; uuid: string }>;
  const devices = {} as Record<PhoneName, string>;
  const addPhone = async (name: PhoneName, index: number) => {
    const shared = name.startsWith('template') ? { func_key_template_id: template.id } : {};
    const lines = [{ extensions: [{ exten: String(1100 + index) }] }];
    users[name] = await make('/users', { firstname: name, lines, ...shared });
    const mac = `0015650001${String(index).padStart(2, '0')}`;
    devices[name] = (await make('/devices', { mac, model: 'T54W', lines: [{ user_uuid: users[name].uuid }] })).id;
    const destination = destinations[name];
    if (destination) await ok('PUT', `/users/${users[name].id}/funckeys/2`, { destination });
  };
  for (const [index, name] of PHONES.entries()) await addPhone(name, index);
  const filter = await make('/callfilters', {
    name: 'F',
    recipients: { users: [{ uuid: company.bob.uuid }] },
    surrogates: { users: [{ uuid: users.filter.uuid }] },
  });
  const filter_member_id = filter.recipients.users[0].member_id;
  await ok('PUT', `/users/${users.filter.id}/funckeys/2`, { destination: { type: 'bsfilter', filter_member_id } });

  const stored = async (): Promise<Stored> => {
    const { read } = installation.database;
    const entries = PHONES.map(async (name) => {
      const files = await read.devices.files([devices[name]]);
      return [name, files.map((file) => `${file.name} ${file.etag}`).join()] as const;
    });
    return Object.fromEntries(await Promise.all(entries)) as Stored;
  };
  const compiled = async (name: PhoneName) =>
    (await installation.database.read.devices.find(devices[name]))?.compiled_at;

  /** The phones that are to be told. */
  const queued = async () => {
    const rows = await installation.database.read.pushes.of(Object.values(devices));
    return PHONES.filter((name) => rows.some(({ device_id }) => device_id === devices[name]));
  };

  /** Does something, and tells which phones have other files than before, and which are to be told. */
  const changedBy = async (change: () => Promise<unknown>): Promise<{ changed: PhoneName[]; queued: PhoneName[] }> => {
    const before = await stored();
    await installation.database.transaction((store) => store.pushes.remove(Object.values(devices)));
    tick();
    await change();
    const after = await stored();
    return { changed: PHONES.filter((name) => before[name] !== after[name]), queued: await queued() };
  };
  return { ...company, template, users, devices, filter, stored, compiled, changedBy };
}
