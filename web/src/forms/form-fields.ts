/** JSON Schema, as far as request bodies of the OpenAPI document use it. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  anyOf?: JsonSchema[];
  enum?: string[];
  format?: string;
  default?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
}

export type Schemas = Readonly<Record<string, JsonSchema>>;
/** A body, or a part of it. */
export type Value = Record<string, unknown>;

/** A collection of the API that a field names something of, and by what. */
export interface Reference {
  path: string;
  by: 'id' | 'uuid' | 'name';
}

/** One field of a form. */
export interface FormField {
  name: string;
  kind: 'text' | 'secret' | 'moment' | 'number' | 'switch' | 'choice' | 'reference' | 'people' | 'rows' | 'group';
  required: boolean;
  nullable: boolean;
  /** What a new entry starts with. */
  initial: unknown;
  choices?: readonly string[];
  min?: number;
  max?: number;
  maxLength?: number;
  reference?: Reference;
  /** Of a group. */
  fields?: readonly FormField[];
  /** Of rows: each of them. */
  item?: FormField;
}

/** What ids in a body point to, by the name of their field. Lists of people are named for their collection. */
const REFERENCES: Readonly<Record<string, Reference>> = {
  func_key_template_id: { path: '/funckeys/templates', by: 'id' },
  parent_uuid: { path: '/tenants', by: 'uuid' },
  tenant_uuid: { path: '/tenants', by: 'uuid' },
  user_uuid: { path: '/users', by: 'uuid' },
  pbx: { path: '/pbxes', by: 'name' },
};

const SECRETS = new Set(['password', 'pin']);

/** The fields of a form, from the schema of the request's body. */
export function fieldsOf(schema: JsonSchema, schemas: Schemas): FormField[] {
  const required = new Set(schema.required ?? []);
  // Bodies have maps as well, such as the keys of a template: no form is made of those.
  const known = Object.entries(schema.properties ?? {}).filter(
    ([, { type, properties }]) => type !== 'object' || properties,
  );
  return known.map(([name, own]) => fieldOf(name, own, required.has(name), schemas));
}

function fieldOf(name: string, own: JsonSchema, required: boolean, schemas: Schemas): FormField {
  const { schema, nullable } = withoutNull(own, schemas);
  return { name, required, nullable, ...shapeOf(name, schema, schemas, own.default) };
}

function shapeOf(
  name: string,
  schema: JsonSchema,
  schemas: Schemas,
  initial: unknown,
): Omit<FormField, 'name' | 'required' | 'nullable' | 'initial'> & { initial: unknown } {
  const reference = REFERENCES[name];
  if (reference) return { kind: 'reference', reference, initial };
  if (schema.enum) return { kind: 'choice', choices: schema.enum, initial };
  if (schema.properties) return { kind: 'group', fields: fieldsOf(schema, schemas), initial };
  if (schema.items) return listOf(name, schema.items, schemas, initial);
  if (schema.type === 'boolean') return { kind: 'switch', initial };
  if (schema.type === 'integer')
    return { kind: 'number', ...defined({ min: schema.minimum, max: schema.maximum }), initial };
  if (schema.format === 'date-time') return { kind: 'moment', initial };
  return { kind: SECRETS.has(name) ? 'secret' : 'text', ...defined({ maxLength: schema.maxLength }), initial };
}

function listOf(name: string, items: JsonSchema, schemas: Schemas, initial: unknown) {
  const start = initial ?? [];
  if (items.$ref?.endsWith('/PersonReference'))
    return { kind: 'people' as const, reference: { path: `/${name}`, by: 'uuid' as const }, initial: start };
  return { kind: 'rows' as const, item: fieldOf(name, items, true, schemas), initial: start };
}

/** A schema behind its reference, and whether null is allowed beside it. */
function withoutNull(own: JsonSchema, schemas: Schemas): { schema: JsonSchema; nullable: boolean } {
  const others = own.anyOf?.filter(({ type }) => type !== 'null');
  if (others?.length === 1) return { schema: withoutNull(others[0]!, schemas).schema, nullable: true };
  if (own.$ref) return { schema: schemas[own.$ref.slice(own.$ref.lastIndexOf('/') + 1)] ?? {}, nullable: false };
  if (!Array.isArray(own.type)) return { schema: own, nullable: false };
  const type = own.type.find((one) => one !== 'null') ?? 'string';
  return { schema: { ...own, type }, nullable: own.type.includes('null') };
}

const defined = <T extends object>(facts: T) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** A new entry. */
export function initialValue(fields: readonly FormField[]): Value {
  return Object.fromEntries(fields.map((field) => [field.name, initialOf(field)]));
}

/** What a field starts with: a group is filled with what its fields start with. */
export function initialOf({ kind, fields, nullable, initial }: FormField): unknown {
  return kind === 'group' && !nullable ? initialValue(fields!) : initial;
}

/**
 * The body to send: what the schema knows, of what a form or an answer holds. What is undefined is left out: so a secret that
 * nobody typed stays as it is.
 */
export function bodyOf(fields: readonly FormField[], value: Value): Value {
  const known = fields.map((field) => [field.name, partOf(field, value[field.name])] as const);
  return Object.fromEntries(known.filter(([, part]) => part !== undefined));
}

function partOf(field: FormField, part: unknown): unknown {
  if (part === undefined || part === null) return part;
  if (field.kind === 'group') return bodyOf(field.fields!, part as Value);
  if (field.kind === 'rows') return (part as unknown[]).map((row) => partOf(field.item!, row)).filter(isFilled);
  if (field.kind === 'people') return (part as { uuid: string }[]).map(({ uuid }) => ({ uuid }));
  return part;
}

/** A row that nothing was written into is none. */
const isFilled = (row: unknown) =>
  typeof row === 'object' ? Object.values(row!).some((part) => part !== '') : row !== '';

/** A row to add to a list. */
export function emptyRow(item: FormField): unknown {
  return item.kind === 'group' ? initialValue(item.fields!) : '';
}
