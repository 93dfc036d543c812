import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingLines, missingPrograms, PROGRAMS, Shell } from './shell.ts';
import { IN_CI, ROOT, serverSettings, startServer, temporaryFolder } from './support.ts';

// What README.md shows of a terminal is what a terminal shows, but for ports, folder and token.

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const [greeting = '', session = ''] = [...README.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, text]) => text);

/** The commands of a transcript, and what stands below each. */
function commandsIn(transcript: string) {
  return transcript
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [, command = '', output = ''] = /^((?:.*\\\n)*.*)\n([\s\S]*)$/.exec(text) ?? [];
      return { command, output: output.trim() };
    });
}

it.runIf(IN_CI)('has what the transcript needs', () => {
  expect(missingPrograms).toEqual([]);
});

describe.skipIf(missingPrograms.length > 0)(`README.md (needs ${PROGRAMS.join(', ')})`, () => {
  it('shows what a terminal shows', async () => {
    const folder = temporaryFolder();
    const settings = { ...(await serverSettings(folder)), LAMPFIELD_SIP_SERVER: '' };
    const server = await startServer({ folder, settings });
    const words = greeting.match(/^ {2}\w[\w ]+? {2}/gm) ?? [];
    expect(words.length).toBeGreaterThan(3);
    expect(missingLines(server.said.stdout, words.join('\n'))).toEqual([]);

    const shell = new Shell(settings);
    const steps = commandsIn(session).map(({ command, output }) => ({
      output,
      command: command
        .replace(/^TOKEN=.*/, `TOKEN=${server.token}`)
        .replace('http://127.0.0.1:9486/1.1', server.api)
        .replace('http://127.0.0.1:8667', server.phones),
    }));
    expect(steps.length).toBeGreaterThan(3);
    const missing: string[] = [];
    for (const { command, output } of steps) missing.push(...missingLines(await shell.run(command), output));
    shell.close();
    expect(missing).toEqual([]);
  });
});
