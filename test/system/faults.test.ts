import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { company, type Job, MANY, type ManyPhones, openManyPhones, untilAllTold, untilState } from './many-phones.ts';
import { inPath, until } from './support.ts';

// One company of many phones, whose template is edited again and again while something goes wrong. However it goes, in the end
// every phone's files are what its keys are, and every phone has been told.

/** Slow enough that a kill finds phones told and phones waiting, most of the time. */
const PER_SECOND = 200;

let world: ManyPhones;
beforeAll(async () => {
  world = await openManyPhones(PER_SECOND);
}, 60_000);

/** Lets the PBX go away, or come back. */
const turnPbx = () => process.kill(world.server.pid, 'SIGUSR2');

let edits = 0;
/** Edits the key that all have, as a job; gives its new label. */
async function edit(): Promise<string> {
  edits += 1;
  world.forget();
  expect((await world.edit(`edit ${edits}`)).status).toBe(204);
  return `edit ${edits}`;
}

/** What must be in the end: the job is done, the files are those of the model, and when the phones have come all are current. */
async function expectAllWell(label: string): Promise<void> {
  const { counts, ...job } = await world.untilJob(({ state }) => state === 'done');
  expect([job.progress, counts]).toEqual([1, expect.objectContaining({ waiting: 0, to_tell: 0, failed: 0 })]);
  expect([counts.total, counts.changed]).toEqual([MANY, MANY]);
  await untilAllTold(world);
  expect(await world.labels()).toEqual({ [label]: MANY });
  await untilState(world, 'current', MANY);
  expect(stored()).toEqual({ damage: [{ integrity_check: 'ok' }], halfFiles: [], queued: 0 });
}

/** What the database has, read past the server; the ETag of a file is made from all of its bytes. */
function stored() {
  const database = new Database(join(world.folder, 'data', 'lampfield.db'), { readonly: true });
  const files = database.prepare('select name, etag, body from device_file').all() as Record<string, string>[];
  const found = {
    damage: database.pragma('integrity_check'),
    halfFiles: files.filter(({ etag, body }) => hash('sha256', body!).slice(0, 32) !== etag).map(({ name }) => name),
    queued: database.prepare('select count(*) from push').pluck().get(),
  };
  database.close();
  return found;
}

describe('a server that is killed in the middle of a job', () => {
  it.each<[string, (job: Job) => boolean]>([
    ['just begun', () => true],
    ['making files', ({ counts }) => counts.changed > 0],
    ['telling phones', () => world.told().length > 20],
  ])('%s goes on with it to its end: nobody is lost', async (_, isTime) => {
    const label = await edit();
    await world.untilJob(isTime);
    await world.kill();
    await world.start();
    await expectAllWell(label);
    // What was told but not written down yet is told again: one round at most.
    expect(world.told().length).toBeLessThanOrEqual(MANY + 100);
  });
});

describe('a PBX that is away while the server is killed', () => {
  it('has all phones told when it is back', async () => {
    turnPbx();
    const label = await edit();
    await world.untilJob(({ counts }) => counts.to_tell === MANY);
    expect(world.told()).toEqual([]);
    await world.kill();
    await world.start();
    await expectAllWell(label);
    expect(world.told()).toHaveLength(MANY);
  });
});

describe('commands of another process', () => {
  const write = (name: string, document: unknown) => {
    const file = join(world.folder, name);
    writeFileSync(file, JSON.stringify(document));
    return file;
  };

  it('have their phones told by the server, and what an interrupted one left is made by it', async () => {
    world.forget();
    const few = write('few.json', {
      users: [{ exten: '1003', keys: { 7: { destination: { type: 'custom', exten: '9' } } } }],
    });
    const all = write('all.json', { templates: company('imported').templates });
    const first = world.cli('import', few);
    expect(await first.ended).toMatchObject({ code: 0 });
    await untilAllTold(world, 1);
    const second = world.cli('import', all);
    await until(
      () => second.said.stdout !== '',
      20_000,
      () => `nothing was imported: ${second.said.stderr}`,
    );
    await second.stop('SIGKILL');
    const { counts } = await world.job();
    expect(counts.waiting).toBeGreaterThan(0);
    await expectAllWell('imported');
  });
});

// As a disk without room: no write to any file of the server succeeds. The limit of a process needs no mount and no root.
const prlimit = inPath('prlimit');
describe.skipIf(prlimit === null)('a disk that is full', () => {
  const limit = (bytes: '0' | 'unlimited') =>
    execFileSync(prlimit!, ['--pid', String(world.server.pid), `--fsize=${bytes}:unlimited`]);
  afterEach(() => limit('unlimited'));

  it('is a clear error, and phones go on getting what they had', async () => {
    const before = await world.labels();
    limit('0');
    const answers = [await world.edit('lost'), await world.send('POST', '/jobs', { kind: 'synchronize', filter: {} })];
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ errors: [{ code: 'overloaded' }] });
    }
    expect(await world.labels()).toEqual(before);
    limit('unlimited');
    expect(await world.labels()).toEqual(before);
  });

  it('in the middle of a job: it goes on when there is room, no file is half of one, and no phone is told twice', async () => {
    turnPbx();
    const label = await edit();
    await world.untilJob(({ counts }) => counts.changed > 0);
    limit('0');
    expect((await world.edit('lost')).status).toBe(503);
    expect(stored()).toMatchObject({ damage: [{ integrity_check: 'ok' }], halfFiles: [] });
    turnPbx();
    await until(
      () => world.told().length > 0,
      20_000,
      () => 'nobody is told',
    );
    limit('unlimited');
    await expectAllWell(label);
    expect(world.told()).toHaveLength(MANY);
  });
});
