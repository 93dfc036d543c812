import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import type { AsteriskPbx } from '../../src/pbx/asterisk/asterisk-pbx.ts';
import { type AmiRelay, startRelay } from './ami-relay.ts';
import { describePbx } from './asterisk-available.ts';
import { type Linked, openLinked } from './linked.ts';

const WAIT = { timeout: 15_000, interval: 20 };

describePbx('faults', (asterisk) => {
  let linked: Linked | undefined;
  afterEach(async () => {
    await linked?.close();
    linked = undefined;
  });

  const idsOf = async ({ server }: Linked): Promise<number[]> =>
    (await server.ok('GET', '/users')).body.items.map((user: { id: number }) => user.id);
  const isOn = async ({ server }: Linked, id: number): Promise<boolean> =>
    (await server.ok('GET', `/users/${id}/services/dnd`)).body.enabled;
  const connected = ({ server, tenantUuid, ami }: Linked) =>
    vi.waitFor(() => {
      expect(ami.connected).toBe(true);
      expect(server.installation.pbx.status(tenantUuid)).toBe('connected');
    }, WAIT);
  /** Everything is compared: entries, lamps, members of queues. */
  async function agrees(world: Linked): Promise<void> {
    await connected(world);
    await world.settled();
    expect(await (world.server.installation.pbx as AsteriskPbx).check(1)).toBe(0);
    for (const id of await idsOf(world))
      expect(await world.db.dbGet(`lf/t1/u/${id}`, 'dnd')).toBe((await isOn(world, id)) ? '1' : '0');
  }

  it('Asterisk is killed while keys are pressed: afterwards both sides say the same', async () => {
    linked = await openLinked(asterisk);
    const { press, asterisk: pbx } = linked;
    const presses = (await idsOf(linked)).map((id) => press(`lf/t1/u/${id}/dnd`, '1').catch(() => undefined));
    await presses[3];
    pbx.kill();
    await Promise.all(presses);
    await pbx.restart();
    await agrees(linked);
  });

  it('the manager connection is cut under load: what happened meanwhile reaches the other side', async () => {
    let relay: AmiRelay | undefined;
    linked = await openLinked(asterisk, {
      async amiUrl(url) {
        relay = await startRelay(Number(new URL(url).port));
        return url.replace(/:\d+$/, `:${relay.port}`);
      },
    });
    const ids = await idsOf(linked);
    relay!.hold();
    relay!.cut();
    await vi.waitFor(() => expect(linked!.server.installation.pbx.status(linked!.tenantUuid)).toBe('away'), WAIT);
    for (const id of ids.slice(0, 4)) await linked.server.ok('PUT', `/users/${id}/services/dnd`, { enabled: true });
    for (const id of ids.slice(4, 8)) await linked.press(`lf/t1/u/${id}/dnd`, '1');
    const made = (await linked.server.ok('POST', '/users', { firstname: 'Meanwhile', lines: [] })).body;
    relay!.release();
    await agrees(linked);
    expect(await Promise.all(ids.slice(0, 9).map((id) => isOn(linked!, id)))).toEqual([
      ...Array<boolean>(8).fill(true),
      false,
    ]);
    expect(await linked.db.dbGet(`lf/t1/u/${made.id}`, 'ring')).toBe('30');
    await relay!.close();
  });

  it('Lampfield is killed while it tells Asterisk: the next one finishes, and reads what was written', async () => {
    linked = await openLinked(asterisk);
    const { env } = linked;
    await linked.server.close();
    for (const after of [30, 80, 150]) {
      const child = fork(new URL('./follower.ts', import.meta.url), { env: { ...process.env, ...env } });
      await once(child, 'message');
      await new Promise((resolve) => setTimeout(resolve, after));
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    linked.server = await linked.reopen();
    await agrees(linked);
  });

  it('an Asterisk that was restored from an old database is told what is true now, and wipes nothing', async () => {
    linked = await openLinked(asterisk);
    const [first, second] = await idsOf(linked);
    await linked.api('PUT', `/users/${first}/services/dnd`, { enabled: true });
    const old = `${linked.asterisk.db}.old`;
    // AstDB is written once a second.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    copyFileSync(`${linked.asterisk.db}.sqlite3`, old);
    await linked.api('PUT', `/users/${first}/services/dnd`, { enabled: false });
    await linked.api('PUT', `/users/${second}/services/dnd`, { enabled: true });
    const group = await linked.api('POST', '/groups', { label: 'New', extensions: [{ exten: '2098' }] });
    linked.asterisk.kill();
    copyFileSync(old, `${linked.asterisk.db}.sqlite3`);
    await linked.asterisk.restart();
    await agrees(linked);
    expect([await isOn(linked, first!), await isOn(linked, second!)]).toEqual([false, true]);
    expect(await linked.db.dbGet('lf/t1/x', '2098')).toBe(`group:${group.id}`);
  });

  it('what another product keeps in the database stays as it is, however near its names are', async () => {
    linked = await openLinked(asterisk);
    const { db, asterisk: pbx } = linked;
    const foreign = [
      ['cidname', '1001', 'Ann'],
      ['AMPUSER/1001', 'cidname', 'Ann'],
      ['LF/t1/u/1', 'dnd', '1'],
      ['lfx/t1/u/1', 'dnd', '1'],
      ['lf-t1/x', '1001', 'user:1'],
      ['CustomDevstate', 'DND1001', 'INUSE'],
      ['CustomDevstate', 'lf', 'INUSE'],
      ['CustomDevstate', 'LF-t1-u1-dnd', 'INUSE'],
      ['CustomDevstate', 'lfx-t1-u1-dnd', 'INUSE'],
    ] as const;
    for (const [family, key, value] of foreign) await db.dbPut(family, key, value);
    // AstDB is written once a second.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    pbx.kill();
    await pbx.restart();
    await agrees(linked);
    for (const id of (await idsOf(linked)).slice(0, 3)) await linked.api('DELETE', `/users/${id}`);
    await agrees(linked);
    const now = await Promise.all(foreign.map(async ([family, key]) => [family, key, await db.dbGet(family, key)]));
    expect(now).toEqual(foreign);
  });
});
