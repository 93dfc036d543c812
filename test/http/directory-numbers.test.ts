import { beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';

const server = await openTestServer();
const { call, ok } = server;
let world: Awaited<ReturnType<typeof populate>>;
beforeAll(async () => {
  world = await populate(server);
});

const WANTS: [string, (exten: string) => [string, object]][] = [
  ['a user', (exten) => ['/users', { firstname: 'X', lines: [{ extensions: [{ exten }] }] }]],
  ['a group', (exten) => ['/groups', { label: 'X', extensions: [{ exten }] }]],
  ['a queue', (exten) => ['/queues', { name: 'x', extensions: [{ exten }] }]],
  ['a conference', (exten) => ['/conferences', { extensions: [{ exten }] }]],
  ['a parking lot', (exten) => ['/parkinglots', { extensions: [{ exten }], slots_start: 951, slots_end: 952 }]],
  ['a slot', (exten) => ['/parkinglots', { slots_start: Number(exten), slots_end: Number(exten) }]],
];
const TAKEN: [string, string, string][] = [
  ['1001', 'user Alice Martin', '1001'],
  ['2001', 'group Sales', '2001'],
  ['3001', 'queue support', '3001'],
  ['4001', 'conference Meeting', '4001'],
  ['700', 'parking lot Main', '700'],
  ['710', 'a slot of parking lot Main', '710'],
];

describe.each(WANTS)('%s', (_, request) => {
  it.each(TAKEN)('can not have %s: it belongs to %s', async (exten, owner) => {
    const [path, body] = request(exten);
    expect(await call('POST', path, body)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'extension_taken', message: `extension ${exten} is already used by ${owner}` }] },
    });
  });
});

describe.each(WANTS.slice(0, 5))('%s', (_, request) => {
  it.each(['*25', '*21', '*211001', '*8', '*735'])('can not have %s, which reaches a feature code', async (exten) => {
    const [path, body] = request(exten);
    expect(await call('POST', path, body)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'extension_is_feature_code' }] },
    });
  });

  it('can not have the same number twice', async () => {
    const [path, body] = request('5555');
    const twice = JSON.parse(JSON.stringify(body).replace('{"exten":"5555"}', '{"exten":"5555"},{"exten":"5555"}'));
    expect(await call('POST', path, twice)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'extension_taken' }] },
    });
  });
});

describe('feature codes', () => {
  const code = async (feature: string) => (await ok('GET', `/extensions/features?search=${feature}`)).body.items[0];
  const put = async (feature: string, body: object) =>
    call('PUT', `/extensions/features/${(await code(feature)).uuid}`, body);

  it('are listed in Wazo’s shape', async () => {
    const { uuid } = await code('enablednd');
    expect((await ok('GET', '/extensions/features?order=feature')).body).toMatchObject({
      total: 27,
      items: expect.any(Array),
    });
    expect((await ok('GET', `/extensions/features/${uuid}`)).body).toEqual({
      uuid,
      exten: '*25',
      feature: 'enablednd',
      enabled: true,
      links: [{ rel: 'extensions_features', href: `http://lampfield.test/1.1/extensions/features/${uuid}` }],
    });
  });

  it('change, and keep whether they are enabled', async () => {
    expect((await put('recsnd', { exten: '*99' })).status).toBe(204);
    expect(await code('recsnd')).toMatchObject({ exten: '*99', enabled: true });
  });

  it('free their old digits', async () => {
    await put('directoryaccess', { exten: '*777' });
    expect((await call('POST', '/conferences', { extensions: [{ exten: '*36' }] })).status).toBe(201);
  });

  it.each([
    ['a plain code', 'enablednd', '*6660'],
    ['a pattern', 'calllistening', '_*666.'],
  ])('can not swallow an extension: %s', async (_, feature, exten) => {
    await call('POST', '/conferences', { name: 'Star', extensions: [{ exten: '*6660' }] });
    expect(await put(feature, { exten })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'feature_code_taken', message: expect.stringContaining('conference Star') }] },
    });
  });

  it('can not be those of another, which is named', async () => {
    expect(await put('callrecord', { exten: '*25' })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'feature_code_taken', message: expect.stringContaining('enablednd') }] },
    });
  });

  it('may be those of one that is disabled, which then can not be enabled', async () => {
    await put('vmuserpurge', { exten: '*92', enabled: false });
    expect((await put('enablevm', { exten: '*92' })).status).toBe(204);
    expect((await put('vmuserpurge', { exten: '*92', enabled: true })).status).toBe(400);
  });

  it.each([
    ['enablednd', '_*25.'],
    ['enablednd', '*25.'],
    ['enablednd', '_*25'],
    ['enablednd', '25'],
    ['enablednd', ''],
    ['enablednd', '*25x'],
    ['fwdunc', '*21'],
    ['fwdunc', '_*2X.'],
    ['fwdunc', '_1.'],
  ])('%s can not be %s', async (feature, exten) => {
    expect((await put(feature, { exten })).status).toBe(400);
  });

  it('that are disabled leave their digits to extensions', async () => {
    await put('phonestatus', { exten: '*10', enabled: false });
    expect((await call('POST', '/conferences', { extensions: [{ exten: '*10' }] })).status).toBe(201);
    expect((await put('phonestatus', { exten: '*10', enabled: true })).status).toBe(400);
  });
});

