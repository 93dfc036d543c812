import { beforeAll, describe, expect, it } from 'vitest';
import { buildPublishWorld, PHONES } from './publish-world.ts';
import { openTestServer } from './support.ts';

let clock = 1_000_000;
// Nobody listens there: who is to be told waits.
const server = await openTestServer({ now: () => clock }, { LAMPFIELD_AMI_URL: 'ami://user:secret@127.0.0.1:1' });
const { ok } = server;
type World = Awaited<ReturnType<typeof buildPublishWorld>>;
let world: World;
beforeAll(async () => {
  world = await buildPublishWorld(server, () => clock++);
});

const put = (path: string, body: unknown) => ok('PUT', path, body);
const code = async (feature: string) => (await ok('GET', `/extensions/features?search=${feature}`)).body.items[0].uuid;
const bob = (more: object) => ({
  firstname: 'Bob',
  lastname: 'Durand',
  lines: [{ extensions: [{ exten: '1002' }] }],
  ...more,
});
const EVERY = [...PHONES];
const phone = (name: (typeof PHONES)[number], more: object) =>
  put(`/devices/${world.devices[name]}`, {
    mac: `0015650001${String(PHONES.indexOf(name)).padStart(2, '0')}`,
    model: 'T54W',
    lines: [{ user_uuid: world.users[name].uuid }],
    ...more,
  });

