import { expect, it } from 'vitest';
import { MAX_FAILURES, PERIOD_MS } from '../../src/http/failure-limit.ts';
import { ADMIN_TOKEN, openTestServer } from './support.ts';

const clock = { now: Date.UTC(2026, 10, 27) };
const server = await openTestServer({ now: () => clock.now }, { LAMPFIELD_TRUSTED_PROXIES: '127.0.0.1/32' });
const other = (await server.ok('POST', '/tokens', { name: 'other', acl: ['#'] })).body.token as string;

const ask = (address: string, token: string) =>
  server.call('GET', '/users?limit=1', undefined, { token, headers: { 'x-forwarded-for': address } });

async function guess(address: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await ask(address, `wrong ${address} ${time}`);
}

it('many wrong tokens of one address: it is told to wait, whatever it tries next, until it is over', async () => {
  await guess('192.0.2.1', MAX_FAILURES + 1);
  const refused = await ask('192.0.2.1', 'one more');
  expect([refused.status, refused.headers['retry-after'], refused.body.errors[0].code]).toEqual([
    429,
    String(PERIOD_MS / 1000),
    'too_many_attempts',
  ]);
  // A right guess is not looked at either.
  expect((await ask('192.0.2.1', other)).status).toBe(429);
  clock.now += PERIOD_MS + 1;
  expect((await ask('192.0.2.1', other)).status).toBe(200);
});

it('who was right before goes on, beside somebody at the same address who guesses', async () => {
  await guess('192.0.2.2', 1);
  expect((await ask('192.0.2.2', ADMIN_TOKEN)).status).toBe(200);
  await guess('192.0.2.2', MAX_FAILURES + 1);
  expect((await ask('192.0.2.2', ADMIN_TOKEN)).status).toBe(200);
  expect((await ask('192.0.2.2', other)).status).toBe(429);
});

it('the same wrong token again and again is no guess, and other addresses are not concerned', async () => {
  for (let time = 0; time < MAX_FAILURES * 2; time++) expect((await ask('192.0.2.3', 'expired')).status).toBe(401);
  await guess('192.0.2.4', MAX_FAILURES + 1);
  expect((await ask('192.0.2.3', other)).status).toBe(200);
});

it('one who has all addresses of an IPv6 network is one', async () => {
  for (let time = 0; time <= MAX_FAILURES; time++) await ask(`2001:db8:1:2::${time + 1}`, `wrong ${time}`);
  expect((await ask('2001:db8:1:2::ffff', other)).status).toBe(429);
  expect((await ask('2001:db8:1:3::1', other)).status).toBe(200);
});
