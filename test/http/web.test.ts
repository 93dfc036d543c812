import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWeb } from '../../src/http/web.ts';
import { openTestServer } from './support.ts';

const HTML = { accept: 'text/html,*/*;q=0.8' };
const folder = mkdtempSync(join(tmpdir(), 'lampfield-web-'));
let app: FastifyInstance;

beforeAll(async () => {
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>Lampfield</title>');
  writeFileSync(join(folder, 'web/lampfield.svg'), '<svg/>');
  writeFileSync(join(folder, 'web/assets/index-abc123.js'), 'plain');
  writeFileSync(join(folder, 'web/assets/index-abc123.js.br'), 'brotli');
  app = open('https://lampfield.test');
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

function open(publicUrl: string | null) {
  const made = Fastify();
  addWeb(made, { web: join(folder, 'web'), publicUrl });
  return made;
}

const ask = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('the web UI', () => {
  it.each(['/', '/users/12', '/me', '/index.html', '/apiary'])(
    'is one page at %s, asked for anew each time',
    async (url) => {
      const { statusCode, headers, payload } = await ask(url, HTML);
      expect([statusCode, headers['cache-control'], payload]).toEqual([
        200,
        'no-store',
        expect.stringContaining('Lampfield'),
      ]);
      const policy = String(headers['content-security-policy']);
      const [nonce] = policy.match(/'nonce-[\w+/]{24}'/) ?? [];
      expect(policy).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' ${nonce}; img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
      );
      const again = await ask(url, HTML);
      expect(String(again.headers['content-security-policy'])).not.toContain(nonce);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
    },
  );

  it('asks browsers for HTTPS only where there is HTTPS', async () => {
    const plain = open(null);
    const { headers } = await plain.inject({ url: '/', headers: HTML });
    expect(headers['strict-transport-security']).toBeUndefined();
    await plain.close();
  });

  it('keeps assets for a year, and sends them as small as the browser takes them', async () => {
    const { headers, payload } = await ask('/assets/index-abc123.js');
    expect([headers['cache-control'], payload]).toEqual(['public, max-age=31536000, immutable', 'plain']);
    expect(headers['content-type']).toContain('javascript');
    const small = await ask('/assets/index-abc123.js', { 'accept-encoding': 'gzip, br' });
    expect([small.headers['content-encoding'], small.payload]).toEqual(['br', 'brotli']);
    expect(small.headers['content-type']).toContain('javascript');
    expect((await ask('/lampfield.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/assets/gone-abc123.js',
    '/assets/index-abc123.js.br',
    '/assets/',
    '/1.1/nothing',
    '/api/nothing',
    '/docs/nothing',
    '/health/x',
    '/ready/x',
    '/metrics/x',
    '/assets/..%2f..%2fsecret.txt',
  ])('has nothing at %s', async (url) => {
    const { statusCode, payload } = await ask(url, HTML);
    expect(statusCode).toBe(404);
    expect(payload).not.toBe('secret');
  });

  it('never sends a file from outside', async () => {
    for (const url of [
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '//secret.txt',
      '/..%5csecret.txt',
      '/%2e%2e%2fsecret.txt%00',
    ])
      expect((await ask(url)).payload).not.toBe('secret');
  });

  it('is no answer to what is no navigation', async () => {
    expect((await ask('/users/12', { accept: '*/*' })).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: '/users', headers: HTML })).statusCode).toBe(404);
  });
});

it('says how to build the web UI where it has not been built', async () => {
  const server = await openTestServer({}, {}, undefined, join(folder, 'none'));
  const { statusCode, payload } = await server.app.inject({ url: '/', headers: HTML });
  expect([statusCode, payload]).toEqual([503, expect.stringContaining('npm run build')]);
  expect((await server.call('GET', '/nothing')).status).toBe(404);
});
