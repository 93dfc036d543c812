import { describe, expect, it } from 'vitest';
import { scriptedPbx } from './scripted-pbx.ts';
import { openTestServer, populate } from './support.ts';
import { custom, newPhone, newTemplate } from './wire.ts';

const server = await openTestServer({}, {}, scriptedPbx());
const { ok, call } = server;
const { alice, bob, group } = await populate(server);
const template = await newTemplate(
  server,
  {
    1: { ...custom('501'), label: 'Door' },
    2: { ...custom('502'), label: 'Fixed', locked: true },
    3: { destination: { type: 'group', group_id: group.id } },
  },
  { name: 'Operations' },
);
await ok('PUT', `/users/${alice.id}/funckeys/templates/${template.id}`);
await newPhone(server, alice);

interface Slot {
  position: number;
}
const USER = `/users/${alice.id}/layout`;
const TEMPLATE = `/funckeys/templates/${template.id}/layout?model=T54W`;
const slotsOf = (body: { slots: Slot[] }) => new Map(body.slots.map((slot) => [slot.position, slot]));
const toBob = { destination: { type: 'user', user_id: bob.id } };

describe('a draft of own keys', () => {
  it('is laid out as it would be after saving, and nothing is saved', async () => {
    const keys = { 1: { ...toBob, label: 'W'.repeat(120) }, 3: custom('*') };
    const before = (await ok('GET', USER)).body;
    const draft = (await ok('POST', USER, { keys })).body;
    expect((await ok('GET', USER)).body).toEqual(before);
    expect((await ok('GET', '/audit?resource=user_funckeys')).body.total).toBe(0);
    await ok('PUT', `/users/${alice.id}/funckeys`, { keys });
    const { devices: _, ...saved } = (await ok('GET', USER)).body;
    expect(draft).toMatchObject(saved);
    expect(saved.slots).toEqual(draft.slots);
    expect(slotsOf(draft).get(1)).toMatchObject({ kind: 'own', cut: true });
    await ok('PUT', `/users/${alice.id}/funckeys`, { keys: {} });
  });

  it('stands in place of all own keys', async () => {
    await ok('PUT', `/users/${alice.id}/funckeys`, { keys: { 5: custom('505') } });
    expect(slotsOf((await ok('POST', USER, { keys: {} })).body).get(5)).toMatchObject({ kind: 'empty' });
    expect(slotsOf((await ok('POST', `${USER}?model=T46S`, {})).body).get(5)).toMatchObject({ kind: 'empty' });
    await ok('PUT', `/users/${alice.id}/funckeys`, { keys: {} });
  });

  const BAD: [string, unknown, string, number?][] = [
    ['a field', { keys: { 7: { destination: { type: 'custom', exten: 'a b' } } } }, 'keys.7.destination.exten'],
    ['a target', { keys: { 7: { destination: { type: 'user', user_id: 999 } } } }, 'keys.7.destination.user_id'],
    ['a locked position', { keys: { 2: custom('1') } }, 'keys.2', 409],
    ['a destination that is there twice', { keys: { 7: custom('1'), 8: custom('1') } }, 'keys.8.destination'],
    ['a position', { keys: { 0: custom('1') } }, 'keys.0'],
  ];
  it.each(BAD)('with a bad %s is refused as saving would be', async (_, body, path, status = 400) => {
    const draft = await call('POST', USER, body);
    const saved = await call('PUT', `/users/${alice.id}/funckeys`, body);
    expect(draft).toMatchObject({
      status,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
    expect(draft.body).toEqual(saved.body);
  });

  it('has to be there', async () => {
    expect((await call('POST', USER)).body).toMatchObject({ status: 400, errors: [{ code: 'bad_json' }] });
  });

  it('takes the right to read the layout', async () => {
    const make = async (acl: string) => (await ok('POST', '/tokens', { name: 'own', acl: [acl] })).body.token;
    const reader = await make(`confd.users.${alice.id}.layout.read`);
    expect((await call('POST', USER, { keys: {} }, { token: reader })).status).toBe(200);
    const other = await make(`confd.users.${alice.id}.funckeys.update`);
    expect((await call('POST', USER, { keys: {} }, { token: other })).status).toBe(401);
  });
});

describe('a draft of a template', () => {
  it('is laid out as it would be after saving', async () => {
    const name = 'Other';
    const other = await newTemplate(server, {}, { name });
    const address = `/funckeys/templates/${other.id}/layout?model=T54W&expansions=EXP50`;
    const keys = { 1: { ...toBob, locked: true }, 40: custom('540') };
    const draft = (await ok('POST', address, { name, keys })).body;
    expect(slotsOf(draft).get(1)).toMatchObject({ kind: 'locked' });
    expect(slotsOf((await ok('GET', address)).body).get(1)).toMatchObject({ kind: 'empty' });
    await ok('PUT', `/funckeys/templates/${other.id}`, { name, keys });
    expect((await ok('GET', address)).body).toEqual(draft);
  });

  it('can not have what templates can not', async () => {
    const body = { keys: { 4: { destination: { type: 'agent', agent_id: 1, action: 'login' } } } };
    const draft = await call('POST', TEMPLATE, body);
    expect(draft).toMatchObject({ status: 400, body: { errors: [{ path: 'keys.4.destination.type' }] } });
    expect(draft.body).toEqual((await call('PUT', `/funckeys/templates/${template.id}`, body)).body);
  });
});

describe('a slot', () => {
  it('says which key of the template an own one hides, and of which template an inherited one is', async () => {
    const slots = slotsOf((await ok('POST', USER, { keys: { 1: custom('77'), 9: custom('78') } })).body);
    const [id, name] = [template.id, 'Operations'];
    expect(slots.get(1)).toMatchObject({
      hides: { label: 'Door', template_id: id, template_name: name },
      template_name: null,
    });
    expect(slots.get(9)).toMatchObject({ kind: 'own', hides: null });
    expect(slots.get(2)).toMatchObject({ kind: 'locked', template_name: name, hides: null });
    expect(slots.get(3)).toMatchObject({ kind: 'inherited', template_name: name });
  });

  it('names its lamp as the lists of lamps do', async () => {
    await ok('PUT', `/users/${alice.id}/funckeys/4`, toBob);
    const lamps: { position: number; id: string }[] = (await ok('GET', `/users/${alice.id}/lamps`)).body.items;
    const slots = slotsOf((await ok('GET', USER)).body);
    expect(lamps.length).toBeGreaterThan(1);
    for (const { position, id } of lamps) expect(slots.get(position)).toMatchObject({ lamp: { id } });
    expect(slotsOf((await ok('GET', TEMPLATE)).body).get(3)).toMatchObject({ lamp: { id: '2001' } });
  });
});
