import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_CERTIFICATE, TEST_KEY } from './provisioning-certificate.ts';
import { AGENT, openSite, rawGet, type Site, sendRaw, type TestPhone } from './provisioning-support.ts';

const PATIENCE = { headers: 300, request: 600, silence: 1500, keepAlive: 400 };

let site: Site;
let phone: TestPhone;
beforeAll(async () => {
  site = await openSite({ patience: PATIENCE });
  phone = await site.phone();
});
afterAll(() => site.close());

/** Sends a piece at a time, and says how long the connection lasted and what came back. */
function drip(pieces: readonly string[], everyMs: number): Promise<{ ms: number; answer: string }> {
  return new Promise((resolve) => {
    const [start, left] = [performance.now(), [...pieces]];
    let answer = '';
    const socket = connect({ port: site.port, host: '127.0.0.1' });
    const timer = setInterval(() => left.length > 0 && socket.write(left.shift()!), everyMs);
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket
      .on('error', () => undefined)
      .on('close', () => {
        clearInterval(timer);
        resolve({ ms: performance.now() - start, answer });
      });
  });
}

describe('clients that are slow', () => {
  it('are cut off in the middle of their header', async () => {
    const header = `GET ${phone.path} HTTP/1.1\r\nHost: a\r\n${'X-Slow: 1\r\n'.repeat(200)}`;
    const { ms, answer } = await drip(header.split(''), 20);
    expect(answer).toBe('');
    expect(ms).toBeLessThan(PATIENCE.headers * 10);
  });

  it('are cut off when they say nothing, before and between requests', async () => {
    expect((await drip([], 100)).answer).toBe('');
    const { ms, answer } = await drip([`GET ${phone.path} HTTP/1.1\r\nHost: a\r\n\r\n`], 10);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(ms).toBeLessThan(PATIENCE.silence * 5);
  });

  it('do not keep others waiting', async () => {
    const slow = Promise.all(Array.from({ length: 50 }, () => drip(['GET / HT'], 10)));
    expect((await site.get(phone.path)).status).toBe(200);
    await slow;
  });
});

describe('requests with a body', () => {
  it('are refused before it comes, and the connection ends', async () => {
    const refused = await sendRaw(site.port, rawGet('/'));
    const put = (length: string) => `PUT ${phone.path} HTTP/1.1\r\nHost: a\r\n${length}\r\n\r\n`;
    expect(await sendRaw(site.port, put('Content-Length: 1000000000'))).toBe(refused);
    expect(await sendRaw(site.port, put('Transfer-Encoding: chunked'))).toBe(refused);
    expect(await sendRaw(site.port, put('Content-Length: 9\r\nExpect: 100-continue'))).toBe(refused);
    expect(await sendRaw(site.port, put('Content-Length: 9\r\nExpect: the-unexpected'))).toBe(refused);
  });
});

describe('old and odd clients', () => {
  it('need no Host, and may speak HTTP/1.0', async () => {
    const old = await sendRaw(site.port, `GET ${phone.path} HTTP/1.0\r\n\r\n`);
    expect(old).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(await sendRaw(site.port, `GET ${phone.path} HTTP/1.1\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 200/,
    );
  });

  it('may go in the middle of anything', async () => {
    for (const bytes of ['', 'GET', rawGet(phone.path), rawGet('phones:443', 'CONNECT'), '\0\0']) {
      const socket = connect({ port: site.port, host: '127.0.0.1' });
      socket.on('error', () => undefined);
      await new Promise<void>((resolve) => socket.write(bytes || ' ', () => resolve()));
      socket.resetAndDestroy();
    }
    expect((await site.get(phone.path)).status).toBe(200);
  });

  it('may ask several times on one connection', async () => {
    const [one, last] = [`GET ${phone.path} HTTP/1.1\r\nHost: a\r\n\r\n`, rawGet('/none')];
    const answer = await sendRaw(site.port, `${one}${one}${last}`);
    expect(answer.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 404']);
  });
});

describe('HTTPS', () => {
  it('serves phones that trust the certificate, and nobody without TLS', async () => {
    const secure = await openSite({ tls: { cert: TEST_CERTIFICATE, key: TEST_KEY } });
    const own = await secure.phone();
    const status = await new Promise((resolve, reject) => {
      const headers = { 'User-Agent': AGENT };
      const options = {
        host: '127.0.0.1',
        port: secure.port,
        path: own.path,
        ca: TEST_CERTIFICATE,
        agent: false,
        headers,
      };
      httpsRequest({ ...options, servername: 'localhost' }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
    await expect(secure.get(own.path)).rejects.toThrow();
    await secure.close();
  });
});

describe('listening', () => {
  it('says where, and fails where the port is taken', async () => {
    const other = await openSite();
    await expect(other.server.listen({ host: '127.0.0.1', port: site.port })).rejects.toThrow();
    await other.server.close();
    expect(await other.server.listen({ host: '::1', port: 0 })).toMatch(/^http:\/\/\[::1\]:\d+$/);
    await other.close();
  });

  it('ends gracefully: what is under way is answered', async () => {
    const own = await openSite();
    const phones = await own.phones(3);
    const answers = Promise.allSettled(phones.map(({ path }) => own.get(path)));
    await new Promise((resolve) => own.server.server.once('request', resolve));
    await own.server.close();
    const results = await answers;
    const answered = phones.filter((_, index) => results[index]!.status === 'fulfilled');
    expect(answered.length).toBeGreaterThan(0);
    for (const phone of answered) expect((await own.device(phone)).last_fetch?.file).toBe(phone.file);
    await own.close();
  });
});
