import { codeWith, destination } from './destination.ts';

export const onlinerec = destination({
  type: 'onlinerec',
  summary: 'Starts, pauses and resumes recording of the current call.',
  fields: {},
  inTemplates: true,
  mayLight: () => false,
  dial: (_, context) => codeWith('togglerecord', '', context),
  lamp: () => null,
  intent: 'record',
  shows: () => 'Record',
  examples: [{ value: {}, dial: '*3', lamp: null }],
});
