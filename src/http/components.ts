import { z } from 'zod';

type Json = Record<string, unknown>;

/** The component schemas of an OpenAPI document, gathered while its endpoints are written. */
export interface Components {
  schemas: Record<string, Json>;
  /** A schema of what clients send, as JSON Schema; those with an id become components, once. */
  input(schema: z.ZodType): Json;
  /** A schema of what is answered. Clients have to bear fields that they do not know. */
  output(schema: z.ZodType): Json;
}

/** Begins a document. Raises Error where two schemas have one id. */
export function createComponents(): Components {
  const schemas: Record<string, Json> = {};

  function add(name: string, { id: _, ...schema }: Json): void {
    const known = schemas[name];
    const made = relinked(schema);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(made))
      throw new Error(`two schemas have the id ${name}`);
    schemas[name] = made;
  }

  function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
    const override = io === 'output' ? simplify : () => undefined;
    const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', override });
    const { $defs = {}, $schema: _, ...own } = made as Json & { $defs?: Record<string, Json> };
    for (const [name, definition] of Object.entries($defs)) add(name, definition);
    const { id } = own as { id?: string };
    if (id === undefined) return relinked(own);
    add(id, own);
    return { $ref: `#/components/schemas/${id}` };
  }

  return {
    schemas,
    input: (schema) => schemaOf(schema, 'input'),
    output: (schema) => schemaOf(schema, 'output'),
  };
}

/** Leaves out what says something of writing only, or what a format says already. */
function simplify({ jsonSchema }: { jsonSchema: Json }): void {
  delete jsonSchema.default;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}

function relinked(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}
