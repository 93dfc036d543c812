import { beforeEach, describe, expect, it } from 'vitest';
import { type OwnPhone, openPushWorld, type PushWorld } from './push-world.ts';

const MANY = 21;
let world: PushWorld;
let template: number;
let phones: OwnPhone[];
beforeEach(async () => {
  world = await openPushWorld({ LAMPFIELD_PUSH_PER_SECOND: '1000' });
  template = (await world.ok('POST', '/funckeys/templates', { name: 'All' })).body.id;
  phones = await world.phones(MANY, { func_key_template_id: template });
  await world.fetch(...phones);
  await world.told(0);
  return () => world.close();
});

let next = 0;
const editAll = () => {
  next += 1;
  world.clock.now += 1000;
  return world.ok('PUT', `/funckeys/templates/${template}/1`, { destination: { type: 'custom', exten: `8${next}` } });
};
const jobs = async (query = '') => (await world.ok('GET', `/jobs?direction=desc${query}`)).body.items;
const job = async () => (await jobs())[0];
const step = (id: string, name: string) => world.ok('POST', `/jobs/${id}/${name}`);
const drain = () => world.installation.compileJob.drain();
/** The files of phones show what the template has now. */
const upToDate = async () =>
  (await world.installation.database.read.devices.files(phones.map(({ device }) => device))).filter(({ body }) =>
    body.includes(`linekey.1.value = 8${next}\n`),
  ).length;

describe('a change of many phones', () => {
  it('is a job that says what it is about, and how far it is', async () => {
    world.pbx.now.status = 'away';
    await editAll();
    await drain();
    expect(await job()).toMatchObject({
      kind: 'publish',
      subject: `create template key ${template}/1`,
      actor: expect.stringContaining('admin (environment)'),
      state: 'running',
      ended_at: null,
      counts: { total: MANY, waiting: 0, changed: MANY, to_tell: MANY, fetched: 0, behind: MANY },
      progress: 0,
    });
  });

  it('has got no further by files alone: whoever is not told is left', async () => {
    world.pbx.now.status = 'away';
    await editAll();
    await drain();
    const { id } = await job();
    const unmade = phones.slice(0, 10).map(({ device }) => device);
    await world.installation.database.transaction(async (store) => {
      await store.pushes.remove(unmade);
      await store.devices.addPending(unmade, { version: 'v', saved_at: world.clock.now, job_id: id });
    });
    expect(await job()).toMatchObject({ counts: { waiting: 10, to_tell: MANY - 10 }, progress: 0 });
    await drain();
    await world.fetch(...phones);
    expect(await job()).toMatchObject({ counts: { waiting: 0, to_tell: 0 }, progress: 1 });
  });

  it('is done when all are told, and then counts those that have come', async () => {
    await editAll();
    await drain();
    expect(await world.told(MANY)).toHaveLength(MANY);
    await world.fetch(...phones.slice(0, 5));
    expect(await job()).toMatchObject({
      state: 'done',
      counts: { to_tell: 0, fetched: 5, behind: MANY - 5 },
      progress: 1,
    });
  });

  it('of few phones is none', async () => {
    await world.edit(phones[0]!);
    expect(await jobs()).toEqual([]);
  });

  it('of which nothing comes out for the phones tells nobody', async () => {
    await editAll();
    await drain();
    await world.told(MANY);
    await world.fetch(...phones);
    world.clock.now += 1000;
    await world.ok('PUT', `/funckeys/templates/${template}`, {
      name: 'Renamed',
      keys: { 1: { destination: { type: 'custom', exten: `8${next}` } } },
    });
    await drain();
    expect([await world.told(0), (await job()).counts.changed, (await job()).state]).toEqual([[], 0, 'done']);
  });
});

describe('a paused job', () => {
  it('makes no files and tells nobody, until it goes on', async () => {
    await editAll();
    const { id } = await job();
    await step(id, 'pause');
    // The phones that it was at are stored.
    await drain();
    const before = await upToDate();
    await drain();
    await world.told(0);
    expect(before).toBeLessThan(MANY);
    expect([await upToDate(), (await job()).state]).toEqual([before, 'paused']);
    await step(id, 'resume');
    await drain();
    await world.told(1);
    expect([await upToDate(), (await job()).state]).toEqual([MANY, 'done']);
  });

  it('does not hold up an edit of one of its phones', async () => {
    await editAll();
    await step((await job()).id, 'pause');
    await world.told(0);
    await world.edit(phones[3]!);
    expect(await world.told(1)).toContain(phones[3]!.endpoint);
  });
});

describe('a cancelled job', () => {
  it('tells nobody, but makes the files: what a phone fetches is what its keys are', async () => {
    world.pbx.now.status = 'away';
    await editAll();
    const { id } = await job();
    await step(id, 'cancel');
    await drain();
    world.pbx.now.status = 'connected';
    expect([await world.told(0), await upToDate(), await world.queued()]).toEqual([[], MANY, []]);
    expect(await job()).toMatchObject({ state: 'cancelled', ended_at: expect.any(String) });
  });

  it.each([
    ['cancel', 'pause'],
    ['cancel', 'resume'],
    ['cancel', 'cancel'],
    ['pause', 'pause'],
  ])('that was told to %s can not %s', async (first, second) => {
    world.pbx.now.status = 'away';
    await editAll();
    const { id } = await job();
    await step(id, first);
    expect(await world.call('POST', `/jobs/${id}/${second}`)).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'job_state' }] },
    });
  });
});

