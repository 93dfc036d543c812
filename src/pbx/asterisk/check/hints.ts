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
    const watched = await watchedHints(at.ami, at.tenants, (key) => entries.get(key));
    const stale = watched.filter((one) => one.isStale);
    if (stale.length === 0)
      return [{ found: `all ${watched.length} watched hints have the devices that they should have` }];
    const names = stale.map(({ exten, state }) => `${exten}@${contextOf(state.tenant.name)}`);
    const fix = 'run "lampfield pbx check --repair"';
    return [{ found: `the hints of ${some(names)} have other devices than they should`, fix }];
  },
};

/** A watched extension of a tenant. `isStale`: its hint has other devices than the tenant's patterns and AstDB give. */
interface WatchedHint {
  state: TenantState;
  exten: string;
  isStale: boolean;
}

/** Every extension of these tenants that was ever watched since Asterisk has started. `database` reads AstDB by full key. */
export async function watchedHints(
  ami: AmiClient,
  tenants: Looked['tenants'],
  database: (key: string) => string | undefined,
): Promise<WatchedHint[]> {
  const events = await ami.list('ExtensionStateList');
  return events.flatMap((event) => {
    const exten = event.get('Exten') ?? '';
    const state = tenants.find(({ tenant }) => contextOf(tenant.name) === event.get('Context'));
    // The patterns themselves are in the list too; a code that is no more has no pattern.
    const wanted = exten.startsWith('_') ? null : state?.hints.devices(exten, database);
    if (state === undefined || wanted === null || wanted === undefined) return [];
    return [{ state, exten, isStale: wanted.join('&') !== event.get('Hint') }];
  });
}
