import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { PbxRow } from '../../src/domain/rows.ts';
import { describePbx } from './asterisk-available.ts';
import { type Linked, openLinked } from './linked.ts';

const WAIT = { timeout: 5000, interval: 10 };

describePbx('store and Asterisk agree', (asterisk) => {
  let linked: Linked;
  let ids: Record<string, number>;
  beforeAll(async () => {
    linked = await openLinked(asterisk);
    const users = (await linked.api('GET', '/users')).items;
    ids = Object.fromEntries(
      users.map((user: { id: number; lines: { extensions: { exten: string }[] }[] }) => [
        user.lines[0]!.extensions[0]!.exten,
        user.id,
      ]),
    );
  });
  afterAll(() => linked.close());

  const path = (exten: string, rest: string) => `/users/${ids[exten]}/${rest}`;
  const entry = (exten: string, word: string) => linked.db.dbGet(`lf/t1/u/${ids[exten]}`, word);
  const read = async (exten: string, rest: string) => (await linked.server.ok('GET', path(exten, rest))).body;
  async function device(name: string): Promise<string | undefined> {
    const answer = await linked.ami.send('Getvar', { Variable: `DEVICE_STATE(Custom:lf-t1-${name})` });
    return answer.get('Value');
  }
  const eventually = (check: () => Promise<void>) => vi.waitFor(check, WAIT);
  async function restart(options?: { emptyDb?: boolean }): Promise<void> {
    await linked.asterisk.restart(options);
    await eventually(async () => {
      expect(linked.ami.connected).toBe(true);
      expect(linked.server.installation.pbx.status(linked.tenantUuid)).toBe('connected');
    });
    await linked.settled();
  }
  const reloads = () => linked.server.installation.pbx.figures()[0]!.reloads;

  it.each([
    ['dnd', 'dnd'],
    ['incallfilter', 'scr'],
    ['callrecord', 'rec'],
  ])('tells Asterisk of the service %s, with its lamp, and reloads nothing', async (service, word) => {
    const before = { ...reloads() };
    await linked.api('PUT', path('1002', `services/${service}`), { enabled: true });
    expect([await entry('1002', word), await device(`u${ids[1002]}-${word}`)]).toEqual(['1', 'INUSE']);
    await linked.api('PUT', path('1002', `services/${service}`), { enabled: false });
    expect([await entry('1002', word), await device(`u${ids[1002]}-${word}`)]).toEqual(['0', 'NOT_INUSE']);
    expect(reloads()).toEqual(before);
  });

  it('a user whose phone never registered is unavailable, also where nobody watches him', async () => {
    const { items } = (await linked.server.ok('GET', '/lamps?kind=line')).body;
    expect(items.find((one: { exten: string }) => one.exten === '1002').state).toBe('unavailable');
  });

  it('lights a forward with and without its number, and clears the number before', async () => {
    const lamps = async (...rests: string[]) => Promise.all(rests.map((rest) => device(`u${ids[1002]}-unc${rest}`)));
    await linked.api('PUT', path('1002', 'forwards/unconditional'), { enabled: true, destination: '1003' });
    expect(await lamps('', '*1003', '***398')).toEqual(['INUSE', 'INUSE', 'UNKNOWN']);
    await linked.api('PUT', path('1002', 'forwards/unconditional'), { enabled: true, destination: '*98' });
    expect(await lamps('', '*1003', '***398')).toEqual(['INUSE', 'NOT_INUSE', 'INUSE']);
    await linked.api('PUT', path('1002', 'forwards/unconditional'), { enabled: false });
    expect(await lamps('', '*1003', '***398')).toEqual(['NOT_INUSE', 'NOT_INUSE', 'NOT_INUSE']);
    expect(await entry('1002', 'unc')).toBe('0:*98');
  });

  it('takes over what a phone has changed', async () => {
    await linked.press(`lf/t1/u/${ids[1003]}/dnd`, '1');
    await eventually(async () => expect(await read('1003', 'services/dnd')).toEqual({ enabled: true }));
    await linked.press(`lf/t1/u/${ids[1003]}/dnd`, '0');
    await eventually(async () => expect(await read('1003', 'services/dnd')).toEqual({ enabled: false }));
  });

  it('puts back what a phone can not have changed', async () => {
    await linked.press(`lf/t1/u/${ids[1004]}/vm`, '1');
    await eventually(async () => expect(await entry('1004', 'vm')).toBe('0'));
    await linked.press(`lf/t1/u/${ids[1004]}/unc`, '1:${SHELL(id)}');
    await eventually(async () => expect(await entry('1004', 'unc')).toBe('0:'));
  });

  it('follows an agent: entry, lamp and queues, in both directions', async () => {
    const [agent] = (await linked.api('GET', '/agents?number=81')).items;
    const [queue] = (await linked.api('GET', '/queues')).items;
    const members = async () =>
      (await linked.ami.list('QueueStatus', { Queue: `lf-t1-q${queue.id}` })).map((event) => event.get('Name'));
    const alice = (await read('1005', '')).uuid;
    await linked.api('POST', `/agents/${agent.id}/login`, { user_uuid: alice });
    expect(await linked.db.dbGet(`lf/t1/a/${agent.id}`, 'on')).toBe(String(ids[1005]));
    expect(await device(`a${agent.id}`)).toBe('INUSE');
    expect(await members()).toContain(`agent-${agent.id}`);
    await linked.press(`lf/t1/a/${agent.id}/on`, '');
    await eventually(async () => {
      expect((await linked.server.ok('GET', `/agents/${agent.id}`)).body.logged).toBe(false);
      expect(await members()).not.toContain(`agent-${agent.id}`);
      expect(await device(`a${agent.id}`)).toBe('NOT_INUSE');
    });
  });

  it('follows group and filter members, in both directions', async () => {
    const [group] = (await linked.api('GET', '/groups?label=Sales')).items;
    const joined = `lf/t1/g/${group.id}/m/${ids[1001]}`;
    await linked.press(joined, '1');
    const inGroup = async () =>
      (await linked.server.ok('GET', `/groups/${group.id}`)).body.members.users.map((user: { id: number }) => user.id);
    await eventually(async () => expect(await inGroup()).toContain(ids[1001]));
    expect(await device(`u${ids[1001]}-g${group.id}`)).toBe('INUSE');
    await linked.api('DELETE', `/groups/${group.id}/members/users/${ids[1001]}`);
    expect(await linked.db.dbGet(`lf/t1/g/${group.id}/m`, String(ids[1001]))).toBeUndefined();
    expect(await device(`u${ids[1001]}-g${group.id}`)).toBe('NOT_INUSE');
    const [filter] = (await linked.api('GET', '/callfilters')).items;
    const member = filter.surrogates.users[0].member_id;
    await linked.press(`lf/t1/m/${member}/on`, '1');
    await eventually(async () => {
      const { surrogates } = (await linked.server.ok('GET', `/callfilters/${filter.id}`)).body;
      expect(surrogates.users[0].active).toBe(true);
    });
    await linked.api('PUT', `/callfilters/${filter.id}/members/${member}`, { active: false });
    expect(await linked.db.dbGet(`lf/t1/m/${member}`, 'on')).toBe('0');
  });

  it('a key, a template, a group, a paging and a filter reload nothing', async () => {
    const before = { ...reloads() };
    const custom = { destination: { type: 'service', service: 'enablednd' } };
    await linked.api('PUT', path('1001', 'funckeys/20'), custom);
    await linked.api('POST', '/funckeys/templates', { name: 'x', keys: { 1: custom } });
    await linked.api('POST', '/groups', { label: 'New', extensions: [{ exten: '2099' }] });
    await linked.api('POST', '/pagings', { number: '77' });
    await linked.api('POST', '/callfilters', { name: 'New' });
    expect(reloads()).toEqual(before);
  });

  it('a user, a queue, a mailbox and a parking lot reload their own module, once', async () => {
    const count = (file: string) => reloads()[file] ?? 0;
    const files = ['pjsip.conf', 'voicemail.conf', 'queues.conf', 'res_parking.conf', 'extensions.conf'];
    const before = files.map(count);
    const voicemail = { number: '1099' };
    await linked.api('POST', '/users', { firstname: 'New', lines: [{ extensions: [{ exten: '1099' }] }], voicemail });
    expect(files.map(count)).toEqual([before[0]! + 1, before[1]! + 1, before[2], before[3], before[4]]);
    await linked.api('POST', '/queues', { name: 'new', extensions: [{ exten: '3099' }] });
    await linked.api('POST', '/parkinglots', { extensions: [{ exten: '790' }], slots_start: 791, slots_end: 795 });
    expect(files.map(count)).toEqual([before[0]! + 1, before[1]! + 1, before[2]! + 1, before[3]! + 1, before[4]]);
    expect(await linked.asterisk.cli('pjsip show endpoint t1-1099')).toContain('t1-1099/1099');
  });

  it('a new tenant and a changed feature code are added live: no dialplan is reloaded', async () => {
    const before = { ...reloads() };
    const { uuid } = (await linked.server.ok('POST', '/tenants', { name: 'Second', pbx: 'asterisk' })).body;
    await linked.settled();
    const found = async (exten: string, context: string) =>
      (await linked.ami.send('Getvar', { Variable: `DIALPLAN_EXISTS(${context},${exten},1)` })).get('Value');
    expect(await found('*10', 'lf-t2')).toBe('1');
    const [code] = (
      await linked.server.ok('GET', '/extensions/features?feature=phonestatus', undefined, { tenant: uuid })
    ).body.items;
    await linked.server.ok('PUT', `/extensions/features/${code.uuid}`, { exten: '*6789' }, { tenant: uuid });
    await linked.settled();
    expect(await found('*6789', 'lf-t2')).toBe('1');
    expect(await linked.asterisk.cli('dialplan show *10@lf-t2')).toContain('lf-refuse');
    expect(await linked.asterisk.cli('dialplan show *10@lf-t1')).not.toContain('lf-refuse');
    expect(reloads()).toEqual(before);
  });

  it('an extension that begins with a star has its own line, and calls and lights as any other', async () => {
    const star = await linked.api('POST', '/users', { firstname: 'Star', lines: [{ extensions: [{ exten: '*55' }] }] });
    const shown = await linked.asterisk.cli('dialplan show *55@lf-t1');
    expect(shown).toContain('lf-enter,s,1(t1,number,${EXTEN})');
    expect(shown).toContain('PJSIP/t1-*55&Custom:lf-t1-x-*55');
    await linked.api('DELETE', `/users/${star.id}`);
  });

  it('a tenant that comes to the PBX brings everything, and takes it along when it leaves', async () => {
    const { uuid } = (await linked.server.ok('POST', '/tenants', { name: 'Mover' })).body;
    const tenant = { tenant: uuid };
    const user = { firstname: 'Mo', lines: [{ extensions: [{ exten: '1001' }] }] };
    const mover = (await linked.server.ok('POST', '/users', user, tenant)).body;
    await linked.server.ok('PUT', `/users/${mover.id}/services/dnd`, { enabled: true }, tenant);
    const name = `t${(await linked.server.installation.database.read.tenants.all()).find((row) => row.uuid === uuid)!.id}`;
    const found = async () => [...(await linked.db.dbTree(`lf/${name}`)).keys()].length;
    await linked.settled();
    expect(await found()).toBe(0);
    await linked.server.ok('PUT', `/tenants/${uuid}`, { name: 'Mover', pbx: 'asterisk' });
    await linked.settled();
    expect(await linked.db.dbGet(`lf/${name}/u/${mover.id}`, 'dnd')).toBe('1');
    expect(await linked.db.dbGet(`lf/${name}/x`, '1001')).toBe(`user:${mover.id}`);
    expect(await linked.db.dbGet('lf/t1/x', '1001')).toBe(`user:${ids[1001]}`);
    expect(await linked.asterisk.cli(`pjsip show endpoint ${name}-1001`)).toContain(`${name}-1001/1001`);
    await linked.server.ok('PUT', `/tenants/${uuid}`, { name: 'Mover', pbx: null });
    await linked.settled();
    expect(await found()).toBe(0);
    expect(await linked.asterisk.cli(`pjsip show endpoint ${name}-1001`)).toContain('Unable to find object');
  });

  it('a folder that can not be written to holds up nothing but the files', async () => {
    const { database, pbx } = linked.server.installation;
    const [{ id, config_dir }] = (await database.read.tenants.pbxes()) as [PbxRow, ...PbxRow[]];
    const move = async (folder: string) => {
      await database.transaction((store) => store.tenants.updatePbx(id, { config_dir: folder }));
      await linked.settled();
    };
    await move(`${linked.asterisk.db}.sqlite3/no/folder`);
    await linked.api('POST', '/users', { firstname: 'Late', lines: [{ extensions: [{ exten: '1098' }] }] });
    expect(pbx.status(linked.tenantUuid)).toBe('connected');
    expect(linked.complaints).toContain('the files of a PBX can not be written; it will be tried again');
    await linked.api('PUT', path('1002', 'services/dnd'), { enabled: true });
    expect(await entry('1002', 'dnd')).toBe('1');
    await linked.api('PUT', path('1002', 'services/dnd'), { enabled: false });
    await move(config_dir!);
    await eventually(async () =>
      expect(await linked.asterisk.cli('pjsip show endpoint t1-1098')).toContain('t1-1098/1098'),
    );
  });

  it('what a phone changed while Lampfield was away is taken over; what the API changed is told', async () => {
    // Lampfield is cut off, not stopped: its changes wait.
    const [pbx] = (await linked.api('GET', '/pbxes')).items;
    const token = { headers: {} };
    const right = linked.asterisk.amiUrl;
    await linked.server.ok('PUT', `/pbxes/${pbx.id}`, { name: pbx.name, ami_url: 'ami://x:y@127.0.0.1:9' }, token);
    await linked.settled();
    await linked.db.dbPut(`lf/t1/u/${ids[1006]}`, 'dnd', '1');
    await linked.db.dbPut(`lf/t1/u/${ids[1007]}`, 'busy', '1:1001');
    await linked.server.ok('PUT', path('1008', 'services/dnd'), { enabled: true });
    await linked.server.ok('PUT', path('1007', 'forwards/busy'), { enabled: true, destination: '1009' });
    await linked.server.ok('PUT', `/pbxes/${pbx.id}`, { name: pbx.name, ami_url: right }, token);
    await eventually(async () => expect(linked.server.installation.pbx.status(linked.tenantUuid)).toBe('connected'));
    expect(await read('1006', 'services/dnd')).toEqual({ enabled: true });
    expect(await entry('1008', 'dnd')).toBe('1');
    // Both have changed it: the phone wins.
    expect(await read('1007', 'forwards/busy')).toEqual({ enabled: true, destination: '1001' });
    expect(await entry('1007', 'busy')).toBe('1:1001');
  });

  it('an Asterisk that has lost its database is filled again, lamps and all', async () => {
    await linked.api('PUT', path('1009', 'services/dnd'), { enabled: true });
    await restart({ emptyDb: true });
    expect(await entry('1009', 'dnd')).toBe('1');
    expect(await device(`u${ids[1009]}-dnd`)).toBe('INUSE');
    expect(await read('1009', 'services/dnd')).toEqual({ enabled: true });
    expect(await linked.db.dbGet('lf', 'installation')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('after a restart of Asterisk everything agrees', async () => {
    await linked.api('PUT', path('1010', 'forwards/noanswer'), { enabled: true, destination: '1001' });
    // AstDB is written once a second.
    await eventually(async () => expect(await entry('1010', 'rna')).toBe('1:1001'));
    await restart();
    expect(await entry('1010', 'rna')).toBe('1:1001');
    expect(await read('1010', 'forwards/noanswer')).toEqual({ enabled: true, destination: '1001' });
  });

  it('finds what somebody else has changed, corrects it, and counts it', async () => {
    const check = linked.server.installation.pbx as unknown as { check(id: number): Promise<number> };
    expect(await check.check(1)).toBe(0);
    await linked.db.dbPut(`lf/t1/u/${ids[1001]}`, 'ring', '1');
    await linked.db.dbDel('lf/t1/x', '1001');
    await linked.db.dbPut('lf/t1/x', '9999', 'user:1');
    await linked.db.dbPut('other/product', 'x', '1');
    expect(await check.check(1)).toBe(3);
    expect(await check.check(1)).toBe(0);
    expect([await entry('1001', 'ring'), await linked.db.dbGet('lf/t1/x', '1001')]).toEqual([
      '30',
      `user:${ids[1001]}`,
    ]);
    expect(await linked.db.dbGet('lf/t1/x', '9999')).toBeUndefined();
    expect(await linked.db.dbGet('other/product', 'x')).toBe('1');
    expect(linked.server.installation.pbx.figures()[0]!.drift_corrected).toBe(3);
  });

  it('forgets a deleted user: entries, lamps and endpoint', async () => {
    await linked.api('PUT', path('1012', 'services/dnd'), { enabled: true });
    await linked.api('DELETE', path('1012', ''));
    expect(await entry('1012', 'dnd')).toBeUndefined();
    expect(await linked.db.dbGet('lf/t1/x', '1012')).toBeUndefined();
    expect(await linked.db.dbGet('CustomDevstate', `lf-t1-u${ids[1012]}-dnd`)).toBeUndefined();
    expect(await linked.asterisk.cli('pjsip show endpoint t1-1012')).toContain('Unable to find object');
  });
});
