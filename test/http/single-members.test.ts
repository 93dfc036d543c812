import { describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';

const server = await openTestServer();
const { ok, call } = server;
const { alice, bob, group, filter } = await populate(server);
const below = (await ok('POST', '/tenants', { name: 'Below' })).body.uuid;
const eve = (await ok('POST', '/users', { firstname: 'Eve' }, { tenant: below })).body;

const inGroup = (id: string | number) => `/groups/${group.id}/members/users/${id}`;
const members = async () =>
  (await ok('GET', `/groups/${group.id}`)).body.members.users.map((user: { firstname: string }) => user.firstname);

describe('/groups/{id}/members/users/{user_id}', () => {
  it('puts a user into the group, after those who are in it', async () => {
    expect((await ok('PUT', inGroup(bob.uuid))).status).toBe(204);
    expect(await members()).toEqual(['Alice', 'Bob']);
  });

  it('leaves who is in it already', async () => {
    await ok('PUT', inGroup(alice.id));
    expect(await members()).toEqual(['Alice', 'Bob']);
  });

  it('takes a user out, and again', async () => {
    await ok('DELETE', inGroup(bob.id));
    expect((await ok('DELETE', inGroup(bob.id))).status).toBe(204);
    expect(await members()).toEqual(['Alice']);
  });

  it('finds no user of another tenant', async () => {
    expect(await call('PUT', inGroup(eve.id))).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'not_found' }] },
    });
    expect(await members()).toEqual(['Alice']);
  });

  it('refuses to change a group that has changed since it was read', async () => {
    const headers = { 'if-match': '"another"' };
    expect((await call('PUT', inGroup(bob.id), undefined, { headers })).status).toBe(412);
    const { etag } = (await ok('GET', `/groups/${group.id}`)).headers;
    await ok('PUT', inGroup(bob.id), undefined, { headers: { 'if-match': String(etag) } });
    await ok('DELETE', inGroup(bob.id));
  });

  it('a full group takes nobody in', async () => {
    const users: { uuid: string }[] = [];
    for (let index = 0; index < 1000; index++)
      users.push((await ok('POST', '/users', { firstname: `U${index}` })).body);
    const full = (
      await ok('POST', '/groups', { label: 'Full', members: { users: users.map(({ uuid }) => ({ uuid })) } })
    ).body;
    const answer = await call('PUT', `/groups/${full.id}/members/users/${alice.id}`);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'too_many', path: 'user_id' }] } });
  });
});

describe('/callfilters/{id}/members/{member_id}', () => {
  const boss: number = filter.recipients.users[0].member_id;
  const address = `/callfilters/${filter.id}/members/${boss}`;
  const isActive = async () => (await ok('GET', `/callfilters/${filter.id}`)).body.recipients.users[0].active;

  it.each([true, false])('switches the filter for its member: %s', async (active) => {
    expect((await ok('PUT', address, { active })).status).toBe(204);
    expect(await isActive()).toBe(active);
  });

  it('finds no member of another filter', async () => {
    const other = (await ok('POST', '/callfilters', { name: 'Other' })).body;
    const answer = await call('PUT', `/callfilters/${other.id}/members/${boss}`, { active: true });
    expect(answer).toMatchObject({ status: 404, body: { errors: [{ code: 'not_found' }] } });
    expect(await isActive()).toBe(false);
  });
});
