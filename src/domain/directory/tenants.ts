import { z } from 'zod';
import { refuse } from '../../contract/errors.ts';
import { matching, text, uuid } from '../../contract/fields.ts';
import { sipServerText } from '../../contract/sip-server.ts';
import { DEFAULT_CODES, FEATURES } from '../keys/feature-codes.ts';
import type { Store } from '../ports.ts';
import type { PbxRow, TenantRow } from '../rows.ts';
import type { View } from '../view.ts';
import type { Reading, Work } from '../work.ts';

/** The body of a tenant. `pbx` is the name of a PBX. */
export const tenantSchema = z
  .object({
    uuid: uuid().optional(),
    name: text(128, 1),
    parent_uuid: uuid().nullish(),
    sip_server: sipServerText().nullish(),
    outbound_context: matching(/^[A-Za-z0-9_-]{1,79}$/, 'be letters, digits, _ and -', 79).nullish(),
    pbx: text(128, 1).nullish(),
  })
  .meta({ id: 'TenantInput' });
export type TenantInput = z.output<typeof tenantSchema>;

/** The body of a PBX. */
export const pbxSchema = z
  .object({
    name: text(128, 1),
    ami_url: matching(/^amis?:\/\/[^\s]+$/, 'look like ami://user:secret@host:5038', 300).nullish(),
    sip_server: sipServerText().nullish(),
  })
  .meta({ id: 'PbxInput' });
export type PbxInput = z.output<typeof pbxSchema>;

/** A tenant and all below it, itself first. Unknown tenants give an empty list. */
export function subtree(tenants: readonly TenantRow[], root: string): string[] {
  const children = Map.groupBy(tenants, (tenant) => tenant.parent_uuid);
  const found: string[] = tenants.some((tenant) => tenant.uuid === root) ? [root] : [];
  for (const uuid of found) found.push(...(children.get(uuid) ?? []).map((child) => child.uuid));
  return found;
}

/** A tenant that can be seen. Raises not_found. */
export async function getTenant({ store, scope }: Reading, id: string): Promise<TenantRow> {
  const row = (await store.tenants.all()).find((tenant) => tenant.uuid === id);
  return row && scope.visible.includes(row.uuid)
    ? row
    : refuse('not_found', '', { resource: 'Tenant', ids: { uuid: id } });
}

/** Tenants as the API sends them. */
export async function presentTenants(store: Store, tenants: readonly TenantRow[], view: View) {
  const pbxes = new Map((await store.tenants.pbxes()).map((pbx) => [pbx.id, pbx.name]));
  return tenants.map(({ uuid, parent_uuid, name, sip_server, outbound_context, pbx_id }) => ({
    uuid,
    parent_uuid,
    name,
    sip_server,
    outbound_context,
    pbx: pbx_id === null ? null : (pbxes.get(pbx_id) ?? null),
    links: [{ rel: 'tenants', href: view.link(`/tenants/${uuid}`) }],
  }));
}

/** Makes a tenant below the current one (or another that can be seen), with the default feature codes. */
export async function createTenant(work: Work, input: TenantInput): Promise<TenantRow> {
  const { store, scope } = work;
  const parent_uuid = input.parent_uuid ?? scope.tenant;
  if (!scope.visible.includes(parent_uuid)) refuseUnknown('parent_uuid', parent_uuid);
  if (input.uuid !== undefined && (await store.tenants.all()).some((tenant) => tenant.uuid === input.uuid)) {
    refuse('value_taken', 'uuid', { value: input.uuid, owner: 'another tenant' });
  }
  const tenant = await insertTenant(store, {
    ...(await columns(store, input)),
    uuid: input.uuid ?? crypto.randomUUID(),
    parent_uuid,
  });
  work.touch.pbx(tenant.uuid, { kind: 'tenant', id: 0 });
  work.audit({ tenant_uuid: tenant.uuid, action: 'create', resource: 'tenant', id: tenant.uuid, after: input });
  return tenant;
}

/** Stores a new tenant and its feature codes. */
export async function insertTenant(store: Store, row: Omit<TenantRow, 'id'>): Promise<TenantRow> {
  const tenant = await store.tenants.insert(row);
  const codes = FEATURES.map((feature) => ({
    uuid: crypto.randomUUID(),
    tenant_uuid: tenant.uuid,
    feature,
    exten: DEFAULT_CODES[feature],
    enabled: true,
  }));
  await store.codes.insert(codes);
  return tenant;
}

/** Replaces a tenant; its uuid stays. */
export async function replaceTenant(work: Work, tenant: TenantRow, input: TenantInput): Promise<void> {
  const { store, scope, touch } = work;
  const parent_uuid = input.parent_uuid ?? tenant.parent_uuid;
  if (parent_uuid !== tenant.parent_uuid) {
    if (tenant.parent_uuid === null) refuse('last_tenant', 'parent_uuid');
    if (!scope.visible.includes(parent_uuid!)) refuseUnknown('parent_uuid', parent_uuid!);
    if (subtree(await store.tenants.all(), tenant.uuid).includes(parent_uuid!)) refuse('tenant_cycle', 'parent_uuid');
  }
  await store.tenants.update(tenant.uuid, { ...(await columns(store, input)), parent_uuid });
  await touch.tenant(tenant.uuid);
  touch.pbx(tenant.uuid, { kind: 'tenant', id: 0 });
  const { id: _, ...before } = tenant;
  work.audit({ tenant_uuid: tenant.uuid, action: 'update', resource: 'tenant', id: tenant.uuid, before, after: input });
}

