import { describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';
import { custom, newTemplate, newUser, userWith } from './wire.ts';

const server = await openTestServer();

const etag = async (url: string) => String((await server.ok('GET', url)).headers.etag);
const given = (name: string, value: string) => ({ headers: { [name]: value } });
const STALE = given('if-match', '"stale"');

/** An address with keys, and a way to change what it answers. */
const PLACES: [string, () => Promise<{ url: string; change: () => Promise<unknown> }>][] = [
  [
    'a template',
    async () => {
      const { url } = await newTemplate(server, { 1: custom('1') });
      return { url, change: () => server.ok('PUT', `${url}/2`, custom('2')) };
    },
  ],
  [
    "a user's keys",
    async () => {
      const { user, shared } = await userWith(server, { 1: custom('1') }, {});
      return { url: user.keys, change: () => server.ok('PUT', `${shared.url}/2`, custom('2')) };
    },
  ],
  [
    'a key of a template',
    async () => {
      const { url } = await newTemplate(server, { 1: custom('1') });
      return { url: `${url}/1`, change: () => server.ok('PUT', `${url}/1`, custom('2')) };
    },
  ],
  [
    'a key of a user',
    async () => {
      const { user, shared } = await userWith(server, { 1: custom('1') }, { 2: custom('2') });
      return { url: `${user.keys}/1`, change: () => server.ok('PUT', `${shared.url}/1`, custom('3')) };
    },
  ],
];

describe.each(PLACES)('the ETag of %s', (_, place) => {
  it('is strong and in quotes', async () => {
    const { url } = await place();
    expect(await etag(url)).toMatch(/^"[\w-]+"$/);
  });

  it('stays while nothing changes', async () => {
    const { url } = await place();
    expect(await etag(url)).toBe(await etag(url));
  });

  it('changes with what GET sends', async () => {
    const { url, change } = await place();
    const before = await etag(url);
    await change();
    expect(await etag(url)).not.toBe(before);
  });

  it('answers 304 without a body to who has it already', async () => {
    const { url } = await place();
    const answer = await server.call('GET', url, undefined, given('if-none-match', await etag(url)));
    expect([answer.status, answer.body, answer.headers.etag]).toEqual([304, null, await etag(url)]);
  });

  it.each(['*', 'W/{e}', '"other", {e}'])('answers 304 to If-None-Match: %s', async (header) => {
    const { url } = await place();
    const value = header.replace('{e}', await etag(url));
    expect((await server.call('GET', url, undefined, given('if-none-match', value))).status).toBe(304);
  });

  it('answers 200 to who has another', async () => {
    const { url } = await place();
    expect((await server.call('GET', url, undefined, given('if-none-match', '"other"'))).status).toBe(200);
  });

  it('lets its owner write', async () => {
    const { url } = await place();
    const options = given('if-match', await etag(url));
    expect((await server.call('PUT', url, custom('9'), options)).status).toBe(204);
  });

  it('refuses a write of who has an old one', async () => {
    const { url, change } = await place();
    const options = given('if-match', await etag(url));
    await change();
    const answer = await server.call('PUT', url, custom('9'), options);
    expect(answer.body).toMatchObject({ status: 412, errors: [{ path: '', code: 'etag_mismatch' }] });
  });

  it('is any that there is, for If-Match: *', async () => {
    const { url } = await place();
    expect((await server.call('PUT', url, custom('9'), given('if-match', '*'))).status).toBe(204);
  });

  it('changes nothing when it refuses', async () => {
    const { url } = await place();
    const before = await etag(url);
    await server.call('PUT', url, custom('9'), STALE);
    expect(await etag(url)).toBe(before);
  });

  it('is asked for in a rehearsal, too', async () => {
    const { url } = await place();
    expect((await server.call('PUT', `${url}?dry_run=true`, custom('9'), STALE)).status).toBe(412);
  });

  it("refuses Wazo's clients, too", async () => {
    const { url } = await place();
    const answer = await server.call('PUT', url, custom('9'), { ...STALE, wazo: true });
    expect(answer.status).toBe(412);
  });
});

describe('If-Match on DELETE', () => {
  it.each(['', '/1'])('refuses who has an old ETag: template%s', async (rest) => {
    const { url } = await newTemplate(server, { 1: custom('1') });
    expect((await server.call('DELETE', url + rest, undefined, STALE)).status).toBe(412);
  });

  it.each(['', '/1'])('lets its owner delete: template%s', async (rest) => {
    const { url } = await newTemplate(server, { 1: custom('1') });
    const options = given('if-match', await etag(url + rest));
    expect((await server.call('DELETE', url + rest, undefined, options)).status).toBe(204);
  });
});

describe('If-Match where there is nothing', () => {
  it.each(['"old"', '*'])('is 412 for setting a key that was removed: %s', async (value) => {
    const { url } = await newTemplate(server);
    expect((await server.call('PUT', `${url}/1`, custom('1'), given('if-match', value))).status).toBe(412);
  });

  it('does not set the key', async () => {
    const { url } = await newTemplate(server);
    await server.call('PUT', `${url}/1`, custom('1'), STALE);
    expect((await server.call('GET', `${url}/1`)).status).toBe(404);
  });

  it('is 404 for removing a key that is not there', async () => {
    const { url } = await newTemplate(server);
    expect((await server.call('DELETE', `${url}/1`, undefined, STALE)).status).toBe(404);
  });

  it('is 404 for a template that does not exist', async () => {
    expect((await server.call('PUT', '/funckeys/templates/999999', {}, STALE)).status).toBe(404);
  });

  it('is 400 for a bad key', async () => {
    const { url } = await newTemplate(server);
    expect((await server.call('PUT', `${url}/1`, {}, STALE)).status).toBe(400);
  });
});

describe('many writers at once', () => {
  const TEN = Array.from({ length: 10 }, (_, index) => index + 1);

  it('all succeed on different positions of one template', async () => {
    const { url } = await newTemplate(server);
    await Promise.all(TEN.map((position) => server.ok('PUT', `${url}/${position}`, custom(`7${position}`))));
    expect(Object.keys((await server.ok('GET', url)).body.keys)).toHaveLength(10);
  });

  it('all succeed on one position', async () => {
    const { url } = await newTemplate(server);
    const answers = await Promise.all(TEN.map((one) => server.call('PUT', `${url}/1`, custom(`7${one}`))));
    expect(answers.map((answer) => answer.status)).toEqual(TEN.map(() => 204));
  });

  it('all succeed replacing one template', async () => {
    const { url } = await newTemplate(server);
    const answers = await Promise.all(TEN.map((one) => server.call('PUT', url, { keys: { [one]: custom('7') } })));
    expect(answers.map((answer) => answer.status)).toEqual(TEN.map(() => 204));
  });

  it('leave one whole version when they replace a template', async () => {
    const { url } = await newTemplate(server);
    const keys = (one: number) => ({ name: `v${one}`, keys: { 1: custom(`1${one}`), 2: custom(`2${one}`) } });
    await Promise.all(TEN.map((one) => server.ok('PUT', url, keys(one))));
    const { body } = await server.ok('GET', url);
    const versions = [body.keys[1].destination.exten.slice(1), body.keys[2].destination.exten.slice(1)];
    expect(versions).toEqual([body.name.slice(1), body.name.slice(1)]);
  });

  it('are let in one by one when each has the same ETag', async () => {
    const { url } = await newTemplate(server, { 1: custom('1') });
    const options = given('if-match', await etag(url));
    const answers = await Promise.all(TEN.map((one) => server.call('PUT', url, { name: `v${one}` }, options)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, ...TEN.slice(1).map(() => 412)]);
  });

  it("never set one destination twice among a user's keys", async () => {
    const user = await newUser(server);
    const answers = await Promise.all(TEN.map((one) => server.call('PUT', `${user.keys}/${one}`, custom('7'))));
    expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
  });
});
