import { beforeEach, describe, expect, it } from 'vitest';
import type { LampState } from '../../src/contract/words.ts';
import type { Lamp } from '../../src/domain/pbx/port.ts';
import { scriptedPbx } from './scripted-pbx.ts';
import { openTestServer, populate } from './support.ts';

const pbx = scriptedPbx();
const server = await openTestServer({}, {}, pbx);
const { ok, call } = server;
const world = await populate(server);
const tenant: string = world.alice.tenant_uuid;
await ok('POST', '/queues', { name: 'unreachable' });
await ok('PUT', `/parkinglots/${world.lot.id}`, { ...world.lot, slots_start: 701, slots_end: 703 });
const below = (await ok('POST', '/tenants', { name: 'Below' })).body.uuid;
const eve = (
  await ok('POST', '/users', { firstname: 'Eve', lines: [{ extensions: [{ exten: '1001' }] }] }, { tenant: below })
).body;
const member: number = world.filter.surrogates.users[0].member_id;
const dnd = `u${world.alice.id}-dnd`;

const line = (id: string, state: LampState): Lamp => ({ id, kind: 'line', state });
const toggle = (id: string, state: LampState): Lamp => ({ id, kind: 'toggle', state });

beforeEach(() => {
  pbx.now = {
    status: 'connected',
    lamps: new Map<string, Lamp>([
      [`${tenant} 1001`, line('1001', 'busy')],
      [`${tenant} 1002`, line('1002', 'idle')],
      [`${tenant} 2001`, { id: '2001', kind: 'queue', state: 'ringing' }],
      [`${tenant} 702`, { id: '702', kind: 'slot', state: 'parked' }],
      [`${below} 1001`, line('1001', 'ringing')],
    ]),
    toggles: new Map([
      [tenant, [toggle(`m${member}`, 'on'), toggle(dnd, 'on'), toggle('u999999-dnd', 'on'), toggle('something', 'on')]],
      [below, [toggle(`u${eve.id}-dnd`, 'off')]],
    ]),
    steps: [],
  };
});

interface Shown {
  id: string | null;
  exten: string | null;
  kind: string;
  state: string;
  name: string;
  owner: { type: string; id: number };
}

const list = async (query = ''): Promise<{ total: number; items: Shown[] }> => (await ok('GET', `/lamps${query}`)).body;
const short = ({ items }: { items: Shown[] }) => items.map(({ kind, id, state, name }) => [kind, id, state, name]);

describe('GET /lamps', () => {
  it('has every user, group, queue, conference and slot, then what the PBX told of toggles', async () => {
    expect(short(await list())).toEqual([
      ['line', '1001', 'busy', 'Alice Martin'],
      ['line', '1002', 'idle', 'Bob Durand'],
      ['line', null, 'unavailable', 'Zoë Ångström'],
      ['queue', '2001', 'ringing', 'Sales'],
      ['queue', '3001', 'unavailable', 'support'],
      ['queue', null, 'unavailable', 'unreachable'],
      ['conference', '4001', 'unavailable', 'Meeting'],
      ['slot', '701', 'unavailable', 'Main'],
      ['slot', '702', 'parked', 'Main'],
      ['slot', '703', 'unavailable', 'Main'],
      ['toggle', dnd, 'on', 'Alice Martin'],
      ['toggle', `m${member}`, 'on', 'Bob Durand'],
    ]);
  });

  it('says whose lamp it is', async () => {
    const { items } = await list();
    const { id, uuid } = world.alice;
    expect(items[0]).toEqual({
      id: '1001',
      exten: '1001',
      kind: 'line',
      state: 'busy',
      name: 'Alice Martin',
      tenant_uuid: tenant,
      owner: { type: 'user', id, uuid },
      switched_on: [],
    });
    expect(items.map((one) => one.owner.type)).toEqual([
      ...['user', 'user', 'user', 'group', 'queue', 'queue', 'conference'],
      ...['parking_lot', 'parking_lot', 'parking_lot', 'user', 'filter_member'],
    ]);
  });

  it('says which services and forwards a user has on', async () => {
    const bob = `/users/${world.bob.id}`;
    await ok('PUT', `${bob}/services/dnd`, { enabled: true });
    await ok('PUT', `${bob}/forwards/unconditional`, { enabled: true, destination: '1001' });
    const { items } = (await ok('GET', '/lamps?kind=line')).body;
    expect(items.map((one: { switched_on: string[] }) => one.switched_on)).toEqual([[], ['dnd', 'unconditional'], []]);
    await ok('PUT', `${bob}/services/dnd`, { enabled: false });
    await ok('PUT', `${bob}/forwards/unconditional`, { enabled: false });
  });

  it('knows no state while the PBX is away', async () => {
    pbx.now = { ...pbx.now, status: 'away', lamps: new Map(), toggles: new Map() };
    const { items } = await list();
    expect(items.filter((one) => one.exten !== null).map((one) => one.state)).toEqual(Array(8).fill('unknown'));
  });

  it.each([
    ['limit=4', 0, 4],
    ['limit=3&offset=2', 2, 5],
    ['limit=1&offset=3', 3, 4],
    ['offset=9', 9, 12],
    ['limit=100&offset=11', 11, 12],
    ['limit=5&offset=40', 40, 45],
  ])('?%s is a part of the whole', async (query, from, to) => {
    const whole = await list();
    const page = await list(`?${query}`);
    expect(page).toEqual({ total: 12, items: whole.items.slice(from, to) });
  });

  it('turns the order round', async () => {
    const kinds = (await list('?direction=desc')).items.map((one) => one.kind);
    expect([...new Set(kinds)]).toEqual(['toggle', 'slot', 'conference', 'queue', 'line']);
  });

  it.each([
    ['search=martin', ['1001', dnd]],
    ['search=zoe', [null]],
    ['search=70', ['701', '702', '703']],
    ['search=nobody', []],
    ['kind=queue', ['2001', '3001', null]],
    ['kind=queue&limit=1&offset=1', ['3001']],
    ['kind=nothing', []],
    ['state=on', [dnd, `m${member}`]],
    ['state=unavailable&kind=slot', ['701', '703']],
    ['exten=1001', ['1001']],
    ['exten=100', []],
    ['exten=702&state=parked', ['702']],
    ['order=exten&search=00', ['1001', '1002', '2001', '3001', '4001']],
    ['order=exten&direction=desc&limit=2', ['4001', '3001']],
    ['order=name&kind=queue', ['2001', '3001', null]],
    ['order=name&kind=line&direction=desc', [null, '1002', '1001']],
  ])('?%s finds %j', async (query, ids) => {
    expect((await list(`?${query}`)).items.map((one) => one.id)).toEqual(ids);
  });

  it('counts what a filter finds, not what there is', async () => {
    expect(await list('?state=on&limit=1')).toMatchObject({ total: 2, items: [{ id: dnd }] });
  });

  it('keeps tenants apart', async () => {
    const items = (await ok('GET', '/lamps', undefined, { tenant: below })).body.items;
    expect(short({ items })).toEqual([
      ['line', '1001', 'ringing', 'Eve'],
      ['toggle', `u${eve.id}-dnd`, 'off', 'Eve'],
    ]);
  });

  it('has the tenants below where they are asked for', async () => {
    const { total, items } = await list('?recurse=true');
    const eves = items.filter((one) => one.name === 'Eve').map((one) => one.state);
    expect([total, eves]).toEqual([14, ['ringing', 'off']]);
  });

  it('does not name a toggle of another tenant, whoever the PBX says it is of', async () => {
    pbx.now.toggles = new Map([[below, [toggle(dnd, 'on')]]]);
    expect((await ok('GET', '/lamps?kind=toggle', undefined, { tenant: below })).body).toEqual({ total: 0, items: [] });
  });
});

