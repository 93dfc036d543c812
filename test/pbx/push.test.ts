import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { createProvisioning, type ProvisioningServer } from '../../src/http/provisioning/server.ts';
import { describePbx } from './asterisk-available.ts';
import { openWorld, type World } from './press/world.ts';

const REREAD = 'check-sync;reboot=false';
const WAIT = { timeout: 5000, interval: 10 };
const quiet = () => undefined;

describePbx('phones are told of their new keys, and followed', (asterisk) => {
  let world: World;
  let provisioning: ProvisioningServer;
  let address: string;
  beforeAll(async () => {
    world = await openWorld(asterisk);
    const { database, phones, progress, now } = world.server.installation;
    const logger = { info: quiet, warn: quiet, error: quiet };
    provisioning = createProvisioning({
      database,
      phones,
      progress,
      openNetworks: [],
      trustedProxies: [],
      sharedCredentials: null,
      tls: null,
      logger,
      now,
      onNewPhones: quiet,
    });
    address = await provisioning.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await provisioning.close();
    await world.close();
  });
  afterEach(() => world.closePhones());

  const deviceOf = async (exten: string) => {
    const { uuid } = await world.user(exten);
    const { items } = (await world.server.ok('GET', '/devices')).body;
    return items.find((one: { lines: { user_uuid: string }[] }) => one.lines[0]?.user_uuid === uuid);
  };
  let next = 0;
  const edit = async (exten: string) => {
    next += 1;
    const { id } = await world.user(exten);
    await world.api('PUT', `/users/${id}/funckeys/20`, { destination: { type: 'custom', exten: `77${next}` } });
  };
  const applied = async (exten: string) => (await deviceOf(exten)).applied;
  /** The phone reads all its files, at its own address. */
  const fetchFiles = async (exten: string) => {
    const { id, provisioning: own } = await deviceOf(exten);
    const path = new URL(own.url).pathname;
    for (const { name } of (await world.server.ok('GET', `/devices/${id}/files`)).body.items)
      expect((await fetch(`${address}${path}${name}`)).status).toBe(200);
    await provisioning.fetchLog.flush();
  };

  /** Nobody is left to be told for the first time. */
  const allTold = () =>
    vi.waitFor(async () => {
      const { items } = (await world.server.ok('GET', '/jobs')).body;
      expect(items.filter(({ state }: { state: string }) => state !== 'done')).toEqual([]);
    }, WAIT);

  it('from the edit of a key to the fetch of the file', async () => {
    const phone = await world.phone('1004');
    await fetchFiles('1004');
    expect(await applied('1004')).toMatchObject({ state: 'current', stage: 'fetched' });
    await edit('1004');
    await phone.nextNotify(REREAD);
    await vi.waitFor(async () => {
      expect(await applied('1004')).toMatchObject({ state: 'behind', stage: 'notified', attempts: 1 });
    }, WAIT);
    await fetchFiles('1004');
    expect(await applied('1004')).toMatchObject({ state: 'current', stage: 'fetched', why: null });
  });

  it('all phones of a template that many have, by a job', async () => {
    const { id: template } = (await world.server.ok('POST', '/funckeys/templates', { name: 'Many' })).body;
    const { uuid } = await world.user('1004');
    const macs = Array.from({ length: 20 }, (_, at) => `80:5e:c0:00:77:${10 + at}`);
    for (const mac of macs)
      await world.server.ok('POST', '/devices', {
        mac,
        vendor: 'Yealink',
        model: 'T54W',
        lines: [{ user_uuid: uuid }],
      });
    for (const exten of ['1003', '1004']) {
      const { id } = await world.user(exten);
      await world.api('PUT', `/users/${id}/funckeys/templates/${template}`);
    }
    await allTold();
    const [one, two] = [await world.phone('1003'), await world.phone('1004')];
    const path = `/funckeys/templates/${template}/21`;
    await world.api('PUT', path, { destination: { type: 'custom', exten: '7700' } });
    await Promise.all([one.nextNotify(REREAD), two.nextNotify(REREAD)]);
    await allTold();
    const [job] = (await world.server.ok('GET', '/jobs?direction=desc&search=template%20key')).body.items;
    expect(job).toMatchObject({ counts: { total: 22, changed: 22, waiting: 0 } });
  });

  it('a phone whose user talks, when he has hung up', async () => {
    const [caller, called] = [await world.phone('1003'), await world.phone('1004')];
    const call = caller.dial('1004');
    const incoming = await called.nextCall();
    await incoming.answer();
    await call.answered();
    await vi.waitFor(async () => {
      const { items } = (await world.server.ok('GET', '/lamps?exten=1003')).body;
      expect(items[0].state).toBe('busy');
    }, WAIT);
    await fetchFiles('1003');
    const before = caller.notifies.length;
    await edit('1003');
    await vi.waitFor(async () => expect((await applied('1003')).why).toMatch(/in a call/), WAIT);
    expect(caller.notifies.length).toBe(before);
    await call.hangup();
    await caller.nextNotify(REREAD);
  });

  it('others than the one whose line Asterisk does not know, which says so', async () => {
    const endpoint_sip = { name: 'nowhere', managed: false };
    const lines = [{ extensions: [{ exten: '1097' }], endpoint_sip }];
    const { uuid: user_uuid } = (await world.server.ok('POST', '/users', { firstname: 'Elsewhere', lines })).body;
    const phone = { mac: '80:5e:c0:00:77:97', vendor: 'Yealink', model: 'T54W', lines: [{ user_uuid }] };
    await world.server.ok('POST', '/devices', phone);
    await fetchFiles('1097');
    const other = await world.phone('1004');
    await edit('1097');
    await edit('1004');
    await other.nextNotify(REREAD);
    await vi.waitFor(async () => {
      const why = expect.stringContaining('does not know its line');
      expect(await applied('1097')).toMatchObject({ stage: 'compiled', attempts: 1, why });
    }, WAIT);
  });

  it('on demand, to restart', async () => {
    const phone = await world.phone('1003');
    await world.server.ok('POST', `/devices/${(await deviceOf('1003')).id}/synchronize?reboot=true`);
    await phone.nextNotify('check-sync;reboot=true');
  });
});
