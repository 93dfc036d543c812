import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENT, COMMON, HOUR, openSite, rawGet, type Site, START, sendRaw } from './provisioning-support.ts';

const [DESK, OTHER] = ['127.0.0.2', '127.0.0.3'];
const OPEN = { window_until: START + 24 * HOUR };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const statusOf = async (path: string, from?: string, method?: string) =>
  (await site.get(path, { ...(from ? { from } : {}), ...(method ? { method } : {}) })).status;

describe('a phone with its secret', () => {
  it('gets the stored bytes', async () => {
    const phone = await site.phone();
    const { status, headers, body } = await site.get(phone.path);
    expect([status, body.toString()]).toEqual([200, phone.body]);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(Buffer.byteLength(phone.body)),
      etag: `"etag-${phone.file}"`,
      'cache-control': 'no-cache',
    });
    expect(Object.keys(headers).toSorted()).toEqual([
      'cache-control',
      'connection',
      'content-length',
      'content-type',
      'date',
      'etag',
    ]);
  });

  it('gets an empty file as one', async () => {
    const phone = await site.phone({}, [{ name: 'empty.cfg', content_type: 'text/plain', body: '' }]);
    const { status, headers, body } = await site.get(`/p/${phone.secret}/empty.cfg`);
    expect([status, headers['content-length'], body.length]).toEqual([200, '0', 0]);
  });

  it('costs one statement, whether it is sent, not modified, missing or wrong', async () => {
    const phone = await site.phone();
    for (const [path, headers] of [
      [phone.path, {}],
      [phone.path, { 'If-None-Match': `"etag-${phone.file}"` }],
      [`/p/${phone.secret}/none.cfg`, {}],
      [`/p/${phone.secret}x/${phone.file}`, {}],
      ['/0015650fffff.cfg', {}],
    ] as const) {
      site.statements.length = 0;
      await site.get(path, { headers });
      // A flush of the fetch log may fall into the middle.
      const reads = site.statements.filter((sql) => !/^(begin|savepoint|insert|update|release|commit)/.test(sql));
      expect(reads).toHaveLength(1);
    }
  });

  it('asks with hundreds of others, and each gets its own', async () => {
    const all = await site.phones(120);
    site.statements.length = 0;
    const got = await Promise.all(all.map((phone) => site.get(phone.path)));
    expect(got.map(({ body }) => body.toString())).toEqual(all.map(({ body }) => body));
    expect(site.statements.filter((sql) => sql.includes('asked')).length).toBeLessThanOrEqual(120);
  });

  it('may add a query, which is ignored', async () => {
    expect(await statusOf(`${(await site.phone()).path}?mac=1&model=%2e%2e`)).toBe(200);
  });

  it('is told by HEAD what GET would send', async () => {
    const phone = await site.phone();
    const [head, full] = [await site.get(phone.path, { method: 'HEAD' }), await site.get(phone.path)];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect({ ...head.headers, date: '' }).toEqual({ ...full.headers, date: '' });
  });

  it.each([
    ['the ETag', '"TAG"', 304],
    ['a weak one', 'W/"TAG"', 304],
    ['a list', '"a", W/"b",  "TAG"', 304],
    ['any', '*', 304],
    ['another', '"TAG2"', 200],
    ['a list of others', '"a", "b"', 200],
    ['no quotes', 'TAG', 200],
    ['nonsense', '"""", ,,', 200],
  ])('is answered by its If-None-Match: %s', async (_, header, status) => {
    const phone = await site.phone();
    const tag = header.replaceAll('TAG', `etag-${phone.file}`);
    const got = await site.get(phone.path, { headers: { 'If-None-Match': tag } });
    expect([got.status, got.headers.etag, got.body.length]).toEqual([
      status,
      `"etag-${phone.file}"`,
      status === 304 ? 0 : Buffer.byteLength(phone.body),
    ]);
  });

  it('gets files of its own alone', async () => {
    const [one, two] = [await site.phone(), await site.phone()];
    expect(await statusOf(`/p/${one.secret}/${two.file}`)).toBe(404);
  });
});

