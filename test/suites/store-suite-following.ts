import { describe, expect, it } from 'vitest';
import { beginJob } from '../../src/domain/jobs.ts';
import type { PushRow } from '../../src/domain/phone-rows.ts';
import type { Store } from '../../src/domain/ports.ts';
import { newDevice, newTenant } from './store-fixtures.ts';
import type { Suite } from './store-suite.ts';

/** Queues, jobs and what phones have: over any database. */
export function followingSuite(suite: Suite): void {
  const write = <T>(work: (store: Store) => Promise<T>) => suite.database.transaction(work);
  const push = (device_id: string, tenant_uuid: string, more: Partial<PushRow> = {}): PushRow => {
    return { device_id, tenant_uuid, job_id: null, event: 'reread', queued_at: 5, attempts: 0, next_at: 5, ...more };
  };
  const begin = (tenant: string) =>
    write((store) => beginJob(store, { tenant, kind: 'publish', subject: 's', actor: 'a', total: 2, now: 5 }));
  /** A tenant with so many phones. */
  const phones = async (count: number) => {
    const tenant = await write(newTenant);
    const ids = await write((store) => Promise.all(Array.from({ length: count }, () => newDevice(store, tenant))));
    return { tenant, ids: ids.toSorted() };
  };

  describe('the queue of phones that are told', () => {
    it('gives those that are due, single ones before those of jobs, and none of paused jobs', async () => {
      const { tenant, ids } = await phones(4);
      const [job, paused] = [await begin(tenant), await begin(tenant)];
      await write(async (store) => {
        await store.jobs.setState(paused.id, 'paused', null);
        await store.pushes.add([
          push(ids[0]!, tenant, { job_id: job.id, next_at: 1 }),
          push(ids[1]!, tenant, { job_id: paused.id, next_at: 1 }),
          push(ids[2]!, tenant, { next_at: 9 }),
          push(ids[3]!, tenant, { next_at: 8 }),
        ]);
      });
      const { pushes } = suite.database.read;
      const due = async (now: number, limit = 10) =>
        (await pushes.due([tenant], now, limit)).map((row) => row.device_id);
      expect([await due(8), await due(9), await due(9, 1)]).toEqual([
        [ids[3], ids[0]],
        [ids[3], ids[2], ids[0]],
        [ids[3]],
      ]);
      expect([await pushes.nextAt([tenant], 0), await pushes.nextAt([tenant], 1)]).toEqual([1, 8]);
      expect([await pushes.nextAt([tenant], 9), await pushes.nextAt(['nobody'], 0)]).toEqual([null, null]);
    });

    it('has a phone once, with what was wanted last', async () => {
      const { tenant, ids } = await phones(1);
      await write((store) => store.pushes.add([push(ids[0]!, tenant, { attempts: 3 })]));
      const again = push(ids[0]!, tenant, { queued_at: 7, next_at: 7, event: 'reboot' });
      await write((store) => store.pushes.add([again]));
      expect(await suite.database.read.pushes.of(ids)).toEqual([again]);
    });

    it('takes all phones of a list, which are behind again where they were given up', async () => {
      const { tenant, ids } = await phones(4);
      const other = await phones(1);
      await write(async (store) => {
        await store.devices.setState(ids.slice(0, 3), 'failed');
        const problems = [{ position: null, code: 'compile_failed', message: 'a defect' }];
        const unmade = { compiled_at: 1, saved_at: 1, problems, state: 'failed', job_id: undefined } as const;
        await store.devices.setCompiled(ids[0]!, unmade);
        await store.pushes.add([push(ids[1]!, tenant, { attempts: 3 })]);
      });
      const place = { job_id: 'job', event: 'reread', queued_at: 7, attempts: 0, next_at: 8 } as const;
      const query = { tenants: [tenant], filters: { state: 'failed' } };
      const count = await write(async (store) => {
        const added = await store.pushes.addAll(query, place);
        await store.devices.expectAgain('job');
        return added;
      });
      const failed = ids.slice(0, 3);
      const expected = failed.map((device_id) => ({ device_id, tenant_uuid: tenant, ...place }));
      const rows = await suite.database.read.pushes.of([...ids, ...other.ids]);
      expect([
        count,
        rows.toSorted((one, two) => failed.indexOf(one.device_id) - failed.indexOf(two.device_id)),
      ]).toEqual([3, expected]);
      const states = await Promise.all(ids.map(async (id) => (await suite.database.read.devices.find(id))!.state));
      expect(states).toEqual(['failed', 'behind', 'behind', 'never_seen']);
    });

    it('counts a phone that was told, unless it was queued anew meanwhile', async () => {
      const { tenant, ids } = await phones(2);
      await write((store) => store.pushes.add(ids.map((id) => push(id, tenant))));
      await write((store) => store.pushes.add([push(ids[1]!, tenant, { queued_at: 6 })]));
      await write((store) => store.pushes.told(ids.map((device_id) => ({ device_id, queued_at: 5, next_at: 60 }))));
      const rows = await suite.database.read.pushes.of(ids);
      expect(rows.map(({ attempts, next_at }) => [attempts, next_at]).toSorted()).toEqual([
        [0, 5],
        [1, 60],
      ]);
    });
  });

  describe('a job', () => {
    it('ends when nobody waits for files or to be told for the first time', async () => {
      const { tenant, ids } = await phones(2);
      const { id } = await begin(tenant);
      const finish = async () => (await write((store) => store.jobs.finish(9))).filter((ended) => ended === id);
      await write((store) => store.devices.addPending([ids[0]!], { version: 'v', saved_at: 5, job_id: id }));
      await write((store) => store.pushes.add([push(ids[1]!, tenant, { job_id: id })]));
      const [progress] = await suite.database.read.jobs.progress([id]);
      expect(progress).toEqual({ job_id: id, waiting: 1, to_tell: 1, phones: {} });
      expect(await finish()).toEqual([]);
      await write((store) => store.devices.removePending([ids[0]!]));
      expect(await finish()).toEqual([]);
      await write((store) => store.pushes.told([{ ...push(ids[1]!, tenant), next_at: 60 }]));
      expect(await finish()).toEqual([id]);
      expect(await suite.database.read.jobs.find(id)).toMatchObject({ state: 'done', ended_at: 9 });
    });

    it('holds back the files of its phones while it is paused', async () => {
      const { tenant, ids } = await phones(1);
      const { id } = await begin(tenant);
      await write((store) => store.devices.addPending(ids, { version: 'v', saved_at: 5, job_id: id }));
      await write((store) => store.jobs.setState(id, 'paused', null));
      const first = async () => (await suite.database.read.devices.firstPending(1000)).map((row) => row.device_id);
      expect(await first()).not.toContain(ids[0]);
      await write((store) => store.jobs.setState(id, 'running', null));
      expect(await first()).toContain(ids[0]);
      await write((store) => store.devices.removePending(ids));
    });

    it('is forgotten some time after its end', async () => {
      const { tenant } = await phones(0);
      const { id } = await begin(tenant);
      await write((store) => store.jobs.setState(id, 'done', 100));
      await write((store) => store.jobs.forget(100));
      expect(await suite.database.read.jobs.find(id)).toBeDefined();
      await write((store) => store.jobs.forget(101));
      expect(await suite.database.read.jobs.find(id)).toBeUndefined();
    });
  });
}
