import { beforeEach, describe, expect, it } from 'vitest';
import { RETRY_MS } from '../../src/domain/applied.ts';
import { openPushWorld, type PushWorld } from './push-world.ts';

let world: PushWorld;
beforeEach(async () => {
  world = await openPushWorld({ LAMPFIELD_PUSH_PER_SECOND: '50' });
  return () => world.close();
});

/** Phones that have all their files, and nobody left to tell. */
async function currentPhones(count: number, more: object = {}) {
  const phones = await world.phones(count, more);
  await world.fetch(...phones);
  world.clock.now += 10_000;
  await world.told(0);
  return phones;
}

describe('a phone whose bytes have changed', () => {
  it('is told, and no other', async () => {
    const [one] = await currentPhones(2);
    await world.edit(one!);
    expect(await world.told(1)).toEqual([one!.endpoint]);
  });

  it('is told by the event of its family', async () => {
    const [one] = await currentPhones(1);
    await world.edit(one!);
    await world.settle();
    expect(world.pbx.notified).toEqual([{ endpoint: one!.endpoint, event: 'check-sync;reboot=false' }]);
  });

  it('is told once of what changed while its PBX was away', async () => {
    const [one] = await currentPhones(1);
    world.pbx.now.status = 'away';
    for (let edits = 0; edits < 3; edits++) await world.edit(one!);
    expect([await world.told(0), await world.queued()]).toEqual([[], [one!.device]]);
    world.pbx.now.status = 'connected';
    world.pbx.turn([world.tenant]);
    expect(await world.told(1)).toEqual([one!.endpoint]);
  });

  it('is told no more once it has come, or where everything was changed back', async () => {
    const [one, other] = await currentPhones(2);
    world.pbx.now.status = 'away';
    await world.edit(one!);
    await world.fetch(one!);
    await world.edit(other!);
    await world.ok('DELETE', `/users/${other!.user}/funckeys/3`);
    expect(await world.queued()).toEqual([]);
  });

  it('is told again, later and later, until it comes', async () => {
    const [one] = await currentPhones(1);
    await world.edit(one!);
    await world.told(1);
    world.clock.now += RETRY_MS[0]! - 1;
    expect(await world.told(0)).toEqual([]);
    world.clock.now += 1;
    expect(await world.told(1)).toEqual([one!.endpoint]);
    world.clock.now += RETRY_MS[0]!;
    expect(await world.told(0)).toEqual([]);
    await world.fetch(one!);
    world.clock.now += RETRY_MS.at(-1)!;
    expect([await world.told(0), await world.queued()]).toEqual([[], []]);
  });
});

describe('the pace', () => {
  it('is so many a second, a tenth of them at once, whoever they are', async () => {
    const phones = await currentPhones(12);
    for (const one of phones) await world.edit(one);
    const told = [await world.told(5)];
    for (const [milliseconds, count] of [
      [20, 0],
      [80, 4],
      [1000, 3],
    ] as const) {
      world.clock.now += milliseconds;
      told.push(await world.told(count));
    }
    expect(told.map(({ length }) => length)).toEqual([5, 0, 4, 3]);
    expect(new Set(told.flat())).toEqual(new Set(phones.map(({ endpoint }) => endpoint)));
  });

  it('lets an edit of one phone pass the phones of a job', async () => {
    const { id } = (await world.ok('POST', '/funckeys/templates', { name: 'All' })).body;
    const many = await currentPhones(25, { func_key_template_id: id });
    await world.ok('PUT', `/funckeys/templates/${id}/1`, { destination: { type: 'custom', exten: '55' } });
    await world.installation.compileJob.drain();
    expect(await world.told(5)).toHaveLength(5);
    const last = many.find(({ device }) => !world.pbx.notified.some(({ endpoint }) => endpoint === device))!;
    world.clock.now += 1;
    await world.edit(last);
    world.clock.now += 200;
    expect((await world.told(1))[0]).toBe(last.endpoint);
  });
});

