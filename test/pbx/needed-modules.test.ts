import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AmiClient, createAmiClient } from '../../src/pbx/asterisk/ami/client.ts';
import { sharedDialplan } from '../../src/pbx/asterisk/files/shared-dialplan.ts';
import { NEEDED_MODULES } from '../../src/pbx/asterisk/needed-modules.ts';
import { PRIVATE_MODULES } from '../../src/pbx/asterisk/private/module-list.ts';
import { type PrivateAsterisk, startPrivateAsterisk } from '../../src/pbx/asterisk/private/private-asterisk.ts';
import { describePbx } from './asterisk-available.ts';

const LINES = sharedDialplan('/nowhere')
  .split('\n')
  .filter((line) => /^\s*(exten|same) =>/.test(line));
/** Applications stand behind a priority, or behind `?` or `:` of ExecIf. */
const APPS = namesIn(/(?:=>\s*(?:[^,]+,\d+|n)(?:\(\w+\))?,|ExecIf\(.*[?:])([A-Z]\w+)\(/g);
/** Functions are read as `${NAME(…)}`, and written by Set(NAME(…)=…). */
const FUNCTIONS = namesIn(/(?:\$\{|Set\(_{0,2})([A-Z][A-Z0-9_]+)\(/g);

function namesIn(pattern: RegExp): string[] {
  const found = LINES.flatMap((line) => [...line.matchAll(pattern)].map((match) => match[1] ?? ''));
  return [...new Set(found)].sort();
}

const needed = NEEDED_MODULES.map(({ name }) => name);

describePbx('the modules that are needed', (asterisk) => {
  let running: PrivateAsterisk;
  let ami: AmiClient;
  beforeAll(async () => {
    // Sounds of calls have to be coded, and something has to keep the time; which modules do it is the PBX's own choice.
    const free = /^(codec|format|res_timing)_/;
    const others = PRIVATE_MODULES.filter((name) => !needed.includes(name) && !free.test(name));
    const without = others.map((name) => `noload=${name}.so\n`).join('');
    running = await startPrivateAsterisk({ asterisk, extra: { 'modules.conf': without } });
    ami = createAmiClient({ url: running.amiUrl });
    const connected = new Promise((resolve) => ami.on('connected', resolve));
    ami.start();
    await connected;
  });
  afterAll(async () => {
    await ami?.close();
    await running?.stop();
  });

  it('are loaded without any other module of a private Asterisk', async () => {
    const states = await ami.command('module show');
    const running = states.filter((line) => line.includes(' Running ')).map((line) => line.split('.so')[0]);
    expect(needed.filter((name) => !running.includes(name))).toEqual([]);
    expect(running).not.toContain('app_milliwatt');
  });

  it.each(APPS)('have the application %s of the dialplan', async (app) => {
    expect((await ami.command(`core show application ${app}`)).join('\n')).not.toContain('is (are) not registered');
  });

  it.each(FUNCTIONS)('have the function %s of the dialplan', async (name) => {
    await expect(ami.command(`core show function ${name}`)).resolves.not.toContain(
      'No function by that name registered.',
    );
  });
});
