import { z } from 'zod';
import { id, integer, LIMITS, listOf, matching, text } from '../../contract/fields.ts';
import { extensionsSchema } from './resource.ts';

const endpointName = () => matching(/^[A-Za-z0-9_.+-]{1,80}$/, 'be letters, digits, _ . + or -', 80);

const lineSchema = z
  .object({
    extensions: extensionsSchema,
    endpoint_sip: z
      .object({
        name: endpointName().nullish(),
        username: endpointName().nullish(),
        password: text(128, 1).nullish(),
        managed: z.boolean().default(true),
      })
      .prefault({}),
  })
  .meta({ id: 'LineInput' });
export type LineInput = z.output<typeof lineSchema>;

const voicemailSchema = z
  .object({
    // Asterisk never loads a mailbox that begins with a star or a hash (measured on 22.10.1).
    number: matching(/^[0-9][0-9*#]{0,39}$/, 'begin with a digit, and go on with digits, * or #', 40),
    password: matching(/^\d{1,80}$/, 'be digits', 80).nullish(),
    enabled: z.boolean().default(true),
  })
  .meta({ id: 'VoicemailInput' });

/** The body of a user: everything about him in one request. */
export const userSchema = z
  .object({
    firstname: text(128, 1),
    lastname: text(128).nullable().default(null),
    email: matching(/^[^@\s]+@[^@\s]+$/, 'be an e-mail address', 254).nullish(),
    language: matching(/^[a-z]{2}(_[A-Z]{2})?$/, 'look like en or fr_CA', 5).nullish(),
    ring_seconds: integer(0, 3600).default(30),
    lines: listOf(lineSchema, LIMITS.lines).default([]),
    voicemail: voicemailSchema.nullish(),
    func_key_template_id: id().nullish(),
    call_record_enabled: z.boolean().default(false),
    online_call_record_enabled: z.boolean().default(true),
    call_transfer_enabled: z.boolean().default(true),
    call_listening_enabled: z.boolean().default(false),
    outbound_enabled: z.boolean().default(true),
    pickup_groups: listOf(text(80, 1), 20).default(['default']),
  })
  .meta({ id: 'UserInput' });
export type UserInput = z.output<typeof userSchema>;
