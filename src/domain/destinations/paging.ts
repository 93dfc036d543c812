import { codeWith, destination, pointer } from './destination.ts';

export const paging = destination({
  type: 'paging',
  summary: 'Speaks to everyone in a paging group through the loudspeakers of their phones.',
  fields: { paging_id: pointer('paging') },
  inTemplates: true,
  mayLight: () => false,
  dial: ({ paging_id }, context) => codeWith('paging', context.targets.get('paging', paging_id)?.number ?? '', context),
  lamp: () => null,
  intent: 'dial',
  shows: ({ paging_id }, { targets }) => targets.get('paging', paging_id)?.name ?? '',
  examples: [{ value: { paging_id: 6 }, dial: '*1112', lamp: null }],
});
