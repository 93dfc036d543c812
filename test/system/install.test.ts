import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, type TestContext } from 'vitest';
import { environment, IN_CI, inPath, isGone, ROOT, start, startServer, temporaryFolder, until } from './support.ts';

/** All that a fresh machine has, besides the shell: no Python, no compiler, no make. */
const PROGRAMS = [
  'node',
  'npm',
  'npx',
  'git',
  'sh',
  'env',
  'uname',
  'sed',
  'dirname',
  'basename',
  'readlink',
  'cat',
  'ls',
];
const ABSENT = ['python', 'python3', 'cc', 'gcc', 'g++', 'make'];
const INSTALLED_MS = 240_000;

/** A PATH with nothing but PROGRAMS. */
function barePath(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const name of PROGRAMS) {
    const path = inPath(name);
    if (path !== null) symlinkSync(path, join(bin, name));
  }
  return bin;
}

/** Why this test can not run here; null where it can. In CI it always runs. */
async function obstacle(): Promise<string | null> {
  if (IN_CI) return null;
  const missing = ['node', 'npm', 'git', 'sh'].filter((name) => inPath(name) === null);
  if (missing.length > 0) return `${missing.join(', ')} not found`;
  if (!existsSync(join(ROOT, '.git'))) return 'this is no git checkout';
  const ask = ['view', 'kysely', 'version', '--fetch-retries=0', '--fetch-timeout=10000', '--prefer-online'];
  const { code } = await start(inPath('npm') ?? '', ask, { cwd: temporaryFolder() }).ended;
  return code === 0 ? null : 'the npm registry can not be reached';
}

it('npm start works in a fresh clone, without Python and compiler', {
  timeout: INSTALLED_MS + 60_000,
}, async (test: TestContext) => {
  const reason = await obstacle();
  if (reason !== null) return test.skip(reason);
  const folder = temporaryFolder();
  const clone = join(folder, 'lampfield');
  const cloned = await start('git', ['clone', '--quiet', ROOT, clone]).ended;
  expect(cloned.stderr).toBe('');

  const env = { ...environment(), PATH: barePath(folder), CC: undefined, CXX: undefined, PYTHON: undefined };
  const { stdout } = await start('sh', ['-c', `command -v ${ABSENT.join(' ')}`], { env }).ended;
  expect(stdout).toBe('');

  const command = ['npm', 'start'] as const;
  const server = await startServer({ folder, command, cwd: clone, env, patience: INSTALLED_MS });
  const health = await fetch(`${new URL(server.api).origin}/health`);
  expect(await health.json()).toEqual({ status: 'ok' });
  expect(existsSync(join(folder, 'data', 'lampfield.db'))).toBe(true);

  const { stdout: said } = await server.stop('SIGINT');
  expect(said).toContain('Stopping ...');
  await until(
    () => isGone(server.pid),
    5000,
    () => 'a process is left',
  );
});
