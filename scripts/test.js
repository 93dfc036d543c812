// Runs the checks and the suites, each timed, and closes with `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareAsterisk } from './asterisk.js';
import { build } from './build.js';
import { prepareChromium } from './chromium.js';
import { install } from './install.js';
import { preparePostgres } from './postgres.js';
import { Failure, NODE_24, run, say, since, tool } from './tools.js';

const TSC = tool('typescript/bin/tsc');
const BIOME = tool('@biomejs/biome/bin/biome');
const ESLINT = tool('eslint/bin/eslint.js');
const VITEST = tool('vitest/vitest.mjs');

/**
 * All steps of `npm test`, in order: a check has commands, a suite is a project of vitest.config.ts.
 * `built` says that it needs dist/; `prepare` brings what else it needs, or gives the
 * reason why the suite can not run here.
 */
const STEPS = [
  {
    name: 'types',
    commands: [
      [TSC, '-p', 'tsconfig.json'],
      [TSC, '-p', 'web/tsconfig.json'],
      [TSC, '-p', 'test/browser/tsconfig.json'],
    ],
  },
  {
    name: 'lint',
    commands: [
      [BIOME, 'check', '.'],
      [ESLINT, '.'],
    ],
  },
  { name: 'unit', suite: true },
  { name: 'api', suite: true, built: true },
  { name: 'postgres', suite: true, built: true, prepare: preparePostgres },
  { name: 'system', suite: true, built: true },
  { name: 'pbx', suite: true, built: true, prepare: prepareAsterisk },
  {
    name: 'browser',
    suite: true,
    built: true,
    // One of its tests does the whole job, with a real Asterisk.
    prepare: async () => {
      await prepareChromium();
      await prepareAsterisk();
    },
  },
];

/** Runs the named steps, or all. Returns the exit code. */
export async function test(names) {
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined)
    throw new Failure(`no step is called "${unknown}"; there are ${STEPS.map((step) => step.name).join(', ')}.`);
  const steps = names.length === 0 ? STEPS : STEPS.filter((step) => names.includes(step.name));
  await install();
  const results = [];
  try {
    if (steps.some((step) => step.built)) await build();
    for (const step of steps) results.push(await timed(step));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
    results.push({ name: 'build', ok: false, passed: 0, failed: 0, skipped: 0, time: '' });
  }
  report(results);
  return results.every((result) => result.ok) ? 0 : 1;
}

async function timed(step) {
  const start = Date.now();
  console.log(`\n== ${step.name}`);
  const missing = await step.prepare?.();
  if (missing) {
    console.log(`== ${step.name}: skipped, ${missing}`);
    return { name: step.name, ok: true, skipped: 1, time: '' };
  }
  const result = step.suite ? await runSuite(step.name) : await runCommands(step.commands);
  const time = since(start);
  console.log(`== ${step.name}: ${result.ok ? 'ok' : 'FAILED'} in ${time}`);
  return { name: step.name, time, ...result };
}

async function runCommands(commands) {
  let ok = true;
  for (const command of commands) ok = (await run(NODE_24, command)).code === 0 && ok;
  return { ok };
}

async function runSuite(project) {
  const folder = mkdtempSync(join(tmpdir(), 'lampfield-test-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const file = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(NODE_24, [VITEST, 'run', '--project', project, ...reporters]);
  const counts = countsOf(file);
  process.off('exit', remove);
  remove();
  // A suite that fails without a failing test (it did not start, a stray error) is one failure, never a silent 0.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { ok: code === 0, ...counts };
}

/** Tests passed, failed and skipped; a test file that could not be loaded counts as one failed test. */
function countsOf(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function report(results) {
  const cells = ['step', 'result', 'passed', 'failed', 'skipped', 'time'];
  const rows = results.map((row) => [
    row.name,
    row.ok ? 'ok' : 'FAILED',
    ...[row.passed, row.failed, row.skipped].map((count) => String(count ?? '')),
    row.time,
  ]);
  const widths = cells.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  const sum = (name) => results.reduce((total, row) => total + (row[name] ?? 0), 0);
  console.log(['', line(cells), ...rows.map(line), '', `${sum('passed')} passed, ${sum('failed')} failed`].join('\n'));
}