describe('the first visit', () => {
  const visit = async () => {
    const phone = await site.phone(OPEN);
    return { phone, bare: `/${phone.file}` };
  };

  it('is served by MAC alone, again and again, to one address', async () => {
    const { phone, bare } = await visit();
    expect(await statusOf(bare, DESK)).toBe(200);
    expect(await statusOf(bare, OTHER)).toBe(404);
    expect(await statusOf(bare, DESK, 'HEAD')).toBe(200);
    expect((await site.get(bare, { from: DESK })).body.toString()).toBe(phone.body);
    expect(await site.device(phone)).toMatchObject({ ...OPEN, window_address: DESK });
  });

  it('ends with the first file that is fetched with the secret', async () => {
    const { phone, bare } = await visit();
    expect(await statusOf(bare, DESK)).toBe(200);
    expect(await statusOf(`/p/${phone.secret}/none.cfg`, DESK)).toBe(404);
    expect(await statusOf(bare, DESK)).toBe(200);
    expect(await statusOf(phone.path, OTHER)).toBe(200);
    expect((await site.device(phone)).window_until).toBeNull();
    expect(await statusOf(bare, DESK)).toBe(404);
  });

  it('ends with the time', async () => {
    const { bare } = await visit();
    expect(await statusOf(bare, DESK)).toBe(200);
    site.clock.now = OPEN.window_until;
    expect(await statusOf(bare, DESK)).toBe(404);
    site.clock.now = START;
  });

  it('is not used up by a file that is not there', async () => {
    const { phone } = await visit();
    expect(await statusOf(`/${phone.mac}.boot`, OTHER)).toBe(404);
    expect((await site.device(phone)).window_address).toBeNull();
  });

  it('belongs to one of those who come at once', async () => {
    const { bare } = await visit();
    const visitors = Array.from({ length: 20 }, (_, index) => `127.0.1.${index + 1}`);
    const statuses = await Promise.all(visitors.map((from) => statusOf(bare, from)));
    expect(statuses.toSorted()).toEqual([200, ...Array(19).fill(404)]);
  });

  it('writes once when it begins and once when it ends', async () => {
    const { phone, bare } = await visit();
    const updates = async (path: string) => {
      site.statements.length = 0;
      await site.get(path, { from: DESK });
      return site.statements.filter((sql) => /^update.*window/.test(sql)).length;
    };
    expect([await updates(bare), await updates(bare)]).toEqual([1, 0]);
    expect([await updates(phone.path), await updates(phone.path)]).toEqual([1, 0]);
  });

  it('does not open the way to the common file, or by another spelling', async () => {
    const { phone } = await visit();
    expect(await statusOf(`/${COMMON}`, DESK)).toBe(404);
    expect(await statusOf(`/x/${phone.file}`, DESK)).toBe(404);
    expect(await statusOf(`/p/${phone.file}`, DESK)).toBe(404);
  });
});

