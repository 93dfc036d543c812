import { z } from 'zod';
import { id, integer } from '../fields.ts';
import { INTENTS, LAMP_KINDS } from '../words.ts';
import { count, textOrNull } from './answer-fields.ts';
import { appliedAnswer } from './applied.ts';

/** Why something does not work. */
export const keyProblemAnswer = z
  .object({ code: z.string(), message: z.string() })
  .meta({ id: 'KeyProblem', description: 'Why a key can not work now' });

/** Something on one phone that does not work as wanted. */
export const phoneProblemAnswer = z
  .object({
    position: integer().nullable().meta({ description: 'null: it is about the whole phone' }),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'PhoneProblem' });

const watchedLamp = z
  .object({ watch: z.string().meta({ description: 'The extension to watch' }), kind: z.enum(LAMP_KINDS) })
  .meta({ id: 'WatchedLamp' });

const resolvedKey = z
  .object({
    position: integer(),
    label: z.string().meta({ description: "Not yet fitted; the target's name where the key has none of its own" }),
    dial: z.string().meta({ description: 'Empty where it can not be dialled now' }),
    intent: z.enum(INTENTS),
    lamp: watchedLamp.nullable(),
    pickup: z.boolean().meta({ description: 'A ringing lamp may be answered from this key' }),
    inherited: z.boolean(),
    locked: z.boolean(),
    template_id: id().nullable(),
    problem: keyProblemAnswer.optional(),
  })
  .meta({ id: 'ResolvedKey' });

const area = () => z.enum(['line', 'memory', 'module']);
const moduleNumber = () => integer(1).nullable().meta({ description: 'null: on the phone itself' });

/** Where a button is. */
export const placeAnswer = z
  .object({
    area: area(),
    index: integer(1).meta({ description: 'Within its area, or its module' }),
    module: moduleNumber(),
    page: integer(1),
  })
  .meta({ id: 'KeyPlace' });

const cell = { page: integer(1), column: integer(1), row: integer(1) };

const places = {
  shape: z.enum(['sides', 'column', 'row', 'grid']),
  columns: count(),
  rows: count(),
  pages: count(),
  per_page: count(),
  fixed: z
    .array(z.object({ ...cell, is: z.enum(['page_key', 'line']) }))
    .meta({ description: 'Buttons of it that no key can be set on' }),
  label: z.enum(['screen', 'paper']).nullable(),
  confirmed: z.boolean().meta({ description: 'false: the places are a guess' }),
  source: textOrNull(),
};

/** How a block of buttons is drawn. */
const placesAnswer = z.object(places).meta({ id: 'KeyPlaces', description: 'Columns, rows and pages count from 1' });

const blockAnswer = z
  .object({
    ...places,
    area: area(),
    module: moduleNumber(),
    model: textOrNull().meta({ description: 'Of the module' }),
    keys: count(),
    first_position: integer(1),
  })
  .meta({ id: 'KeyBlock', description: "The phone's line keys, its memory keys, or one attached module" });

const slotAnswer = z
  .object({
    ...placeAnswer.shape,
    ...cell,
    position: integer(1).meta({ description: "Over the whole phone: its own keys, then each module's" }),
    kind: z.enum(['own', 'inherited', 'locked', 'line', 'empty']),
    key: resolvedKey.nullable(),
    shown: z.string().meta({ description: 'The label as this phone shows it' }),
    cut: z.boolean(),
    shorter: z.array(z.string()).meta({ description: 'Where it is cut: forms of it that this phone shows whole' }),
    replaced: z.boolean().meta({ description: 'Characters had to be replaced or left out' }),
    lamp: watchedLamp
      .extend({
        id: textOrNull().meta({
          description: 'What the live stream and lists call it; null where it differs per user',
        }),
      })
      .meta({ id: 'SlotLamp' })
      .nullable(),
    template_name: textOrNull().meta({ description: 'Of the template that an inherited or locked key is from' }),
    hides: z
      .object({ label: z.string(), template_id: id(), template_name: textOrNull() })
      .meta({ id: 'HiddenKey' })
      .nullable()
      .meta({ description: 'The key of the template that an own key covers' }),
    problem: keyProblemAnswer.nullable(),
  })
  .meta({ id: 'LayoutSlot' });

const layout = {
  vendor: z.string(),
  family: z.string(),
  model: z.string(),
  model_known: z.boolean().meta({ description: "false: its family's safest row stands in" }),
  blocks: z.array(blockAnswer),
  slots: z.array(slotAnswer),
  problems: z.array(phoneProblemAnswer),
};

/** Keys on the buttons of a phone. */
export const layoutAnswer = z.object(layout).meta({ id: 'Layout' });

/** A user's keys on the buttons of a phone, and the phones that show them. */
export const userLayoutAnswer = z
  .object({
    ...layout,
    device_id: z.string().nullable().meta({ description: 'null: a model was asked for' }),
    devices: z.array(
      z
        .object({ id: z.string(), mac: z.string(), vendor: textOrNull(), model: textOrNull(), applied: appliedAnswer })
        .meta({ id: 'UserPhone' }),
    ),
  })
  .meta({ id: 'UserLayout' });

/** One model of the catalogue. */
export const modelAnswer = z
  .object({
    vendor: z.string(),
    family: z.string(),
    model: z.string(),
    support: z
      .string()
      .meta({ description: 'What our knowledge rests on: verified, vendor documentation or community' }),
    line_keys: count(),
    memory_keys: count(),
    pages: count().nullable(),
    sip_accounts: count(),
    modules: z.array(
      z.object({ model: z.string(), keys: count(), max: count(), places: placesAnswer }).meta({ id: 'ModuleFit' }),
    ),
    slots: count().meta({ description: 'Positions with the most modules that fit' }),
    blocks: z.array(blockAnswer),
    label: textOrNull().meta({ description: 'Where labels are: screen or paper' }),
    note: textOrNull(),
    unverified: z.array(z.string()).meta({ description: 'Fields that no source has confirmed' }),
    sources: z.array(z.string()),
  })
  .meta({ id: 'PhoneModel' });
