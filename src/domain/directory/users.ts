import { type Fault, fault, refuse, refuseAll } from '../../contract/errors.ts';
import type { LineWithExtensions, TenantRow, UserRow } from '../rows.ts';
import { newSecret } from '../secrets.ts';
import { removeTokensOf } from '../tokens.ts';
import { secretField, type View } from '../view.ts';
import { type Reading, visible, type Work } from '../work.ts';
import { logOffAgentsAt } from './agent-login.ts';
import { putExtensions, removeExtensions, type Wanted } from './extensions.ts';
import { dropMemberKeys, type EntryKey } from './resources.ts';
import type { LineInput, UserInput } from './user-input.ts';

/** A user by id or uuid. Raises not_found. */
export async function getUser(reading: Reading, key: EntryKey): Promise<UserRow> {
  return visible(reading, await reading.store.users.find(key), 'User', { id: 'id' in key ? key.id : key.uuid });
}

/** Users as the API sends them, in a fixed number of statements. */
export async function presentUsers({ store }: Pick<Reading, 'store'>, users: readonly UserRow[], view: View) {
  const lines = Map.groupBy(await store.users.lines(users.map((user) => user.id)), (line) => line.user_id);
  const tenants = new Map((await store.tenants.all()).map((tenant) => [tenant.uuid, tenant]));
  return users.map((user) => {
    const { id, uuid, tenant_uuid, firstname, lastname, email, func_key_template_id, services, forwards } = user;
    const { voicemail, ...data } = user.data;
    return {
      id,
      uuid,
      tenant_uuid,
      firstname,
      lastname,
      email,
      ...data,
      func_key_template_id,
      voicemail: voicemail && {
        number: voicemail.number,
        enabled: voicemail.enabled,
        ...secretField(view, 'password', voicemail.password),
      },
      lines: (lines.get(id) ?? []).map((line) => presentLine(line, tenants.get(tenant_uuid), view)),
      services: { dnd: { enabled: services.dnd }, incallfilter: { enabled: services.incallfilter } },
      forwards,
      links: [{ rel: 'users', href: view.link(`/users/${id}`) }],
    };
  });
}

function presentLine(line: LineWithExtensions, tenant: TenantRow | undefined, view: View) {
  const name = endpointName(line, tenant);
  return {
    id: line.id,
    extensions: line.extens.map((exten) => ({ exten })),
    endpoint_sip: {
      name,
      username: line.username ?? name,
      ...secretField(view, 'password', line.password),
      managed: line.managed,
    },
  };
}

/**
 * The name of a line's SIP endpoint: its own, or `<tenant>-<main extension>`, so that the PBX's hint pattern finds it without a
 * lookup (design, PBX). A line without an extension is named by its id.
 */
export function endpointName(line: LineWithExtensions, tenant: Pick<TenantRow, 'id'> | undefined): string {
  return line.name ?? `t${tenant?.id ?? 0}-${line.extens[0] ?? `line${line.id}`}`;
}

/** Makes a user in the current tenant, with his lines, extensions and SIP accounts. A `uuid` is one that nobody has yet. */
export async function createUser(work: Work, input: UserInput, uuid: string = crypto.randomUUID()): Promise<UserRow> {
  const { store, scope } = work;
  await refuseForeignTemplate(work, scope.tenant, input);
  const off = { enabled: false, destination: null };
  const user = await store.users.insert({
    uuid,
    tenant_uuid: scope.tenant,
    ...columns(input),
    services: { dnd: false, incallfilter: false },
    forwards: { busy: off, noanswer: off, unconditional: off },
    data: dataOf(input, null),
  });
  await putLines(work, user, input.lines);
  work.touch.pbx(scope.tenant, { kind: 'user', id: user.id });
  work.audit({ tenant_uuid: scope.tenant, action: 'create', resource: 'user', id: user.uuid, after: audited(input) });
  return user;
}

/** Replaces a user. Passwords that are left out stay; services, forwards and own keys are not part of this. */
export async function replaceUser(work: Work, user: UserRow, input: UserInput): Promise<void> {
  const { store, touch } = work;
  await refuseForeignTemplate(work, user.tenant_uuid, input);
  const [before] = await presentUsers(work, [user], { link: String, secrets: false });
  await store.users.update(user.id, { ...columns(input), data: dataOf(input, user) });
  await putLines(work, user, input.lines);
  await touch.users([user.id]);
  await touchKeysTo(work, user);
  await touchPbx(work, user);
  work.audit({
    tenant_uuid: user.tenant_uuid,
    action: 'update',
    resource: 'user',
    id: user.uuid,
    before,
    after: audited(input),
  });
}

