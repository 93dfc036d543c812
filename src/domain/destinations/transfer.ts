import { codeWith, destination, oneOf } from './destination.ts';

const CODES = { blind: 'blindxfer', attended: 'atxfer' } as const;
const TITLES = { blind: 'Blind transfer', attended: 'Transfer' } as const;

export const transfer = destination({
  type: 'transfer',
  summary: 'Transfers the current call, at once (blind) or after talking (attended).',
  fields: { transfer: oneOf(['blind', 'attended']) },
  inTemplates: true,
  mayLight: () => false,
  dial: ({ transfer: kind }, context) => codeWith(CODES[kind], '', context),
  lamp: () => null,
  intent: 'transfer',
  shows: ({ transfer: kind }) => TITLES[kind],
  examples: [
    { value: { transfer: 'blind' }, dial: '*1', lamp: null },
    { value: { transfer: 'attended' }, dial: '*2', lamp: null },
  ],
});
