import { beforeEach, describe, expect, it } from 'vitest';
import { RETRY_MS } from '../../src/domain/applied.ts';
import { type OwnPhone, openPushWorld, type PushWorld } from './push-world.ts';

let world: PushWorld;
let phone: OwnPhone;
beforeEach(async () => {
  world = await openPushWorld();
  phone = await world.phone();
  await world.told(0);
  return () => world.close();
});

const applied = async () => (await world.ok('GET', `/devices/${phone.device}`)).body.applied;
const withState = async (state: string) =>
  (await world.ok('GET', `/devices?state=${state}`)).body.items.map(({ id }: { id: string }) => id);

/** Brings the phone to what a row of the table is about. */
const ROADS: [string, () => Promise<unknown>, object, RegExp | null][] = [
  [
    'that has never come',
    async () => undefined,
    { state: 'never_seen', stage: 'compiled' },
    /never come.*by its MAC until/,
  ],
  ['that has its files', () => world.fetch(phone), { state: 'current', stage: 'fetched', attempts: 0 }, null],
  [
    'whose PBX is away',
    async () => {
      await world.fetch(phone);
      world.pbx.now.status = 'away';
      await world.edit(phone);
    },
    { state: 'behind', stage: 'compiled', attempts: 0 },
    /PBX is away/,
  ],
  [
    'without a PBX',
    async () => {
      await world.fetch(phone);
      world.pbx.now.status = 'none';
      await world.edit(phone);
    },
    { state: 'behind', stage: 'compiled' },
    /No PBX can tell it/,
  ],
  [
    'without a line',
    async () => {
      await world.fetch(phone);
      const { mac } = (await world.ok('GET', `/devices/${phone.device}`)).body;
      await world.ok('PUT', `/devices/${phone.device}`, { mac, model: 'T46S' });
      await world.settle();
    },
    { state: 'behind', stage: 'compiled' },
    /has no line: it reads its new files when it asks/,
  ],
  [
    'whose user is in a call',
    async () => {
      await world.fetch(phone);
      world.lamp(phone, 'busy');
      await world.edit(phone);
      await world.settle();
    },
    { state: 'behind', stage: 'compiled', attempts: 0 },
    /in a call/,
  ],
  [
    'that was told',
    async () => {
      await world.fetch(phone);
      await world.edit(phone);
      await world.settle();
    },
    { state: 'behind', stage: 'notified', attempts: 1 },
    /told once and has not come.*told again at 2026-11-27/,
  ],
  [
    'that was told in vain',
    async () => {
      await world.fetch(phone);
      await world.edit(phone);
      await world.settle();
      for (const wait of RETRY_MS) {
        world.clock.now += wait;
        await world.settle();
      }
    },
    { state: 'failed', stage: 'failed' },
    /told 5 times.*Synchronize it/,
  ],
  [
    'that is behind, and asked after its own job was cancelled',
    async () => {
      await world.fetch(phone);
      world.pbx.now.status = 'away';
      await world.edit(phone);
      await world.installation.database.transaction((store) => store.pushes.remove([phone.device]));
      world.pbx.now.status = 'connected';
    },
    { state: 'behind', stage: 'compiled' },
    /not told.*Synchronize/,
  ],
];

describe('a phone', () => {
  it.each(ROADS)('%s says so, and why', async (_, go, shown, why) => {
    await go();
    const found = await applied();
    expect(found).toMatchObject(shown);
    if (why === null) expect(found.why).toBeNull();
    else expect(found.why).toMatch(why);
  });

  it('shows when each step was taken', async () => {
    await world.fetch(phone);
    world.clock.now += 60_000;
    const saved = new Date(world.clock.now).toISOString();
    await world.edit(phone);
    await world.settle();
    expect(await applied()).toMatchObject({ saved_at: saved, compiled_at: saved, notified_at: saved });
  });

  it('that waits for its files with many others is behind already', async () => {
    await world.fetch(phone);
    const waiting = { version: 'v', saved_at: world.clock.now, job_id: null };
    await world.installation.database.transaction((store) => store.devices.addPending([phone.device], waiting));
    expect(await applied()).toMatchObject({ state: 'behind', stage: 'saved', why: 'Its new files are being made.' });
    expect(await withState('behind')).toEqual([phone.device]);
    expect(await withState('current')).toEqual([]);
  });
});

/** As the compiler puts it down. */
const notMade = () =>
  world.installation.database.transaction((store) =>
    store.devices.setCompiled(phone.device, {
      compiled_at: world.clock.now,
      saved_at: world.clock.now,
      problems: [{ position: null, code: 'compile_failed', message: 'a defect' }],
      state: 'failed',
      job_id: undefined,
    }),
  );

