import { SORCERY } from '../install.ts';
import { type Check, configValues } from './check.ts';

/** Whether Asterisk looks for lamp lists in its database: where it does not, phones that have a list get no lamps. */
export const lampLists: Check = {
  id: 'lamp-lists',
  looksAt: 'where Asterisk looks for lamp lists',
  async run(at) {
    if (at.lampLists.length === 0) return [];
    const values = await configValues(at, { file: 'sorcery.conf', section: 'res_pjsip_pubsub', name: 'resource_list' });
    if (values.some((value) => /^astdb\s*,\s*rls$/.test(value))) return [{ found: 'Asterisk finds lamp lists' }];
    const [section, ...lines] = SORCERY;
    return [
      {
        found: `Asterisk does not look for lamp lists in its database: phones of ${at.lampLists.join(', ')} get no lamps`,
        fix: `add "${lines.join('" and "')}" to section ${section} of sorcery.conf, and restart Asterisk`,
      },
    ];
  },
};
