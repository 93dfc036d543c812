import { z } from 'zod';
import { id, uuid } from '../fields.ts';
import { PHONE_STAGES } from '../words.ts';
import { time } from './answer-fields.ts';
import { jobAnswer } from './job.ts';
import { lampFields } from './lamp.ts';

const about = { tenant_uuid: uuid(), at: time() };
const change = {
  ...about,
  resource: z.string(),
  action: z.enum(['create', 'update', 'delete']),
  id: z.union([id(), z.string()]),
};

/** The data of each event of the live stream, by its name. */
export const EVENTS = {
  key: z
    .object({
      ...change,
      position: id().optional().meta({ description: 'The one key; left out where all may have changed' }),
    })
    .meta({ id: 'KeyEvent', description: "A key of a user or of a template, or a user's template" }),
  template: z.object(change).meta({ id: 'TemplateEvent' }),
  device: z
    .object({
      ...change,
      stage: z.enum(PHONE_STAGES).optional().meta({ description: 'Of resource device_files: the step it has taken' }),
    })
    .meta({ id: 'DeviceEvent' }),
  lamp: z.object({ ...about, ...lampFields }).meta({ id: 'LampEvent' }),
  job: z
    .union([jobAnswer, z.object(change)])
    .meta({ id: 'JobEvent', description: 'A job that is further than before, or what somebody did to it' }),
  state: z
    .object({
      ...change,
      user_id: id().optional().meta({ description: 'Of resource group_member' }),
      member_id: id().optional().meta({ description: 'Of resource call_filter_member' }),
      value: z.record(z.string(), z.unknown()).nullable().optional().meta({
        description: 'What it is now, for what phones change too: services, forwards, log-in, membership',
      }),
    })
    .meta({ id: 'StateEvent', description: 'Anything of the directory' }),
  reload: z
    .object({})
    .meta({ id: 'ReloadEvent', description: 'More has happened than is told: read again what you show' }),
} as const;
