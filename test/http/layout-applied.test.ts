import { expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';

it("tells with a user's layout how far his phones are, without the right to read phones", async () => {
  const server = await openTestServer();
  const { alice } = await populate(server);
  const body = { mac: '00:15:65:00:00:01', model: 'T54W', lines: [{ user_uuid: alice.uuid }] };
  const { id } = (await server.ok('POST', '/devices', body)).body;
  const own = { name: 'own', acl: ['confd.users.me.layout.read'], user_uuid: alice.uuid };
  const { token } = (await server.ok('POST', '/tokens', own)).body;
  expect((await server.call('GET', `/devices/${id}`, undefined, { token })).status).toBe(401);
  const { devices } = (await server.ok('GET', '/users/me/layout', undefined, { token })).body;
  const { applied } = (await server.ok('GET', `/devices/${id}`)).body;
  expect(devices).toEqual([expect.objectContaining({ id, applied })]);
});
