import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { RETRY_MS } from '../../src/domain/applied.ts';
import { type OwnPhone, openPushWorld, type PushWorld } from './push-world.ts';

const HOUR = 60 * 60 * 1000;
const YEAR = 365 * 24 * HOUR;

let world: PushWorld;
/** What was reported as gone wrong. */
let errors: unknown[];
let folder: string;
const env = () => ({ LAMPFIELD_DATA_DIR: folder, LAMPFIELD_PUSH_PER_SECOND: '1000' });
const onJobError = (error: unknown) => errors.push(error);
beforeEach(async () => {
  errors = [];
  folder = mkdtempSync(join(tmpdir(), 'lampfield-faults-'));
  world = await openPushWorld(env(), { onJobError });
  return async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  };
});

/** Phones that have all their files. */
async function currentPhones(count: number): Promise<OwnPhone[]> {
  const phones = await world.phones(count);
  await world.fetch(...phones);
  // Whoever is told of his first files is told before anything else happens.
  await world.told(0);
  world.clock.now += 1000;
  await world.told(0);
  return phones;
}
async function editAll(phones: readonly OwnPhone[]): Promise<void> {
  for (const one of phones) await world.edit(one);
}
/** Stops the server and starts it again, with its PBX as it is given. */
async function restart(status: 'away' | 'connected', now = world.clock.now): Promise<void> {
  await world.close();
  world = await openPushWorld(env(), { onJobError });
  world.clock.now = now;
  world.pbx.now.status = status;
}
function turn(status: 'away' | 'connected'): void {
  world.pbx.now.status = status;
  world.pbx.turn([world.tenant]);
}
const endpoints = (phones: readonly OwnPhone[]) => phones.map(({ endpoint }) => endpoint).sort();
const applied = async ({ device }: OwnPhone) => (await world.ok('GET', `/devices/${device}`)).body.applied;

describe('while the PBX is away', () => {
  it('phones wait, also over a restart, and each is told once when it is back', async () => {
    const phones = await currentPhones(3);
    turn('away');
    await editAll(phones);
    await restart('away');
    expect(await world.told(0)).toEqual([]);
    expect((await applied(phones[0]!)).why).toBe('The PBX is away: it is told when the PBX is back.');
    turn('connected');
    expect((await world.told(3)).sort()).toEqual(endpoints(phones));
    expect(await world.told(0)).toEqual([]);
  });

  it('that went in the middle of a round: who was told is not told again, the others are', async () => {
    const phones = await currentPhones(6);
    turn('away');
    await editAll(phones);
    world.pbx.onNotify = async () => {
      if (world.pbx.notified.length < 2) return;
      turn('away');
      throw new Error('the connection is gone');
    };
    turn('connected');
    const first = await world.told(2);
    world.pbx.onNotify = async () => undefined;
    turn('connected');
    const second = await world.told(4);
    expect([first.length, second.length, errors]).toEqual([2, 4, []]);
    expect([...first, ...second].sort()).toEqual(endpoints(phones));
  });

  it('a job goes on to its end once it is back', async () => {
    const phones = await currentPhones(3);
    turn('away');
    const made = await world.ok('POST', '/jobs', { kind: 'synchronize', filter: {} });
    await restart('connected');
    expect((await world.told(3)).sort()).toEqual(endpoints(phones));
    const job = (await world.ok('GET', `/jobs/${made.body.id}`)).body;
    expect(job).toMatchObject({ state: 'done', progress: 1, counts: { total: 3, to_tell: 0 } });
  });

  it('a phone that comes by itself, and one that is deleted, end the job', async () => {
    const [one, other] = (await currentPhones(2)) as [OwnPhone, OwnPhone];
    turn('away');
    await editAll([one, other]);
    const made = await world.ok('POST', '/jobs', { kind: 'synchronize', filter: {} });
    await world.fetch(one);
    await world.ok('DELETE', `/devices/${other.device}`);
    await world.settle();
    expect((await world.ok('GET', `/jobs/${made.body.id}`)).body).toMatchObject({ state: 'done', progress: 1 });
  });

  it('a tenant that is given none any more has nobody left waiting', async () => {
    const phones = await currentPhones(2);
    turn('away');
    await editAll(phones);
    await world.ok('PUT', `/tenants/${world.tenant}`, { name: 'main', pbx: null });
    expect(await world.queued()).toEqual([]);
  });
});

