import { afterEach, describe, expect, it } from 'vitest';
import { createFailureLimit, MAX_ADDRESSES, MAX_FAILURES, PERIOD_MS } from '../../src/http/failure-limit.ts';
import { inBatches } from '../../src/http/provisioning/batches.ts';
import { clientAddress, clientBehind, countedAs, inNetworks } from '../../src/http/provisioning/networks.ts';
import { HOUR, openSite, rawGet, type Site, START, sendRaw } from './provisioning-support.ts';

const [OFFICE, OTHER] = ['127.0.0.2', '127.0.0.3'];
const OPEN = { window_until: START + 24 * HOUR };

let site: Site;
afterEach(() => site?.close());

const status = async (path: string, from: string) => (await site.get(path, { from })).status;
const failTimes = async (times: number, path: (index: number) => string) => {
  for (let index = 0; index < times; index += 1) expect(await status(path(index), OFFICE)).toBe(404);
};
const unknownMac = (index: number) => `/0015659${index.toString(16).padStart(5, '0')}.cfg`;
const wrongSecret = (index: number) => `/p/${String(index).padStart(26, 'Z')}/0015650000aa.cfg`;
const alarms = () => site.log.filter(({ level }) => level === 'warn').map(({ facts }) => facts);

describe('who looks for phones that are not there', () => {
  it('is not looked up by MAC any more, gets the same 404, and is reported once', async () => {
    site = await openSite();
    const phone = await site.phone(OPEN);
    const refused = await sendRaw(site.port, rawGet('/'), OTHER);
    await failTimes(MAX_FAILURES + 1, unknownMac);
    expect(alarms()).toEqual([{ address: OFFICE }]);
    await failTimes(20, (index) => unknownMac(1000 + index));
    expect(await sendRaw(site.port, rawGet(`/${phone.file}`), OFFICE)).toBe(refused);
    expect(alarms()).toHaveLength(1);
    expect(await site.activity(phone)).toMatchObject([
      { event: 'refused', reason: expect.stringContaining('too many') },
    ]);
    expect(await status(`/${phone.file}`, OTHER)).toBe(200);
  });

  it('does not end visits from his address that have begun', async () => {
    site = await openSite();
    const [begun, claimed, other] = [
      await site.phone(OPEN),
      await site.phone({ ...OPEN, window_address: OFFICE }),
      await site.phone({ ...OPEN, window_address: OTHER }),
    ];
    expect(await status(`/${begun.file}`, OFFICE)).toBe(200);
    await failTimes(MAX_FAILURES + 1, unknownMac);
    expect([await status(`/${begun.file}`, OFFICE), await status(`/${claimed.file}`, OFFICE)]).toEqual([200, 200]);
    expect(await status(`/${other.file}`, OFFICE)).toBe(404);
  });

  it('is not who asks for the same again and again, as a phone does that was deleted', async () => {
    site = await openSite();
    const [phone, closed] = [await site.phone(OPEN), await site.phone()];
    await failTimes(MAX_FAILURES * 2, () => unknownMac(1));
    await failTimes(MAX_FAILURES * 2, () => wrongSecret(1));
    await failTimes(MAX_FAILURES * 2, () => `/${closed.file}`);
    expect(alarms()).toEqual([]);
    expect(site.log).toHaveLength(3);
    expect(await status(`/${phone.file}`, OFFICE)).toBe(200);
  });

  it('may look again when the time is over', async () => {
    site = await openSite();
    const phone = await site.phone(OPEN);
    await failTimes(MAX_FAILURES + 1, unknownMac);
    site.clock.now += PERIOD_MS - 1;
    expect(await status(`/${phone.file}`, OFFICE)).toBe(404);
    site.clock.now += 1;
    expect(await status(`/${phone.file}`, OFFICE)).toBe(200);
    await failTimes(MAX_FAILURES + 1, unknownMac);
    expect(alarms()).toHaveLength(2);
  });

  it('is counted for wrong secrets and closed windows too, but not for files that a phone lacks', async () => {
    site = await openSite();
    const [closed, open, late] = [await site.phone(), await site.phone(OPEN), await site.phone(OPEN)];
    await failTimes(MAX_FAILURES - 1, wrongSecret);
    await failTimes(1, () => `/${closed.file}`);
    await failTimes(100, (index) => `/p/${open.secret}/none${index}.cfg`);
    await failTimes(100, (index) => `/odd${index}.cfg`);
    await failTimes(40, () => `/${open.mac}.boot`);
    expect(await status(`/${open.file}`, OFFICE)).toBe(200);
    await failTimes(1, () => wrongSecret(1000));
    expect(alarms()).toHaveLength(1);
    expect(await status(`/${late.file}`, OFFICE)).toBe(404);
  });

  it('does not keep 500 phones behind his address from their files', async () => {
    site = await openSite();
    const phones = await site.phones(500);
    await failTimes(100, wrongSecret);
    const asked = await Promise.all(phones.map(({ path }) => site.get(path, { from: OFFICE })));
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(500);
    expect(asked.every(({ body }, index) => body.toString() === phones[index]!.body)).toBe(true);
    // What each asks for before the file that it has.
    await failTimes(100, (index) => `/p/${phones[index]!.secret}/${phones[index]!.mac}.boot`);
    expect(alarms()).toHaveLength(1);
  });

  it('is not counted in an open network', async () => {
    site = await openSite({ openNetworks: ['127.0.0.2/32'] });
    const phone = await site.phone();
    await failTimes(MAX_FAILURES * 2, unknownMac);
    await failTimes(MAX_FAILURES * 2, wrongSecret);
    expect(await status(`/${phone.file}`, OFFICE)).toBe(200);
  });
});

