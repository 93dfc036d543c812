import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Config } from '../src/config.ts';
import type { PhoneFamily } from '../src/phones/family.ts';
import { FAMILIES } from '../src/phones/registry.ts';
import type { BareAnswer } from './load.ts';

const familyOf = (n: number): PhoneFamily => FAMILIES[n % FAMILIES.length]!;

/** The nth of mixed phones: each family as often as the others, and of each family its models in turn. */
export function phoneOf(n: number): { vendor: string; model: string } {
  const { vendor, models } = familyOf(n);
  return { vendor, model: models[Math.trunc(n / FAMILIES.length) % models.length]!.model };
}

/** What phones of its family call themselves when they fetch. */
function userAgentOf(n: number): string {
  const { userAgents, vendor } = familyOf(n);
  return userAgents[0]?.agent ?? vendor;
}

/** A file that was made for a phone, as the phone asks for it. */
export interface PhoneRequest {
  path: string;
  etag: string;
  userAgent: string;
}

/** The requests for all files of all phones, phone after phone. */
export function requestsOf(config: Config): PhoneRequest[] {
  return withDatabase(config, (db) => {
    const files = db.prepare<[], { mac: string; secret: string; name: string; etag: string }>(
      `select mac, secret, name, etag from device join device_file on device_id = device.id order by device.id, name`,
    );
    return files.all().map(({ mac, secret, name, etag }) => ({
      path: `/p/${secret}/${name}`,
      etag,
      userAgent: userAgentOf(Number.parseInt(mac.slice(6), 16)),
    }));
  });
}

/** The first so many of these files themselves. */
export function answersOf(config: Config, count: number): BareAnswer[] {
  return withDatabase(config, (db) =>
    db
      .prepare<[number], BareAnswer>(
        `select content_type as type, body from device_file order by device_id, name limit ?`,
      )
      .all(count),
  );
}

/** Makes phones such that have fetched nothing, all that there is, or what there was before; nobody waits to be told. */
export function setFetched(config: Config, what: 'nothing' | 'all' | 'before'): void {
  const [etag, state] = {
    nothing: ['null', 'never_seen'],
    all: ['etag', 'current'],
    before: [`substr(etag, 2) || 'x'`, 'behind'],
  }[what];
  withDatabase(config, (db) =>
    db.exec(`
      begin immediate;
      delete from fetched_file;
      insert into fetched_file (device_id, name, etag)
        select device_id, name, ${etag} from device_file where ${etag} is not null;
      update device set state = '${state}', last_fetch = null;
      delete from device_activity;
      delete from push;
      commit`),
  );
}

/** The ETag of each file there is, by its phone and name. */
export function etagsOf(config: Config): Map<string, string> {
  return withDatabase(config, (db) => {
    const files = db.prepare<[], { device_id: string; name: string; etag: string }>(
      'select device_id, name, etag from device_file',
    );
    return new Map(files.all().map(({ device_id, name, etag }) => [`${device_id} ${name}`, etag]));
  });
}

/** How many rows a table has, or how many of them fit. */
export function countOf(config: Config, table: 'push' | 'pending_compile', which = 'true'): number {
  return withDatabase(
    config,
    (db) => db.prepare<[], number>(`select count(*) from ${table} where ${which}`).pluck().get()!,
  );
}

function withDatabase<T>({ dataDir }: Config, work: (db: Database.Database) => T): T {
  const db = new Database(join(dataDir, 'lampfield.db'));
  try {
    return work(db);
  } finally {
    db.close();
  }
}
