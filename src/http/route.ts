import type { z } from 'zod';
import { refuse } from '../contract/errors.ts';
import { LIMITS } from '../contract/fields.ts';
import { parse } from '../contract/parse.ts';
import type { EntryKey } from '../domain/directory/resources.ts';
import { getUser } from '../domain/directory/users.ts';
import type { Store } from '../domain/ports.ts';
import type { Installation } from '../domain/publisher.ts';
import type { ListQuery, UserRow } from '../domain/rows.ts';
import type { View } from '../domain/view.ts';
import type { Change, Reading, Scope, Work } from '../domain/work.ts';
import type { Caller } from './auth.ts';
import { flagOf, type ListOptions, parseList } from './list-query.ts';

/** What a handler gets of a request. Everything in it is checked by the handler's schemas before it is used. */
export interface RequestContext {
  installation: Installation;
  caller: Caller;
  scope: Scope;
  view: View;
  /** Where the client finds this server: scheme, host and port. */
  origin: string;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** The body as parsed JSON; undefined where there was none. */
  body: unknown;
}
export type ReadContext = RequestContext & { reading: Reading };
export type WriteContext = RequestContext & { reading: Work; work: Work };

/** The answer of a write: by default 204 without a body. A function makes the body when the change is published. */
export interface Written {
  body: object | ((store: Store) => Promise<unknown>) | undefined;
  location?: string;
  /** What a dry run tells beside the plan. */
  plan?: object;
}

/** A query parameter, for the documentation. */
export interface QueryParameter {
  name: string;
  says: string;
  required?: true;
}

/**
 * One endpoint. The router, the OpenAPI document, the rights and the tests of every endpoint are made from the list of these.
 * In `acl`, words in braces stand for what the address has there.
 */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/1.1`, as Fastify writes patterns: `/users/:user_id/funckeys`. */
  url: string;
  acl: string;
  summary: string;
  tag: string;
  status: 200 | 201 | 204;
  /** The schema of the body, for the documentation; the handler checks with it, after it has found what the address names. */
  body?: z.ZodType;
  /** The body may be left out. */
  bodyOptional?: true;
  /** The schema of the body that is answered. The server does not check with it; the tests check every answer. */
  answer?: z.ZodType;
  /** For lists: what they can be ordered and filtered by. */
  list?: ListOptions;
  query?: readonly QueryParameter[];
  /** The address whose version If-Match names, where it is not the route's own. */
  changes?: string;
  /** Fields of what GET sends that change without anybody writing it: If-Match does not compare them. */
  derived?: readonly string[];
  /** Writes that phones never notice have no plan. */
  noPlan?: true;
  /** Only for tokens of the main tenant; `'token'`: whatever tenant below it they ask for. */
  mainTenantOnly?: true | 'token';
  read?(context: ReadContext): Promise<unknown>;
  write?(context: WriteContext): Promise<Written | undefined>;
  /** Does something outside of the store, in no transaction, and gives what the audit is to hold once it has happened. */
  act?(context: ReadContext): Promise<Change>;
  /** Answers with the live stream: the schema of the data of each event, by its name. */
  stream?: Readonly<Record<string, z.ZodType>>;
}

/** Declares endpoints; the order of the checks of every request is: token, address, body. */
export const get = (
  url: string,
  acl: string,
  summary: string,
  read: NonNullable<Route['read']>,
  more: Partial<Route> = {},
): Route => ({
  method: 'GET',
  url,
  acl,
  summary,
  tag: tagOf(url),
  status: 200,
  read,
  ...more,
});

/** Declares an endpoint that reads by what it is sent: nothing is stored. */
export const ask = (...[url, acl, summary, read, more]: Parameters<typeof get>): Route => ({
  ...get(url, acl, summary, read, more),
  method: 'POST',
});

/** Declares an endpoint that writes: POST answers 201 with a body, PUT and DELETE 204, unless `more` says otherwise. */
export const write = (
  method: 'POST' | 'PUT' | 'DELETE',
  url: string,
  acl: string,
  summary: string,
  handler: NonNullable<Route['write']>,
  more: Partial<Route> = {},
): Route => ({
  method,
  url,
  acl,
  summary,
  tag: tagOf(url),
  status: method === 'POST' ? 201 : 204,
  write: handler,
  ...more,
});

/** Declares an endpoint that does something outside of the store: 204, and no dry run. */
export const act = (
  url: string,
  acl: string,
  summary: string,
  handler: NonNullable<Route['act']>,
  more: Partial<Route> = {},
): Route => ({
  method: 'POST',
  url,
  acl,
  summary,
  tag: tagOf(url),
  status: 204,
  noPlan: true,
  act: handler,
  ...more,
});

const tagOf = (url: string) => url.split('/')[1]!;

/** Whether the endpoint can be rehearsed with `dry_run`. */
export const hasPlan = ({ write, noPlan }: Pick<Route, 'write' | 'noPlan'>) => write !== undefined && !noPlan;

/** The numeric id or uuid in an address. Anything else is an address where nothing is. */
export function entryKey(text: string | undefined): EntryKey {
  if (text !== undefined && /^\d{1,19}$/.test(text) && Number.isSafeInteger(Number(text))) return { id: Number(text) };
  if (text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    return { uuid: text.toLowerCase() };
  return refuse('no_such_path');
}

/** A numeric id in an address. */
export function numericId(text: string | undefined): number {
  const key = entryKey(text);
  return 'id' in key ? key.id : refuse('no_such_path');
}

/** A key's position in an address: 1 to 10,000. */
export function positionIn(params: RequestContext['params']): number {
  const position = numericId(params.position);
  if (position >= 1 && position <= LIMITS.position) return position;
  return refuse('position_out_of_range', 'position', { min: 1, max: LIMITS.position });
}

/** The user whom an address names: by id, by uuid, or `me` for the token's own. Raises not_found. */
export async function userIn({ reading, params, caller }: ReadContext | WriteContext): Promise<UserRow> {
  if (params.user_id !== 'me') return getUser(reading, entryKey(params.user_id));
  return caller.user_uuid === null
    ? refuse('not_found', '', { resource: 'User', ids: { uuid: 'me' } })
    : getUser(reading, { uuid: caller.user_uuid });
}

/** The body, for handlers that check it themselves. Raises bad_json where there was none. */
export function givenBody({ body }: RequestContext): unknown {
  return body === undefined ? refuse('bad_json') : body;
}

/** Checks the body with a schema. */
export function bodyOf<S extends z.ZodType>(context: RequestContext, schema: S): z.output<S> {
  return parse(schema, givenBody(context) ?? {});
}

/** The list parameters of a request, checked against what the route's list can do. */
export function listOf(context: RequestContext, options: ListOptions): ListQuery {
  return parseList(context.query, options, context.scope);
}

/** Wazo's boolean query parameters. */
export function flagIn(query: RequestContext['query'], name: string): boolean {
  const value = query[name];
  return value === undefined ? false : (flagOf(value) ?? refuse('boolean_type', name, { name }));
}

/** Which part of a plan to show: `limit` (100 by default) and `offset`. */
export function planPage(query: RequestContext['query'], scope: Scope) {
  const { limit = 100, offset } = parseList(
    { limit: query.limit ?? '', offset: query.offset ?? '' },
    { orders: [], filters: [] },
    scope,
  );
  return { limit, offset };
}
