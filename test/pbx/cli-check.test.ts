import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/domain/pbx/setup.ts';
import { connectOnce } from '../../src/pbx/asterisk/ami/connect-once.ts';
import type { PrivateAsterisk } from '../../src/pbx/asterisk/private/private-asterisk.ts';
import { lampfield, lookInto } from '../suites/document-world.ts';
import { describePbx } from './asterisk-available.ts';
import {
  additionsIn,
  follow,
  followOnce,
  type Installed,
  installCompany,
  must,
  startInstalled,
  userOf,
} from './installed.ts';
import { createPhone } from './sip/phone.ts';

/** Users whose endpoints Lampfield does not write. */
const OLD_PHONES = `
users:
  - firstname: Olga
    lines: [{ extensions: [{ exten: 1091 }], endpoint_sip: { name: old-phone, managed: false } }]
    voicemail: { number: 1091 }
    pickup_groups: [default, sales]
  - firstname: Lars
    lines: [{ extensions: [{ exten: 1092 }], endpoint_sip: { name: lost-phone, managed: false } }]
  - firstname: Nina
    lines: [{ extensions: [{ exten: 1093 }], endpoint_sip: { name: no-phone, managed: false } }]
  - firstname: Good
    lines: [{ extensions: [{ exten: 1094 }], endpoint_sip: { name: good-phone, managed: false } }]
`;

/** An Asterisk that somebody has used before, and where something is wrong with everything. */
const OTHERS = {
  'pjsip.conf': `
[old-phone]
type=endpoint
context=from-old
allow_subscribe=no
named_pickup_group=mine
[lost-phone]
type=endpoint
context=from-lost
named_call_group=lf-t1-default
named_pickup_group=lf-t1-default
[good-phone]
type=endpoint
context=from-good
subscribe_context=lf-t1
named_call_group=lf-t1-default
named_pickup_group=lf-t1-default
`,
  'extensions.conf': `
[general](+)
extenpatternmatchnew=yes
[from-old]
exten => *25,1,NoOp()
include => lf-t1
[from-good]
include => lf-t1
exten => 0,1,NoOp()
[from-lost]
exten => _X.,1,NoOp()
`,
  'features.conf': '[general](+)\npickupexten=*98\n',
  'asterisk.conf': 'live_dangerously=yes\n',
  'modules.conf': 'noload=app_confbridge.so\nnoload=func_sha1.so\n',
  'manager.conf': `
[weak]
secret=weak
read=system,call
write=system,call,command
[blind]
secret=blind
write=call
`,
};

/** Runs the check; gives its exit code and what is not well. */
async function check(data: string): Promise<{ code: number; faults: CheckResult[]; results: CheckResult[] }> {
  const { code, out, err } = await lampfield(data, ['pbx', 'check', '--json']);
  if (out === '') throw new Error(err);
  const results = JSON.parse(out) as CheckResult[];
  return { code, results, faults: results.filter((one) => !one.ok) };
}

