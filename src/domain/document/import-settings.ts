import { replaceTenant } from '../directory/tenants.ts';
import { replaceFeatureCode } from '../keys/codes.ts';
import { DEFAULT_CODES, FEATURES, type FeatureCode } from '../keys/feature-codes.ts';
import type { TenantRow } from '../rows.ts';
import type { ImportRun } from './import-run.ts';
import { differences } from './same.ts';

/** Changes what the document says of the tenant itself. */
export async function importTenant({ work, document, report }: ImportRun): Promise<void> {
  const given = document.tenant as Partial<Pick<TenantRow, 'sip_server' | 'outbound_context'>> | undefined;
  const tenant = (await work.store.tenants.all()).find((one) => one.uuid === work.scope.tenant);
  if (given === undefined || tenant === undefined) return;
  await report.entry(['tenant'], async () => {
    const { name, sip_server, outbound_context } = tenant;
    const current = { sip_server, outbound_context };
    const changed = differences(current, { ...current, ...given });
    if (changed.length === 0) return;
    const pbx = (await work.store.tenants.pbxes()).find((one) => one.id === tenant.pbx_id)?.name;
    await replaceTenant(work, tenant, { name, ...current, ...given, pbx });
    report.change('update', 'tenant', tenant.uuid, name, changed);
  });
}

/** Changes feature codes. With prune, those that the document does not have go back to their defaults. */
export async function importCodes({ work, document, report, options }: ImportRun): Promise<void> {
  const given = document.feature_codes as Record<string, { exten: string; enabled?: boolean } | undefined> | undefined;
  if (given === undefined) return;
  const codes = new Map((await work.store.codes.of([work.scope.tenant])).map((code) => [code.feature, code]));
  const changes = FEATURES.flatMap((feature) => {
    const code = codes.get(feature);
    const reset = options.prune ? { exten: DEFAULT_CODES[feature], enabled: true } : undefined;
    const wanted = given[feature] ? { enabled: true, ...given[feature] } : reset;
    const differs = code && wanted && (code.exten !== wanted.exten || code.enabled !== wanted.enabled);
    return differs ? [{ code, wanted }] : [];
  });
  // Out of the way first, so that two features can exchange their codes.
  for (const { code } of changes) await setAside(work, code);
  for (const { code, wanted } of changes) {
    await report.entry(['feature_codes', code.feature], async () => {
      await replaceFeatureCode(work, code, wanted);
      const exten = wanted.enabled ? wanted.exten : `${wanted.exten}, disabled`;
      report.change('update', 'feature code', code.feature, code.feature, [exten]);
    });
  }
}

function setAside({ store }: ImportRun['work'], { tenant_uuid, feature, exten }: FeatureCode): Promise<void> {
  return store.codes.update(tenant_uuid, feature, { exten, enabled: false });
}
