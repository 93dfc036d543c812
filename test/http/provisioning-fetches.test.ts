import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FetchedEvent, LastFetch } from '../../src/domain/phone-rows.ts';
import type { Database } from '../../src/domain/ports.ts';
import { createProgress } from '../../src/domain/progress.ts';
import { createFetchLog, FLUSH_MS, FLUSH_PHONES, MAX_EVENTS } from '../../src/http/provisioning/fetch-log.ts';
import { createSightings } from '../../src/http/provisioning/sightings.ts';
import { phones } from '../../src/phones/phones.ts';
import { COMMON, HOUR, openSite, type Site, START } from './provisioning-support.ts';

let site: Site | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await site?.close();
  site = undefined;
});

const expected = (file: string, etag = `etag-${file}`): LastFetch => {
  return { file, etag, at: START, firmware: '96.86.0.75', address: '127.0.0.1' };
};

describe('what phones have fetched', () => {
  it('is written within a second or so', async () => {
    site = await openSite();
    const phone = await site.phone();
    await site.get(phone.path);
    const current = site;
    await vi.waitFor(async () => expect((await current.device(phone)).last_fetch).toEqual(expected(phone.file)), 4000);
  });

  it('is written for 304 and for the first visit, not for HEAD and not for what is refused', async () => {
    site = await openSite();
    const first = await site.phone({ window_until: START + HOUR });
    const [same, headed, refused] = await site.phones(3);
    await site.get(same!.path, { headers: { 'If-None-Match': `"etag-${same!.file}"` } });
    await site.get(`/${first.file}`);
    await site.get(headed!.path, { method: 'HEAD' });
    await site.get(`/${refused!.file}`);
    await site.server.fetchLog.flush();
    expect((await site.device(same!)).last_fetch).toEqual(expected(same!.file));
    expect((await site.device(first)).last_fetch).toEqual(expected(first.file));
    expect((await site.device(headed!)).last_fetch).toBeNull();
    expect((await site.device(refused!)).last_fetch).toBeNull();
  });

  it('is the device file, whenever the common file is fetched', async () => {
    site = await openSite();
    const [before, after, later, only] = await site.phones(4);
    const common = (phone: { secret: string }) => site!.get(`/p/${phone.secret}/${COMMON}`);
    await common(before!);
    await site.get(before!.path);
    await site.get(after!.path);
    await common(after!);
    await site.get(later!.path);
    await site.server.fetchLog.flush();
    await common(later!);
    await common(only!);
    await site.server.fetchLog.flush();
    for (const phone of [before!, after!, later!]) expect((await site.device(phone)).last_fetch?.file).toBe(phone.file);
    expect((await site.device(only!)).last_fetch).toEqual(expected(COMMON));
  });

  it('is one transaction, however often a phone asks', async () => {
    site = await openSite();
    const all = await site.phones(3);
    for (let time = 0; time < 5; time += 1) for (const phone of all) await site.get(phone.path);
    await site.server.fetchLog.flush();
    site.statements.length = 0;
    for (let time = 0; time < 5; time += 1) for (const phone of all) await site.get(phone.path);
    await site.server.fetchLog.flush();
    const count = (verb: string) => site!.statements.filter((sql) => sql.startsWith(verb)).length;
    expect([count('begin'), count('update'), count('insert'), count('commit')]).toEqual([1, 3, 15, 1]);
  });

  it('says nothing of the firmware where the User-Agent is odd', async () => {
    site = await openSite();
    const phone = await site.phone();
    for (const agent of ['', 'curl/8', `Yealink SIP-T54W ${'9.'.repeat(2000)}9`, '{"firmware":"1"}']) {
      await site.get(phone.path, { headers: { 'User-Agent': agent } });
      await site.server.fetchLog.flush();
      expect((await site.device(phone)).last_fetch).toEqual({ ...expected(phone.file), firmware: null });
    }
  });

  it('is written when the server is closed', async () => {
    const own = await openSite();
    const phone = await own.phone();
    await own.get(phone.path);
    await own.server.close();
    expect((await own.device(phone)).last_fetch).toEqual(expected(phone.file));
    await own.close();
  });

  it('does not bring a deleted phone back', async () => {
    site = await openSite();
    const phone = await site.phone();
    await site.get(phone.path);
    await site.database.transaction((store) => store.devices.remove(phone.id));
    await site.server.fetchLog.flush();
    expect(await site.device(phone)).toBeUndefined();
  });
});

