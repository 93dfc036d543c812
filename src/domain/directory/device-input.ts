import { z } from 'zod';
import { integer, issue, listOf, text, uuid } from '../../contract/fields.ts';

/** A MAC, or part of one, as it is stored: without what people write between its digits. */
export function plainMac(text: string): string {
  return text.replace(/[:.-]/g, '').toLowerCase();
}

/** A MAC address in any usual spelling; becomes 12 lower-case hexadecimal digits. */
export const mac = () =>
  z
    .string()
    .check((ctx) => {
      const plain = /^[0-9A-Fa-f]{12}$|^[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}$|^[0-9A-Fa-f]{4}(\.[0-9A-Fa-f]{4}){2}$/;
      if (!plain.test(ctx.value))
        issue(ctx, ctx.value, 'pattern', { hint: 'be a MAC address such as 00:15:65:aa:bb:cc' });
    })
    .meta({ example: '00:15:65:aa:bb:cc' })
    .overwrite(plainMac);

/** What names of parameters look like in any family; each says more closely what its own look like. */
const SETTING_NAME = /^\w(?:[\w .:/$-]{0,198}[\w$])?$/;

/** Settings of a phone that Lampfield does not own: parameter → value, as the phone's own language calls them. */
export const phoneSettings = () =>
  z
    .record(z.string(), text(1000))
    .check((ctx) => {
      const names = Object.keys(ctx.value);
      if (names.length > 500) issue(ctx, names.length, 'too_many', { max: 500 });
      const bad = names.find((name) => !SETTING_NAME.test(name));
      if (bad !== undefined)
        issue(ctx, bad, 'unusable', {
          hint: 'has a name that is not made of letters, digits, blanks, _ . - / : and $',
        });
    })
    .meta({ description: 'Parameter → value, written after what Lampfield writes' });

/** What is said of a phone besides which one it is. */
const use = () => ({
  expansions: listOf(z.object({ model: text(40, 1) }), 10).default([]),
  lines: listOf(z.object({ user_uuid: uuid(), line: integer(1, 100).default(1) }), 100).default([]),
  keys_from: uuid().nullish().meta({
    description: 'The user on one of the lines whose keys the phone shows; by default the one of the first',
  }),
  phone_settings: phoneSettings().default({}),
});

function oneUserPerLine(ctx: z.core.ParsePayload<{ lines: { line: number }[] }>): void {
  const lines = ctx.value.lines.map((one) => one.line);
  if (new Set(lines).size < lines.length)
    issue(ctx, lines, 'unusable', { hint: 'must not give one line of the phone to two users' });
}

/** The body of a device. */
export const deviceSchema = z
  .object({ mac: mac(), vendor: text(40, 1).nullish(), model: text(40, 1).nullish(), ...use() })
  .check(oneUserPerLine)
  .meta({ id: 'DeviceInput' });
export type DeviceInput = z.output<typeof deviceSchema>;

/** The body that claims a phone which was seen: which one it is is known. */
export const claimSchema = z.object(use()).check(oneUserPerLine).meta({ id: 'ClaimInput' });
export type ClaimInput = z.output<typeof claimSchema>;

/** The phone that takes the place of a device's: without vendor and model it is the same, without modules it has those that fit. */
export const deviceSwapSchema = z
  .object({
    mac: mac(),
    vendor: text(40, 1).nullish(),
    model: text(40, 1).nullish(),
    expansions: listOf(z.object({ model: text(40, 1) }), 10).optional(),
  })
  .meta({ id: 'DeviceSwapInput' });
export type DeviceSwapInput = z.output<typeof deviceSwapSchema>;

/** Phone settings of a whole tenant, per family and model; `''` or left out is every one. */
export const phoneSettingsSchema = z
  .object({
    items: listOf(
      z.object({ family: text(40).default(''), model: text(40).default(''), settings: phoneSettings() }),
      200,
    ),
  })
  .meta({ id: 'PhoneSettingsInput' });
export type PhoneSettingsInput = z.output<typeof phoneSettingsSchema>;