describe('the count of failures', () => {
  it('keeps a bounded number of addresses, and forgets the oldest first', () => {
    const alarmed: string[] = [];
    const limit = createFailureLimit({ now: () => START, alarm: (address) => alarmed.push(address) });
    const fail = (address: string, times = MAX_FAILURES + 1) => {
      for (let time = 0; time < times; time += 1) limit.count(address, `MAC ${time}`);
    };
    fail('10.0.0.1');
    fail('10.0.0.2');
    for (let index = 0; index < MAX_ADDRESSES - 1; index += 1) fail(`host-${index}`, 1);
    expect([limit.size, limit.isReached('10.0.0.1'), limit.isReached('10.0.0.2')]).toEqual([
      MAX_ADDRESSES,
      false,
      true,
    ]);
    expect(alarmed).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  it('tells what is new, once, until the limit is reached', () => {
    const limit = createFailureLimit({ now: () => START, alarm: () => undefined });
    const told = (tried: string) => limit.count('10.0.0.1', tried);
    expect([told('a'), told('a'), told('b')]).toEqual([true, false, true]);
    for (let index = 0; index < MAX_FAILURES; index += 1) told(`${index}`);
    expect(told('c')).toBe(false);
  });

  it('counts a network of IPv6 as one, since one client has all of it', () => {
    const limit = createFailureLimit({ now: () => START, alarm: () => undefined });
    for (let index = 0; index <= MAX_FAILURES; index += 1)
      limit.count(`2001:db8:1:2::${index.toString(16)}`, `${index}`);
    expect([limit.isReached('2001:db8:1:2:ffff::1'), limit.isReached('2001:db8:1:3::1')]).toEqual([true, false]);
  });
});

describe('addresses', () => {
  it.each([
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['10.0.0.1', '10.0.0.1'],
    ['2001:db8::1', '2001:db8::1'],
    [undefined, ''],
  ])('%s is %s', (remote, address) => {
    expect(clientAddress(remote)).toBe(address);
  });

  it.each([
    ['10.1.2.3', ['10.1.0.0/16'], true],
    ['10.2.2.3', ['10.1.0.0/16'], false],
    ['10.2.2.3', ['10.1.0.0/16', '10.2.2.3/32'], true],
    ['10.1.2.3', ['::ffff:10.1.0.0/112'], true],
    ['2001:db8::5', ['2001:db8::/64'], true],
    ['2001:db8::5', ['10.0.0.0/8'], false],
    ['fe80::1%eth0', ['fe80::/10'], true],
    ['', ['0.0.0.0/0', '::/0'], false],
    ['10.1.2.3', ['::/0'], false],
    ['10.1.2.3', [], false],
  ])('%s in %j: %s', (address, networks, expected) => {
    expect(inNetworks(networks)(address)).toBe(expected);
  });

  const proxies = ['10.0.0.0/24', '2001:db8:1::/48'];
  it.each([
    ['203.0.113.5', '1.2.3.4', '203.0.113.5'],
    ['10.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['::ffff:10.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['10.0.0.1', undefined, '10.0.0.1'],
    ['10.0.0.1', '', '10.0.0.1'],
    ['10.0.0.1', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    ['10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2', '1.2.3.4'],
    ['10.0.0.1', '10.0.0.3,10.0.0.2', '10.0.0.3'],
    ['10.0.0.1', '1.2.3.4:5060', '1.2.3.4'],
    ['10.0.0.1', '::ffff:1.2.3.4', '1.2.3.4'],
    ['2001:db8:1::5', '[2001:db8:2::7]:443', '2001:db8:2::7'],
    ['10.0.0.1', '1.2.3.4, unknown', '10.0.0.1'],
    ['10.0.0.1', '1.2.3.4, 10.0.0.2\t\u009b31m', '10.0.0.1'],
    ['10.0.0.1', '1.2.3.4, 0x7f000001, 10.0.0.2', '10.0.0.2'],
    ['10.0.0.1', '1.2.3.4, 999.1.1.1', '10.0.0.1'],
    ['10.0.0.1', '127.1', '10.0.0.1'],
  ])('of %s, forwarded for %j: %s', (remoteAddress, forwarded, expected) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    expect(clientBehind(proxies)({ socket: { remoteAddress }, headers })).toBe(expected);
    expect(clientBehind([])({ socket: { remoteAddress }, headers })).toBe(clientAddress(remoteAddress));
  });

  it('are counted as they are, or as nothing', () => {
    expect(['10.0.0.1', '', 'fe80::1%eth0', '::1'].map(countedAs)).toEqual([
      '10.0.0.1',
      '',
      'fe80:0:0:0::/64',
      '0:0:0:0::/64',
    ]);
  });
});

describe('inBatches', () => {
  it('asks once for all of a turn, in order, and again for the next', async () => {
    const asked: number[][] = [];
    const ask = inBatches(async (numbers: readonly number[]) => {
      asked.push([...numbers]);
      return numbers.map((number) => number * 2);
    });
    expect(await Promise.all([1, 2, 3].map(ask))).toEqual([2, 4, 6]);
    expect(await ask(4)).toBe(8);
    expect(asked).toEqual([[1, 2, 3], [4]]);
    const many = Array.from({ length: 70 }, (_, index) => index);
    expect(await Promise.all(many.map(ask))).toEqual(many.map((number) => number * 2));
    expect(asked.slice(2).map((group) => group.length)).toEqual([32, 32, 6]);
  });

  it('fails those whose read failed, and goes on', async () => {
    let times = 0;
    const ask = inBatches(async (questions: readonly string[]) => {
      times += 1;
      if (times === 1) throw new Error('busy');
      return questions;
    });
    const first = await Promise.allSettled([ask('a'), ask('b')]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask('c')).toBe('c');
  });
});
