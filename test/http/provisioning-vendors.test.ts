import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_UPLOAD_BYTES } from '../../src/http/provisioning/upload.ts';
import { COMMON, openSite, rawGet, type Site, sendRaw, type TestPhone } from './provisioning-support.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ patience: { request: 500, headers: 400 }, openNetworks: ['127.5.0.0/16'] });
});
afterAll(() => site.close());

const OPEN_NETWORK = '127.5.0.1';
const log = (phone: TestPhone) => `/p/${phone.secret}/${phone.mac}-local.cfg`;

describe('names of files', () => {
  it.each([
    ['the MAC in capitals', (phone: TestPhone) => `${phone.mac.toUpperCase()}.cfg`],
    ['everything in capitals', (phone: TestPhone) => phone.file.toUpperCase()],
    ['a common file in capitals', () => COMMON.toUpperCase()],
  ])('are found whatever their case: %s', async (_, name) => {
    const phone = await site.phone();
    const got = await site.get(`/p/${phone.secret}/${name(phone)}`);
    expect(got.status).toBe(200);
    const stored = name(phone).toLowerCase();
    expect(await site.activity(phone)).toMatchObject([{ event: 'fetched', file: stored, etag: `etag-${stored}` }]);
  });

  it('by MAC are found whatever their case', async () => {
    const phone = await site.phone();
    const { status, body } = await site.get(`/${phone.file.toUpperCase()}`, { from: OPEN_NETWORK });
    expect([status, body.toString()]).toEqual([200, phone.body]);
  });

  it.each(['0015650000aa.boot', 'y000000000000.boot', 'T54W-96.86.0.75.rom', 'license.xml', 'firmware/T54W.rom'])(
    'that a phone only tries are the one 404: %s',
    async (name) => {
      const refused = await sendRaw(site.port, rawGet('/'));
      const { secret } = await site.phone();
      for (const path of [`/${name}`, `/p/${secret}/${name}`, `/${name}?mac=0015650000aa&model=T54W`])
        expect(await sendRaw(site.port, rawGet(path))).toBe(refused);
    },
  );
});

describe('what a phone sends', () => {
  it.each([
    ['PUT', 201],
    ['POST', 200],
  ])('by %s is taken with %i, thrown away, and seen', async (method, status) => {
    const phone = await site.phone();
    const got = await site.get(log(phone), { method, body: 'linekey.1.label = Mine\n' });
    expect([got.status, got.body.length]).toEqual([status, 0]);
    const upload = { event: 'uploaded', file: `${phone.mac}-local.cfg`, bytes: 23, firmware: '96.86.0.75' };
    expect(await site.activity(phone)).toMatchObject([upload]);
    expect((await site.get(log(phone))).status).toBe(404);
    expect((await site.device(phone)).last_fetch).toBeNull();
  });

  it('is taken by MAC from open networks alone', async () => {
    const phone = await site.phone();
    const ask = (from: string) => site.get(`/${phone.mac}-LOCAL.cfg`, { method: 'PUT', body: 'x', from });
    expect([(await ask(OPEN_NETWORK)).status, (await ask('127.0.0.1')).status]).toEqual([201, 404]);
  });

  it('may wait for 100 Continue, as libcurl does, and the connection goes on', async () => {
    const phone = await site.phone();
    const put = `PUT ${log(phone)} HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc`;
    const answer = await sendRaw(site.port, put + rawGet(phone.path));
    expect(answer.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 100', 'HTTP/1.1 201', 'HTTP/1.1 200']);
  });

  it('is refused like anything else where it is not the phone’s own to send', async () => {
    const [phone, other] = [await site.phone(), await site.phone()];
    const refused = await sendRaw(site.port, rawGet('/'));
    for (const path of [
      phone.path,
      `/p/${phone.secret}/${other.mac}-local.cfg`,
      `/p/${phone.secret}x/${phone.mac}-local.cfg`,
      `/p/${phone.secret}/anything.txt`,
      `/${phone.mac}-local.cfg`,
      '/001565fffff0-local.cfg',
      '/upload',
    ])
      expect([path, await sendRaw(site.port, rawGet(path, 'PUT'))]).toEqual([path, refused]);
  });

  it('is one statement, whether it is taken or not', async () => {
    const phone = await site.phone();
    for (const path of [log(phone), `/p/${phone.secret}x/${phone.mac}-local.cfg`, `/${phone.mac}-local.cfg`]) {
      site.statements.length = 0;
      await site.get(path, { method: 'PUT', body: 'x' });
      expect(site.statements.filter((sql) => sql.includes('asked'))).toHaveLength(1);
    }
  });

  it('is ended where it is too long, said before or not', async () => {
    const phone = await site.phone();
    const said = `PUT ${log(phone)} HTTP/1.1\r\nHost: a\r\nContent-Length: ${MAX_UPLOAD_BYTES + 1}\r\n\r\n`;
    expect(await sendRaw(site.port, said)).toMatch(/^HTTP\/1\.1 413 /);
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`.repeat(MAX_UPLOAD_BYTES / 0x10000 + 1);
    const unsaid = `PUT ${log(phone)} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`;
    expect(await sendRaw(site.port, unsaid)).toMatch(/^HTTP\/1\.1 413 /);
    expect(await site.activity(phone)).toEqual([]);
  });

  it('is ended where it is too slow, and then nothing was sent', async () => {
    const phone = await site.phone();
    const start = performance.now();
    const slow = `PUT ${log(phone)} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nonly this`;
    expect(await sendRaw(site.port, slow)).toBe('');
    expect(performance.now() - start).toBeLessThan(5000);
    expect(await site.activity(phone)).toEqual([]);
    expect(site.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
