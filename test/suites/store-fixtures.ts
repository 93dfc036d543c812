import { randomBytes, randomUUID } from 'node:crypto';
import type { TargetKind } from '../../src/contract/words.ts';
import type { Destination } from '../../src/domain/destinations/destination.ts';
import type { Reference } from '../../src/domain/directory/target.ts';
import type { DeviceRow } from '../../src/domain/phone-rows.ts';
import type { Store } from '../../src/domain/ports.ts';
import type { ListQuery, NewKey, ResourceKind, ResourceRow, UserRow } from '../../src/domain/rows.ts';

/** A forward as every new user has it. */
export const NO_FORWARD = { enabled: false, destination: null };

/** A new tenant, so that tests can share a database without seeing each other. */
export async function newTenant(store: Store): Promise<string> {
  const uuid = randomUUID();
  const row = { uuid, parent_uuid: null, name: 'Zoë & Söhne', sip_server: null, outbound_context: null, pbx_id: null };
  return (await store.tenants.insert(row)).uuid;
}

/** A user, with one line per extension. */
export async function newUser(
  store: Store,
  tenant_uuid: string,
  { extens = [], ...given }: Partial<UserRow> & { extens?: string[] } = {},
): Promise<UserRow> {
  const user = await store.users.insert({
    uuid: randomUUID(),
    tenant_uuid,
    firstname: 'Alice',
    lastname: null,
    email: null,
    func_key_template_id: null,
    services: { dnd: false, incallfilter: false },
    forwards: { busy: NO_FORWARD, noanswer: NO_FORWARD, unconditional: NO_FORWARD },
    data: {
      language: null,
      ring_seconds: 30,
      voicemail: null,
      call_record_enabled: false,
      online_call_record_enabled: true,
      call_transfer_enabled: true,
      call_listening_enabled: false,
      outbound_enabled: true,
      pickup_groups: ['default'],
    },
    ...given,
  });
  const lines = await store.users.putLines(
    user,
    extens.map(() => newLine()),
  );
  const rows = extens.map((exten, index) => ({ exten, line_id: lines[index]!.id, main: index === 0 }));
  await store.extensions.put(tenant_uuid, { kind: 'user', id: user.id }, rows);
  return user;
}

/** What putLines wants. */
export function newLine(name: string | null = null) {
  return { name, username: null, password: 'secret', managed: true };
}

/** A resource, with a main extension where one is given. */
export async function newResource(
  store: Store,
  tenant_uuid: string,
  kind: ResourceKind,
  { exten, ...given }: Partial<ResourceRow> & { exten?: string } = {},
): Promise<number> {
  const row = {
    uuid: randomUUID(),
    tenant_uuid,
    kind,
    name: kind,
    number: null,
    is_default: false,
    data: {},
    ...given,
  };
  const id = await store.resources.insert(row);
  const owner = { kind: kind as TargetKind, id };
  if (exten !== undefined) await store.extensions.put(tenant_uuid, owner, [{ exten, main: true }]);
  return id;
}

/** A phone with these users on its lines. */
export async function newDevice(
  store: Store,
  tenant_uuid: string,
  users: readonly UserRow[] = [],
  given: Partial<DeviceRow> = {},
): Promise<string> {
  const id = randomUUID();
  await store.devices.insert({
    id,
    tenant_uuid,
    mac: randomBytes(6).toString('hex'),
    vendor: 'Yealink',
    model: 'T54W',
    expansions: [{ model: 'EXP50' }],
    keys_from: null,
    phone_settings: { 'phone.name': 'Büro' },
    secret: randomBytes(12).toString('hex'),
    window_until: null,
    window_address: null,
    created_at: 1_700_000_000_000,
    ...given,
  });
  await store.devices.putLines(
    id,
    users.map((user, index) => ({ line: index + 1, user_id: user.id })),
  );
  return id;
}

/** A key as the domain hands it over. */
export function newKey(position: number, destination: Destination, references: readonly Reference[] = []): NewKey {
  return { position, label: `Key ${position}`, blf: true, locked: false, destination, references };
}

/** A reference to a target. */
export function to(kind: TargetKind, id: number): Reference {
  return { kind, id, exten: '' };
}

/** A reference to the default parking lot of the tenant. */
export const DEFAULT_LOT: Reference = { kind: 'default_parking_lot', id: 0, exten: '' };

/** A reference to whoever has an extension. */
export function toExten(exten: string): Reference {
  return { kind: 'exten', id: 0, exten };
}

/** A list request. */
export function query(tenant: string | readonly string[], given: Partial<ListQuery> = {}): ListQuery {
  return {
    tenants: typeof tenant === 'string' ? [tenant] : tenant,
    direction: 'asc',
    offset: 0,
    filters: {},
    ...given,
  };
}
