import { openApiDocument } from '../http/openapi.ts';

/** The types of the API for the web, made from the OpenAPI document. Below the checkout's root. */
export const webTypes = {
  file: 'web/src/api/schema.d.ts',
  async render(): Promise<string> {
    // Only there where Lampfield is developed.
    const { astToString, default: typesOf } = await import('openapi-typescript');
    const document = openApiDocument('') as unknown as Parameters<typeof typesOf>[0];
    // A field with a default may be left out of a request; the answers' schemas have no defaults.
    const types = await typesOf(document, {
      defaultNonNullable: false,
      rootTypes: true,
      rootTypesNoSchemaPrefix: true,
    });
    return `// Made by npm run generate from the OpenAPI document.\n\n${astToString(types)}`;
  },
};
