import type { Check } from './check.ts';

/** The oldest major version that Lampfield works with. */
const OLDEST = 20;

/** Whether this Asterisk is new enough. */
export const version: Check = {
  id: 'version',
  looksAt: 'the version of Asterisk',
  async run({ ami }) {
    const text = (await ami.send('CoreSettings')).get('AsteriskVersion') ?? '';
    const major = Number(/^(?:certified[-/]|GIT-)?(\d+)/.exec(text)?.[1] ?? 0);
    if (major >= OLDEST) return [{ found: `Asterisk is version ${text}` }];
    return [{ found: `Asterisk is version ${text || 'unknown'}`, fix: `install Asterisk ${OLDEST} or later` }];
  },
};