describePbx('lampfield pbx check', (asterisk) => {
  let well: Installed;
  let running: PrivateAsterisk;
  beforeAll(async () => {
    well = await installCompany();
    running = await startInstalled(well, { asterisk, extra: additionsIn(well.said) });
    await followOnce(well.data);
  });

  it('finds nothing to do on an Asterisk that has all that install said', async () => {
    const { code, faults, results } = await check(well.data);
    expect(faults).toEqual([]);
    expect(code).toBe(0);
    expect(results.map((one) => one.check)).toEqual([
      'connection',
      'version',
      'rights',
      'modules',
      'includes',
      'tenants',
      'settings',
      'codes',
      'endpoints',
      'hints',
      'database',
    ]);
  });

  it('takes hints that phones watch for what they are: of users, groups, queues, rooms, slots and toggles', async () => {
    const { row, line } = await userOf(well.data, '1001');
    const server = { host: running.sipHost, port: running.sipPort };
    const phone = await createPhone({ server, user: line.username, password: line.password });
    try {
      await phone.register();
      const extens = ['1002', '2000', '3000', '4000', '701', `*735${row.id}***225`, `*735${row.id}***221*1003`];
      for (const exten of extens) await phone.watch(exten);
      const { results } = await check(well.data);
      const hints = results.filter((one) => one.check === 'hints');
      expect(hints.map((one) => one.ok)).toEqual([true]);
      // A queue watches its members by their hints too.
      expect(Number(/^all (\d+) watched/.exec(hints[0]!.found)?.[1])).toBeGreaterThanOrEqual(extens.length);
    } finally {
      await phone.close();
    }
  });

  it('says so in a table for people', async () => {
    const { code, out } = await lampfield(well.data, ['pbx', 'check']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ok {2}connection +least is logged in at 127\.0\.0\.1:\d+$/m);
    expect(out).toMatch(/All is well\.\n$/);
  });

  describe('of what a running Asterisk holds', () => {
    const withAmi = async (work: (ami: Awaited<ReturnType<typeof connectOnce>>['ami']) => Promise<unknown>) => {
      const { ami } = await connectOnce(running.amiUrl);
      await work(ami).finally(() => ami.close());
    };
    const faultsNow = async () => (await check(well.data)).faults.map(({ check, found }) => `${check}: ${found}`);
    const repair = () => lampfield(well.data, ['pbx', 'check', '--repair']);

    it('names a hint that stayed on old devices, and repairs it', async () => {
      const hint = { Context: 'lf-t1', Extension: '1001', Priority: 'hint', Application: 'PJSIP/old', Replace: 'yes' };
      await withAmi((ami) => ami.send('DialplanExtensionAdd', hint));
      expect(await faultsNow()).toEqual(['hints: the hints of 1001@lf-t1 have other devices than they should']);
      expect((await repair()).code).toBe(0);
      expect(await running.cli('core show hint 1001')).toContain('PJSIP/t1-1001&Custom:lf-t1-x-1001');
    });

    it('repairs values that differ, and says how many', async () => {
      await withAmi((ami) => ami.send('DBPut', { Family: 'lf/t1/code', Key: 'enablednd', Val: '*99' }));
      expect((await repair()).err).toMatch(/^Put right what differed: [1-9]\d* changes\.\n$/);
      expect(await running.cli('database get lf/t1/code enablednd')).toContain('*25');
      expect((await repair()).err).toBe('Nothing differed.\n');
    });

    it('names the database of another installation', async () => {
      await withAmi((ami) => ami.send('DBPut', { Family: 'lf', Key: 'installation', Val: 'another' }));
      expect(await faultsNow()).toEqual(["database: Asterisk's database belongs to another installation (another)"]);
      expect((await repair()).code).toBe(0);
    });

    it('repairs beside a running server, which goes on telling Asterisk what changes', async () => {
      const { installation, complaints } = await follow(well.data);
      try {
        await withAmi((ami) => ami.send('DBPut', { Family: 'lf/t1/code', Key: 'enablednd', Val: '*99' }));
        expect((await repair()).code).toBe(0);
        await importOldPhones(well.data);
        await installation.pbx.settled();
        expect(await running.cli('database get lf/ep old-phone')).toMatch(/Value: t1:\d+/);
        expect(await running.cli('database get lf/t1/code enablednd')).toContain('*25');
        expect(await repair()).toMatchObject({ code: 1, err: 'Nothing differed.\n' });
        expect(complaints).toEqual([]);
      } finally {
        await installation.close();
      }
    });
  });

  it.each([
    ['ami://least:wrong@127.0.0.1:PORT', 'Asterisk refused the login of least: Authentication failed', /manager\.conf/],
    ['ami://least:x@127.0.0.1:1', 'The connection to Asterisk at 127.0.0.1:1 failed', /see that Asterisk runs/],
    [null, 'the PBX asterisk has no manager address', /LAMPFIELD_AMI_URL/],
  ])('says what is wrong where the address is %s', async (url, found, fix) => {
    const { data } = await installCompany();
    await setUrl(data, url?.replace('PORT', String(well.amiPort)) ?? null);
    const { code, faults } = await check(data);
    expect(code).toBe(1);
    expect(faults).toEqual([
      { check: 'connection', ok: false, found: expect.stringContaining(found), fix: expect.stringMatching(fix) },
    ]);
  });

  it('says how to make a PBX where there is none', async () => {
    const { code, err } = await lampfield(`${well.data}-none`, ['pbx', 'check']);
    expect([code, err]).toEqual([1, expect.stringContaining('run "lampfield pbx install --dir FOLDER"')]);
  });

  describe('of an Asterisk where something is wrong with everything', () => {
    let wrong: Installed;
    let all: CheckResult[];
    const found = (id: string) => all.filter((one) => one.check === id).map(({ found, fix }) => ({ found, fix }));
    beforeAll(async () => {
      wrong = await installCompany();
      await importOldPhones(wrong.data);
      const { 'voicemail.conf': _, ...said } = additionsIn(wrong.said);
      const files = [...new Set([...Object.keys(said), ...Object.keys(OTHERS)])];
      const own: Readonly<Record<string, string>> = OTHERS;
      const extra = Object.fromEntries(files.map((file) => [file, `${said[file] ?? ''}${own[file] ?? ''}`]));
      await startInstalled(wrong, {
        asterisk,
        extra: { ...extra, 'queues.conf': `[general](+)\npersistentmembers=no\n${extra['queues.conf']}` },
      });
      all = (await check(wrong.data)).faults;
    });

    it('names each module that is missing, what for, and the line', () => {
      expect(found('modules')).toEqual([
        {
          found: 'the module func_sha1 is not loaded (the dialplan)',
          fix: 'add "load => func_sha1.so" to modules.conf, then "module load func_sha1.so"',
        },
        {
          found: 'the module app_confbridge is not loaded (conferences)',
          fix: 'add "load => app_confbridge.so" to modules.conf, then "module load app_confbridge.so"',
        },
      ]);
    });

    it('names the include that is missing', () => {
      expect(found('includes')).toEqual([
        {
          found: expect.stringMatching(/^Asterisk does not know the mailboxes 1003@lf-t1/),
          fix: `add #tryinclude "${wrong.folder}/voicemail.conf" to voicemail.conf if it is not there, let Asterisk read the folder, then "voicemail reload"`,
        },
      ]);
    });

    it.each([
      [
        'from-old',
        'the outbound context from-old of tenant main leads back to lf-t1: calls to the outside would never end',
      ],
      ['nowhere', 'the outbound context nowhere of tenant main is not in the dialplan'],
    ])('names a way out that is none: %s', async (context, what) => {
      await setTenant(wrong.data, { outbound_context: context });
      const { faults } = await check(wrong.data);
      await setTenant(wrong.data, { outbound_context: null });
      expect(faults.filter((one) => one.check === 'tenants').map((one) => one.found)).toEqual([what]);
    });

    it('names a PBX that serves nobody', async () => {
      const [tenant] = await lookInto(wrong.data, ({ database }) => database.read.tenants.all());
      await setTenant(wrong.data, { pbx_id: null });
      const { faults } = await check(wrong.data);
      await setTenant(wrong.data, { pbx_id: tenant!.pbx_id });
      expect(faults.find((one) => one.check === 'tenants')?.found).toBe('no tenant names the PBX asterisk');
    });

    it('names settings that are wrong', () => {
      expect(found('settings').map((one) => one.fix)).toEqual([
        'set "extenpatternmatchnew = no" in section [general] of extensions.conf, and restart Asterisk',
        'set "live_dangerously = no" in section [options] of asterisk.conf, and restart Asterisk',
        'set "pickupexten = _none_" in section [general] of features.conf, and restart Asterisk',
      ]);
    });

    it('names codes that something else answers to', () => {
      expect(found('codes').map((one) => one.found)).toEqual([
        '*98 is vmusermsg of tenant t1, and "Pickup" in features.conf',
        '*25 (enablednd) dialled in from-old reaches from-old first, not lf-t1',
      ]);
    });

    it('names the lines that endpoints of somebody else lack, and none where they have all', () => {
      expect(found('endpoints')).toEqual([
        {
          found:
            'the endpoint old-phone of Olga lacks allow_subscribe, mailboxes, named_call_group, named_pickup_group',
          fix: [
            'in its section [old-phone] of type endpoint:',
            '  allow_subscribe = yes',
            '  mailboxes = 1091@lf-t1',
            '  named_call_group = lf-t1-default,lf-t1-sales',
            '  named_pickup_group = mine,lf-t1-default,lf-t1-sales',
          ].join('\n'),
        },
        {
          found: 'the endpoint lost-phone of Lars lacks context, subscribe_context',
          fix: [
            'in its section [lost-phone] of type endpoint:',
            '  context = lf-t1   ; or "include => lf-t1" in [from-lost]',
            '  subscribe_context = lf-t1',
          ].join('\n'),
        },
        {
          found: 'the endpoint no-phone of Nina is not in Asterisk',
          fix: "write it in pjsip.conf, or correct its name in the user's line",
        },
      ]);
    });

    it('says that nothing of ours is in its database yet', () => {
      expect(found('database').map((one) => one.fix)).toEqual(['start the server, which fills it']);
    });

    it.each([
      ['weak', ['write" of agent, originate', 'read" of user'], 'write = system,call,agent,originate,command'],
      ['blind', ['write" of system, agent, originate, command', 'read" of system'], 'read = system,call,user'],
    ])('names the rights that the manager user %s lacks, and what it can not look at', async (user, lacks, line) => {
      await setUrl(wrong.data, `ami://${user}:${user}@127.0.0.1:${wrong.amiPort}`);
      const { code, faults } = await check(wrong.data);
      expect(code).toBe(1);
      const own = faults.filter((one) => one.check === 'rights');
      expect(own.map((one) => one.found)).toEqual(lacks.map((one) => `the manager user ${user} lacks "${one}`));
      expect(own.map((one) => one.fix).join()).toContain(line);
      const hidden = faults.filter((one) => one.found.includes('can not be looked at: Permission denied'));
      expect(hidden.map((one) => one.check)).toEqual(
        user === 'weak'
          ? []
          : ['version', 'modules', 'includes', 'settings', 'codes', 'endpoints', 'hints', 'database'],
      );
    });
  });
});

function setUrl(data: string, ami_url: string | null): Promise<void> {
  return lookInto(data, async ({ database }) => {
    const [pbx] = await database.read.tenants.pbxes();
    await database.transaction((store) => store.tenants.updatePbx(pbx!.id, { ami_url }));
  });
}

function setTenant(data: string, change: { outbound_context?: string | null; pbx_id?: number | null }): Promise<void> {
  return lookInto(data, async ({ database }) => {
    const [tenant] = await database.read.tenants.all();
    await database.transaction((store) => store.tenants.update(tenant!.uuid, change));
  });
}

async function importOldPhones(data: string): Promise<void> {
  const document = join(data, 'old-phones.yaml');
  writeFileSync(document, OLD_PHONES);
  await must(data, ['import', document]);
}
