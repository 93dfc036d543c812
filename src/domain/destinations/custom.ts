import type { LampKind } from '../../contract/words.ts';
import { destination, number } from './destination.ts';

const OWN_LAMPS: Partial<Record<string, LampKind>> = {
  user: 'line',
  group: 'queue',
  queue: 'queue',
  conference: 'conference',
  parking_slot: 'slot',
};

export const custom = destination({
  type: 'custom',
  summary: 'Dials a number; the lamp is the one that this extension has, else one that can be set from outside.',
  fields: { exten: number },
  inTemplates: true,
  mayLight: () => true,
  dial: ({ exten }) => exten,
  lamp: (_, watch, { targets }) => ({ watch, kind: OWN_LAMPS[targets.byExtension(watch)?.kind ?? ''] ?? 'toggle' }),
  intent: 'dial',
  shows: ({ exten }) => exten,
  examples: [
    { value: { exten: '5551234567' }, dial: '5551234567', lamp: { watch: '5551234567', kind: 'toggle' } },
    { value: { exten: '1001' }, dial: '1001', lamp: { watch: '1001', kind: 'line' } },
  ],
});
