import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { API, api } from '../api/client.ts';
import { type FormField, fieldsOf, type JsonSchema, type Schemas } from './form-fields.ts';

interface Operation {
  parameters?: { name?: string; schema?: JsonSchema }[];
  requestBody?: { content: { 'application/json': { schema: JsonSchema } } };
}

interface ApiDocument {
  paths: Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>>;
  components: { schemas: Schemas };
}

type Method = 'get' | 'post' | 'put' | 'delete';

/** What the API's own document says can be done with a collection, and what a form for its entries is made of. */
export interface CollectionShape {
  /** The name of the body's schema, empty where nothing is written. */
  schema: string;
  fields: readonly FormField[];
  orders: readonly string[];
  canMake: boolean;
  canEdit: boolean;
  canDelete: boolean;
  /** Whether writes have a dry run. */
  hasPlan: boolean;
}

/** A collection (`/groups`) and one of its entries (`/groups/{id}`), as the API describes them. Undefined until that is read. */
export function useCollectionShape(all: string, one: string): CollectionShape | undefined {
  const { data } = useQuery({
    queryKey: ['openapi'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await (await fetch(`${API}/openapi.json`)).json()) as ApiDocument,
  });
  return useMemo(() => data && shapeOf(data, all, one), [data, all, one]);
}

function shapeOf({ paths, components }: ApiDocument, all: string, one: string): CollectionShape {
  const [list, entry] = [paths[all] ?? {}, paths[one] ?? {}];
  const writing = list.post ?? entry.put;
  const body = writing?.requestBody?.content['application/json'].schema;
  const schema = body?.$ref?.slice(body.$ref.lastIndexOf('/') + 1) ?? '';
  const hasParameter = (name: string) => writing?.parameters?.some((one) => one.name === name) ?? false;
  return {
    schema,
    fields: fieldsOf(components.schemas[schema] ?? {}, components.schemas),
    orders: list.get?.parameters?.find(({ name }) => name === 'order')?.schema?.enum ?? [],
    canMake: list.post !== undefined,
    canEdit: entry.put !== undefined,
    canDelete: entry.delete !== undefined,
    hasPlan: hasParameter('dry_run'),
  };
}

/** What a request names besides its address. */
export interface CallInit {
  path?: Record<string, string | number>;
  query?: object;
  body?: unknown;
  /** The version that is changed. */
  etag?: string | null;
}

/**
 * A request whose path is known only when it is made, so that the client's types can not say what it takes and answers. Raises
 * ApiError.
 */
export async function call<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  { path: inPath = {}, query = {}, body, etag = null }: CallInit = {},
): Promise<{ data: T; etag: string | null }> {
  const any = api as unknown as Record<
    string,
    (path: string, init: object) => Promise<{ data: T; response: Response }>
  >;
  const headers = etag === null ? {} : { 'If-Match': etag };
  const { data, response } = await any[method]!(path, { params: { path: inPath, query }, body, headers });
  return { data, etag: response.headers.get('ETag') };
}
