import { z } from 'zod';
import { parse } from '../contract/parse.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneAccount, PhoneInput, SipServer } from '../domain/phones.ts';
import { destinationKeys, exampleKey, examplePhone } from './example-phone.ts';

type Fields<T> = Record<keyof Required<T>, z.ZodType>;

const account = z.strictObject({
  line: z.int(),
  display_name: z.string(),
  exten: z.string(),
  username: z.string(),
  password: z.string(),
  voicemail_code: z.string().nullable(),
} satisfies Fields<PhoneAccount>);

const sipServer = z.strictObject({
  host: z.string(),
  port: z.int(),
  transport: z.enum(['udp', 'tcp', 'tls']),
} satisfies Fields<SipServer>);

const phone = z.strictObject({
  mac: z.string().regex(/^[0-9a-f]{12}$/, 'must be 12 hexadecimal digits, lower case'),
  vendor: z.string().nullable(),
  model: z.string().nullable(),
  expansions: z.array(z.string()),
  accounts: z.array(account),
  key_account: z.int().nullable(),
  sip_server: sipServer.nullable(),
  pickup_code: z.string().nullable(),
  provisioning_url: z.string(),
  lamp_list: z.string().nullable(),
  settings: z.record(z.string(), z.string()),
} satisfies Fields<Omit<PhoneInput, 'keys'>>);

const key = z.strictObject({
  position: z.int(),
  label: z.string(),
  dial: z.string(),
  intent: z.enum(['call', 'dial', 'toggle', 'transfer', 'record', 'park', 'retrieve']),
  lamp: z
    .strictObject({ watch: z.string(), kind: z.enum(['line', 'toggle', 'slot', 'queue', 'conference']) })
    .nullable(),
  pickup: z.boolean(),
  inherited: z.boolean(),
  locked: z.boolean(),
  template_id: z.int().nullable(),
  problem: z.strictObject({ code: z.string(), message: z.string() }),
} satisfies Fields<ResolvedKey>);

const keys = z.array(key.partial().required({ position: true }));

/**
 * Reads a case of test/golden/phones: the phone, where it differs from the example phone, and its keys, where they differ from
 * the example key; `destinations` stands for the examples of all destination types. Raises ApiError with every fault.
 */
export function readGoldenCase(document: unknown): PhoneInput {
  // Not a union of both, whose faults would say nothing of single keys.
  if ((document as { keys?: unknown } | null)?.keys === 'destinations') {
    const given = parse(z.strictObject({ phone: phone.partial(), keys: z.literal('destinations') }), document);
    return examplePhone({ ...given.phone, keys: destinationKeys() });
  }
  const given = parse(z.strictObject({ phone: phone.partial(), keys }), document);
  return examplePhone({ ...given.phone, keys: given.keys.map((one) => exampleKey(one.position, one)) });
}
