import { describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';
import { custom, newTemplate, newUser, userWith } from './wire.ts';

const server = await openTestServer();
const line = (exten: string) => ({ label: null, blf: true, destination: { type: 'custom', exten } });

const lastRows = async (count: number) =>
  (await server.ok('GET', `/audit?direction=desc&limit=${count}`)).body.items.reverse();
const lastRow = async () => (await lastRows(1))[0];

describe('a write of keys is recorded', () => {
  it('with who, when and where', async () => {
    await newTemplate(server);
    expect(await lastRow()).toMatchObject({
      actor: expect.stringContaining('admin'),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      tenant_uuid: expect.any(String),
    });
  });

  it('when a template is made', async () => {
    const { id } = await newTemplate(server, { 1: custom('1') }, { name: 'Made' });
    expect(await lastRow()).toMatchObject({
      action: 'create',
      resource: 'template',
      resource_id: String(id),
      before: null,
      after: { name: 'Made', keys: { 1: line('1') } },
    });
  });

  it('when a template is replaced, with what was there', async () => {
    const { id, url } = await newTemplate(server, { 1: custom('1') }, { name: 'Old' });
    await server.ok('PUT', url, { name: 'New', keys: { 2: custom('2') } });
    expect(await lastRow()).toMatchObject({
      action: 'update',
      resource: 'template',
      resource_id: String(id),
      before: { name: 'Old', keys: { 1: line('1') } },
      after: { name: 'New', keys: { 2: line('2') } },
    });
  });

  it('when a template is deleted, with the users who had it', async () => {
    const { user, shared } = await userWith(server, { 1: custom('1') }, {});
    await server.ok('DELETE', shared.url);
    expect(await lastRow()).toMatchObject({
      action: 'delete',
      resource: 'template',
      resource_id: String(shared.id),
      before: { name: 'Shared', keys: { 1: line('1') }, users: [user.uuid] },
      after: null,
    });
  });

  it('when a key is set where none was', async () => {
    const { id, url } = await newTemplate(server);
    await server.ok('PUT', `${url}/3`, custom('3'));
    const row = { action: 'create', resource: 'template_key', resource_id: `${id}/3`, before: null, after: line('3') };
    expect(await lastRow()).toMatchObject(row);
  });

  it('when a key is set over another', async () => {
    const { id, url } = await newTemplate(server, { 3: custom('1') });
    await server.ok('PUT', `${url}/3`, custom('3'));
    const row = { action: 'update', resource_id: `${id}/3`, before: line('1'), after: line('3') };
    expect(await lastRow()).toMatchObject(row);
  });

  it('when a key is removed', async () => {
    const { id, url } = await newTemplate(server, { 3: custom('1') });
    await server.ok('DELETE', `${url}/3`);
    const row = { action: 'delete', resource: 'template_key', resource_id: `${id}/3`, before: line('1'), after: null };
    expect(await lastRow()).toMatchObject(row);
  });

  it("when a user's key is set", async () => {
    const user = await newUser(server);
    await server.ok('PUT', `${user.keys}/3`, custom('3'));
    expect(await lastRow()).toMatchObject({ resource: 'user_key', resource_id: `${user.id}/3`, after: line('3') });
  });

  it("when a user's keys are replaced", async () => {
    const user = await newUser(server);
    await server.ok('PUT', user.keys, { keys: { 3: custom('3') } });
    const row = {
      action: 'update',
      resource: 'user_funckeys',
      resource_id: String(user.id),
      after: { keys: { 3: line('3') } },
    };
    expect(await lastRow()).toMatchObject(row);
  });

  it('when a user gets a template', async () => {
    const user = await newUser(server);
    const { id } = await newTemplate(server);
    await server.ok('PUT', `${user.keys}/templates/${id}`);
    const row = { resource: 'user_template', resource_id: user.uuid, before: null, after: id };
    expect(await lastRow()).toMatchObject(row);
  });

  it('for each user who gets a template at once', async () => {
    const users = [await newUser(server), await newUser(server)];
    const { url } = await newTemplate(server);
    await server.ok('POST', `${url}/users`, { user_uuids: users.map((user) => user.uuid) });
    const ids = (await lastRows(2)).map((row: { resource_id: string }) => row.resource_id);
    expect(ids.sort()).toEqual(users.map((user) => user.uuid).sort());
  });

  it('not when it is refused', async () => {
    const { url } = await newTemplate(server);
    const before = await lastRow();
    await server.call('PUT', `${url}/3`, {});
    expect(await lastRow()).toEqual(before);
  });

  it('not when a template is given that the user has already', async () => {
    const { user, shared } = await userWith(server, {}, {});
    const before = await lastRow();
    await server.ok('PUT', `${user.keys}/templates/${shared.id}`);
    expect(await lastRow()).toEqual(before);
  });
});