describe('a PBX that refuses to tell one phone', () => {
  it('tells all others, and is asked again later', async () => {
    const [one, ...others] = (await currentPhones(4)) as [OwnPhone, ...OwnPhone[]];
    world.pbx.onNotify = async (endpoint) => {
      if (endpoint === one.endpoint) throw new Error('Unable to retrieve endpoint');
    };
    await editAll([one, ...others]);
    expect((await world.told(3)).sort()).toEqual(endpoints(others));
    expect(await applied(one)).toMatchObject({ stage: 'compiled', why: expect.stringContaining('pbx check') });
    expect(errors).toEqual([]);
    world.clock.now += RETRY_MS[0]!;
    expect(await world.told(3)).not.toContain(one.endpoint);
    expect(errors.map(String)).toEqual([expect.stringContaining('refused again')]);
    world.pbx.onNotify = async () => undefined;
    world.clock.now += RETRY_MS[1]!;
    expect(await world.told(4)).toContain(one.endpoint);
    expect(await applied(one)).toMatchObject({ stage: 'notified', attempts: 3 });
  });

  it('has it failed at last, and says why', async () => {
    const [one] = (await currentPhones(1)) as [OwnPhone];
    world.pbx.onNotify = async () => Promise.reject(new Error('Unable to retrieve endpoint'));
    await world.edit(one);
    for (const wait of RETRY_MS) {
      await world.told(0);
      world.clock.now += wait;
    }
    await world.told(0);
    expect(await applied(one)).toMatchObject({ state: 'failed', why: expect.stringContaining('pbx check') });
  });
});

describe('a phone that never comes', () => {
  it('holds up nobody, is told ever later, given up at last, and is current when it comes after all', async () => {
    const [silent, other] = (await currentPhones(2)) as [OwnPhone, OwnPhone];
    await world.edit(silent);
    const told = [await world.told(1)];
    for (const wait of RETRY_MS) {
      await world.edit(other);
      told.push(await world.told(1));
      await world.fetch(other);
      world.clock.now += wait;
      told.push(await world.told(0));
    }
    const again = RETRY_MS.flatMap((_, at) => [[other.endpoint], at < RETRY_MS.length - 1 ? [silent.endpoint] : []]);
    expect(told).toEqual([[silent.endpoint], ...again]);
    expect(await applied(silent)).toMatchObject({ state: 'failed', why: expect.stringContaining('told 5 times') });
    expect(await world.queued()).toEqual([]);
    await world.fetch(silent);
    expect(await applied(silent)).toMatchObject({ state: 'current', stage: 'fetched', why: null });
  });

  it('but comes in the very moment in which it is given up, is current', async () => {
    const [late, other] = (await currentPhones(2)) as [OwnPhone, OwnPhone];
    await world.edit(late);
    for (const wait of RETRY_MS) {
      await world.told(1);
      world.clock.now += wait;
      world.pbx.onNotify = async () => world.fetch(late);
      if (wait === RETRY_MS.at(-1)) await world.edit(other);
      else world.pbx.onNotify = async () => undefined;
    }
    await world.told(1);
    expect(await applied(late)).toMatchObject({ state: 'current', why: null });
  });
});

describe('a clock', () => {
  it.each([
    ['an hour back', -HOUR],
    ['a year back', -YEAR],
    ['an hour forward', HOUR],
    ['a year forward', YEAR],
  ])('that jumps %s does not stop the queue', async (_, jump) => {
    const [waiting, told, edited] = (await currentPhones(3)) as [OwnPhone, OwnPhone, OwnPhone];
    await world.edit(told);
    await world.told(1);
    turn('away');
    await world.edit(waiting);
    world.clock.now += jump;
    turn('connected');
    await world.edit(edited);
    const first = await world.told(1);
    world.clock.now += RETRY_MS[0]!;
    expect(first).toContain(edited.endpoint);
    expect([...first, ...(await world.told(1))]).toEqual(expect.arrayContaining([waiting.endpoint, told.endpoint]));
  });

  it('that was set back while the server was down does not stop it either', async () => {
    const phones = await currentPhones(2);
    turn('away');
    await editAll(phones);
    await restart('connected', world.clock.now - YEAR);
    await world.settle();
    world.clock.now += RETRY_MS[0]!;
    expect((await world.told(2)).sort()).toEqual(endpoints(phones));
  });
});

describe('a store that can not write', () => {
  it('has nobody told again and again: who was told is put down before anybody else is told', async () => {
    const phones = await currentPhones(4);
    turn('away');
    await editAll(phones.slice(0, 2));
    const { database } = world.installation;
    const { transaction } = database;
    world.pbx.onNotify = async () => {
      database.transaction = async () => Promise.reject(new Error('the disk is full'));
    };
    turn('connected');
    const first = await world.told(2);
    const meanwhile = await world.told(0);
    world.pbx.onNotify = async () => undefined;
    database.transaction = transaction;
    await editAll(phones.slice(2));
    const second = await world.told(2);
    expect([first.sort(), meanwhile, second.sort()]).toEqual([
      endpoints(phones.slice(0, 2)),
      [],
      endpoints(phones.slice(2)),
    ]);
    expect(await applied(phones[0]!)).toMatchObject({ stage: 'notified', attempts: 1 });
  });
});

it('a restart that somebody has asked for is not forgotten over an edit', async () => {
  const [one] = (await currentPhones(1)) as [OwnPhone];
  turn('away');
  await world.ok('POST', `/devices/${one.device}/synchronize?reboot=true`);
  await world.edit(one);
  turn('connected');
  await world.settle();
  expect(world.pbx.notified).toEqual([{ endpoint: one.endpoint, event: 'check-sync;reboot=true' }]);
});
