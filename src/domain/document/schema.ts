import { z } from 'zod';
import { integer, listOf, text, uuid } from '../../contract/fields.ts';
import { deviceSchema, phoneSettingsSchema } from '../directory/device-input.ts';
import { RESOURCE_KINDS } from '../directory/kinds/registry.ts';
import { bodySchema, type ResourceDefinition } from '../directory/resource.ts';
import { forwardsSchema, servicesSchema } from '../directory/services.ts';
import { tenantSchema } from '../directory/tenants.ts';
import { userSchema } from '../directory/user-input.ts';
import { featureCodeSchema } from '../keys/codes.ts';
import { FEATURES } from '../keys/feature-codes.ts';
import { templateSchema } from '../keys/key-input.ts';
import { type DocumentKeys, documentKeysSchema, reference } from './destination-document.ts';

/** More entries of one kind than any tenant has, but few enough to be held in memory. */
const MOST = 200_000;

/** Numbers in short: `exten: "1001 1002"` instead of lines and lists. */
const shortExtens = () =>
  text(1000, 1).optional().meta({ description: 'Extensions, separated by blanks; the first is the main one' });

// A field that is left out stays as it is, so that the defaults of the API must not fill it.
function partial(fields: Readonly<Record<string, unknown>>): Record<string, z.ZodType> {
  const optional = (field: z.ZodType) =>
    (field instanceof z.ZodDefault || field instanceof z.ZodPrefault
      ? (field.unwrap() as z.ZodType)
      : field
    ).optional();
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, optional(field as z.ZodType)]));
}

const { func_key_template_id: _, ...userFields } = userSchema.shape;
const userEntry = z.strictObject({
  uuid: uuid().optional(),
  ...partial(userFields),
  exten: shortExtens(),
  template: reference().nullish(),
  services: servicesSchema.optional(),
  forwards: forwardsSchema.optional(),
  keys: documentKeysSchema.optional(),
});

const templateEntry = z.strictObject({
  id: reference()
    .optional()
    .meta({ description: "A name of the document's own, where the name is missing or not the only one" }),
  name: templateSchema.shape.name.nullish(),
  keys: documentKeysSchema.optional(),
});

function resourceEntry(definition: ResourceDefinition): z.ZodType {
  const shape = partial((bodySchema(definition) as unknown as z.ZodObject).shape);
  for (const [outer, lists] of Map.groupBy(definition.members, (member) => member.at[0])) {
    const people = () => listOf(reference(), 1000).optional();
    const inner = Object.fromEntries(lists.map(({ at }) => [at[1] ?? '', people()]));
    shape[outer] = lists[0]!.at.length === 1 ? people() : z.strictObject(inner).optional();
  }
  return z.strictObject({
    uuid: uuid().optional(),
    ...shape,
    ...(definition.hasExtensions ? { exten: shortExtens() } : {}),
  });
}

const deviceEntry = z.strictObject({
  ...partial(deviceSchema.shape),
  lines: listOf(z.strictObject({ line: integer(1, 100).default(1), user: reference() }), 100).optional(),
  keys_from: reference().nullish(),
  secret: text(64, 20).optional(),
});

const { sip_server, outbound_context } = tenantSchema.shape;
const codes = Object.fromEntries(FEATURES.map((feature) => [feature, featureCodeSchema.optional()]));
const resources = RESOURCE_KINDS.map((one) => [one.path, listOf(resourceEntry(one), MOST).optional()]);

/**
 * A whole tenant as one document: everything that export writes and import takes. Made from the schemas of the API. A section
 * or field that is left out stays as it is.
 */
export const documentSchema = z.strictObject({
  lampfield: integer(1, 1).optional().meta({ description: 'Version of the format: 1' }),
  tenant: z.strictObject({ sip_server, outbound_context }).optional(),
  feature_codes: z.strictObject(codes).optional(),
  templates: listOf(templateEntry, MOST).optional(),
  users: listOf(userEntry, MOST).optional(),
  ...(Object.fromEntries(resources) as Record<string, z.ZodType>),
  keys: listOf(z.strictObject({ owner: reference(), keys: documentKeysSchema }), MOST).optional(),
  devices: listOf(deviceEntry, MOST).optional(),
  phone_settings: phoneSettingsSchema.shape.items.optional(),
});

/** An entry of a document: its fields as written, checked. */
export type DocumentEntry = Readonly<Record<string, unknown>> & { keys?: DocumentKeys };
/** A document after checking. Sections are named as the API's collections. */
export type TenantDocument = Readonly<Record<string, unknown>>;

/** The entries of a section; null where the document does not have it. */
export function section(document: TenantDocument, name: string): readonly DocumentEntry[] | null {
  return (document[name] as DocumentEntry[] | undefined) ?? null;
}