/** Deletes a user with his own keys, and every key of others that points to him. His phones stay, without his keys. */
export async function removeUser(work: Work, user: UserRow): Promise<void> {
  const { store, touch } = work;
  const [before] = await presentUsers(work, [user], { link: String, secrets: false });
  await touch.users([user.id]);
  await touchKeysTo(work, user);
  await touchPbx(work, user);
  const memberships = await store.resources.membershipsOf({ user_id: user.id });
  await dropMemberKeys(
    work,
    memberships.map((member) => member.id),
  );
  await store.keys.removePointingTo('user', [user.id]);
  await logOffAgentsAt(work, user);
  await removeTokensOf(work, user);
  await removeExtensions(work, user.tenant_uuid, ['user'], user.id);
  await store.users.remove(user.id);
  work.audit({ tenant_uuid: user.tenant_uuid, action: 'delete', resource: 'user', id: user.uuid, before });
}

/** Everyone with a key to the user, directly or as a member of a filter. */
async function touchKeysTo({ store, touch }: Work, user: UserRow): Promise<void> {
  await touch.target('user', user.id);
  for (const member of await store.resources.membershipsOf({ user_id: user.id }))
    await touch.target('filter_member', member.id);
}

/** The user, and what he is a member of: queues watch his extension, and members go with him. */
async function touchPbx({ store, touch }: Work, user: UserRow): Promise<void> {
  const memberships = await store.resources.membershipsOf({ user_id: user.id });
  const parts = memberships.map(({ kind, resource_id }) => ({ kind, id: resource_id }));
  touch.pbx(user.tenant_uuid, { kind: 'user', id: user.id }, ...parts);
}

function columns({ firstname, lastname, email, func_key_template_id }: UserInput) {
  return { firstname, lastname, email: email ?? null, func_key_template_id: func_key_template_id ?? null };
}

function dataOf(input: UserInput, before: UserRow | null): UserRow['data'] {
  const { voicemail } = input;
  const password = voicemail?.password ?? before?.data.voicemail?.password ?? null;
  return {
    language: input.language ?? null,
    ring_seconds: input.ring_seconds,
    voicemail: voicemail ? { number: voicemail.number, password, enabled: voicemail.enabled } : null,
    call_record_enabled: input.call_record_enabled,
    online_call_record_enabled: input.online_call_record_enabled,
    call_transfer_enabled: input.call_transfer_enabled,
    call_listening_enabled: input.call_listening_enabled,
    outbound_enabled: input.outbound_enabled,
    pickup_groups: input.pickup_groups,
  };
}

async function refuseForeignTemplate(
  { store }: Work,
  tenantUuid: string,
  { func_key_template_id: id }: UserInput,
): Promise<void> {
  if (id === null || id === undefined) return;
  const template = await store.templates.find(id);
  if (template?.tenant_uuid === tenantUuid && template.user_id === null) return;
  refuse('reference_not_found', 'func_key_template_id', {
    field: 'func_key_template_id',
    resource: 'FuncKeyTemplate',
    id,
  });
}

/** Lines keep their ids and passwords by their place. */
async function putLines(work: Work, user: UserRow, inputs: readonly LineInput[]): Promise<void> {
  const { store } = work;
  refuseAll(await takenNames(work, user, inputs));
  const before = await store.users.lines([user.id]);
  const rows = inputs.map(({ endpoint_sip: { name, username, password, managed } }, index) => ({
    name: ownName(name),
    username: username === name ? null : ownName(username),
    password: password ?? before[index]?.password ?? newSecret(20),
    managed,
  }));
  const lines = await store.users.putLines(user, rows);
  const wanted = inputs.flatMap(({ extensions }, line) =>
    extensions.map(({ exten }, index) => ({
      exten,
      path: `lines.${line}.extensions.${index}.exten`,
      line_id: lines[line]!.id,
      main: false,
    })),
  );
  await putExtensions(
    work,
    user.tenant_uuid,
    { kind: 'user', id: user.id },
    wanted.map((one, index): Wanted => ({ ...one, main: index === 0 })),
  );
}

/**
 * A name that the client has chosen. Those that follow from an extension come back in what clients have read, and must not stay
 * when the extension changes.
 */
function ownName(name: string | null | undefined): string | null {
  return name == null || /^t\d+-./.test(name) ? null : name;
}

async function takenNames({ store }: Work, user: UserRow, inputs: readonly LineInput[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, { endpoint_sip }] of inputs.entries()) {
    const name = ownName(endpoint_sip.name);
    if (name === null) continue;
    const taken = seen.has(name) || (await store.users.endpointOwner(name, user.id)) !== undefined;
    if (taken)
      faults.push(fault('value_taken', `lines.${index}.endpoint_sip.name`, { value: name, owner: 'another line' }));
    seen.add(name);
  }
  return faults;
}

function audited(input: UserInput) {
  const lines = input.lines.map(({ extensions, endpoint_sip: { name, username, managed } }) => ({
    extensions,
    endpoint_sip: { name, username, managed },
  }));
  const voicemail = input.voicemail && { number: input.voicemail.number, enabled: input.voicemail.enabled };
  return { ...input, lines, voicemail };
}