/** In this order: what is changed, and the phones that get other files by it. Each change starts from what the last one left. */
const CHANGES: [string, () => Promise<unknown>, string[]][] = [
  [
    'an own key',
    () => put(`/users/${world.users.service.id}/funckeys/3`, { destination: { type: 'custom', exten: '55' } }),
    ['service'],
  ],
  [
    'an own key, written as it was',
    () => put(`/users/${world.users.service.id}/funckeys/3`, { destination: { type: 'custom', exten: '55' } }),
    [],
  ],
  ['an own key that is removed', () => ok('DELETE', `/users/${world.users.service.id}/funckeys/3`), ['service']],
  [
    'a key of a template',
    () => put(`/funckeys/templates/${world.template.id}/3`, { destination: { type: 'custom', exten: '56' } }),
    ['template', 'template2'],
  ],
  [
    'the name of a template',
    () =>
      put(`/funckeys/templates/${world.template.id}`, {
        name: 'Other',
        keys: { 2: { label: 'T', destination: { type: 'custom', exten: '5550' } } },
      }),
    ['template', 'template2'],
  ],
  [
    'a template that is given',
    () => put(`/users/${world.users.plain.id}/funckeys/templates/${world.template.id}`, undefined),
    ['plain'],
  ],
  [
    'a template that is taken away',
    () => ok('DELETE', `/users/${world.users.plain.id}/funckeys/templates/${world.template.id}`),
    ['plain'],
  ],
  [
    'a template in a PUT of the user',
    () =>
      put(`/users/${world.users.template2.id}`, {
        firstname: 'template2',
        lines: [{ extensions: [{ exten: '1112' }] }],
      }),
    ['template2'],
  ],
  [
    'the name of a user whom keys show',
    () => put(`/users/${world.bob.id}`, bob({ firstname: 'Rob' })),
    ['user', 'filter'],
  ],
  [
    'the extension of a user whom keys dial',
    () => put(`/users/${world.bob.id}`, bob({ firstname: 'Rob', lines: [{ extensions: [{ exten: '1999' }] }] })),
    ['user'],
  ],
  [
    'an own extension, and so the endpoint',
    () => put(`/users/${world.users.plain.id}`, { firstname: 'plain', lines: [{ extensions: [{ exten: '1198' }] }] }),
    ['plain'],
  ],
  [
    'a SIP password',
    () =>
      put(`/users/${world.users.plain.id}`, {
        firstname: 'plain',
        lines: [{ extensions: [{ exten: '1198' }], endpoint_sip: { password: 'new' } }],
      }),
    ['plain'],
  ],
  [
    'the name of the user of a phone',
    () =>
      put(`/users/${world.users.plain.id}`, {
        firstname: 'Plain',
        lines: [{ extensions: [{ exten: '1198' }], endpoint_sip: { password: 'new' } }],
      }),
    ['plain'],
  ],
  [
    'a mailbox, which the phone can ask',
    () =>
      put(`/users/${world.users.plain.id}`, {
        firstname: 'plain',
        voicemail: { number: '1198' },
        lines: [{ extensions: [{ exten: '1198' }], endpoint_sip: { password: 'new' } }],
      }),
    ['plain'],
  ],
  [
    'something that no phone shows',
    () =>
      put(`/users/${world.users.plain.id}`, {
        firstname: 'plain',
        ring_seconds: 5,
        voicemail: { number: '1198' },
        lines: [{ extensions: [{ exten: '1198' }] }],
      }),
    [],
  ],
  [
    'the label of a group',
    () => put(`/groups/${world.group.id}`, { label: 'Verkauf', extensions: [{ exten: '2001' }] }),
    ['group'],
  ],
  [
    'the extension of a group',
    () => put(`/groups/${world.group.id}`, { label: 'Verkauf', extensions: [{ exten: '2002' }] }),
    ['group'],
  ],
  [
    'the members of a group',
    () =>
      put(`/groups/${world.group.id}`, {
        label: 'Verkauf',
        extensions: [{ exten: '2002' }],
        members: { users: [{ id: world.bob.id }] },
      }),
    [],
  ],
  [
    'the extension of a queue',
    () => put(`/queues/${world.queue.id}`, { name: 'support', extensions: [{ exten: '3002' }] }),
    ['queue'],
  ],
  [
    'the name of a conference',
    () => put(`/conferences/${world.conference.id}`, { name: 'Room', extensions: [{ exten: '4001' }] }),
    ['conference'],
  ],
  ['the number of a paging', () => put(`/pagings/${world.paging.id}`, { number: '13', name: 'All' }), ['paging']],
  ['the name of an agent', () => put(`/agents/${world.agent.id}`, { number: '8001', firstname: 'Anna' }), ['agent']],
  [
    'the extension of the default lot',
    () =>
      put(`/parkinglots/${world.lot.id}`, {
        name: 'Main',
        extensions: [{ exten: '699' }],
        slots_start: 701,
        slots_end: 720,
      }),
    ['defaultLot'],
  ],
  [
    'slots that leave a key behind',
    () =>
      put(`/parkinglots/${world.lot.id}`, {
        name: 'Main',
        extensions: [{ exten: '699' }],
        slots_start: 710,
        slots_end: 720,
      }),
    ['lot'],
  ],
  [
    'another default lot',
    () =>
      ok('POST', '/parkinglots', {
        name: 'Second',
        extensions: [{ exten: '800' }],
        slots_start: 801,
        slots_end: 802,
        default: true,
      }),
    ['defaultLot'],
  ],
  [
    'a feature code',
    async () => put(`/extensions/features/${await code('enablednd')}`, { exten: '*255' }),
    ['service'],
  ],
  [
    'a feature code that is disabled',
    async () => put(`/extensions/features/${await code('enablednd')}`, { exten: '*255', enabled: false }),
    ['service'],
  ],
  ['the pickup code', async () => put(`/extensions/features/${await code('pickup')}`, { exten: '_*88.' }), EVERY],
  [
    'the SIP server of the tenant',
    async () =>
      put(`/tenants/${world.alice.tenant_uuid}`, { pbx: 'asterisk', name: 'main', sip_server: 'other.example.com' }),
    EVERY,
  ],
  [
    'the SIP server of the PBX, where the tenant has its own',
    async () => {
      const [pbx] = (await ok('GET', '/pbxes')).body.items;
      return put(`/pbxes/${pbx.id}`, {
        ...pbx,
        ami_url: 'ami://user:secret@127.0.0.1:1',
        sip_server: 'pbx.example.com',
      });
    },
    [],
  ],
  [
    'the SIP server of the PBX, where the tenant has none',
    async () => {
      const own = { pbx: 'asterisk', name: 'main' };
      await put(`/tenants/${world.alice.tenant_uuid}`, { ...own, sip_server: 'pbx.example.com' });
      await put(`/tenants/${world.alice.tenant_uuid}`, own);
      const [pbx] = (await ok('GET', '/pbxes')).body.items;
      return put(`/pbxes/${pbx.id}`, {
        ...pbx,
        ami_url: 'ami://user:secret@127.0.0.1:1',
        sip_server: 'new.example.com',
      });
    },
    EVERY,
  ],
  ['settings of the tenant', () => put('/phones/settings', { items: [{ settings: { 'lang.gui': 'French' } }] }), EVERY],
  [
    'settings of the family',
    () =>
      put('/phones/settings', {
        items: [{ settings: { 'lang.gui': 'French' } }, { family: 'Yealink', settings: { 'phone.x': '1' } }],
      }),
    EVERY,
  ],
  [
    'the same settings again',
    () =>
      put('/phones/settings', {
        items: [{ settings: { 'lang.gui': 'French' } }, { family: 'yealink', settings: { 'phone.x': '1' } }],
      }),
    [],
  ],
  ['the model of a phone', () => phone('plain', { model: 'T46S' }), ['plain']],
  [
    'settings of a model, by another of its names',
    () =>
      put('/phones/settings', {
        items: [
          { settings: { 'lang.gui': 'French' } },
          { family: 'yealink', settings: { 'phone.x': '1' } },
          { model: 'sip-t46s', settings: { 'phone.y': '2' } },
        ],
      }),
    ['plain'],
  ],
  ['settings of a phone', () => phone('plain', { model: 'T46S', phone_settings: { 'phone.z': '3' } }), ['plain']],
  ['modules of a phone', () => phone('plain', { model: 'T46S', expansions: [{ model: 'EXP40' }] }), ['plain']],
  ['a conference that is deleted', () => ok('DELETE', `/conferences/${world.conference.id}`), ['conference']],
  ['a group that is deleted', () => ok('DELETE', `/groups/${world.group.id}`), ['group']],
  ['an agent that is deleted', () => ok('DELETE', `/agents/${world.agent.id}`), ['agent']],
  ['a filter that is deleted', () => ok('DELETE', `/callfilters/${world.filter.id}`), ['filter']],
  ['a user who is deleted', () => ok('DELETE', `/users/${world.bob.id}`), ['user']],
  ['the user of a phone who is deleted', () => ok('DELETE', `/users/${world.users.queue.id}`), ['queue']],
  ['a template that is deleted', () => ok('DELETE', `/funckeys/templates/${world.template.id}`), ['template']],
];

