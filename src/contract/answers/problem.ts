import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../errors.ts';
import { integer } from '../fields.ts';

const CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

/** A refusal. */
export const problemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: integer(),
    detail: z.string(),
    errors: z.array(
      z.object({
        path: z
          .string()
          .meta({ description: "Dotted, from the body's or query's root; empty: the request as a whole" }),
        code: z.enum(CODES),
        message: z.string(),
        facts: z
          .record(z.string(), z.unknown())
          .meta({ description: 'What the message is made of: by its code, it can be said in other languages' }),
      }),
    ),
  })
  .meta({
    id: 'Problem',
    description:
      'RFC 9457; clients whose Accept is exactly application/json get an array of strings instead, as from Wazo',
  });
/** An RFC 9457 problem document, with every fault of the request. */
export type ProblemDocument = z.output<typeof problemAnswer>;
