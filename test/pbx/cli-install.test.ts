import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { connectOnce } from '../../src/pbx/asterisk/ami/connect-once.ts';
import type { PrivateAsterisk } from '../../src/pbx/asterisk/private/private-asterisk.ts';
import { ACTION_CLASSES, writeClasses } from '../../src/pbx/asterisk/rights.ts';
import { lampfield, lookInto, temporaryFolders } from '../suites/document-world.ts';
import { describePbx } from './asterisk-available.ts';
import {
  additionsIn,
  followOnce,
  type Installed,
  installCompany,
  installedFile,
  must,
  startInstalled,
} from './installed.ts';

const temporaryFolder = temporaryFolders();
const pbxesOf = (data: string) => lookInto(data, ({ database }) => database.read.tenants.pbxes());

describe('lampfield pbx install', () => {
  it('makes a PBX where there is none, gives it to the main tenant, and remembers the folder', async () => {
    const [data, parent] = [temporaryFolder(), temporaryFolder()];
    const dir = relative(process.cwd(), join(parent, 'asterisk'));
    const { out } = await must(data, ['pbx', 'install', '--dir', dir]);
    expect(out).toMatch(/^Made the PBX asterisk\.\nNo tenant had a PBX: the main tenant is served by asterisk now\./);
    const [pbx] = await pbxesOf(data);
    expect(pbx).toMatchObject({ name: 'asterisk', config_dir: join(parent, 'asterisk') });
    const [tenant] = await lookInto(data, ({ database }) => database.read.tenants.all());
    expect(tenant?.pbx_id).toBe(pbx?.id);
    expect(out).toContain(`LAMPFIELD_AMI_URL=${pbx?.ami_url}`);
  });

  it('changes nothing the second time, and then writes what has changed alone', async () => {
    const { data, folder, said } = await installCompany();
    expect(said).toContain(`Nothing changed in ${folder}.`);
    await lookInto(data, async ({ database }) => {
      const [user] = await database.read.users.lines(
        await database.read.users.idsOf((await database.read.tenants.all())[0]!.uuid),
      );
      await database.transaction((store) =>
        store.users.putLines({ id: user!.user_id }, [
          { name: 'renamed', username: null, password: 'x', managed: true },
        ]),
      );
    });
    const { out } = await must(data, ['pbx', 'install', '--dir', folder]);
    expect(out).toContain(`Written into ${folder}: pjsip.conf.`);
    expect(out).not.toContain('Made the PBX');
  });

  it('takes away the context of a tenant that the PBX serves no longer', async () => {
    const { data, folder } = await installCompany();
    expect(readdirSync(join(folder, 'tenants'))).toEqual(['t1.conf']);
    await lookInto(data, async ({ database }) => {
      const [tenant] = await database.read.tenants.all();
      const other = { uuid: crypto.randomUUID(), name: 'other', ami_url: null, sip_server: null };
      await database.transaction(async ({ tenants }) =>
        tenants.update(tenant!.uuid, { pbx_id: (await tenants.insertPbx(other)).id }),
      );
    });
    const { out } = await must(data, ['pbx', 'install', '--dir', folder, '--pbx', 'asterisk']);
    expect(out).toContain('No tenant names the PBX asterisk yet');
    expect(readdirSync(join(folder, 'tenants'))).toEqual([]);
  });

  it.each([
    [
      'holds files of somebody else',
      (dir: string) => writeFileSync(join(dir, 'pjsip.conf'), '[me]\n'),
      /not Lampfield's \(pjsip\.conf\)/,
    ],
    [
      'has a name that no configuration file can hold',
      () => undefined,
      /characters that a configuration file of Asterisk can not name/,
    ],
  ])('refuses a folder that %s, and writes nothing', async (what, fill, reason) => {
    const data = temporaryFolder();
    const dir = join(temporaryFolder(), what.includes('name') ? 'a "folder"' : 'folder');
    mkdirSync(dir);
    fill(dir);
    const before = readdirSync(dir);
    const { code, err } = await lampfield(data, ['pbx', 'install', '--dir', dir]);
    expect([code, err]).toEqual([1, expect.stringMatching(reason)]);
    expect(readdirSync(dir)).toEqual(before);
    expect(await pbxesOf(data)).toEqual([]);
  });

  it('lets the group of the folder read it, whatever the umask is', async () => {
    const before = process.umask(0o077);
    try {
      const { folder } = await installCompany();
      const modes = ['.', 'tenants', 'pjsip.conf', 'tenants/t1.conf'].map((name) => statSync(join(folder, name)).mode);
      expect(modes.map((mode) => (mode & 0o7777).toString(8))).toEqual(['2750', '2750', '640', '640']);
    } finally {
      process.umask(before);
    }
  });

  it('wants to be told which of several PBXs', async () => {
    const data = temporaryFolder();
    const dir = join(temporaryFolder(), 'folder');
    await must(data, ['pbx', 'install', '--dir', dir, '--pbx', 'one']);
    await must(data, ['pbx', 'install', '--dir', `${dir}2`, '--pbx', 'two']);
    const { code, err } = await lampfield(data, ['pbx', 'install', '--dir', dir]);
    expect([code, err]).toEqual([1, expect.stringContaining('say which with --pbx (one, two)')]);
  });
});

