import type { AmiClient } from '../ami/client.ts';
import type { TenantState } from '../driver/state.ts';
import { contextOf, FAMILY } from '../names.ts';
import { type Check, type Looked, some } from './check.ts';

/** Whether watched hints have the devices that they should have: Asterisk keeps those of the first subscription. */
export const hints: Check = {
  id: 'hints',
  looksAt: 'the devices of watched hints',
  async run(at) {
    const entries = await at.db.dbTree(FAMILY);
    const stale = await staleHints(at.ami, at.tenants, (key) => entries.get(key));
    if (stale.length === 0) return [{ found: 'watched hints have the devices that they should have' }];
    const names = stale.map(({ exten, state }) => `${exten}@${contextOf(state.tenant.name)}`);
    const fix = 'run "lampfield pbx check --repair"';
    return [{ found: `the hints of ${some(names)} have other devices than they should`, fix }];
  },
};

/** Watched extensions whose hint has other devices than the tenant's patterns and AstDB give. */
export async function staleHints(
  ami: AmiClient,
  tenants: Looked['tenants'],
  database: (key: string) => string | undefined,
): Promise<{ state: TenantState; exten: string }[]> {
  const watched = await ami.list('ExtensionStateList');
  return watched.flatMap((event) => {
    const exten = event.get('Exten') ?? '';
    const state = tenants.find(({ tenant }) => contextOf(tenant.name) === event.get('Context'));
    const wanted = exten.startsWith('_') ? null : (state?.hints.devices(exten, database)?.join('&') ?? null);
    return state === undefined || wanted === null || wanted === event.get('Hint') ? [] : [{ state, exten }];
  });
}
