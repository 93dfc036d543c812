import { destination, oneOf, optionalNumber, programmed } from './destination.ts';

const CODES = { busy: 'fwdbusy', noanswer: 'fwdrna', unconditional: 'fwdunc' } as const;
const TITLES = { busy: 'Forward if busy', noanswer: 'Forward if no answer', unconditional: 'Forward' } as const;

export const forward = destination({
  type: 'forward',
  summary:
    "Switches one of the user's forwards on or off, to a fixed number or one asked for; the lamp shows whether it is on.",
  fields: { forward: oneOf(['busy', 'noanswer', 'unconditional']), exten: optionalNumber },
  inTemplates: true,
  mayLight: () => true,
  dial: ({ forward: kind, exten }, context) => programmed(CODES[kind], exten ?? undefined, context),
  lamp: (_, watch) => ({ watch, kind: 'toggle' }),
  intent: 'toggle',
  shows: ({ forward: kind, exten }) => (exten ? `${TITLES[kind]} ${exten}` : TITLES[kind]),
  adds: { exten: ({ exten }) => exten ?? null },
  examples: [
    {
      value: { forward: 'unconditional', exten: '1001' },
      dial: '*7351***221*1001',
      lamp: { watch: '*7351***221*1001', kind: 'toggle' },
    },
    { value: { forward: 'busy' }, dial: '*7351***223', lamp: { watch: '*7351***223', kind: 'toggle' } },
    {
      value: { forward: 'noanswer', exten: '*98' },
      dial: '*7351***222***398',
      lamp: { watch: '*7351***222***398', kind: 'toggle' },
    },
  ],
});
