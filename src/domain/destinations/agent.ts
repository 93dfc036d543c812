import { destination, oneOfOr, pointer, programmed } from './destination.ts';

const CODES = { login: 'agentstaticlogin', logout: 'agentstaticlogoff', toggle: 'agentstaticlogtoggle' } as const;

export const agent = destination({
  type: 'agent',
  summary: 'Logs an agent in or out of his queues; the lamp shows whether he is logged in.',
  fields: { agent_id: pointer('agent'), action: oneOfOr(['login', 'logout', 'toggle'], 'toggle') },
  inTemplates: false,
  mayLight: () => true,
  // The star before the id says "by id, not by number" to the dialplan, as in Wazo.
  dial: ({ action, agent_id }, context) => programmed(CODES[action], `*${agent_id}`, context),
  lamp: (_, watch) => ({ watch, kind: 'toggle' }),
  intent: 'toggle',
  shows: ({ agent_id }, { targets }) => targets.get('agent', agent_id)?.name ?? '',
  examples: [
    {
      value: { agent_id: 5, action: 'login' },
      dial: '*7351***231***35',
      lamp: { watch: '*7351***231***35', kind: 'toggle' },
    },
    { value: { agent_id: 5 }, dial: '*7351***230***35', lamp: { watch: '*7351***230***35', kind: 'toggle' } },
  ],
});
