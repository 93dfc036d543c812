// npm run bench [-- --all] [-- --write] [-- part of a row's name]: measures, prints a table, and with --write puts it into
// docs/performance.md. Every figure stands beside a baseline of the same run: machines differ, ratios hold.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type BenchResult, type BenchRow, Skipped } from './row.ts';
import { costAgainstSize } from './rows/cost-against-size.ts';
import { editSharedTemplate } from './rows/edit-shared-template.ts';
import { fetchManyPhoneFiles, fetchPhoneFiles } from './rows/fetch-phone-files.ts';
import { keyEditToNotify } from './rows/key-edit-to-notify.ts';
import { listTemplates } from './rows/list-templates.ts';
import { liveLamps } from './rows/live-lamps.ts';
import { planSharedTemplate } from './rows/plan-shared-template.ts';
import { pressToLamp } from './rows/press-to-lamp.ts';
import { readUnifiedKeys } from './rows/read-unified-keys.ts';
import { reconcilePbx } from './rows/reconcile-pbx.ts';
import { startUp } from './rows/start-up.ts';
import { tellPhones } from './rows/tell-phones.ts';
import { watchedKeys } from './rows/watched-keys.ts';
import { webFirstLoad } from './rows/web-first-load.ts';
import { webLampWall } from './rows/web-lamp-wall.ts';
import { webLargeTemplate } from './rows/web-large-template.ts';
import { webManyUsers } from './rows/web-many-users.ts';
import { writeOneKey } from './rows/write-one-key.ts';

const ROWS: readonly BenchRow[] = [
  readUnifiedKeys,
  writeOneKey,
  fetchPhoneFiles,
  fetchManyPhoneFiles,
  listTemplates,
  editSharedTemplate,
  planSharedTemplate,
  tellPhones,
  costAgainstSize,
  startUp,
  pressToLamp,
  keyEditToNotify,
  watchedKeys,
  liveLamps,
  reconcilePbx,
  webFirstLoad,
  webLargeTemplate,
  webManyUsers,
  webLampWall,
];
const PAGE = new URL('../docs/performance.md', import.meta.url);
const MARKS = ['<!-- table: made by npm run bench -- --all --write -->', '<!-- end of table -->'] as const;

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const chosen = ROWS.filter((row) =>
  wanted.length === 0 ? !row.long || args.includes('--all') : wanted.some((part) => row.work.includes(part)),
);

const HEAD = ['| work | target | ours | baseline of the same run | ratio | |', '|---|---|---|---|---|---|'];
const measured = new Map<BenchRow, string[]>();
for (const row of chosen) {
  console.error(`measuring: ${row.work} ...`);
  const lines = await linesOf(row);
  for (const text of lines) console.log(text);
  measured.set(row, lines);
}
if (args.includes('--write')) writeTable();

async function linesOf(row: BenchRow): Promise<string[]> {
  try {
    return (await row.run()).map((result) => line(row, result));
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    return [`| ${row.work} | ${row.target} | skipped: ${error.message} | | | |`];
  }
}

function line(row: BenchRow, { what, ours, baseline, ratio, limit, least }: BenchResult): string {
  const met = limit === undefined || (least ? ratio >= limit : ratio <= limit);
  const verdict = limit === undefined ? '' : met ? 'met' : '**missed**';
  const work = what === undefined ? row.work : `${row.work}: ${what}`;
  return `| ${work} | ${row.target} | ${ours} | ${baseline} | ${ratio.toFixed(2)} | ${verdict} |`;
}

function writeTable(): void {
  const page = readFileSync(PAGE, 'utf8');
  const [start, end] = MARKS.map((mark) => page.indexOf(mark));
  if (start === undefined || end === undefined || start < 0 || end < start)
    throw new Error('docs/performance.md has lost its marks');
  // What was not measured now stays as it was measured last.
  const known = page.slice(start, end).split('\n');
  const knownOf = ({ work }: BenchRow) =>
    known.filter((text) => [' |', ':'].some((next) => text.startsWith(`| ${work}${next}`)));
  const lines = [...HEAD, ...ROWS.flatMap((row) => measured.get(row) ?? knownOf(row))];
  const machine = `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.versions.node}.`;
  writeFileSync(PAGE, `${page.slice(0, start)}${MARKS[0]}\n\n${machine}\n\n${lines.join('\n')}\n\n${page.slice(end)}`);
}