describe('a phone whose files could not be made', () => {
  it.each([
    ['comes for those that it had', () => world.fetch(phone)],
    ['is told to read them again', () => world.ok('POST', `/devices/${phone.device}/synchronize`)],
    ['is told so by a job', () => world.ok('POST', '/jobs', { kind: 'synchronize', filter: { state: 'failed' } })],
  ])('has failed also when it %s', async (_, go) => {
    await notMade();
    await go();
    await world.settle();
    expect(await applied()).toMatchObject({ state: 'failed', why: expect.stringContaining('could not be made') });
    expect((await world.ok('GET', `/devices/${phone.device}/files`)).body).toMatchObject({ pending: true, next: null });
  });
});

it('a phone that was given up is to have the files that it can get', async () => {
  await world.installation.database.transaction((store) => store.devices.setState([phone.device], 'failed'));
  const files = (await world.ok('GET', `/devices/${phone.device}/files`)).body;
  expect([files.total, files.pending, files.next]).toEqual([2, false, null]);
});

describe('GET /devices?state=', () => {
  it.each([
    ['/devices?state=lost', 'state'],
    ['/jobs?state=lost', 'state'],
    ['/jobs?kind=lost', 'kind'],
  ])('%s is refused: no phone could be in it', async (path, name) => {
    expect(await world.call('GET', path)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'one_of', path: name }] },
    });
  });

  it.each(['never_seen', 'failed'] as const)(
    '%s finds those that also wait for new files, as they are shown',
    async (state) => {
      await world.installation.database.transaction(async (store) => {
        await store.devices.setState([phone.device], state);
        await store.devices.addPending([phone.device], { version: 'v', saved_at: world.clock.now, job_id: null });
      });
      expect([(await applied()).state, await withState(state)]).toEqual([state, [phone.device]]);
      expect(await withState('behind')).toEqual(state === 'failed' ? [phone.device] : []);
    },
  );

  it('behind finds all that have old keys, also those that were given up', async () => {
    const [given, behind, current] = (await world.phones(3)) as [OwnPhone, OwnPhone, OwnPhone];
    await world.fetch(given, behind, current);
    world.pbx.now.status = 'away';
    await world.edit(given);
    await world.edit(behind);
    await world.installation.database.transaction((store) => store.devices.setState([given.device], 'failed'));
    expect((await withState('behind')).sort()).toEqual([given.device, behind.device].sort());
    expect(await withState('failed')).toEqual([given.device]);
    expect(await withState('current')).toEqual([current.device]);
    expect(await withState('never_seen')).toEqual([phone.device]);
  });
});

it('is seen in the activity of the phone', async () => {
  await world.fetch(phone);
  await world.edit(phone);
  await world.settle();
  world.clock.now += RETRY_MS[0]!;
  await world.settle();
  const { items } = (await world.ok('GET', `/devices/${phone.device}/activity?event=notified`)).body;
  expect(items.map(({ attempt, sip_event }: Record<string, unknown>) => [attempt, sip_event])).toEqual([
    [2, 'check-sync;reboot=false'],
    [1, 'check-sync;reboot=false'],
    // Before it had ever come.
    [1, 'check-sync;reboot=false'],
  ]);
});

it('a phone that was given up and comes after all has its keys', async () => {
  await world.fetch(phone);
  await world.edit(phone);
  await world.installation.database.transaction((store) => store.devices.setState([phone.device], 'failed'));
  await world.fetch(phone);
  expect(await applied()).toMatchObject({ state: 'current', stage: 'fetched', why: null });
});

describe('the version of a phone', () => {
  const address = () => `/devices/${phone.device}`;
  const etag = async () => String((await world.ok('GET', address())).headers.etag);
  const put = (model: string, version: string) => {
    const body = { mac: '001565119999', model };
    return world.call('PUT', address(), body, { headers: { 'if-match': version } });
  };

  it('is another where an administrator has changed it, and the same where the phone came for its files', async () => {
    await world.fetch(phone);
    const seen = await etag();
    await world.edit(phone);
    await world.settle();
    await world.fetch(phone);
    expect((await put('T54W', seen)).status).toBe(204);
    expect((await put('T46S', seen)).status).toBe(412);
  });

  it('does not hide from who looks again that the phone has come', async () => {
    const seen = await etag();
    await world.fetch(phone);
    const answer = await world.call('GET', address(), undefined, { headers: { 'if-none-match': seen } });
    expect([answer.status, answer.body.applied.state]).toEqual([200, 'current']);
    const again = { headers: { 'if-none-match': await etag() } };
    expect((await world.call('GET', address(), undefined, again)).status).toBe(304);
  });
});
