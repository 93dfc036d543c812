import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageOf } from '../../src/contract/answers/answer-fields.ts';
import { userAnswer } from '../../src/contract/answers/user.ts';
import { type AccessWorld, addressOf, bodyFor, buildAccessWorld, ENDPOINTS } from './access-world.ts';
import { nonconformity } from './answer-check.ts';
import { scriptedPbx } from './scripted-pbx.ts';
import { openTestServer } from './support.ts';

// Phones can only be told where there is a PBX.
const server = await openTestServer({}, { LAMPFIELD_AMI_URL: 'ami://user:secret@127.0.0.1:1' }, scriptedPbx());
let world: AccessWorld;
beforeAll(async () => {
  world = await buildAccessWorld(server);
});

const answering = ENDPOINTS.filter(([, route]) => route.status !== 204 && !route.stream);

it.each(answering)('%s says what it answers', (_, route) => {
  expect(route.answer).toBeDefined();
});

it.each(ENDPOINTS.filter((one) => !answering.includes(one)))('%s answers nothing', (_, route) => {
  expect(route.answer).toBeUndefined();
});

// Whatever a test server answers is checked: see answer-check.ts.
it.each(answering)('%s answers that', async (_, route) => {
  const answer = await server.call(route.method, addressOf(route.url, world), await bodyFor(route, world, server));
  expect([answer.status, nonconformity(route.answer!, answer.body)]).toEqual([route.status, null]);
});

describe('an answer is not what its schema says', () => {
  const schema = z.object({ name: z.string(), note: z.string().optional(), inner: z.object({ id: z.int() }) });
  const good = { name: 'a', inner: { id: 1 } };

  it.each([
    ['with a field more', { ...good, more: 1 }, '.more'],
    ['with a field more inside', { ...good, inner: { id: 1, more: null } }, '.inner.more'],
    ['with a field less', { inner: { id: 1 } }, 'name'],
    ['with another type', { ...good, name: null }, 'name'],
  ])('%s', (_, body, where) => {
    expect(nonconformity(schema, body)).toContain(where);
  });

  it('in a list', () => {
    expect(nonconformity(pageOf(schema), { total: 1, items: [{ ...good, more: 1 }] })).toContain('.items.0.more');
  });

  it('but for what may be left out', () => {
    expect([nonconformity(schema, good), nonconformity(schema, { ...good, note: '' })]).toEqual([null, null]);
  });

  it('and a real one fails so', async () => {
    const { body } = await server.ok('GET', `/users/${world.alice.id}`);
    expect(nonconformity(userAnswer, body)).toBeNull();
    expect(nonconformity(userAnswer, { ...body, private_template_id: 1 })).toContain('.private_template_id');
  });
});
