import { describe, expect, it } from 'vitest';
import { DEFAULT_CODES, FEATURES } from '../../src/domain/keys/feature-codes.ts';
import { openTestServer } from './support.ts';
import { keyTo, newPhone, newUser } from './wire.ts';

const server = await openTestServer();
const LIST = '/extensions/features';

interface Code {
  uuid: string;
  exten: string;
  feature: string;
  enabled: boolean;
}

let tenants = 0;
/** A tenant of its own, so that a test may change its codes. */
async function newTenant() {
  const tenant = (await server.ok('POST', '/tenants', { name: `tenant ${++tenants}` })).body.uuid as string;
  const { items } = (await server.ok('GET', LIST, undefined, { tenant })).body as { items: Code[] };
  const find = (feature: string) => items.find((one) => one.feature === feature)!;
  const put = (feature: string, body: unknown, options = {}) =>
    server.call('PUT', `${LIST}/${find(feature).uuid}`, body, { tenant, ...options });
  const get = async (feature: string) => (await server.ok('GET', `${LIST}/${find(feature).uuid}`)).body;
  return { tenant, find, put, get };
}

describe('GET /extensions/features', () => {
  it('lists every feature of the tenant with its default code, enabled', async () => {
    const { items } = (await server.ok('GET', LIST)).body as { items: Code[] };
    const listed = Object.fromEntries(items.map(({ feature, exten, enabled }) => [feature, [exten, enabled]]));
    expect(listed).toEqual(Object.fromEntries(FEATURES.map((feature) => [feature, [DEFAULT_CODES[feature], true]])));
  });

  it('has the shape of Wazo', async () => {
    const [item] = (await server.ok('GET', `${LIST}?feature=pickup`)).body.items;
    expect(item).toEqual({
      uuid: expect.any(String),
      exten: '_*8.',
      feature: 'pickup',
      enabled: true,
      links: [{ rel: 'extensions_features', href: `http://lampfield.test/1.1/extensions/features/${item.uuid}` }],
    });
  });

  const QUERIES = [
    ['search=fwd', 4],
    ['feature=pickup', 1],
    ['search=*98', 1],
    ['limit=3', FEATURES.length],
  ] as const;

  it.each(QUERIES)('?%s finds %i', async (query, total) => {
    expect((await server.ok('GET', `${LIST}?${query}`)).body.total).toBe(total);
  });

  it('gives one by its uuid', async () => {
    const [item] = (await server.ok('GET', `${LIST}?feature=pickup`)).body.items;
    expect((await server.ok('GET', `${LIST}/${item.uuid}`)).body).toEqual(item);
  });

  it('is 404 for one that does not exist', async () => {
    const answer = await server.call('GET', `${LIST}/00000000-0000-4000-8000-000000000000`);
    expect(answer.status).toBe(404);
  });
});

