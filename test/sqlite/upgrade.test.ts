import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, describe, expect, it } from 'vitest';
import type { PhoneState } from '../../src/contract/words.ts';
import { stateOf } from '../../src/domain/applied.ts';
import type { SearchedKind } from '../../src/domain/rows.ts';
import { phones } from '../../src/phones/phones.ts';
import { openSqlite } from '../../src/store/dialects/sqlite.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'lampfield-upgrade-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'old.db');
const COMMON = 'y000000000096.cfg';

interface Old {
  id: string;
  mac: string;
  /** Names of its files; each has the ETag `now`, though no two files of real phones have the same. */
  files: string[];
  fetched: { file: string; etag: string | null } | null;
}
const old = (id: number, fetched: (mac: string) => Old['fetched'], files?: (mac: string) => string[]): Old => {
  const mac = `0015650000${String(id).padStart(2, '0')}`;
  return { id: `d${id}`, mac, files: files?.(mac) ?? [`${mac}.cfg`, COMMON], fetched: fetched(mac) };
};

const PHONES: [string, Old, PhoneState][] = [
  ['that never came', old(1, () => null), 'never_seen'],
  ['that has its file', old(2, (mac) => ({ file: `${mac}.cfg`, etag: 'now' })), 'current'],
  ['that has an older file', old(3, (mac) => ({ file: `${mac}.cfg`, etag: 'then' })), 'behind'],
  ['that has only come for what phones share', old(4, () => ({ file: COMMON, etag: 'now' })), 'never_seen'],
  ['of which no ETag is known', old(5, (mac) => ({ file: `${mac}.cfg`, etag: null })), 'behind'],
  ['whose file has another name now', old(6, (mac) => ({ file: `${mac}.boot`, etag: 'then' })), 'behind'],
  [
    'that has several files of its own',
    old(
      7,
      (mac) => ({ file: `${mac}.boot`, etag: 'now' }),
      (mac) => [`${mac}.boot`, `${mac}.cfg`],
    ),
    'current',
  ],
];

/** A database as the version before phones were followed has left it. */
async function makeOld(): Promise<void> {
  const dialect = openSqlite(file);
  await dialect.transaction(async (db) => {
    const known = Object.entries(migrations(dialect.types)).filter(([name]) => name <= '0002-pbx');
    const migrator = new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries(known) } });
    expect((await migrator.migrateToLatest({ disableTransactions: true })).error).toBeUndefined();
    for (const [, { id, mac, files, fetched }] of PHONES) {
      const last = fetched && JSON.stringify({ ...fetched, at: 1, firmware: null, address: '10.0.0.1' });
      await sql`insert into device (id, tenant_uuid, mac, vendor, model, expansions, phone_settings, secret, secret_hash,
        problems, created_at, last_fetch) values (${id}, 'a', ${mac}, 'Yealink', 'T54W', '[]', '{}', ${id}, ${id},
        '[]', 1, ${last})`.execute(db);
      for (const name of files)
        await sql`insert into device_file (device_id, name, etag, content_type, body)
          values (${id}, ${name}, 'now', 'text/plain', '')`.execute(db);
    }
    await sql`insert into pending_compile (device_id, version) values ('d1', 'v')`.execute(db);
    await sql`insert into users (uuid, tenant_uuid, firstname, lastname, sort_firstname, sort_lastname, search,
      private_template_id, services, forwards, data) values ('u', 'a', 'Олена', 'Коваль', 'олена', 'коваль',
      'олена коваль', 1, '{}', '{}', '{}')`.execute(db);
    await sql`insert into resource (uuid, tenant_uuid, kind, name, number, sort_name, search, is_default, data)
      values ('r', 'a', 'queue', 'q1', null, 'q1', 'q1', 0, '{"label": "Ліфт"}')`.execute(db);
    await sql`insert into template (tenant_uuid, name, sort_name) values ('a', 'Étage', 'etage')`.execute(db);
    await sql`insert into template_key (template_id, position, label, blf, locked, type, destination) values
      (1, 1, 'Door', 0, 0, 'custom', '{}'), (1, 2, 'Entrée', 0, 0, 'custom', '{}')`.execute(db);
  }, true);
  await dialect.close();
}

describe('a database from before phones were followed', async () => {
  await makeOld();
  const began = Date.now();
  const database = await openStore(`sqlite:${file}`);
  afterAll(() => database.close());

  it.each(PHONES)(
    'has a phone %s in a state that is true, and stays so when it is compiled',
    async (_, phone, state) => {
      expect((await database.read.devices.find(phone.id))?.state).toBe(state);
      expect(stateOf(await database.read.devices.fileStates([phone.id]), phones)).toBe(state);
    },
  );

  const FOUND: [SearchedKind, string][] = [
    ['user', 'koval'],
    ['queue', 'lift'],
    ['template', 'etage'],
    ['template_key', 'door'],
    ['template_key', 'entree'],
    ['device', 'yealink 00:15:65:00:00:01'],
  ];
  it.each(FOUND)('has a %s that a search for %s finds', async (kind, text) => {
    const query = { tenants: ['a'], text, limit: 5, emails: false };
    expect(await database.read.search.matches(kind, query)).toHaveLength(1);
  });

  it('has nobody to tell, and phones that wait for their files since the upgrade', async () => {
    expect(await database.read.pushes.count()).toBe(0);
    const [waiting] = await database.read.devices.pendingOf(['d1']);
    expect(waiting).toMatchObject({ job_id: null });
    expect(waiting!.saved_at).toBeGreaterThanOrEqual(began);
  });
});
