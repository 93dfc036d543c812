import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environment, isGone, LAUNCHER, type Program, start, temporaryFolder, until } from '../system/support.ts';
import { describePbx } from './asterisk-available.ts';
import { createPhone } from './sip/phone.ts';
import type { Phone } from './sip/phone-interface.ts';

/** A sandbox as a user starts it, with its temporary folders where they can be seen. */
async function startSandbox(options: readonly string[] = []): Promise<Program & { temporary: string }> {
  const temporary = join(temporaryFolder(), 'tmp');
  mkdirSync(temporary);
  const settings = { LAMPFIELD_PORT: '0', LAMPFIELD_PROVISIONING_PORT: '0', TMPDIR: temporary, ...cache() };
  const [program, launcher = ''] = LAUNCHER;
  const running = start(program, [launcher, 'sandbox', ...options], { env: environment(settings) });
  let hasEnded = false;
  void running.ended.then(() => {
    hasEnded = true;
  });
  const tell = () => `the sandbox did not start:\n${running.said.stdout}\n${running.said.stderr}`;
  await until(() => hasEnded || running.said.stdout.includes('Press Ctrl-C to stop.'), 60_000, tell);
  if (hasEnded) throw new Error(tell());
  return { ...running, temporary };
}

function cache(): Record<string, string> {
  const { LAMPFIELD_ASTERISK_CACHE } = process.env;
  return LAMPFIELD_ASTERISK_CACHE === undefined ? {} : { LAMPFIELD_ASTERISK_CACHE };
}

/** The phone of an account that the sandbox has printed, registered: Asterisk may have to read its users first. */
async function phoneOf({ said }: Program, name: string): Promise<Phone> {
  const port = Number(/SIP server 127\.0\.0\.1:(\d+)/.exec(said.stdout)?.[1]);
  const [, user = '', password] = new RegExp(`^${name} +\\d+ +(\\S+) +(\\S+)$`, 'm').exec(said.stdout) ?? [];
  const phone = await createPhone({ server: { host: '127.0.0.1', port }, user, password });
  for (let attempt = 1; ; attempt++) {
    try {
      await phone.register();
      return phone;
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** What the printed key with a label dials and watches. */
function keyOf({ said }: Program, label: string): { dials: string; watches: string } {
  const [, dials = '', watches = ''] = new RegExp(`^\\d+ +${label} +(\\S+) +(\\S+)$`, 'm').exec(said.stdout) ?? [];
  return { dials, watches };
}

/** Processes whose command line names a folder. */
function processesIn(folder: string): string[] {
  const commands = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandOf(name).includes(folder));
  return commands.map((pid) => `${pid} ${commandOf(pid)}`);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(join('/proc', pid, 'cmdline'), 'utf8');
  } catch {
    return '';
  }
}

describePbx('lampfield sandbox', () => {
  it('lets a phone register with a printed account and press a key whose lamp lights; Ctrl-C leaves nothing', async () => {
    const sandbox = await startSandbox();
    expect(sandbox.said.stdout).toMatch(/admin token +\w{40} /);
    const phone = await phoneOf(sandbox, 'Jörg Müller');
    try {
      const { dials, watches } = keyOf(sandbox, 'Do not disturb');
      const lamp = await phone.watch(watches);
      expect(lamp.state).toBe('terminated');
      const call = phone.dial(dials);
      await lamp.is('confirmed');
      await call.hangup();
    } finally {
      await phone.close();
    }
    expect(readdirSync(sandbox.temporary)).not.toEqual([]);
    expect(processesIn(sandbox.temporary)).not.toEqual([]);
    const { code, stderr } = await sandbox.stop('SIGINT');
    expect([code, stderr]).toEqual([0, '']);
    expect(isGone(sandbox.pid)).toBe(true);
    expect(readdirSync(sandbox.temporary)).toEqual([]);
    expect(processesIn(sandbox.temporary)).toEqual([]);
  }, 90_000);

  it('keeps a folder that it was given, with accounts and state', async () => {
    const folder = join(temporaryFolder(), 'kept');
    const first = await startSandbox(['--data', folder]);
    const account = /^Zoë.*$/m.exec(first.said.stdout)?.[0];
    await first.stop('SIGINT');
    expect(readdirSync(first.temporary)).toEqual([]);
    const second = await startSandbox(['--data', folder]);
    expect(account).toMatch(/^Zoë Lindqvist +1001 +t1-1001 +\S+$/);
    expect(second.said.stdout).toContain(account);
    await second.stop('SIGINT');
    expect(existsSync(join(folder, 'pbx'))).toBe(true);
  }, 90_000);

  it('refuses a port that is none, and says so', async () => {
    const [program, launcher = ''] = LAUNCHER;
    const { code, stderr } = await start(program, [launcher, 'sandbox', '--sip-port', '70000']).ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining("argument '70000' is invalid. It must be a port.")]);
  });
});
