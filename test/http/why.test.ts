import { describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';
import { custom, newTemplate, newUser, userWith } from './wire.ts';

const server = await openTestServer();
const { ok, call } = server;
const template = { 1: custom('501', { label: 'Door' }), 2: custom('502', { locked: true }), 3: custom('503') };
const { user, shared } = await userWith(server, template, {});
const other = (await ok('POST', '/tokens', { name: 'Camille', acl: ['#'] })).body.token;
const asCamille = { token: other };
const why = async (address: string, position: number) => (await ok('GET', `${address}/${position}/why`)).body;
const byCamille = { by: expect.stringMatching(/^Camille \(/), at: expect.stringMatching(/Z$/) };
const byAdmin = { by: expect.not.stringMatching(/^Camille/), at: expect.stringMatching(/Z$/) };

describe('why a key of a user is there', () => {
  it('tells the own key, the one of the template below it, and who set each', async () => {
    await ok('PUT', `${user.keys}/1`, custom('77'), asCamille);
    const { position, stack } = await why(user.keys, 1);
    expect(position).toBe(1);
    expect(stack).toMatchObject([
      {
        source: 'own',
        template_id: null,
        template_name: null,
        key: { inherited: false, destination: { exten: '77' } },
        wins: true,
        changed: byCamille,
      },
      {
        source: 'template',
        template_id: shared.id,
        template_name: 'Shared',
        key: { label: 'Door', inherited: true },
        wins: false,
        changed: byAdmin,
      },
    ]);
  });

  it('tells that a locked key wins over an own one that was there before', async () => {
    await ok('PUT', `${user.keys}/3`, custom('78'));
    await ok('PUT', `${shared.url}/3`, custom('503', { locked: true }), asCamille);
    expect((await why(user.keys, 3)).stack).toMatchObject([
      { source: 'template', wins: true, locked: true, changed: byCamille },
      { source: 'own', wins: false, locked: false, changed: byAdmin },
    ]);
    await ok('PUT', `${shared.url}/3`, custom('503'));
    await ok('DELETE', `${user.keys}/3`);
  });

  it('does not name who replaced all keys and left this one as it was', async () => {
    const one = await newUser(server);
    await ok('PUT', one.keys, { keys: { 1: custom('1'), 2: custom('2') } });
    await ok('PUT', one.keys, { keys: { 1: custom('1'), 2: custom('3') } }, asCamille);
    expect((await why(one.keys, 1)).stack).toMatchObject([{ changed: byAdmin }]);
    expect((await why(one.keys, 2)).stack).toMatchObject([{ changed: byCamille }]);
    for (let time = 0; time < 25; time++)
      await ok('PUT', one.keys, { keys: { 1: custom('1'), 2: custom(`4${time}`) } });
    expect((await why(one.keys, 2)).stack).toMatchObject([{ changed: byAdmin }]);
    await ok('PUT', `${one.keys}/2`, custom('9'), asCamille);
    expect((await why(one.keys, 2)).stack).toMatchObject([{ changed: byCamille }]);
    expect((await why(one.keys, 1)).stack).toMatchObject([{ changed: byAdmin }]);
  });

  it('tells nothing of a position without a key, and takes its own right', async () => {
    expect((await call('GET', `${user.keys}/99/why`)).status).toBe(404);
    const acl = [`confd.users.${user.id}.funckeys.*.read`];
    const { token } = (await ok('POST', '/tokens', { name: 'reader', acl })).body;
    expect((await call('GET', `${user.keys}/1/why`, undefined, { token })).status).toBe(401);
  });
});

describe('why a key of a template is there', () => {
  it('tells who set it, and how many users have an own key in its place', async () => {
    const made = await newTemplate(server, { 1: custom('1'), 2: custom('2', { locked: true }) }, {}, undefined);
    for (const keys of [{ 1: custom('5') }, { 1: custom('6'), 2: custom('7') }, { 4: custom('5') }]) {
      const one = await newUser(server);
      await ok('PUT', one.keys, { keys });
      await ok('PUT', `${one.keys}/templates/${made.id}`);
    }
    expect(await why(made.url, 1)).toMatchObject({
      position: 1,
      stack: [{ source: 'template', template_id: made.id, wins: true, changed: byAdmin }],
      users_overriding: 2,
    });
    // A locked key can not be covered, whatever was there before.
    expect((await why(made.url, 2)).users_overriding).toBe(0);
    expect((await call('GET', `${made.url}/3/why`)).status).toBe(404);
  });
});

describe('the history of keys', () => {
  const history = async (filter: string) =>
    (await ok('GET', `/audit?${filter}`)).body.items.map((row: { resource: string; action: string }) => row.resource);

  it('of a user has single keys, all at once and his template, and nothing of others', async () => {
    const one = await newUser(server);
    await ok('PUT', one.keys, { keys: { 1: custom('1') } });
    await ok('PUT', `${one.keys}/2`, custom('2'));
    await ok('PUT', `${one.keys}/templates/${shared.id}`);
    await ok('PUT', `${(await newUser(server)).keys}/1`, custom('1'));
    expect(await history(`user_id=${one.id}`)).toEqual(['user_funckeys', 'user_key', 'user_template']);
    expect(await history(`user_id=${one.id}&resource=user_key`)).toEqual(['user_key']);
    expect(await history('user_id=nobody')).toEqual([]);
  });

  it('of a template has it and its keys', async () => {
    const made = await newTemplate(server, { 1: custom('1') });
    await ok('PUT', `${made.url}/2`, custom('2'));
    await ok('DELETE', `${made.url}/2`);
    await ok('DELETE', made.url);
    expect(await history(`template_id=${made.id}`)).toEqual(['template', 'template_key', 'template_key', 'template']);
  });
});
