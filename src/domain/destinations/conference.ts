import { destination, extensionOf, pointer } from './destination.ts';

export const conference = destination({
  type: 'conference',
  summary: 'Enters a conference room; the lamp shows whether somebody is in it.',
  fields: { conference_id: pointer('conference') },
  inTemplates: true,
  mayLight: () => true,
  dial: ({ conference_id }, { targets }) => extensionOf(targets.get('conference', conference_id)),
  lamp: (_, watch) => ({ watch, kind: 'conference' }),
  intent: 'call',
  shows: ({ conference_id }, { targets }) => targets.get('conference', conference_id)?.name ?? '',
  examples: [{ value: { conference_id: 4 }, dial: '4001', lamp: { watch: '4001', kind: 'conference' } }],
});