describe('the log of fetches', () => {
  const fetch: FetchedEvent = {
    event: 'fetched',
    file: '001565aabbcc.cfg',
    etag: 'e',
    status: 200,
    at: START,
    firmware: '96.86.0.75',
    address: '10.0.0.1',
  };
  /** A log whose transactions only count, or fail. */
  const logged = () => {
    const written: string[][] = [];
    const state = { fails: false };
    const errors: unknown[] = [];
    const transaction = async (work: (store: unknown) => Promise<unknown>) => {
      if (state.fails) throw new Error('busy');
      const ids: string[] = [];
      const activity = { add: async (id: string) => void ids.push(id) };
      const result = await work({
        activity,
        devices: { putLastFetch: async () => undefined, fileStates: async () => [] },
      });
      written.push(ids);
      return result;
    };
    const log = createFetchLog({
      database: { transaction } as unknown as Pick<Database, 'transaction'>,
      phones,
      sightings: createSightings(),
      progress: createProgress(),
      onNewPhones: () => undefined,
      onError: (error) => errors.push(error),
    });
    return { log, written, state, errors };
  };

  it('is written once a second, and only where there is something', async () => {
    vi.useFakeTimers();
    const { log, written } = logged();
    await vi.advanceTimersByTimeAsync(FLUSH_MS * 3);
    log.note('a', fetch);
    log.note('b', fetch);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(FLUSH_MS);
    await vi.advanceTimersByTimeAsync(FLUSH_MS * 3);
    expect(written).toEqual([['a', 'b']]);
    await log.close();
    log.note('c', fetch);
    await vi.advanceTimersByTimeAsync(FLUSH_MS * 3);
    expect(written).toHaveLength(1);
  });

  it('keeps what could not be written, and not over something newer', async () => {
    vi.useFakeTimers();
    const { log, written, state, errors } = logged();
    state.fails = true;
    log.note('a', fetch);
    await vi.advanceTimersByTimeAsync(FLUSH_MS * 2);
    expect([errors.length, written]).toEqual([2, []]);
    log.note('b', fetch);
    state.fails = false;
    await vi.advanceTimersByTimeAsync(FLUSH_MS);
    expect(written.map((ids) => ids.toSorted())).toEqual([['a', 'b']]);
    await log.close();
  });

  it('spreads a storm over several seconds, and writes all of it on close', async () => {
    vi.useFakeTimers();
    const { log, written } = logged();
    for (let index = 0; index < FLUSH_PHONES * 2 + 5; index += 1) log.note(`d${index}`, fetch);
    await vi.advanceTimersByTimeAsync(FLUSH_MS);
    expect(written.map((ids) => ids.length)).toEqual([FLUSH_PHONES]);
    await log.close();
    expect(written.map((ids) => ids.length)).toEqual([FLUSH_PHONES, FLUSH_PHONES, 5]);
  });

  it('gives up on close where the database refuses', async () => {
    const { log, state, errors } = logged();
    state.fails = true;
    log.note('a', fetch);
    await log.close();
    expect(errors).toHaveLength(1);
  });

  it('remembers a bounded number of events', async () => {
    const { log, written } = logged();
    for (let index = 0; index < MAX_EVENTS + 3; index += 1) log.note(`d${index}`, fetch);
    await log.close();
    expect([written.flat().length, written[0]![0]]).toEqual([MAX_EVENTS, 'd3']);
  });

  it('survives a real database that is busy', async () => {
    const own = await openSite();
    const phone = await own.phone();
    const state = { fails: true };
    const database: Database = {
      ...own.database,
      transaction: (work) => (state.fails ? Promise.reject(new Error('busy')) : own.database.transaction(work)),
    };
    const errors: unknown[] = [];
    const log = createFetchLog({
      database,
      phones,
      sightings: createSightings(),
      progress: createProgress(),
      onNewPhones: () => undefined,
      onError: (error) => errors.push(error),
    });
    log.note(phone.id, { ...fetch, file: phone.file });
    await log.flush();
    expect([(await own.device(phone)).last_fetch, errors.length]).toEqual([null, 1]);
    state.fails = false;
    await log.close();
    expect((await own.device(phone)).last_fetch?.file).toBe(phone.file);
    await own.close();
  });
});

describe('a database that fails', () => {
  it('is 503, one line in the log, and over when it is over', async () => {
    const own = await openSite();
    const phone = await own.phone();
    await own.get(phone.path);
    await own.server.fetchLog.flush();
    await own.database.close();
    const got = await Promise.all(Array.from({ length: 20 }, () => own.get(phone.path)));
    expect(new Set(got.map(({ status, body }) => `${status} ${body}`))).toEqual(new Set(['503 ']));
    expect(own.log.map(({ level }) => level)).toEqual(['error']);
    expect(JSON.stringify(own.log)).not.toContain(phone.secret);
    await own.server.close();
    await own.close();
  });

  it('still serves right secrets while nothing can be written', async () => {
    const own = await openSite();
    const phone = await own.phone({ window_until: START + HOUR });
    const transaction = () => Promise.reject(new Error('busy'));
    const blocked = await openSite({ database: { ...own.database, transaction } });
    expect((await blocked.get(phone.path)).status).toBe(200);
    expect((await blocked.get(`/${phone.file}`)).status).toBe(503);
    await blocked.close();
    await own.close();
  });
});
