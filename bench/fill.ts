import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ensureAdminToken, openInstallation } from '../src/app.ts';
import { type Config, readConfig } from '../src/config.ts';
import type { Installation } from '../src/domain/publisher.ts';
import { phoneOf } from './mixed-phones.ts';

export const TOKEN = 'a-token-for-the-bench-only';

/** A folder that goes away with the bench, and the configuration of an installation in it. */
export function scratch(settings: Readonly<Record<string, string>> = {}): {
  folder: string;
  config: Config;
  env: Record<string, string>;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'lampfield-bench-'));
  const env = {
    LAMPFIELD_DATA_DIR: folder,
    LAMPFIELD_SIP_SERVER: 'pbx.example.com',
    LAMPFIELD_ADMIN_TOKEN: TOKEN,
    LAMPFIELD_LOG_LEVEL: 'error',
    ...settings,
  };
  return { folder, env, config: readConfig(env), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What an installation for a measurement holds. */
export interface Size {
  users: number;
  /** Keys in the template that every user has. */
  templateKeys: number;
  ownKeys: number;
  /** One phone per user. */
  devices: boolean;
  /** Phones of every model of every family, each family as often as the others, instead of one model. */
  mixed?: true;
}

/**
 * Fills an empty installation with users who share one template. Written straight into the tables, since a hundred thousand
 * users through the API would take longer than what is measured. Phones are left without files unless `compile` is set.
 */
export async function fill(config: Config, size: Size, compile = false): Promise<{ templateId: number }> {
  const installation = await openInstallation(config);
  await ensureAdminToken(installation, TOKEN);
  const tenant = (await installation.database.read.tenants.all())[0]!.uuid;
  const templateId = insertAll(`${config.dataDir}/lampfield.db`, tenant, size);
  if (compile) await compileAll(installation);
  await installation.close();
  return { templateId };
}

async function compileAll(installation: Installation): Promise<void> {
  const [tenant] = await installation.database.read.tenants.all();
  await installation.database.transaction(async (store) =>
    store.devices.addPending(await store.devices.ofTenant(tenant!.uuid), {
      version: 'bench',
      saved_at: 0,
      job_id: null,
    }),
  );
  await installation.compileJob.drain();
}

function insertAll(file: string, tenant: string, { users, templateKeys, ownKeys, devices, mixed }: Size): number {
  const db = new Database(file);
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    return Number(
      statement(db, `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`).run(
        Object.values(row),
      ).lastInsertRowid,
    );
  };
  const key = (template_id: number, position: number, user_id: number) => {
    const destination = JSON.stringify({ type: 'user', user_id });
    const id = insert('template_key', {
      template_id,
      position,
      label: `Colleague ${position}`,
      blf: 1,
      locked: 0,
      type: 'user',
      destination,
    });
    insert('key_reference', { key_id: id, kind: 'user', target_id: user_id, exten: '' });
  };
  const templateId = db.transaction(() => {
    const shared = insert('template', { tenant_uuid: tenant, name: 'Everyone', sort_name: 'everyone', user_id: null });
    for (let n = 1; n <= users; n++) {
      const own = insert('template', { tenant_uuid: tenant, name: null, sort_name: '', user_id: n });
      insertUser(insert, tenant, n, own, shared);
      if (devices) insertDevice(insert, tenant, n, mixed ? phoneOf(n) : { vendor: 'Yealink', model: 'T46S' });
      for (let at = 1; at <= ownKeys; at++) key(own, templateKeys + at, ((n + at) % users) + 1);
    }
    for (let at = 1; at <= templateKeys; at++) key(shared, at, (at % users) + 1);
    return shared;
  })();
  db.close();
  return templateId;
}

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();
function statement(db: Database.Database, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, known);
  const found = known.get(sql) ?? db.prepare(sql);
  known.set(sql, found);
  return found;
}

type Insert = (table: string, row: Record<string, unknown>) => number;

function insertUser(insert: Insert, tenant: string, n: number, own: number, shared: number): void {
  const off = { enabled: false, destination: null };
  insert('users', {
    uuid: uuid(n),
    tenant_uuid: tenant,
    firstname: 'Person',
    lastname: String(n),
    email: null,
    sort_firstname: 'person',
    sort_lastname: String(n),
    search: `person ${n}`,
    private_template_id: own,
    func_key_template_id: shared,
    services: JSON.stringify({ dnd: false, incallfilter: false }),
    forwards: JSON.stringify({ busy: off, noanswer: off, unconditional: off }),
    data: JSON.stringify({
      language: null,
      ring_seconds: 30,
      voicemail: null,
      call_record_enabled: false,
      online_call_record_enabled: true,
      call_transfer_enabled: true,
      call_listening_enabled: false,
      outbound_enabled: true,
      pickup_groups: ['default'],
    }),
  });
  const line = insert('line', {
    user_id: n,
    position: 1,
    name: null,
    username: null,
    password: 'a-bench-password',
    managed: 1,
  });
  insert('extension', {
    tenant_uuid: tenant,
    exten: String(100_000 + n),
    kind: 'user',
    owner_id: n,
    line_id: line,
    position: 0,
    main: 1,
  });
}

type Model = ReturnType<typeof phoneOf>;

function insertDevice(insert: Insert, tenant: string, n: number, { vendor, model }: Model): void {
  const id = deviceId(n);
  const mac = (0x001565000000 + n).toString(16).padStart(12, '0');
  insert('device', {
    id,
    tenant_uuid: tenant,
    mac,
    search: `${vendor} ${model} ${mac}`.toLowerCase(),
    vendor,
    model,
    expansions: '[]',
    keys_from: null,
    phone_settings: '{}',
    secret: secretOf(n),
    secret_hash: hash('sha256', secretOf(n), 'hex'),
    window_until: null,
    window_address: null,
    problems: '[]',
    created_at: 0,
    compiled_at: null,
    last_fetch: null,
  });
  insert('device_line', { device_id: id, line: 1, user_id: n });
}

/** The uuid of the nth user. */
export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** The id of the nth device. */
export const deviceId = (n: number) => uuid(n).replaceAll('-', '');
/** The secret of the nth device. */
export const secretOf = (n: number) => `secret${String(n).padStart(20, '0')}`;
