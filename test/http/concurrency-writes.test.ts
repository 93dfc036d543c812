import { beforeEach, describe, expect, it } from 'vitest';
import { expectFilesCurrent } from './fuzz-support.ts';
import { type Answer, openTestServer } from './support.ts';

const server = await openTestServer();

// Each test has a tenant of its own, so that numbers and names are free.
let tenant: string;
let template: string;
beforeEach(async () => {
  tenant = (await server.ok('POST', '/tenants', { name: 'test' })).body.uuid;
  template = `/funckeys/templates/${(await make('/funckeys/templates', { name: 'Desk' })).id}`;
});

const TEN = Array.from({ length: 10 }, (_, index) => index + 1);
const custom = (exten: string | number) => ({ destination: { type: 'custom', exten: String(exten) } });
const statuses = (answers: readonly Answer[]) => answers.map((answer) => answer.status).sort();
const times = (count: number, status: number) => Array.from({ length: count }, () => status);
const call = (method: string, url: string, body?: unknown, headers: Record<string, string> = {}) =>
  server.call(method, url, body, { tenant, headers });
const get = async (url: string) => (await server.ok('GET', url, undefined, { tenant })).body;
const make = async (path: string, body: unknown) => (await server.ok('POST', path, body, { tenant })).body;
const newMac = () => `02${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`;

describe('ten writers of one template', () => {
  it('all succeed, each at a position of his own', async () => {
    const answers = await Promise.all(TEN.map((at) => call('PUT', `${template}/${at}`, custom(at))));
    expect(statuses(answers)).toEqual(times(10, 204));
    expect(Object.keys((await get(template)).keys)).toEqual(TEN.map(String));
  });

  it('all succeed at one position, and one of them stays', async () => {
    const answers = await Promise.all(TEN.map((exten) => call('PUT', `${template}/1`, custom(exten))));
    expect(statuses(answers)).toEqual(times(10, 204));
    expect(TEN.map(String)).toContain((await get(template)).keys['1'].destination.exten);
  });

  it('all succeed with the whole template, and one of them stays, whole', async () => {
    const body = (by: number) => ({ name: `by ${by}`, keys: { 1: custom(by), 2: custom(`${by}*`) } });
    const answers = await Promise.all(TEN.map((by) => call('PUT', template, body(by))));
    expect(statuses(answers)).toEqual(times(10, 204));
    const { name, keys } = await get(template);
    expect([keys['1'].destination.exten, keys['2'].destination.exten]).toEqual([name.slice(3), `${name.slice(3)}*`]);
  });

  it('one succeeds and nine get 412 where all have read the same version', async () => {
    const etag = String((await call('GET', template)).headers.etag);
    const headers = { 'if-match': etag };
    const answers = await Promise.all(TEN.map((by) => call('PUT', template, { name: `by ${by}` }, headers)));
    expect(statuses(answers)).toEqual([204, ...times(9, 412)]);
    const winner = answers.findIndex((answer) => answer.status === 204) + 1;
    expect((await get(template)).name).toBe(`by ${winner}`);
  });

  it('one deletes it and nine get 404', async () => {
    const answers = await Promise.all(TEN.map(() => call('DELETE', template)));
    expect(statuses(answers)).toEqual([204, ...times(9, 404)]);
  });

  it('leave one line each in the audit', async () => {
    await Promise.all(TEN.map((at) => call('PUT', `${template}/${at}`, custom(at))));
    const audit = await get('/audit?resource=template_key');
    expect(new Set(audit.items.map((row: { id: number }) => row.id)).size).toBe(10);
  });
});

describe('ten who want the same', () => {
  it('extension: one gets it, nine are told who has it', async () => {
    const body = (by: number) => ({ label: `group ${by}`, extensions: [{ exten: '2001' }] });
    const answers = await Promise.all(TEN.map((by) => call('POST', '/groups', body(by))));
    expect(statuses(answers)).toEqual([201, ...times(9, 400)]);
    expect((await get('/groups')).total).toBe(1);
  });

  it('MAC: one gets it', async () => {
    const mac = newMac();
    const answers = await Promise.all(TEN.map(() => call('POST', '/devices', { mac })));
    expect(statuses(answers)).toEqual([201, ...times(9, 400)]);
  });

  it('default parking lot: there is exactly one', async () => {
    const body = (by: number) => ({ name: `lot ${by}`, slots_start: by * 100, slots_end: by * 100 + 9, default: true });
    await Promise.all(TEN.map((by) => make('/parkinglots', body(by))));
    const { items } = await get('/parkinglots');
    expect(items.filter((lot: { default: boolean }) => lot.default)).toHaveLength(1);
  });

  it('agent logged in: one does it', async () => {
    const { id } = await make('/agents', { number: '8001' });
    const { uuid: user_uuid } = await make('/users', { firstname: 'Ann' });
    const answers = await Promise.all(TEN.map(() => call('POST', `/agents/${id}/login`, { user_uuid })));
    expect(statuses(answers)).toEqual([204, ...times(9, 409)]);
  });

  it('destination in one template: one key has it', async () => {
    const answers = await Promise.all(TEN.map((at) => call('PUT', `${template}/${at}`, custom('5551'))));
    expect(statuses(answers)).toEqual([204, ...times(9, 400)]);
  });
});