describe('everything that is refused', () => {
  it('is refused with the same bytes', async () => {
    const [known, open, expired] = [
      await site.phone(),
      await site.phone(OPEN),
      await site.phone({ window_until: START }),
    ];
    expect(await statusOf(`/${open.file}`, DESK)).toBe(200);
    const { secret } = known;
    const targets = [
      `/p/${'A'.repeat(26)}/${known.file}`,
      `/p/${secret}/none.cfg`,
      `/p/${secret.toLowerCase()}x/${known.file}`,
      `/p/${secret}`,
      `/p/${secret}/`,
      `/p/${secret}//${known.file}`,
      `//p/${secret}/${known.file}`,
      `/P/${secret}/${known.file}`,
      `/p/${secret}/${known.file}/`,
      `/p/${secret}/${known.file}%00`,
      `/p/${secret}/${known.file}%0d%0aX-Injected:%201`,
      `/p/${secret}/%30${known.file.slice(1)}`,
      ...['..', '%2e%2e', '%252e%252e', '..%2f', '..%5c', '.', '%2e', '..;', '%c0%ae%c0%ae', '..%00'].flatMap((up) => [
        `/p/${secret}/${up}/${secret}/${known.file}`,
        `/p/${secret}/${up}/${up}/etc/passwd`,
        `/${up}/p/${secret}/${known.file}`,
        `/${up}`,
      ]),
      `/p/${secret}\\..\\${known.file}`,
      `\\p\\${secret}\\${known.file}`,
      `/p/${secret}/C:\\boot.ini`,
      `http://phones/p/${secret}/${known.file}`,
      `/p/${secret}/${'a'.repeat(4000)}`,
      `/p/${'s'.repeat(4000)}/${known.file}`,
      '/',
      '*',
      '/0015650ffffe.cfg',
      `/${known.file}`,
      `/${open.file}`,
      `/${expired.file}`,
      `/${COMMON}`,
      '/robots.txt',
      '/favicon.ico',
      '/1.1/users',
      '/.env',
    ];
    const answers = await Promise.all(targets.map((target) => sendRaw(site.port, rawGet(target), OTHER)));
    const expected = 'HTTP/1.1 404 Not Found\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 10\r\n';
    expect(answers[0]).toBe(`${expected}Cache-Control: no-cache\r\nConnection: close\r\n\r\nNot found\n`);
    for (const [index, answer] of answers.entries())
      expect([targets[index], answer]).toEqual([targets[index], answers[0]]);
  });

  it('is refused in the same way whatever the method', async () => {
    const { path } = await site.phone();
    const methods = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'CONNECT'];
    const refused = await sendRaw(site.port, rawGet('/'));
    for (const method of methods)
      expect([method, await sendRaw(site.port, rawGet(path, method))]).toEqual([method, refused]);
  });

  it('is refused in the same way where it is no HTTP at all', async () => {
    const refused = await sendRaw(site.port, rawGet('/'));
    const { path } = await site.phone();
    expect(await sendRaw(site.port, rawGet(`${path}\0`))).toBe(refused);
    expect(await sendRaw(site.port, 'HELP\r\n\r\n')).toBe(refused);
    expect(await sendRaw(site.port, `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toBe(refused);
  });

  it('is refused by HEAD without a body, with the headers of GET', async () => {
    const [full, head] = [await sendRaw(site.port, rawGet('/')), await sendRaw(site.port, rawGet('/', 'HEAD'))];
    expect(`${head}Not found\n`).toBe(full);
  });

  it('names no software and allows no other site', async () => {
    const { headers } = await site.get('/', { headers: { Origin: 'http://example.org' } });
    expect(Object.keys(headers).filter((name) => /^(server|x-|access-control|location|vary)/.test(name))).toEqual([]);
  });

  it('includes phones whose files are not made yet', async () => {
    const phone = await site.phone(OPEN, []);
    expect([await statusOf(phone.path), await statusOf(`/${phone.file}`, DESK)]).toEqual([404, 404]);
    expect(await site.device(phone)).toMatchObject({ ...OPEN, window_address: null });
  });

  it('is refused with the same statements', async () => {
    const asked = async (targets: readonly string[]) => {
      const statements = [];
      for (const target of targets) {
        await site.server.fetchLog.flush();
        site.statements.length = 0;
        await sendRaw(site.port, rawGet(target), OTHER);
        statements.push(site.statements.slice());
      }
      return statements;
    };
    const [closed, expired] = [await site.phone(), await site.phone({ window_until: START })];
    const [taken, open] = [await site.phone({ ...OPEN, window_address: DESK }), await site.phone(OPEN)];
    const byMac = await asked([
      '/0015650ffffd.cfg',
      ...[closed, expired, taken].map(({ file }) => `/${file}`),
      `/${open.mac}.boot`,
    ]);
    expect(byMac).toEqual(byMac.map(() => [expect.stringContaining('"mac" = asked.phone')]));
    const bySecret = await asked([`/p/${'A'.repeat(26)}/${closed.file}`, `/p/${closed.secret}/none.cfg`]);
    expect(bySecret).toEqual(bySecret.map(() => [expect.stringContaining('secret_hash')]));
    expect([new Set(byMac.flat()).size, new Set(bySecret.flat()).size]).toEqual([1, 1]);
  });

  it.each([
    ['an escape sequence', '\x1b[31mred'],
    ['an escape sequence of eight bits', '\x9b31mred'],
    ['a line of its own', 'red\r\n{"level":60,"msg":"red"}'],
    ['half a line', 'red\rred'],
    ['a folded line', 'Yealink\r\n red'],
    ['a NUL', 'red\0'],
    ['UTF-8 that hides', 'red\xe2\x80\xaered'],
  ])('leaves nothing of %s in log, activity and list', async (_, text) => {
    const phone = await site.phone();
    const agents = [text, `Yealink SIP-T54W ${text} 001565ffff01`, `Yealink SIP-T54W 96.86.0.75 ${text}`];
    for (const agent of agents)
      for (const target of [phone.path, `/${phone.file}`, '/001565ffff01.cfg', `/p/${phone.secret}/${text}.cfg`]) {
        const header = `User-Agent: ${agent}\r\nReferer: ${text}\r\nX-Forwarded-For: ${text}\r\n\r\n`;
        await sendRaw(site.port, rawGet(target).replace('\r\n\r\n', `\r\n${header}`));
      }
    const told = JSON.stringify([site.log, await site.activity(phone), await site.database.read.unclaimed.all()]);
    expect(told).toMatch(/^[\x20-\x7e]*$/);
    expect(told).not.toMatch(/red|\\u|\\n|\\r/);
  });

  it('leaves neither secrets nor paths in the log', async () => {
    const phone = await site.phone();
    const secret = 'B'.repeat(26);
    await site.get(`/p/${secret}/${phone.file}`, { headers: { 'User-Agent': `${AGENT}\t{"level":60}` } });
    await site.get(phone.path);
    const text = JSON.stringify(site.log);
    expect(text).toContain('wrong secret');
    for (const hidden of [secret, phone.secret, '/p/', 'level":60']) expect(text).not.toContain(hidden);
  });
});

describe('open networks', () => {
  it('fetch by MAC at any time, and take nobody’s window', async () => {
    const own = await openSite({ openNetworks: ['127.5.0.0/16', '2001:db8::/32', '::ffff:127.6.0.0/112'] });
    const [closed, open] = [await own.phone(), await own.phone(OPEN)];
    const ask = async (path: string, from: string) => (await own.get(path, { from })).status;
    expect(await ask(`/${closed.file}`, '127.5.4.3')).toBe(200);
    expect(await ask(`/${closed.file}`, '127.6.4.3')).toBe(200);
    expect(await ask(`/${closed.file}`, '127.7.4.3')).toBe(404);
    expect(await ask(`/${open.file}`, '127.5.4.3')).toBe(200);
    expect(await own.device(open)).toMatchObject({ ...OPEN, window_address: null });
    expect(await ask(`/${COMMON}`, '127.5.4.3')).toBe(404);
    await own.close();
  });
});
