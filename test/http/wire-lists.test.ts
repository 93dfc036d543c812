import { describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';
import { newUser } from './wire.ts';

const server = await openTestServer();
const LIST = '/funckeys/templates';
for (const name of ['Réception', 'Alpha', 'beta', 'Office 2', 'Alpha']) await server.ok('POST', LIST, { name });
await newUser(server);

const names = async (query: string) =>
  (await server.ok('GET', `${LIST}?${query}`)).body.items.map((item: { name: string }) => item.name);

describe('the list of templates', () => {
  it('is ordered by name', async () => {
    expect(await names('')).toEqual(['Alpha', 'Alpha', 'beta', 'Office 2', 'Réception']);
  });

  it("does not show the hidden templates of users' own keys", async () => {
    expect((await server.ok('GET', LIST)).body.total).toBe(5);
  });

  const QUERIES: [string, string[]][] = [
    ['search=RECEP', ['Réception']],
    ['search=%C3%A9', ['beta', 'Office 2', 'Réception']],
    ['search=office%202', ['Office 2']],
    ['search=%25', []],
    ['search=_', []],
    ['search=', ['Alpha', 'Alpha', 'beta', 'Office 2', 'Réception']],
    ['name=Alpha', ['Alpha', 'Alpha']],
    ['name=alpha', []],
    ['name=Alph', []],
    ['name=Alpha&search=beta', []],
    ['direction=desc', ['Réception', 'Office 2', 'beta', 'Alpha', 'Alpha']],
    ['order=name&direction=asc', ['Alpha', 'Alpha', 'beta', 'Office 2', 'Réception']],
    ['order=id', ['Réception', 'Alpha', 'beta', 'Office 2', 'Alpha']],
    ['limit=2', ['Alpha', 'Alpha']],
    ['offset=3', ['Office 2', 'Réception']],
    ['limit=1&offset=2', ['beta']],
    ['offset=99', []],
    ['limit=%2B1', ['Alpha']],
    ['unknown=1', ['Alpha', 'Alpha', 'beta', 'Office 2', 'Réception']],
    ['recurse=True&limit=1', ['Alpha']],
    ['limit=1&limit=2', ['Alpha', 'Alpha']],
  ];

  it.each(QUERIES)('with ?%s gives %j', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  const TOTALS: [string, number][] = [
    ['limit=1', 5],
    ['offset=99', 5],
    ['search=alpha&limit=1', 2],
    ['name=beta', 1],
  ];

  it.each(TOTALS)('with ?%s counts what was found before paging: %i', async (query, total) => {
    expect((await server.ok('GET', `${LIST}?${query}`)).body.total).toBe(total);
  });
});

describe('a bad list parameter', () => {
  const range = (name: string) =>
    `Input Error - ${name}: [{'constraint_id': 'range', 'constraint': {'min': 0}, 'message': 'Must be greater than or equal to 0.'}]`;
  const type = (name: string, what: string) =>
    `Input Error - ${name}: {'message': 'Not a valid ${what}.', 'constraint_id': 'type', 'constraint': '${what}'}`;
  const FAULTS: [string, string, string, string][] = [
    ['limit=-42', range('limit'), 'limit', 'limit_range'],
    ['offset=-1', range('offset'), 'offset', 'limit_range'],
    ['limit=abc', type('limit', 'integer'), 'limit', 'limit_type'],
    ['limit=1.5', type('limit', 'integer'), 'limit', 'limit_type'],
    ['limit=99999999999999999999', type('limit', 'integer'), 'limit', 'limit_type'],
    ['offset=abc', type('offset', 'integer'), 'offset', 'limit_type'],
    ['recurse=xyz', type('recurse', 'boolean'), 'recurse', 'boolean_type'],
    ['limit=0', "Input Error - field 'limit': wrong type. Should be a positive number", 'limit', 'limit_zero'],
    ['order=foo', "Input Error - order: column 'foo' was not found", 'order', 'order_unknown'],
    ['direction=up', "Input Error - direction: must be 'asc' or 'desc'", 'direction', 'direction_unknown'],
  ];

  it.each(FAULTS)('?%s is told as Wazo tells it', async (query, text) => {
    const answer = await server.call('GET', `${LIST}?${query}`, undefined, { wazo: true });
    expect([answer.status, answer.body]).toEqual([400, [text]]);
  });

  it.each(FAULTS)('?%s is told with its place and code', async (query, _, path, code) => {
    const answer = await server.call('GET', `${LIST}?${query}`);
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path, code }] });
  });

  it('is told together with all the others', async () => {
    const { body } = await server.call('GET', `${LIST}?limit=x&offset=-1&order=foo&direction=up&recurse=z`);
    const paths = body.errors.map((one: { path: string }) => one.path);
    expect(paths).toEqual(['limit', 'offset', 'recurse', 'order', 'direction']);
  });

  it('is told first of all where there are several, in the format of Wazo', async () => {
    const { body } = await server.call('GET', `${LIST}?order=foo&limit=x`, undefined, { wazo: true });
    expect(body).toEqual([type('limit', 'integer')]);
  });
});

describe('a search for what no name has', () => {
  const TEXTS = [
    ['half a character', '%ED%A0%80'],
    ['a broken escape', '%E0%A4%A'],
    ['a long text', 'x'.repeat(10_000)],
    ['many percent signs', '%25'.repeat(2000)],
    ['a letter that folds to eighteen', '%EF%B7%BA'.repeat(900)],
  ];

  it.each(TEXTS)('%s finds nothing', async (_, text) => {
    expect(await names(`search=${text}`)).toEqual([]);
  });

  it.each(TEXTS)('%s is the name of nothing', async (_, text) => {
    expect(await names(`name=${text}`)).toEqual([]);
  });
});

describe('a search for a NUL character', () => {
  it.each(['search', 'name'])('is refused in %s', async (name) => {
    const { body } = await server.call('GET', `${LIST}?${name}=a%00`);
    expect(body).toMatchObject({ status: 400, errors: [{ path: name, code: 'characters' }] });
  });
});