describe('parking lots', () => {
  const tenant = async () => (await ok('POST', '/tenants', { name: 'lots' })).body.uuid as string;
  const make = async (tenant_uuid: string, start: number, more: object = {}) =>
    (await ok('POST', '/parkinglots', { slots_start: start, slots_end: start + 4, ...more }, { tenant: tenant_uuid }))
      .body;
  const defaults = async (tenant_uuid: string) =>
    (await ok('GET', '/parkinglots?order=id', undefined, { tenant: tenant_uuid })).body.items.map(
      (one: { default: boolean }) => one.default,
    );

  it.each([undefined, false, true])('the first becomes the default, asked for with %s', async (wanted) => {
    const own = await tenant();
    expect((await make(own, 100, { default: wanted })).default).toBe(true);
  });

  it('another does not, unless it is asked for', async () => {
    const own = await tenant();
    await make(own, 100);
    await make(own, 200);
    expect(await defaults(own)).toEqual([true, false]);
  });

  it('another takes over, when made or changed', async () => {
    const own = await tenant();
    const first = await make(own, 100);
    await make(own, 200, { default: true });
    expect(await defaults(own)).toEqual([false, true]);
    await ok('PUT', `/parkinglots/${first.id}`, { slots_start: 100, slots_end: 104, default: true });
    expect(await defaults(own)).toEqual([true, false]);
  });

  it('the default can not be unset, but stays when left out', async () => {
    const own = await tenant();
    const { id } = await make(own, 100);
    const body = { slots_start: 100, slots_end: 104 };
    expect(await call('PUT', `/parkinglots/${id}`, { ...body, default: false })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'default', code: 'default_lot_needed' }] },
    });
    await ok('PUT', `/parkinglots/${id}`, body);
    expect(await defaults(own)).toEqual([true]);
  });

  it('deletion passes it on', async () => {
    const own = await tenant();
    const { id } = await make(own, 100);
    await make(own, 200);
    await make(own, 300);
    await ok('DELETE', `/parkinglots/${id}`);
    expect(await defaults(own)).toEqual([true, false]);
  });

  it.each([
    ['an end before the start', 710, 709],
    ['more than 1,000 slots', 10_000, 11_000],
    ['nothing', undefined, undefined],
    ['zero', 0, 5],
  ])('have slots, not %s', async (_, slots_start, slots_end) => {
    expect((await call('POST', '/parkinglots', { slots_start, slots_end }, { tenant: await tenant() })).status).toBe(
      400,
    );
  });

  it.each([
    ['the extension becomes a slot, and a slot the extension', '705', 706, 710, '706', 701, 705],
    ['a slot becomes the extension', '700', 701, 705, '701', 702, 705],
    ['the extension becomes a slot', '701', 702, 705, '700', 701, 705],
    ['the slots move by one', '700', 701, 705, '700', 702, 706],
  ])('%s', async (_, exten, slots_start, slots_end, other, start, end) => {
    const own = await tenant();
    const { id } = await make(own, 1, { extensions: [{ exten }], slots_start, slots_end });
    await ok('PUT', `/parkinglots/${id}`, { extensions: [{ exten: other }], slots_start: start, slots_end: end });
    expect((await ok('GET', `/parkinglots/${id}`)).body).toMatchObject({
      extensions: [{ exten: other }],
      slots_start: start,
    });
  });

  it('can not have their own extension among their slots', async () => {
    const body = { extensions: [{ exten: '703' }], slots_start: 701, slots_end: 705 };
    expect((await call('POST', '/parkinglots', body, { tenant: await tenant() })).status).toBe(400);
  });

  it('give back the slots that they give up', async () => {
    const own = await tenant();
    const { id } = await make(own, 700);
    await ok('PUT', `/parkinglots/${id}`, { slots_start: 700, slots_end: 702 });
    const body = { extensions: [{ exten: '703' }] };
    expect((await call('POST', '/conferences', body, { tenant: own })).status).toBe(201);
  });
});

it('a user keeps his numbers when he is written back', async () => {
  const before = (await ok('GET', `/users/${world.alice.id}`)).body;
  await ok('PUT', `/users/${world.alice.id}`, before);
  expect((await ok('GET', `/users/${world.alice.id}`)).body).toEqual(before);
});
