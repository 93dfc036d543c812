import { describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';
import { custom, newPhone, newUser, userWith } from './wire.ts';

const server = await openTestServer();
let number = 6000;
const world = async () => {
  const made = await userWith(server, { 1: custom('31') }, { 2: custom('32') }, String(++number));
  const other = await newUser(server, String(++number));
  return { ...made, other, file: await newPhone(server, made.user), otherFile: await newPhone(server, other) };
};

type World = Awaited<ReturnType<typeof world>>;
/** Every write of keys: method, address, body. */
const WRITES: [string, string, (world: World) => string, (world: World) => unknown][] = [
  ['POST', 'templates', () => '/funckeys/templates', () => ({ name: 'Never', keys: { 1: custom('1') } })],
  ['PUT', 'template', ({ shared }) => shared.url, () => ({ keys: { 1: custom('41') } })],
  ['DELETE', 'template', ({ shared }) => shared.url, () => undefined],
  ['PUT', 'template/1', ({ shared }) => `${shared.url}/1`, () => custom('41')],
  ['DELETE', 'template/1', ({ shared }) => `${shared.url}/1`, () => undefined],
  ['POST', 'template/users', ({ shared }) => `${shared.url}/users`, ({ other }) => ({ user_uuids: [other.uuid] })],
  ['PUT', 'user/funckeys', ({ user }) => user.keys, () => ({ keys: { 5: custom('42') } })],
  ['PUT', 'user/funckeys/2', ({ user }) => `${user.keys}/2`, () => custom('42')],
  ['DELETE', 'user/funckeys/2', ({ user }) => `${user.keys}/2`, () => undefined],
  ['PUT', 'user/funckeys/templates/1', ({ other, shared }) => `${other.keys}/templates/${shared.id}`, () => undefined],
  ['DELETE', 'user/funckeys/templates/1', ({ user, shared }) => `${user.keys}/templates/${shared.id}`, () => undefined],
  ['POST', 'user/funckeys/copy', ({ other }) => `${other.keys}/copy`, ({ user }) => ({ from_user_uuid: user.uuid })],
];

/** All that a rehearsal could have changed. */
const state = async ({ user, other, shared, file, otherFile }: World) => {
  const answers = [user.keys, other.keys, shared.url, `${shared.url}/users`, '/funckeys/templates', '/audit?limit=1'];
  const bodies = await Promise.all(answers.map(async (url) => (await server.call('GET', url)).body));
  return { bodies, files: [await file(), await otherFile()] };
};

describe.each(WRITES)('%s %s?dry_run=true', (method, _, url, body) => {
  it('answers 200 with the plan', async () => {
    const made = await world();
    const answer = await server.call(method, `${url(made)}?dry_run=true`, body(made));
    expect([answer.status, Object.keys(answer.body)]).toEqual([200, ['counts', 'devices', 'problems']]);
  });

  it('stores nothing', async () => {
    const made = await world();
    const before = await state(made);
    await server.ok(method, `${url(made)}?dry_run=true`, body(made));
    expect(await state(made)).toEqual(before);
  });

  it('counts the phones that the write then changes', async () => {
    const made = await world();
    const { counts } = (await server.ok(method, `${url(made)}?dry_run=true`, body(made))).body;
    const before = (await state(made)).files;
    await server.ok(method, url(made), body(made));
    const after = (await state(made)).files;
    expect(counts.devices).toBe(after.filter((file, index) => file !== before[index]).length);
  });

  it('is the write itself when it is false', async () => {
    const made = await world();
    const answer = await server.call(method, `${url(made)}?dry_run=false`, body(made));
    expect(answer.status).toBe(method === 'POST' && url(made) === '/funckeys/templates' ? 201 : 204);
  });
});

describe('a rehearsal', () => {
  it('shows what changes in which file', async () => {
    const made = await world();
    const { body } = await server.ok('PUT', `${made.shared.url}/1?dry_run=true`, custom('4242'));
    expect(body.devices[0].files[0].diff).toContain('4242');
  });

  it('counts keys that move', async () => {
    const made = await world();
    const { body } = await server.ok('PUT', `${made.user.keys}?dry_run=true`, { keys: { 3: custom('32') } });
    expect(body.counts).toMatchObject({ devices: 1, keys_moved: 1, keys_dropped: 0 });
  });

  it('counts keys that find no place on the phone', async () => {
    const made = await world();
    const { body } = await server.ok('PUT', `${made.user.keys}/900?dry_run=true`, custom('1'));
    expect([body.counts.keys_dropped, body.problems[0].position]).toEqual([1, 900]);
  });

  it('finds the same faults as the write', async () => {
    const made = await world();
    const answer = await server.call('PUT', `${made.shared.url}/1?dry_run=true`, {});
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path: 'destination', code: 'required' }] });
  });

  it('is 404 for what does not exist', async () => {
    expect((await server.call('DELETE', '/funckeys/templates/999999?dry_run=true')).status).toBe(404);
  });

  it('must be asked for with a boolean', async () => {
    const answer = await server.call('POST', '/funckeys/templates?dry_run=maybe', {});
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path: 'dry_run', code: 'boolean_type' }] });
  });

  it('shows as many phones as asked for', async () => {
    const made = await world();
    const { body } = await server.ok('PUT', `${made.shared.url}/1?dry_run=true&limit=1&offset=1`, custom('9'));
    expect([body.counts.devices, body.devices]).toEqual([1, []]);
  });
});
