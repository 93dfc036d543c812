import { QueryClient } from '@tanstack/react-query';
import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import { ApiError, problemOf } from './api-error.ts';
import type { paths } from './schema.d.ts';
import { chosenTenant } from './tenant.ts';

/** Where the API is, on the server that sent this page. */
export const API = '/1.1';

/** Headers of every request: without `X-Lampfield` the server does not look at the cookie. */
export function requestHeaders(): Record<string, string> {
  const tenant = chosenTenant();
  return {
    'X-Lampfield': '1',
    Accept: 'application/json, application/problem+json',
    ...(tenant === null ? {} : { 'Wazo-Tenant': tenant }),
  };
}

const ours: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(requestHeaders())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
    return response;
  },
  onError: ({ error }) => (error instanceof ApiError ? error : ApiError.unreachable()),
};

/** The API, typed by its OpenAPI document. Raises ApiError for every answer that is not 2xx, and when there is none. */
export const api = createFetchClient<paths>({ baseUrl: API });
api.use(ours);

/**
 * The API as hooks: `query.useQuery('get', '/users/{user_id}', {params: {path: {user_id}}})`. Keys of the cache are
 * `[method, path, parameters]`; the live stream renews them by path (live.ts).
 */
export const query = createQueryHooks(api);

/** The cache. What the live stream keeps true is not read again on its own. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Refused is refused; an unreachable server is asked again.
      retry: (count, error) => count < 3 && error instanceof ApiError && (error.status === 0 || error.status === 503),
      retryDelay: (count) => Math.min(500 * 2 ** count, 4000),
    },
  },
});
