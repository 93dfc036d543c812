import { z } from 'zod';
import { ERRORS } from '../contract/errors.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes/index.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document: made from the same routes and schemas that serve and validate. */
export function openApiDocument(version: string): Json {
  const schemas: Record<string, Json> = {};
  const paths: Record<string, Json> = {};
  for (const route of ROUTES) {
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lampfield',
      version,
      description: 'Function keys of desk phones. Compatible with the function-key API of Wazo.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/1.1' }],
    security: [{ token: [] }, { bearer: [] }],
    paths,
    components: {
      schemas: { ...schemas, Problem: problem, Plan: plan },
      parameters: headers,
      securitySchemes: {
        token: { type: 'apiKey', in: 'header', name: 'X-Auth-Token' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

const TEXT = { type: 'string' };
const FLAG = { type: 'boolean' };

const problem = {
  type: 'object',
  description:
    'RFC 9457; clients whose Accept is exactly application/json get an array of strings instead, as from Wazo',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string' },
          code: { type: 'string', enum: Object.keys(ERRORS) },
          message: { type: 'string' },
        },
      },
    },
  },
};

const plan = {
  type: 'object',
  description: 'What a write would change, with dry_run: nothing is stored. limit and offset page devices and problems',
  properties: {
    counts: {
      type: 'object',
      properties: Object.fromEntries(
        ['devices', 'keys_moved', 'keys_dropped', 'problems'].map((name) => [name, { type: 'integer' }]),
      ),
    },
    devices: { type: 'array', items: { type: 'object' } },
    problems: { type: 'array', items: { type: 'object' } },
    swap: { type: 'object', description: 'Of an exchange of phones: what becomes of keys, modules and settings' },
  },
};

const headers = {
  tenant: parameter('header', 'Wazo-Tenant', "uuid of a tenant at or below the token's own, which is the default"),
  resume: parameter(
    'header',
    'Last-Event-ID',
    'go on after this event; an unknown one is answered by an event "reload"',
  ),
  version: parameter('header', 'If-Match', 'the ETag of what is to be changed: 412 where it has changed meanwhile'),
};

/** Whether the route changes something that a GET sends, with an ETag. */
function hasVersion({ write, changes, url }: Route): boolean {
  return write !== undefined && ROUTES.some((one) => one.method === 'GET' && one.url === (changes ?? url));
}

function operation(route: Route, schemas: Record<string, Json>): Json {
  const names = [...route.url.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [route.tag],
    'x-acl': route.acl,
    parameters: [
      ...names.map((name) => parameter('path', name, pathSays(name))),
      ...queryOf(route),
      { $ref: '#/components/parameters/tenant' },
      ...(route.stream ? [{ $ref: '#/components/parameters/resume' }] : []),
      ...(hasVersion(route) ? [{ $ref: '#/components/parameters/version' }] : []),
    ],
    ...(route.body
      ? {
          requestBody: {
            required: !route.bodyOptional,
            content: { 'application/json': { schema: schemaOf(route.body, schemas) } },
          },
        }
      : {}),
    responses: {
      ...(hasPlan(route) ? { 200: { description: 'The plan, with dry_run', content: jsonOf('Plan') } } : {}),
      [route.status]:
        route.status === 204
          ? { description: 'Done' }
          : {
              description: 'The answer',
              content: { [route.stream ? 'text/event-stream' : 'application/json']: { schema: {} } },
            },
      '4XX': {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** `put /users/:user_id/funckeys/:position` is `putUsersUserIdFunckeysPosition`. */
function operationId({ method, url }: Route): string {
  return method.toLowerCase() + url.replace(/[/:_]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function parameter(where: 'path' | 'query' | 'header', name: string, description: string, schema: Json = TEXT): Json {
  return { in: where, name, description, required: where === 'path', schema };
}

const hasPlan = ({ write, noPlan }: Route) => write !== undefined && !noPlan;
const jsonOf = (name: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } });

function pathSays(name: string): string {
  if (name === 'user_id') return 'numeric id or uuid of a user, or "me"';
  return name === 'position' ? 'position of a key, 1 to 10,000' : 'id';
}

function queryOf(route: Route): Json[] {
  const { list } = route;
  const own: Json[] = (route.query ?? []).map(({ name, says, required = false }) => ({
    ...parameter('query', name, says),
    required,
  }));
  if (hasPlan(route))
    own.push(parameter('query', 'dry_run', 'true: store nothing, and tell what would change on which phones', FLAG));
  if (list === undefined) return own;
  const common = [
    parameter('query', 'search', 'part of a name, whatever its accents and case'),
    parameter('query', 'order', 'what to order by', { type: 'string', enum: list.orders }),
    parameter('query', 'direction', `${list.direction ?? 'asc'} by default`, { type: 'string', enum: ['asc', 'desc'] }),
    parameter('query', 'limit', 'most entries to send', { type: 'integer', minimum: 1 }),
    parameter('query', 'offset', 'entries to leave out at the start', { type: 'integer', minimum: 0 }),
    parameter('query', 'recurse', 'true: the tenants below as well', FLAG),
  ];
  return [...own, ...common, ...list.filters.map((name) => parameter('query', name, `exactly this ${name}`))];
}

/** A schema as JSON Schema; those with an id become components, once. */
function schemaOf(schema: z.ZodType, schemas: Record<string, Json>): Json {
  const {
    $defs,
    $schema: _,
    ...own
  } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json & { $defs?: Record<string, Json> };
  for (const [name, definition] of Object.entries($defs ?? {})) schemas[name] = relinked(withoutId(definition));
  const { id } = own as { id?: string };
  if (id === undefined) return relinked(own);
  schemas[id] = relinked(withoutId(own));
  return { $ref: `#/components/schemas/${id}` };
}

const withoutId = ({ id: _, ...rest }: Json) => rest;

function relinked(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}