describe('a phone whose user is in a call', () => {
  it('waits until he is not, while others are told', async () => {
    const [busy, idle] = await currentPhones(2);
    world.lamp(busy!, 'busy');
    world.lamp(idle!, 'idle');
    await world.edit(busy!);
    await world.edit(idle!);
    expect(await world.told(1)).toEqual([idle!.endpoint]);
    world.lamp(busy!, 'idle');
    expect(await world.told(1)).toEqual([busy!.endpoint]);
  });

  it('waits with his other phones, which are all told when he hangs up', async () => {
    const [one] = await currentPhones(1);
    const { uuid } = (await world.ok('GET', `/users/${one!.user}`)).body;
    const second = { mac: '00156511eeee', model: 'T46S', lines: [{ user_uuid: uuid }] };
    const { id } = (await world.ok('POST', '/devices', second)).body;
    await world.told(1);
    await world.fetch({ device: id });
    world.lamp(one!, 'busy');
    await world.edit(one!);
    expect([await world.told(0), (await world.queued()).sort()]).toEqual([[], [one!.device, id].sort()]);
    world.lamp(one!, 'idle');
    expect(await world.told(2)).toEqual([one!.endpoint, one!.endpoint]);
  });

  it('is looked at again where its lamp says nothing', async () => {
    const [busy] = await currentPhones(1);
    world.lamp(busy!, 'ringing');
    await world.edit(busy!);
    await world.told(0);
    world.pbx.now.lamps.clear();
    world.clock.now += 15_000;
    expect(await world.told(1)).toEqual([busy!.endpoint]);
  });

  it('is told where he only wants no calls: that lamp shows no call', async () => {
    const [quiet] = await currentPhones(1);
    await world.ok('PUT', `/users/${quiet!.user}/services/dnd`, { enabled: true });
    world.lamp(quiet!, 'busy');
    await world.edit(quiet!);
    expect(await world.told(1)).toEqual([quiet!.endpoint]);
  });

  it('is told after those that are idle', async () => {
    const phones = await currentPhones(3);
    world.pbx.now.status = 'away';
    for (const one of phones) await world.edit(one);
    world.lamp(phones[2]!, 'idle');
    world.pbx.now.status = 'connected';
    expect((await world.told(3))[0]).toBe(phones[2]!.endpoint);
  });
});

describe('POST /devices/{id}/synchronize', () => {
  it('tells a phone that has all its files, once', async () => {
    const [one] = await currentPhones(1);
    await world.ok('POST', `/devices/${one!.device}/synchronize`);
    expect([await world.told(1), await world.queued()]).toEqual([[one!.endpoint], []]);
  });

  it('restarts it where it is to', async () => {
    const [one] = await currentPhones(1);
    await world.ok('POST', `/devices/${one!.device}/synchronize?reboot=true`);
    await world.settle();
    expect(world.pbx.notified).toEqual([{ endpoint: one!.endpoint, event: 'check-sync;reboot=true' }]);
  });

  it('is refused where no PBX could do it', async () => {
    const [one] = await currentPhones(1);
    world.pbx.now.status = 'none';
    expect(await world.call('POST', `/devices/${one!.device}/synchronize`)).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'no_pbx' }] },
    });
  });
});

it('leaves out a phone that nothing is known of, and one without a line', async () => {
  const nobody = (await world.ok('POST', '/devices', { mac: '00156511ffff', model: 'T46S' })).body;
  await world.ok('PUT', `/devices/${nobody.id}`, { mac: '00156511ffff', model: 'T54W' });
  expect([await world.told(0), await world.queued()]).toEqual([[], []]);
});

it('goes on where a PBX fails at one phone', async () => {
  const phones = await currentPhones(2);
  let failures = 1;
  world.pbx.onNotify = async () => {
    if (failures-- > 0) {
      world.pbx.now.status = 'away';
      throw new Error('the connection is gone');
    }
  };
  for (const one of phones) await world.edit(one);
  await world.told(0);
  world.pbx.now.status = 'connected';
  expect(new Set(await world.told(2))).toEqual(new Set(phones.map(({ endpoint }) => endpoint)));
});
