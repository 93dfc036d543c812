import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FAILURES } from '../../src/http/failure-limit.ts';
import { COMMON, HOUR, openSite, rawGet, type Site, START, sendRaw } from './provisioning-support.ts';

const SHARED = 'phones:a long password, with : and ü';
const OPEN = { window_until: START + 24 * HOUR };
const [DESK, OPEN_NETWORK] = ['127.0.0.2', '127.5.0.1'];
const basic = (credentials: string) => `Basic ${Buffer.from(credentials).toString('base64')}`;
const withHeader = (path: string, value: string | null, method = 'GET') =>
  rawGet(path, method).replace('\r\n\r\n', `${value === null ? '' : `\r\nAuthorization: ${value}`}\r\n\r\n`);

let site: Site;
const ask = async (path: string, credentials?: string, more: { from?: string; method?: string } = {}) => {
  const headers: Record<string, string> = credentials === undefined ? {} : { Authorization: basic(credentials) };
  return site.get(path, { ...more, headers });
};
const statusOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
const warnings = () => site.log.filter(({ level }) => level === 'warn');

describe('with a password for all phones', () => {
  beforeAll(async () => {
    site = await openSite({ sharedCredentials: SHARED, openNetworks: ['127.5.0.0/16'] });
  });
  afterAll(() => site.close());

  it('a phone that has it is served by its MAC, and takes no window', async () => {
    const [closed, open] = [await site.phone(), await site.phone(OPEN)];
    const got = await ask(`/${closed.file}`, SHARED);
    expect([got.status, got.body.toString()]).toEqual([200, closed.body]);
    expect(await statusOf(`/${open.file}`, SHARED, { from: DESK })).toBe(200);
    expect(await site.device(open)).toMatchObject({ ...OPEN, window_address: null });
    expect(await statusOf(`/${closed.mac}-local.cfg`, SHARED, { method: 'PUT' })).toBe(201);
    expect([await statusOf(`/${COMMON}`, SHARED), await statusOf(`/${closed.mac}.boot`, SHARED)]).toEqual([404, 404]);
  });

  it('whoever asks by a MAC without it is asked for it, the same whether there is such a phone', async () => {
    const [closed, open, taken, expired] = [
      await site.phone(),
      await site.phone(OPEN),
      await site.phone({ ...OPEN, window_address: '10.9.9.9' }),
      await site.phone({ window_until: START }),
    ];
    const paths = ['/001565fffff1.cfg', `/${closed.file}`, `/${taken.file}`, `/${expired.file}`, `/${open.mac}.boot`];
    const headers = [null, basic('phones:wrong'), basic('001565fffff1:wrong'), basic(`${closed.mac}:wrong`)];
    const expected = 'HTTP/1.1 401 Unauthorized\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 13\r\n';
    const end = 'WWW-Authenticate: Basic realm="phones"\r\nConnection: close\r\n\r\nUnauthorized\n';
    for (const path of paths)
      for (const header of headers) {
        site.statements.length = 0;
        const answer = await sendRaw(site.port, withHeader(path, header), '127.0.0.9');
        expect([path, header, answer]).toEqual([path, header, `${expected}Cache-Control: no-cache\r\n${end}`]);
        expect(site.statements.filter((sql) => sql.includes('asked'))).toHaveLength(1);
      }
  });

  it('windows and open networks serve without it, and refuse there as before', async () => {
    const [closed, open] = [await site.phone(), await site.phone(OPEN)];
    expect(await statusOf(`/${open.file}`, undefined, { from: DESK })).toBe(200);
    expect(await statusOf(`/${closed.file}`, undefined, { from: OPEN_NETWORK })).toBe(200);
    expect(await statusOf('/001565fffff2.cfg', undefined, { from: OPEN_NETWORK })).toBe(404);
  });

  it('what is not asked by a MAC is the one 404', async () => {
    const refused = await sendRaw(site.port, rawGet('/'));
    const { secret, file } = await site.phone();
    for (const path of [`/${COMMON}`, `/p/${secret}x/${file}`, `/p/${secret}/none.cfg`, '/favicon.ico', '/'])
      expect([path, await sendRaw(site.port, rawGet(path))]).toEqual([path, refused]);
  });

  it('phones that begin without it, all behind one address, are no search', async () => {
    const [from, all] = ['127.0.0.3', await site.phones(MAX_FAILURES * 2)];
    for (const { file } of all) expect(await statusOf(`/${file}`, undefined, { from })).toBe(401);
    for (const { file } of all) expect(await statusOf(`/${file}`, SHARED, { from })).toBe(200);
    expect(warnings()).toEqual([]);
    expect(await site.activity(all[0]!)).toMatchObject([{ event: 'fetched' }]);
  });

  it('who guesses it is counted and reported, and locks nobody out who has it', async () => {
    const [from, phone, open] = ['127.0.0.4', await site.phone(), await site.phone(OPEN)];
    for (let guess = 0; guess <= MAX_FAILURES; guess += 1)
      expect(await statusOf(`/${phone.file}`, `phones:guess ${guess}`, { from })).toBe(401);
    expect(warnings().map(({ facts }) => facts)).toEqual([{ address: from }]);
    expect(await statusOf(`/${open.file}`, undefined, { from })).toBe(401);
    expect(await statusOf(`/${phone.file}`, SHARED, { from })).toBe(200);
  });

  it.each([
    ['another scheme', 'Bearer abc'],
    ['no colon', `Basic ${Buffer.from('phones').toString('base64')}`],
    ['no base64', 'Basic %%%'],
    ['nothing', 'Basic '],
    ['far too much', basic(`phones:${'x'.repeat(3000)}`)],
    ['more than the password', basic(`${SHARED}x`)],
    ['a part of it', basic(SHARED.slice(0, -1))],
    ['another user', basic(`x${SHARED}`)],
  ])('an Authorization header with %s is none', async (_, header) => {
    const { file } = await site.phone();
    expect(await sendRaw(site.port, withHeader(`/${file}`, header), '127.0.0.5')).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('neither it nor what was tried is in log, activity or list', async () => {
    const phone = await site.phone();
    await ask(`/${phone.file}`, SHARED);
    await ask(`/${phone.file}`, 'phones:tried-in-vain', { from: '127.0.0.6' });
    await ask('/001565fffff3.cfg', 'phones:tried-in-vain', { from: '127.0.0.6' });
    const told = JSON.stringify([site.log, await site.activity(phone), await site.database.read.unclaimed.all()]);
    expect(told).toContain('wrong credentials');
    for (const hidden of ['a long password', 'tried-in-vain', basic(SHARED).slice(6)])
      expect(told).not.toContain(hidden);
  });
});

describe('a phone that names itself by MAC and secret', () => {
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it('is served as at its secret address, and closes its window', async () => {
    const phone = await site.phone(OPEN);
    const colons = phone.mac.toUpperCase().match(/../g)!.join('-');
    for (const user of [phone.mac, phone.mac.toUpperCase(), colons])
      expect(await statusOf(`/${phone.file}`, `${user}:${phone.secret}`)).toBe(200);
    expect(await statusOf(`/${COMMON}`, `${phone.mac}:${phone.secret}`)).toBe(200);
    expect((await site.device(phone)).window_until).toBeNull();
    expect(await statusOf(`/${phone.mac}-local.cfg`, `${phone.mac}:${phone.secret}`, { method: 'POST' })).toBe(200);
  });

  it('gets files of its own alone, and by its own name', async () => {
    const [one, two] = [await site.phone(), await site.phone()];
    expect(await statusOf(`/${two.file}`, `${one.mac}:${one.secret}`)).toBe(404);
    expect(await statusOf(`/${two.file}`, `${two.mac}:${one.secret}`)).toBe(404);
    expect(await statusOf(`/${one.file}`, `phone:${one.secret}`)).toBe(404);
  });

  it('is refused with the one 404 where the secret is wrong, and that is counted', async () => {
    const phone = await site.phone();
    const refused = await sendRaw(site.port, rawGet('/'));
    for (let guess = 0; guess <= MAX_FAILURES; guess += 1) {
      const header = basic(`${phone.mac}:${'S'.repeat(30)}${guess}`);
      expect(await sendRaw(site.port, withHeader(`/${phone.file}`, header), DESK)).toBe(refused);
    }
    expect(warnings().map(({ facts }) => facts)).toEqual([{ address: DESK }]);
    expect(await statusOf(`/${phone.file}`, `${phone.mac}:${phone.secret}`, { from: DESK })).toBe(200);
    expect(JSON.stringify(site.log)).not.toMatch(/SSSS|\/p\//);
  });
});