/** Deletes an empty tenant. Raises tenant_not_empty, last_tenant. */
export async function removeTenant(work: Work, tenant: TenantRow): Promise<void> {
  if (tenant.parent_uuid === null) refuse('last_tenant');
  const what = await work.store.tenants.contents(tenant.uuid);
  if (what !== null) refuse('tenant_not_empty', '', { what });
  await work.store.tenants.remove(tenant.uuid);
  const { id: _, ...before } = tenant;
  // In the tenant above: nobody can see the records of one that is gone.
  work.audit({ tenant_uuid: tenant.parent_uuid, action: 'delete', resource: 'tenant', id: tenant.uuid, before });
}

async function columns(store: Store, input: TenantInput) {
  const pbx = input.pbx == null ? null : (await store.tenants.pbxes()).find((one) => one.name === input.pbx);
  if (pbx === undefined) refuse('reference_not_found', 'pbx', { field: 'pbx', resource: 'Pbx', id: input.pbx });
  return {
    name: input.name,
    sip_server: input.sip_server ?? null,
    outbound_context: input.outbound_context ?? null,
    pbx_id: pbx?.id ?? null,
  };
}

function refuseUnknown(field: string, id: string): never {
  return refuse('reference_not_found', field, { field, resource: 'Tenant', id });
}

/** A PBX by id. PBXs belong to the main tenant. Raises not_found. */
export async function getPbx({ store }: Reading, id: number): Promise<PbxRow> {
  const row = (await store.tenants.pbxes()).find((pbx) => pbx.id === id);
  return row ?? refuse('not_found', '', { resource: 'Pbx', ids: { id } });
}

/** A PBX as the API sends it; the secret in its address only for those who may see secrets. */
export function presentPbx({ id, uuid, name, ami_url, sip_server }: PbxRow, view: View) {
  return {
    id,
    uuid,
    name,
    ami_url: view.secrets ? ami_url : blankedUrl(ami_url),
    sip_server,
    links: [{ rel: 'pbxes', href: view.link(`/pbxes/${id}`) }],
  };
}

/** The address without its secret, which may itself have a colon, a slash or an at sign. */
function blankedUrl(url: string | null): string | null {
  return url === null ? null : url.replace(/^(amis?:\/\/[^:@]*):.*@/, '$1:********@');
}

/** Makes a PBX. */
export async function createPbx(work: Work, input: PbxInput): Promise<PbxRow> {
  await refuseTakenName(work, input.name, 0);
  const pbx = await work.store.tenants.insertPbx({
    uuid: crypto.randomUUID(),
    name: input.name,
    ami_url: input.ami_url ?? null,
    sip_server: input.sip_server ?? null,
  });
  work.audit({
    tenant_uuid: work.scope.tenant,
    action: 'create',
    resource: 'pbx',
    id: pbx.id,
    after: { name: pbx.name, sip_server: pbx.sip_server },
  });
  return pbx;
}

/** Replaces a PBX; an address that is left out, or comes back as it is shown without its secret, stays. Phones of its tenants follow a new SIP server. */
export async function replacePbx(work: Work, pbx: PbxRow, input: PbxInput): Promise<void> {
  const { store, touch } = work;
  await refuseTakenName(work, input.name, pbx.id);
  const same = input.ami_url === undefined || input.ami_url === blankedUrl(pbx.ami_url);
  const ami_url = same ? pbx.ami_url : (input.ami_url ?? null);
  await store.tenants.updatePbx(pbx.id, { name: input.name, ami_url, sip_server: input.sip_server ?? null });
  for (const tenant of await store.tenants.all()) if (tenant.pbx_id === pbx.id) await touch.tenant(tenant.uuid);
  work.audit({
    tenant_uuid: work.scope.tenant,
    action: 'update',
    resource: 'pbx',
    id: pbx.id,
    before: { name: pbx.name, sip_server: pbx.sip_server },
    after: { name: input.name, sip_server: input.sip_server },
  });
}

/** Deletes a PBX that no tenant uses. */
export async function removePbx(work: Work, pbx: PbxRow): Promise<void> {
  const user = (await work.store.tenants.all()).find((tenant) => tenant.pbx_id === pbx.id);
  if (user !== undefined) refuse('value_taken', '', { value: pbx.name, owner: `tenant ${user.name}` });
  await work.store.tenants.removePbx(pbx.id);
  work.audit({
    tenant_uuid: work.scope.tenant,
    action: 'delete',
    resource: 'pbx',
    id: pbx.id,
    before: { name: pbx.name },
  });
}

async function refuseTakenName({ store }: Work, name: string, own: number): Promise<void> {
  const other = (await store.tenants.pbxes()).find((pbx) => pbx.name === name && pbx.id !== own);
  if (other !== undefined) refuse('value_taken', 'name', { value: name, owner: `pbx ${other.id}` });
}
