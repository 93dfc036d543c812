import { codeWith, destination, oneOf, programmed } from './destination.ts';

/** The services of the specification: what they show, and whether they have a state, hence a lamp. */
const SERVICES = {
  enablevm: { title: 'Voicemail', toggle: true },
  vmusermsg: { title: 'Messages', toggle: false },
  vmuserpurge: { title: 'Delete messages', toggle: false },
  phonestatus: { title: 'Phone status', toggle: false },
  recsnd: { title: 'Record a sound', toggle: false },
  calllistening: { title: 'Listen in', toggle: false },
  directoryaccess: { title: 'Directory', toggle: false },
  fwdundoall: { title: 'No forwards', toggle: false },
  pickup: { title: 'Pickup', toggle: false },
  callrecord: { title: 'Record calls', toggle: true },
  incallfilter: { title: 'Screen calls', toggle: true },
  enablednd: { title: 'Do not disturb', toggle: true },
} as const;
type Service = keyof typeof SERVICES;

export const service = destination({
  type: 'service',
  summary: 'Uses or switches a service of the PBX; the lamp of a service that can be switched shows whether it is on.',
  fields: { service: oneOf(Object.keys(SERVICES) as [Service, ...Service[]]) },
  inTemplates: true,
  mayLight: ({ service: name }) => SERVICES[name].toggle,
  dial: ({ service: name }, context) =>
    SERVICES[name].toggle ? programmed(name, undefined, context) : codeWith(name, '', context),
  lamp: (_, watch) => ({ watch, kind: 'toggle' }),
  intent: ({ service: name }) => (SERVICES[name].toggle ? 'toggle' : 'dial'),
  shows: ({ service: name }) => SERVICES[name].title,
  examples: [
    { value: { service: 'enablednd' }, dial: '*7351***225', lamp: { watch: '*7351***225', kind: 'toggle' } },
    { value: { service: 'vmusermsg' }, dial: '*98', lamp: null },
    { value: { service: 'calllistening' }, dial: '*34', lamp: null },
  ],
});
