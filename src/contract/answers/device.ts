import { z } from 'zod';
import { id, integer, uuid } from '../fields.ts';
import { count, links, textOrNull, time } from './answer-fields.ts';
import { appliedAnswer } from './applied.ts';
import { keyProblemAnswer, phoneProblemAnswer, placeAnswer } from './layout.ts';

const settings = () => z.record(z.string(), z.string());

const deviceFields = {
  id: z.string(),
  tenant_uuid: uuid(),
  mac: z.string(),
  vendor: textOrNull(),
  model: textOrNull(),
  expansions: z.array(z.object({ model: z.string() })),
  lines: z.array(
    z.object({
      line: integer(1),
      user_uuid: uuid(),
      user_id: id(),
      firstname: z.string(),
      lastname: textOrNull(),
    }),
  ),
  keys_from: uuid().nullable().meta({ description: 'Whose keys it shows; null: those of the first line' }),
  phone_settings: settings(),
  problems: z.array(phoneProblemAnswer),
  applied: appliedAnswer,
  provisioning: z.object({
    window_until: time().nullable(),
    compiled_at: time().nullable(),
    last_fetch: z
      .object({
        file: z.string(),
        etag: textOrNull(),
        at: time(),
        firmware: textOrNull(),
        address: z.string(),
      })
      .nullable(),
    url: z.string().optional().meta({ description: 'Only for who has the right to see secrets' }),
  }),
  links: links(),
};

/** A phone. */
export const deviceAnswer = z.object(deviceFields).meta({ id: 'Device' });

/** What becomes of a phone's keys, modules and settings when another one takes its place. */
export const deviceSwapAnswer = z
  .object({
    counts: z.object({ keys: count(), moved: count(), dropped: count(), cut: count(), problems: count() }),
    keys: z.array(
      z.object({
        position: integer(),
        label: z.string(),
        before: placeAnswer.nullable().meta({ description: 'null: that phone has no button for it' }),
        after: placeAnswer.nullable(),
        shown: textOrNull().meta({ description: 'The label as the new phone shows it' }),
        cut: z.boolean(),
        problem: keyProblemAnswer.nullable(),
      }),
    ),
    expansions_dropped: z.array(z.string()),
    settings_dropped: z.array(z.string()),
    problems: z.array(phoneProblemAnswer),
  })
  .meta({ id: 'DeviceSwap' });

/** A phone that has taken the place of another. */
export const swappedDeviceAnswer = z.object({ ...deviceFields, swap: deviceSwapAnswer }).meta({ id: 'SwappedDevice' });

const file = { name: z.string(), content_type: z.string(), body: z.string() };

/** The files of a phone. */
export const deviceFilesAnswer = z
  .object({
    total: count(),
    items: z.array(z.object({ ...file, etag: z.string() })),
    pending: z.boolean(),
    next: z
      .array(z.object(file))
      .nullable()
      .meta({ description: 'What it will get, where that is pending; null where it can not be compiled' }),
  })
  .meta({ id: 'DeviceFiles' });

const visit = { at: time(), file: z.string(), firmware: textOrNull(), address: z.string() };

/** Something that happened to a phone. */
export const deviceEventAnswer = z
  .discriminatedUnion('event', [
    z.object({ ...visit, event: z.literal('fetched'), etag: z.string(), status: z.literal([200, 304]) }),
    z.object({ ...visit, event: z.literal('uploaded'), bytes: count() }),
    z.object({ ...visit, event: z.literal('refused'), reason: z.string() }),
    z.object({ at: time(), event: z.literal('notified'), sip_event: z.string(), attempt: count() }),
    z.object({ at: time(), event: z.literal('given_up'), attempt: count() }),
  ])
  .meta({ id: 'DeviceActivity' });

/** Phone settings of a tenant. */
export const phoneSettingsAnswer = z
  .object({
    items: z.array(
      z.object({
        family: z.string().meta({ description: 'Empty: every family' }),
        model: z.string().meta({ description: 'Empty: every model' }),
        settings: settings(),
      }),
    ),
  })
  .meta({ id: 'PhoneSettings' });

/** A phone that asks for its files and that nobody has registered. */
export const unclaimedAnswer = z
  .object({
    mac: z.string(),
    vendor: z.string(),
    model: textOrNull(),
    firmware: textOrNull(),
    address: z.string(),
    file: z.string(),
    times: count(),
    first_seen: time(),
    last_seen: time(),
    links: links(),
  })
  .meta({ id: 'UnclaimedDevice' });