describe('POST /jobs', () => {
  const make = async (body: object) => (await world.ok('POST', '/jobs', body)).body;

  it('tells the phones that it names', async () => {
    const [one, two] = phones as [OwnPhone, OwnPhone];
    const made = await make({ kind: 'synchronize', device_ids: [one.device, two.device] });
    expect(made).toMatchObject({ kind: 'synchronize', counts: { total: 2 } });
    expect((await world.told(2)).sort()).toEqual([one.endpoint, two.endpoint].sort());
    expect((await job()).state).toBe('done');
  });

  it('restarts all phones of a filter', async () => {
    world.pbx.now.status = 'away';
    await world.edit(phones[1]!);
    world.pbx.now.status = 'connected';
    // Later than the edit, of which the phone may be told first.
    world.clock.now += 1000;
    expect(await make({ kind: 'restart', filter: { state: 'behind' } })).toMatchObject({ counts: { total: 1 } });
    await world.settle();
    expect(world.pbx.notified).toContainEqual({ endpoint: phones[1]!.endpoint, event: 'check-sync;reboot=true' });
  });

  it.each([
    ['neither phones nor a filter', {}, 'required', 'device_ids'],
    ['both', { device_ids: [], filter: {} }, 'unusable', 'filter'],
    ['a phone that is not there', { device_ids: ['0'.repeat(32)] }, 'reference_not_found', 'device_ids.0'],
    ['a state that is none', { filter: { state: 'lost' } }, 'one_of', 'filter.state'],
  ])('with %s is refused', async (_, body, code, path) => {
    const answer = await world.call('POST', '/jobs', { kind: 'synchronize', ...body });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code }] } });
    expect(answer.body.errors[0].path).toBe(path);
  });

  it.each([
    ['of a filter', () => ({ filter: {} })],
    ['that it names', () => ({ device_ids: [phones[0]!.device] })],
  ])('is refused where no PBX could tell the phones %s', async (_, which) => {
    world.pbx.now.status = 'none';
    const answer = await world.call('POST', '/jobs', { kind: 'synchronize', ...which() });
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'no_pbx' }] } });
  });
});

describe('of two companies', () => {
  const company = async (name: string) => {
    const tenant = (await world.ok('POST', '/tenants', { name, pbx: 'asterisk' })).body.uuid;
    const { token } = (await world.ok('POST', '/tokens', { name, acl: ['#'], tenant_uuid: tenant })).body;
    return { tenant, token };
  };
  let [one, other] = [] as unknown as [Awaited<ReturnType<typeof company>>, Awaited<ReturnType<typeof company>>];
  const phoneOf = async ({ token }: { token: string }, mac: string) =>
    (await world.ok('POST', '/devices', { mac, model: 'T46S' }, { token })).body.id;
  const found = async (path: string, { token }: { token: string }) =>
    (await world.ok('GET', path, undefined, { token })).body.total;
  beforeEach(async () => {
    [one, other] = [await company('one'), await company('other')];
  });

  it('each tells its own phones, whatever the filter says', async () => {
    await phoneOf(one, '001565220001');
    const body = { kind: 'synchronize', filter: {} };
    expect((await world.ok('POST', '/jobs', body, other)).body.counts.total).toBe(0);
    const { id, counts } = (await world.ok('POST', '/jobs', body, one)).body;
    expect(counts.total).toBe(1);
    const shown = [await found('/jobs', one), await found(`/jobs?id=${id}`, other), await found('/jobs', other)];
    expect(shown).toEqual([1, 0, 1]);
  });

  it('neither names a phone, or asks for the phones of a job, of the other', async () => {
    const device = await phoneOf(one, '001565220002');
    const answer = await world.call('POST', '/jobs', { kind: 'restart', device_ids: [device] }, other);
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'device_ids.0', code: 'reference_not_found' }] },
    });
    await world.installation.database.transaction((store) => store.devices.update(device, { job_id: 'job' }));
    expect([await found('/devices?job_id=job', one), await found('/devices?job_id=job', other)]).toEqual([1, 0]);
  });

  it('one sees the job of a change that was made from above, in its tenant alone', async () => {
    const { id } = (await world.ok('POST', '/funckeys/templates', { name: 'T' }, one)).body;
    for (let count = 0; count < MANY; count++) {
      const { uuid } = (await world.ok('POST', '/users', { firstname: 'U', func_key_template_id: id }, one)).body;
      const mac = `0015652210${count.toString(16).padStart(2, '0')}`;
      await world.ok('POST', '/devices', { mac, model: 'T46S', lines: [{ user_uuid: uuid }] }, one);
    }
    await world.ok('PUT', `/funckeys/templates/${id}/1`, { destination: { type: 'custom', exten: '5' } });
    await drain();
    expect([await found('/jobs', one), await found('/jobs', other), (await jobs()).length]).toEqual([1, 0, 0]);
  });
});

it('lists the phones of a job, and jobs by their state', async () => {
  world.pbx.now.status = 'away';
  await editAll();
  await drain();
  const { id } = await job();
  expect((await world.ok('GET', `/devices?job_id=${id}&state=behind`)).body.total).toBe(MANY);
  expect([(await jobs('&state=running')).length, (await jobs('&state=done')).length]).toEqual([1, 0]);
  expect((await jobs('&search=template')).length).toBe(1);
});
