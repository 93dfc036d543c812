import { pageOf } from '../../contract/answers/answer-fields.ts';
import { auditAnswer } from '../../contract/answers/audit.ts';
import { pbxAnswer } from '../../contract/answers/pbx.ts';
import { tenantAnswer } from '../../contract/answers/tenant.ts';
import { newTokenAnswer, tokenAnswer } from '../../contract/answers/token.ts';
import { refuse } from '../../contract/errors.ts';
import {
  createPbx,
  createTenant,
  getPbx,
  getTenant,
  pbxSchema,
  presentPbx,
  presentTenants,
  removePbx,
  removeTenant,
  replacePbx,
  replaceTenant,
  tenantSchema,
} from '../../domain/directory/tenants.ts';
import {
  featureCodeAnswer,
  featureCodeSchema,
  getFeatureCode,
  presentFeatureCode,
  replaceFeatureCode,
} from '../../domain/keys/codes.ts';
import { createToken, getToken, presentToken, removeToken, tokenSchema } from '../../domain/tokens.ts';
import { inMemoryPage } from '../list-in-memory.ts';
import {
  bodyOf,
  entryKey,
  get,
  listOf,
  numericId,
  type ReadContext,
  type Route,
  type WriteContext,
  write,
} from '../route.ts';

const TENANTS = { orders: ['name'], filters: ['uuid', 'name'] };
const CODES = { orders: ['feature', 'exten'], filters: ['uuid', 'feature', 'exten'] };
const TOKENS = { orders: ['name', 'created_at', 'expires_at'], filters: ['uuid', 'name', 'user_uuid'] };
const AUDIT = {
  orders: ['id', 'at'],
  filters: ['actor', 'action', 'resource', 'resource_id', 'user_id', 'template_id'],
};

function uuidIn({ params }: ReadContext | WriteContext): string {
  const key = entryKey(params.uuid);
  return 'uuid' in key ? key.uuid : refuse('no_such_path');
}

const tenantRoutes: readonly Route[] = [
  get(
    '/tenants',
    'confd.tenants.read',
    'The tenant and all below it',
    async (context) => {
      const { reading, scope, view } = context;
      const rows = (await reading.store.tenants.all()).filter((tenant) => scope.visible.includes(tenant.uuid));
      const { total, items } = inMemoryPage(rows, listOf(context, TENANTS), ['name']);
      return { total, items: await presentTenants(reading.store, items, view) };
    },
    { list: TENANTS, answer: pageOf(tenantAnswer) },
  ),
  write(
    'POST',
    '/tenants',
    'confd.tenants.create',
    'Make a tenant below this one',
    async (context) => {
      const tenant = await createTenant(context.work, bodyOf(context, tenantSchema));
      const [body] = await presentTenants(context.work.store, [tenant], context.view);
      return { body, location: context.view.link(`/tenants/${tenant.uuid}`) };
    },
    { body: tenantSchema, answer: tenantAnswer },
  ),
  get(
    '/tenants/:uuid',
    'confd.tenants.{uuid}.read',
    'Get a tenant',
    async (context) =>
      (
        await presentTenants(context.reading.store, [await getTenant(context.reading, uuidIn(context))], context.view)
      )[0],
    { answer: tenantAnswer },
  ),
  write(
    'PUT',
    '/tenants/:uuid',
    'confd.tenants.{uuid}.update',
    'Replace a tenant',
    async (context) => {
      const tenant = await getTenant(context.work, uuidIn(context));
      await replaceTenant(context.work, tenant, bodyOf(context, tenantSchema));
      return undefined;
    },
    { body: tenantSchema },
  ),
  write('DELETE', '/tenants/:uuid', 'confd.tenants.{uuid}.delete', 'Delete an empty tenant', async (context) => {
    await removeTenant(context.work, await getTenant(context.work, uuidIn(context)));
    return undefined;
  }),
];

