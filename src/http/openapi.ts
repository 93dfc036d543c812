import { planAnswer } from '../contract/answers/plan.ts';
import { problemAnswer } from '../contract/answers/problem.ts';
import { type Components, createComponents } from './components.ts';
import { hasPlan, type Route } from './route.ts';
import { ROUTES } from './routes/index.ts';
import { SESSION_ENDPOINTS } from './session.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document: made from the same routes and schemas that serve and validate. */
export function openApiDocument(version: string): Json {
  const components = createComponents();
  const paths: Record<string, Json> = {};
  for (const route of [...SESSION_ENDPOINTS, ...ROUTES]) {
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, components) };
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
      schemas: components.schemas,
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

function operation(route: Route, components: Components): Json {
  const names = [...route.url.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [route.tag],
    // Who signs in has no token yet.
    ...(route.acl === '' ? { security: [] } : { 'x-acl': route.acl }),
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
            content: { 'application/json': { schema: components.input(route.body) } },
          },
        }
      : {}),
    responses: {
      ...answersOf(route, components),
      '4XX': { description: 'Refused', content: jsonOf(components.output(problemAnswer), 'application/problem+json') },
    },
  };
}

/** What an endpoint answers where it does not refuse, by status. */
function answersOf(route: Route, { output }: Components): Json {
  const { status, answer, stream } = route;
  const plan = hasPlan(route) ? { description: 'The plan, with dry_run', content: jsonOf(output(planAnswer)) } : null;
  if (stream)
    return {
      200: {
        description: 'Events; `x-events` has the schema of the data of each',
        content: jsonOf(TEXT, 'text/event-stream'),
        'x-events': Object.fromEntries(Object.entries(stream).map(([name, data]) => [name, output(data)])),
      },
    };
  const done = answer ? { description: 'The answer', content: jsonOf(output(answer)) } : { description: 'Done' };
  if (plan === null || status !== 200) return { ...(plan && { 200: plan }), [status]: done };
  const either = { anyOf: [output(answer!), output(planAnswer)] };
  return { 200: { description: 'The answer, or with dry_run the plan', content: jsonOf(either) } };
}

/** `put /users/:user_id/funckeys/:position` is `putUsersUserIdFunckeysPosition`. */
function operationId({ method, url }: Route): string {
  return method.toLowerCase() + url.replace(/[/:_]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function parameter(where: 'path' | 'query' | 'header', name: string, description: string, schema: Json = TEXT): Json {
  return { in: where, name, description, required: where === 'path', schema };
}

const jsonOf = (schema: Json, type = 'application/json') => ({ [type]: { schema } });

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