describe('exactly the phones whose bytes change get new ETags, and are to be told', () => {
  it.each(CHANGES)('for %s', async (_, change, expected) => {
    expect(await world.changedBy(change)).toEqual({ changed: expected, queued: expected });
  });
});

describe('a custom key', () => {
  it('is compiled when its extension is taken and freed; no other phone is', async () => {
    const at = async () => [await world.compiled('custom'), await world.compiled('plain')];
    const before = await at();
    clock += 10;
    const { id } = (await ok('POST', '/conferences', { extensions: [{ exten: '6001' }] })).body;
    const taken = [clock, (await at())[0]];
    clock += 10;
    await ok('DELETE', `/conferences/${id}`);
    expect([taken[1], await at()]).toEqual([taken[0], [clock, before[1]]]);
  });

  it('is compiled when a slot takes its number', async () => {
    clock += 10;
    await ok('POST', '/parkinglots', { slots_start: 6000, slots_end: 6002 });
    expect(await world.compiled('custom')).toBe(clock);
  });
});

it('the first parking lot after the last one brings parking keys back', async () => {
  const { items } = (await ok('GET', '/parkinglots')).body;
  await Promise.all(items.map(({ id }: { id: number }) => ok('DELETE', `/parkinglots/${id}`)));
  const problems = async () => (await ok('GET', `/devices/${world.devices.defaultLot}`)).body.problems.length;
  expect(await problems()).toBe(1);
  await ok('POST', '/parkinglots', { extensions: [{ exten: '900' }], slots_start: 901, slots_end: 902 });
  expect(await problems()).toBe(0);
});