describe('PUT /extensions/features/{uuid}', () => {
  it('changes a code', async () => {
    const { put, get } = await newTenant();
    expect((await put('enablednd', { exten: '*77' })).status).toBe(204);
    expect(await get('enablednd')).toMatchObject({ exten: '*77', enabled: true });
  });

  it('switches a code off', async () => {
    const { put, get } = await newTenant();
    await put('enablednd', { exten: '*25', enabled: false });
    expect((await get('enablednd')).enabled).toBe(false);
  });

  it('leaves a code off when nothing is said about it', async () => {
    const { put, get } = await newTenant();
    await put('enablednd', { exten: '*25', enabled: false });
    await put('enablednd', { exten: '*77' });
    expect((await get('enablednd')).enabled).toBe(false);
  });

  it('leaves the codes of other tenants alone', async () => {
    const other = await newTenant();
    await (await newTenant()).put('enablednd', { exten: '*77' });
    expect((await other.get('enablednd')).exten).toBe('*25');
  });

  it('is recorded', async () => {
    const { tenant, put } = await newTenant();
    await put('enablednd', { exten: '*77' });
    const { items } = (await server.ok('GET', '/audit?direction=desc&limit=1', undefined, { tenant })).body;
    const row = {
      resource: 'feature_code',
      resource_id: 'enablednd',
      before: { exten: '*25' },
      after: { exten: '*77' },
    };
    expect(items[0]).toMatchObject(row);
  });

  const FAULTS: [string, unknown, string, string][] = [
    ['enablednd', {}, 'exten', 'required'],
    ['enablednd', { exten: null }, 'exten', 'null'],
    ['enablednd', { exten: 25 }, 'exten', 'not_string'],
    ['enablednd', { exten: '' }, 'exten', 'pattern'],
    ['enablednd', { exten: '*2 5' }, 'exten', 'pattern'],
    ['enablednd', { exten: '*25.' }, 'exten', 'pattern'],
    ['enablednd', { exten: '_*25' }, 'exten', 'pattern'],
    ['enablednd', { exten: '_*25.' }, 'exten', 'pattern'],
    ['fwdunc', { exten: '*21' }, 'exten', 'pattern'],
    ['fwdunc', { exten: '_*21' }, 'exten', 'pattern'],
    ['fwdunc', { exten: '*21.' }, 'exten', 'pattern'],
    ['fwdunc', { exten: '_*2X.' }, 'exten', 'pattern'],
    ['enablednd', { exten: '1'.repeat(30) }, 'exten', 'pattern'],
    ['enablednd', { exten: '*25', enabled: 'yes' }, 'enabled', 'not_boolean'],
    ['enablednd', { exten: '*26' }, 'exten', 'feature_code_taken'],
    ['enablednd', { exten: '*21' }, 'exten', 'feature_code_taken'],
    // Codes that take an argument: one could be dialled for the other.
    ['enablednd', { exten: '*219' }, 'exten', 'feature_code_taken'],
    ['fwdunc', { exten: '_*2.' }, 'exten', 'feature_code_taken'],
  ];

  it.each(FAULTS)('of %s with %j is refused', async (feature, body, path, code) => {
    const { put } = await newTenant();
    expect((await put(feature, body)).body).toMatchObject({ status: 400, errors: [{ path, code }] });
  });

  it('may take a code that is off', async () => {
    const { put } = await newTenant();
    await put('callrecord', { exten: '*26', enabled: false });
    expect((await put('enablednd', { exten: '*26' })).status).toBe(204);
  });

  it('may not switch a code on that is taken meanwhile', async () => {
    const { put } = await newTenant();
    await put('callrecord', { exten: '*26', enabled: false });
    await put('enablednd', { exten: '*26' });
    expect((await put('callrecord', { exten: '*26', enabled: true })).status).toBe(400);
  });

  it('is 404 for a code of a tenant that can not be seen', async () => {
    const { find } = await newTenant();
    const { tenant } = await newTenant();
    const answer = await server.call('PUT', `${LIST}/${find('pickup').uuid}`, { exten: '_*8.' }, { tenant });
    expect(answer.status).toBe(404);
  });
});

describe('a code that is switched off', () => {
  const withKey = async () => {
    const made = await newTenant();
    const user = await newUser(server, '1000', made.tenant);
    await server.ok('PUT', `${user.keys}/2`, { label: 'Undisturbed', ...keyTo('service', { service: 'enablednd' }) });
    return { ...made, user, file: await newPhone(server, user, made.tenant) };
  };

  it('takes its keys from the phones', async () => {
    const { put, file } = await withKey();
    await put('enablednd', { exten: '*25', enabled: false });
    expect(await file()).not.toContain('***225');
  });

  it('keeps its keys, with a problem', async () => {
    const { put, user } = await withKey();
    await put('enablednd', { exten: '*25', enabled: false });
    const { body } = await server.ok('GET', `${user.keys}/problems`);
    expect(body.items).toMatchObject([{ position: 2, code: 'code_disabled' }]);
  });

  it('gives its keys back to the phones when it is switched on', async () => {
    const { put, file } = await withKey();
    const before = await file();
    await put('enablednd', { exten: '*25', enabled: false });
    await put('enablednd', { exten: '*25', enabled: true });
    expect(await file()).toBe(before);
  });

  it('does not keep keys from being set', async () => {
    const { put, user } = await withKey();
    await put('pickup', { exten: '_*8.', enabled: false });
    expect((await server.call('PUT', `${user.keys}/3`, keyTo('service', { service: 'pickup' }))).status).toBe(204);
  });
});
