import { describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';
import { custom, newPhone, newTemplate } from './wire.ts';

const server = await openTestServer();
const { ok } = server;
const world = await populate(server);
await ok('POST', '/groups', { label: 'Support' });
const template = await newTemplate(server, { 1: custom('1') });
for (const user of [world.alice, world.bob]) await ok('PUT', `/users/${user.id}/funckeys/templates/${template.id}`);
await newPhone(server, world.alice);
await ok('PUT', `/users/${world.alice.id}/funckeys`, { keys: { 90: custom('1'), 91: custom('2') } });
const below = (await ok('POST', '/tenants', { name: 'Below' })).body;
await ok('POST', '/agents', { number: '1' }, { tenant: below.uuid });

describe('exact filters', () => {
  const FILTERS: [string, number][] = [
    ['/groups?label=Sales', 1],
    ['/groups?label=Sale', 0],
    [`/users?id=${world.alice.id}`, 1],
    [`/users?func_key_template_id=${template.id}`, 2],
    [`/queues?id=${world.queue.id}`, 1],
    ['/extensions/features?exten=*25', 1],
    ['/audit?action=delete', 0],
    ['/tokens?user_uuid=nobody', 0],
    [`/tenants?uuid=${below.uuid}`, 1],
    ['/phones/models?model=T46S', 1],
  ];

  it.each(FILTERS)('%s finds %i', async (url, total) => {
    expect((await ok('GET', url)).body.total).toBe(total);
  });
});

describe('pages', () => {
  const LISTS = [
    '/phones/models',
    `/users/${world.alice.id}/funckeys/problems`,
    `/funckeys/templates/${template.id}/users`,
  ];

  it.each(LISTS)('of %s are as long as asked for', async (url) => {
    const { total, items } = (await ok('GET', `${url}?limit=1&offset=1`)).body;
    expect([total >= 2, items.length]).toEqual([true, 1]);
  });

  it.each(LISTS)('of %s can not have a length that is no number', async (url) => {
    expect((await server.call('GET', `${url}?limit=x`)).status).toBe(400);
  });
});

it('feature codes of the tenants below are listed by recurse', async () => {
  expect((await ok('GET', '/extensions/features?recurse=true')).body.total).toBe(54);
});
