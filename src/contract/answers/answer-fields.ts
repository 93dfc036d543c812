import { z } from 'zod';
import { integer } from '../fields.ts';

// What answers are made of. They say what is sent, not what may be written: no lengths, no patterns, and nothing is changed in reading.

/** A moment, as the API sends it: `2026-11-27T12:00:00.000Z`. */
export const time = () => z.iso.datetime();

/** How many. */
export const count = () => integer(0);

/** Text that may be missing. */
export const textOrNull = () => z.string().nullable();

const link = z.object({ rel: z.string(), href: z.string() }).meta({ id: 'Link' });
const extension = z.object({ exten: z.string() }).meta({ id: 'Extension' });

/** Absolute addresses of an entry, in Wazo's shape. */
export const links = () => z.array(link);

/** The extensions of anything that has some, the main one first. */
export const extensions = () => z.array(extension);

/** One page of a list; `total` counts all that was found. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ total: count(), items: z.array(item) });
