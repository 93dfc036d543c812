import { useMemo } from 'react';
import { asWritten } from './as-written.ts';
import type { Ground } from './ground.ts';
import type { DraftKey, Keys, PhoneLayout, StoredKey } from './types.ts';

/** What the keys stand on: the template's keys as far as they are known, and the buttons of the phone in sight. */
export function useGround(
  merged: Keys,
  template: Readonly<Record<string, StoredKey>> | undefined,
  layout: PhoneLayout | undefined,
): Ground {
  return useMemo(() => {
    // Those of the template are all of them; the user's unified keys lack those that his own hide.
    const ofTemplate: [string, DraftKey][] = Object.entries(template ?? {}).map(([at, key]) => [at, asWritten(key)]);
    const lines = layout?.slots.filter(({ kind }) => kind === 'line') ?? [];
    return {
      inherited: template === undefined ? merged : Object.fromEntries(ofTemplate),
      lines: new Set(lines.map(({ position }) => position)),
      last: layout?.slots.length ?? 0,
    };
  }, [merged, template, layout]);
}
