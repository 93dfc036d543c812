import { z } from 'zod';
import { id, integer, uuid } from '../fields.ts';
import { extensions, links, textOrNull } from './answer-fields.ts';

/** Whether one service of a user is on. */
export const serviceAnswer = z.object({ enabled: z.boolean() }).meta({ id: 'Service' });

/** Wazo's two services. */
export const servicesAnswer = z
  .object({ dnd: serviceAnswer, incallfilter: serviceAnswer })
  .meta({ id: 'Services', description: 'Do not disturb, and call screening' });

/** One forward of a user. */
export const forwardAnswer = z.object({ enabled: z.boolean(), destination: textOrNull() }).meta({ id: 'Forward' });

/** The three forwards of a user. */
export const forwardsAnswer = z
  .object({ busy: forwardAnswer, noanswer: forwardAnswer, unconditional: forwardAnswer })
  .meta({ id: 'Forwards' });

const password = () => textOrNull().optional().meta({ description: 'Only for who has the right to see secrets' });

const lineAnswer = z
  .object({
    id: id(),
    extensions: extensions(),
    endpoint_sip: z.object({
      name: z.string(),
      username: z.string(),
      password: password(),
      managed: z.boolean().meta({ description: 'Whether Lampfield writes the endpoint into the PBX' }),
    }),
  })
  .meta({ id: 'Line' });

/** A user, with all that he has. */
export const userAnswer = z
  .object({
    id: id(),
    uuid: uuid(),
    tenant_uuid: uuid(),
    firstname: z.string(),
    lastname: textOrNull(),
    email: textOrNull(),
    language: textOrNull(),
    ring_seconds: integer(),
    call_record_enabled: z.boolean(),
    online_call_record_enabled: z.boolean(),
    call_transfer_enabled: z.boolean(),
    call_listening_enabled: z.boolean(),
    outbound_enabled: z.boolean(),
    pickup_groups: z.array(z.string()),
    func_key_template_id: id().nullable(),
    voicemail: z.object({ number: z.string(), enabled: z.boolean(), password: password() }).nullable(),
    lines: z.array(lineAnswer),
    services: servicesAnswer,
    forwards: forwardsAnswer,
    links: links(),
  })
  .meta({ id: 'User' });