it('more lamps than are read at once are all in the order that was asked for', async () => {
  const large = (await ok('POST', '/tenants', { name: 'Large' })).body.uuid;
  const lot = (slots_start: number) => ({ name: `Lot ${slots_start}`, slots_start, slots_end: slots_start + 799 });
  await ok('POST', '/parkinglots', lot(5000), { tenant: large });
  await ok('POST', '/parkinglots', lot(2000), { tenant: large });
  const { total, items } = (await ok('GET', '/lamps?order=exten', undefined, { tenant: large })).body;
  const numbers = [...Array(800).keys()].flatMap((index) => [2000 + index, 5000 + index]).sort((a, b) => a - b);
  expect([total, items.map((one: Shown) => Number(one.exten))]).toEqual([1600, numbers]);
});

describe('GET /users/{user_id}/lamps', () => {
  const keys = {
    1: { destination: { type: 'user', user_id: world.bob.id } },
    2: { destination: { type: 'service', service: 'enablednd' } },
    3: { destination: { type: 'transfer', transfer: 'blind' } },
    4: { blf: false, destination: { type: 'group', group_id: world.group.id } },
    7: { destination: { type: 'park_position', position: 702 } },
  };

  it('has the lamps beside the keys that have one', async () => {
    await ok('PUT', `/users/${world.alice.id}/funckeys`, { keys });
    const watch = `*735${world.alice.id}***225`;
    pbx.now.lamps.set(`${tenant} ${watch}`, toggle(dnd, 'on'));
    expect((await ok('GET', `/users/${world.alice.uuid}/lamps`)).body).toEqual({
      total: 3,
      items: [
        { position: 1, watch: '1002', id: '1002', kind: 'line', state: 'idle' },
        { position: 2, watch, id: dnd, kind: 'toggle', state: 'on' },
        { position: 7, watch: '702', id: '702', kind: 'slot', state: 'parked' },
      ],
    });
  });

  it('is not told to the tenant beside', async () => {
    expect((await call('GET', `/users/${world.alice.id}/lamps`, undefined, { tenant: below })).status).toBe(404);
  });
});

it('without any PBX nothing is known of lamps, and no toggle is listed', async () => {
  const plain = await openTestServer();
  const people = await populate(plain);
  const { items } = (await plain.ok('GET', '/lamps?limit=3')).body;
  expect(items.map((one: Shown) => one.state)).toEqual(['unknown', 'unknown', 'unavailable']);
  await plain.ok('PUT', `/users/${people.alice.id}/funckeys/1`, keyTo(people.bob.id));
  const { body } = await plain.ok('GET', `/users/${people.alice.id}/lamps`);
  expect(body.items).toEqual([{ position: 1, watch: '1002', id: '1002', kind: 'line', state: 'unknown' }]);
});

function keyTo(user_id: number) {
  return { destination: { type: 'user', user_id } };
}
