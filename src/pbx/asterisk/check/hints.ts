import { contextOf, FAMILY } from '../names.ts';
import { type Check, faultsOr, some } from './check.ts';

/** Whether watched hints have the devices that they should have: Asterisk keeps those of the first subscription. */
export const hints: Check = {
  id: 'hints',
  looksAt: 'the devices of watched hints',
  async run({ ami, db, tenants }) {
    const entries = await db.dbTree(FAMILY);
    const watched = await ami.list('ExtensionStateList');
    const stale: string[] = [];
    for (const event of watched) {
      const [context, exten = '', hint] = ['Context', 'Exten', 'Hint'].map((name) => event.get(name));
      const state = tenants.find(({ tenant }) => contextOf(tenant.name) === context);
      if (state === undefined || exten.startsWith('_')) continue;
      const wanted = state.hints.devices(exten, (key) => entries.get(key));
      if (wanted !== null && wanted.join('&') !== hint) stale.push(`${exten}@${context}`);
    }
    const well = 'watched hints have the devices that they should have';
    if (stale.length === 0) return [{ found: well }];
    const fix = 'run "lampfield pbx check --repair"';
    return faultsOr(well, [{ found: `the hints of ${some(stale)} have other devices than they should`, fix }]);
  },
};
