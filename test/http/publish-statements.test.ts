import { beforeAll, describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';

let statements = 0;
const server = await openTestServer({ onQuery: () => statements++, now: () => 1 });
const { ok } = server;

/** Statements of one request, after one that has filled every cache. */
async function countOf(request: () => Promise<unknown>): Promise<number> {
  await request();
  statements = 0;
  await request();
  return statements;
}

const KINDS = (ids: { user: number; group: number }) =>
  Array.from({ length: 100 }, (_, index) => [
    { type: 'custom', exten: String(1000 + index) },
    { type: 'forward', forward: 'busy', exten: String(2000 + index) },
    ...(index === 0
      ? [
          { type: 'user', user_id: ids.user },
          { type: 'group', group_id: ids.group },
        ]
      : []),
  ]).flat();

let users: { few: number; many: number };
let keys: Record<string, object>;
beforeAll(async () => {
  const user = (await ok('POST', '/users', { firstname: 'Target' })).body.id;
  const group = (await ok('POST', '/groups', { label: 'G' })).body.id;
  const all = KINDS({ user, group }).map((destination) => ({ destination }));
  keys = Object.fromEntries(all.slice(0, 100).map((key, index) => [index + 1, key]));
  const few = Object.fromEntries(all.slice(0, 4).map((key, index) => [index + 1, key]));
  const withKeys = async (some: object) => {
    const { id, uuid } = (
      await ok('POST', '/users', {
        firstname: 'Holder',
        lines: [{ extensions: [{ exten: String(Object.keys(some).length + 100) }] }],
      })
    ).body;
    await ok('PUT', `/users/${id}/funckeys`, { keys: some });
    const mac = `0015650000${String(Object.keys(some).length % 90).padStart(2, '0')}`;
    await ok('POST', '/devices', { mac, model: 'T54W', lines: [{ user_uuid: uuid }] });
    return id as number;
  };
  users = { few: await withKeys(few), many: await withKeys(keys) };
});

describe('the number of statements does not grow with', () => {
  it('the keys of a unified view', async () => {
    expect(await countOf(() => ok('GET', `/users/${users.many}/funckeys`))).toBe(
      await countOf(() => ok('GET', `/users/${users.few}/funckeys`)),
    );
  });

  it('the keys of a user whose key is edited, and whose phone is compiled', async () => {
    const put = (id: number) => () =>
      ok('PUT', `/users/${id}/funckeys/200`, { destination: { type: 'service', service: 'pickup' } });
    expect(await countOf(put(users.many))).toBe(await countOf(put(users.few)));
  });

  it('the keys of a user whose keys are replaced', async () => {
    const put = (some: object) => () => ok('PUT', `/users/${users.many}/funckeys`, { keys: some });
    const many = await countOf(put(keys));
    expect(many).toBe(await countOf(put(Object.fromEntries(Object.entries(keys).slice(0, 4)))));
  });

  it('the templates of a list', async () => {
    const make = () => ok('POST', '/funckeys/templates', { name: 'T', keys: { 1: keys[1], 2: keys[3], 3: keys[4] } });
    await make();
    const one = await countOf(() => ok('GET', '/funckeys/templates'));
    await Promise.all(Array.from({ length: 49 }, make));
    // One more where what the keys point to is not remembered.
    expect(await countOf(() => ok('GET', '/funckeys/templates'))).toBeLessThanOrEqual(one + 1);
  });

  it.each(['users', 'devices', 'groups'])('the entries of a list of %s', async (path) => {
    const all = await countOf(() => ok('GET', `/${path}`));
    expect(all).toBe((await countOf(() => ok('GET', `/${path}?limit=1000`))) - 1);
    expect(all).toBeLessThan(10);
  });

  it('the users who have nothing to do with an edited key', async () => {
    const put = () =>
      ok('PUT', `/users/${users.few}/funckeys/201`, { destination: { type: 'service', service: 'recsnd' } });
    const before = await countOf(put);
    await Promise.all(Array.from({ length: 30 }, (_, index) => ok('POST', '/users', { firstname: `More ${index}` })));
    expect(await countOf(put)).toBe(before);
  });

  it('the slots of a parking lot', async () => {
    const park = (start: number, slots: number) => () => {
      const body = { slots_start: start, slots_end: start + slots - 1 };
      return ok('POST', '/parkinglots', body).then(({ body: { id } }) => ok('DELETE', `/parkinglots/${id}`));
    };
    expect(await countOf(park(20_000, 1000))).toBe(await countOf(park(20_000, 2)));
  });

  it('the phones of a plan', async () => {
    const plan = (id: number) => () =>
      ok('PUT', `/users/${id}/funckeys/202?dry_run=true`, { destination: { type: 'service', service: 'phonestatus' } });
    expect(await countOf(plan(users.many))).toBe(await countOf(plan(users.few)));
  });
});