const main = { mainTenantOnly: true } as const;
const PBXES = { orders: ['name', 'id'], filters: ['id', 'uuid', 'name'] };
const pbxRoutes: readonly Route[] = [
  get(
    '/pbxes',
    'confd.pbxes.read',
    'List PBXs',
    async (context) => {
      const { total, items } = inMemoryPage(await context.reading.store.tenants.pbxes(), listOf(context, PBXES), [
        'name',
      ]);
      return { total, items: items.map((pbx) => presentPbx(pbx, context.view)) };
    },
    { ...main, list: PBXES, answer: pageOf(pbxAnswer) },
  ),
  write(
    'POST',
    '/pbxes',
    'confd.pbxes.create',
    'Make a PBX',
    async (context) => {
      const pbx = await createPbx(context.work, bodyOf(context, pbxSchema));
      return { body: presentPbx(pbx, context.view), location: context.view.link(`/pbxes/${pbx.id}`) };
    },
    { ...main, body: pbxSchema, answer: pbxAnswer },
  ),
  get(
    '/pbxes/:id',
    'confd.pbxes.{id}.read',
    'Get a PBX',
    async (context) => presentPbx(await getPbx(context.reading, numericId(context.params.id)), context.view),
    { ...main, answer: pbxAnswer },
  ),
  write(
    'PUT',
    '/pbxes/:id',
    'confd.pbxes.{id}.update',
    'Replace a PBX',
    async (context) => {
      const pbx = await getPbx(context.work, numericId(context.params.id));
      await replacePbx(context.work, pbx, bodyOf(context, pbxSchema));
      return undefined;
    },
    { ...main, body: pbxSchema },
  ),
  write(
    'DELETE',
    '/pbxes/:id',
    'confd.pbxes.{id}.delete',
    'Delete a PBX that no tenant uses',
    async (context) => {
      await removePbx(context.work, await getPbx(context.work, numericId(context.params.id)));
      return undefined;
    },
    main,
  ),
];

const codeRoutes: readonly Route[] = [
  get(
    '/extensions/features',
    'confd.extensions.features.read',
    'The feature codes of the tenant',
    async (context) => {
      const query = listOf(context, CODES);
      const codes = await context.reading.store.codes.of(query.tenants);
      const { total, items } = inMemoryPage(codes, query, ['feature', 'exten']);
      return { total, items: items.map((code) => presentFeatureCode(code, context.view)) };
    },
    { list: CODES, answer: pageOf(featureCodeAnswer) },
  ),
  get(
    '/extensions/features/:uuid',
    'confd.extensions.features.{uuid}.read',
    'Get a feature code',
    async (context) => presentFeatureCode(await getFeatureCode(context.reading, uuidIn(context)), context.view),
    { answer: featureCodeAnswer },
  ),
  write(
    'PUT',
    '/extensions/features/:uuid',
    'confd.extensions.features.{uuid}.update',
    'Change a feature code; phones follow',
    async (context) => {
      const code = await getFeatureCode(context.work, uuidIn(context));
      await replaceFeatureCode(context.work, code, bodyOf(context, featureCodeSchema));
      return undefined;
    },
    { body: featureCodeSchema },
  ),
];

const tokenRoutes: readonly Route[] = [
  get(
    '/tokens',
    'confd.tokens.read',
    'List tokens, without the tokens themselves',
    async (context) => {
      const { total, items } = await context.reading.store.tokens.list(listOf(context, TOKENS));
      return { total, items: items.map(presentToken) };
    },
    { list: TOKENS, answer: pageOf(tokenAnswer) },
  ),
  write(
    'POST',
    '/tokens',
    'confd.tokens.create',
    'Make a token; this answer is the only one that shows it',
    async (context) => {
      const { token, row } = await createToken(context.work, bodyOf(context, tokenSchema), context.caller);
      return { body: { ...presentToken(row), token }, location: context.view.link(`/tokens/${row.uuid}`) };
    },
    { body: tokenSchema, answer: newTokenAnswer, noPlan: true },
  ),
  get(
    '/tokens/:uuid',
    'confd.tokens.{uuid}.read',
    'Get a token, without the token itself',
    async (context) => presentToken(await getToken(context.reading, uuidIn(context))),
    { answer: tokenAnswer },
  ),
  write(
    'DELETE',
    '/tokens/:uuid',
    'confd.tokens.{uuid}.delete',
    'Revoke a token',
    async (context) => {
      await removeToken(context.work, await getToken(context.work, uuidIn(context)));
      return undefined;
    },
    { noPlan: true },
  ),
  get(
    '/audit',
    'confd.audit.read',
    'Who changed what, newest last unless direction=desc',
    async (context) => {
      const { total, items } = await context.reading.store.audit.list(listOf(context, AUDIT));
      return { total, items: items.map((row) => ({ ...row, at: new Date(row.at).toISOString() })) };
    },
    { list: AUDIT, answer: pageOf(auditAnswer) },
  ),
];

/** Tenants, PBXs, feature codes, tokens and the audit. */
export const administrationRoutes: readonly Route[] = [...tenantRoutes, ...pbxRoutes, ...codeRoutes, ...tokenRoutes];