const allBut = (name: string) =>
  writeClasses()
    .filter((one) => one !== name)
    .join(',');

/** The actions that a manager user may send. */
async function actionsOf(url: string): Promise<string[]> {
  const { ami } = await connectOnce(url);
  const answer = await ami.send('ListCommands').finally(() => ami.close());
  return answer.headers.map(([action]) => action);
}

describePbx('an Asterisk with what lampfield pbx install says', (asterisk) => {
  let installed: Installed;
  let running: PrivateAsterisk;
  beforeAll(async () => {
    installed = await installCompany();
    const said = additionsIn(installed.said);
    const users = writeClasses().map((name) => `[without-${name}]\nsecret=x\nread=system\nwrite=${allBut(name)}\n`);
    const extra = { ...said, 'manager.conf': `${said['manager.conf']}${users.join('')}` };
    running = await startInstalled(installed, { asterisk, extra });
  });

  it('knows endpoints, contexts, mailboxes and queues before Lampfield has ever run', async () => {
    expect(await running.cli('pjsip show endpoints')).toContain('t1-1001');
    expect(await running.cli('dialplan show lf-t1')).toContain('lf-enter');
    expect(await running.cli('voicemail show users')).toContain('lf-t1');
    expect(await running.cli('queue show')).toContain('lf-t1-q');
    expect(await running.cli('parking show')).toContain('lf-t1-p');
    expect(running.log()).not.toMatch(/(WARNING|ERROR)\[.*(config\.c|pbx_config|res_pjsip)/);
  });

  it('gives the manager user just the rights that the server needs', async () => {
    expect(await followOnce(installed.data)).toEqual([]);
    const rights = await running.cli('manager show user least');
    expect(rights).toContain('read perm: system,call,user\n');
    expect(rights).toMatch(/write perm: (?:(?:system|call|agent|originate|command),?){5}\n/);
    expect(await running.cli('database show lf installation')).toContain('1 results found');
  });

  it('gives him every action that the server sends', async () => {
    const actions = await actionsOf(`ami://least:a;secret@127.0.0.1:${installed.amiPort}`);
    expect(
      Object.values(ACTION_CLASSES)
        .flat()
        .filter((action) => !actions.includes(action)),
    ).toEqual([]);
    expect(actions).toContain('QueueStatus');
  });

  it.each(Object.entries(ACTION_CLASSES))(
    'gives him "%s" since nothing else allows what it allows',
    async (name, own) => {
      const actions = await actionsOf(`ami://without-${name}:x@127.0.0.1:${installed.amiPort}`);
      expect(own.filter((action) => actions.includes(action))).toEqual([]);
    },
  );

  it('tells the manager user no other events than those that the server listens to', async () => {
    const { ami } = await connectOnce(`ami://least:a;secret@127.0.0.1:${installed.amiPort}`);
    try {
      const heard = new Set<string>();
      const over = new Promise<void>((resolve) =>
        ami.on('event', (event) => {
          heard.add(event.get('Event') ?? '');
          if (event.get('Event') === 'OriginateResponse') resolve();
        }),
      );
      await ami.send('Setvar', { Variable: 'DEVICE_STATE(Custom:any)', Value: 'INUSE' });
      await ami.send('Originate', { Channel: 'Local/nobody@nowhere', Application: 'Wait', Data: '1', Async: 'true' });
      await over;
      expect([...heard].sort()).toEqual(['DeviceStateChange', 'OriginateResponse']);
    } finally {
      await ami.close();
    }
  });

  it('reads the bytes that the server writes: nothing is written or read again', async () => {
    const before = installedFile(installed, 'pjsip.conf');
    const { out } = await must(installed.data, ['pbx', 'install', '--dir', installed.folder]);
    expect(out).toContain('Nothing changed');
    expect(installedFile(installed, 'pjsip.conf')).toBe(before);
  });
});