describe('edits and deletes at the same time', () => {
  const ROUNDS = [1, 2, 3, 4, 5];

  it.each(ROUNDS)('leave no user with a template that is gone (round %i)', async (round) => {
    const users = await Promise.all(TEN.map((at) => make('/users', { firstname: `user ${at}` })));
    const { id } = await get(template);
    const assign = users.map((user) => () => call('PUT', `/users/${user.id}/funckeys/templates/${id}`));
    const remove = () => call('DELETE', template);
    const answers = await together(
      [...assign, ...TEN.map((at) => () => call('PUT', `${template}/${at}`, custom(at))), remove],
      round,
    );
    expect(answers.filter((answer) => ![204, 404].includes(answer.status))).toEqual([]);
    const after = (await get('/users')).items.map(
      (user: { func_key_template_id: number | null }) => user.func_key_template_id,
    );
    expect(after).toEqual(users.map(() => null));
    const views = await Promise.all(users.map((user) => get(`/users/${user.id}/funckeys`)));
    expect(views.map((view) => view.keys)).toEqual(users.map(() => ({})));
  });

  it.each(ROUNDS)('leave no key to a group that is gone (round %i)', async (round) => {
    const group = await make('/groups', { label: 'Sales', extensions: [{ exten: '2001' }] });
    const users = await Promise.all(TEN.map((at) => make('/users', { firstname: `user ${at}` })));
    const lines = users.map((user) => ({ user_uuid: user.uuid }));
    await Promise.all(lines.map((line) => make('/devices', { mac: newMac(), model: 'T46S', lines: [line] })));
    const key = { destination: { type: 'group', group_id: group.id } };
    const writes = users.map((user, at) => () => call('PUT', `/users/${user.id}/funckeys/${at + 1}`, key));
    const shared = () => call('PUT', template, { keys: { 3: key } });
    const remove = () => call('DELETE', `/groups/${group.id}`);
    const answers = await together([...writes, shared, remove], round);
    expect(answers.filter((answer) => ![204, 400].includes(answer.status))).toEqual([]);
    expect((await get(template)).keys).toEqual({});
    const views = await Promise.all(users.map((user) => get(`/users/${user.id}/funckeys`)));
    expect(views.map((view) => view.keys)).toEqual(users.map(() => ({})));
    await expectFilesCurrent(server.installation);
  });

  it.each(ROUNDS)('leave no extension, membership or key of a user who is gone (round %i)', async (round) => {
    const user = await make('/users', { firstname: 'Ann', lines: [{ extensions: [{ exten: '1001' }] }] });
    const writes = TEN.map(
      (at) => () => call('POST', '/groups', { label: `group ${at}`, members: { users: [{ id: user.id }] } }),
    );
    const key = () => call('PUT', `${template}/1`, { destination: { type: 'user', user_id: user.id } });
    const own = () => call('PUT', `/users/${user.id}/funckeys/2`, custom('5551'));
    const replace = () =>
      call('PUT', `/users/${user.id}`, { firstname: 'Anna', lines: [{ extensions: [{ exten: '1002' }] }] });
    await together([...writes, key, own, replace, () => call('DELETE', `/users/${user.id}`)], round);
    const groups = (await get('/groups')).items;
    expect(groups.filter((group: { members: { users: unknown[] } }) => group.members.users.length > 0)).toEqual([]);
    expect((await get(template)).keys).toEqual({});
    const heir = { firstname: 'Bob', lines: [{ extensions: [{ exten: '1001' }, { exten: '1002' }] }] };
    expect((await call('POST', '/users', heir)).status).toBe(201);
  });

  it.each(ROUNDS)('leave each phone with the files of its last keys (round %i)', async (round) => {
    const { id } = await get(template);
    const users = await Promise.all(
      TEN.map((at) => make('/users', { firstname: `user ${at}`, func_key_template_id: id })),
    );
    const lines = users.map((user) => ({ user_uuid: user.uuid }));
    await Promise.all(lines.map((line) => make('/devices', { mac: newMac(), model: 'T46S', lines: [line] })));
    const shared = TEN.map((at) => () => call('PUT', `${template}/${at}`, custom(at)));
    const own = users.map((user, at) => () => call('PUT', `/users/${user.id}/funckeys/${at + 1}`, custom(`9${at}`)));
    const codes = () => call('PUT', '/phones/settings', { items: [{ settings: { 'lang.gui': `English ${round}` } }] });
    const answers = await together([...shared, ...own, codes], round);
    expect(statuses(answers)).toEqual(times(21, 204));
    await expectFilesCurrent(server.installation);
  });
});

/** Starts all at once, in an order that differs from round to round; some a little later. */
function together(calls: readonly (() => Promise<Answer>)[], round: number): Promise<Answer[]> {
  const order = calls.map((call, index) => ({ call, at: (index * 7 * round + round * round) % calls.length }));
  const started = order.sort((a, b) => a.at - b.at).map(({ call, at }) => afterTurns(at % (round + 1), call));
  return Promise.all(started);
}

async function afterTurns(turns: number, call: () => Promise<Answer>): Promise<Answer> {
  for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
  return call();
}
