import { LIMITS } from '../contract/fields.ts';
import type { Route } from '../http/route.ts';
import { ROUTES } from '../http/routes/index.ts';
import { SESSION_ENDPOINTS } from '../http/session.ts';
import { code, codes, type Page, page, prose, table } from './markdown.ts';

/** Every endpoint of the API. */
export const endpointsPage: Page = {
  file: 'reference/endpoints.md',
  render: () =>
    page('Endpoints', [
      `All addresses are below \`/1.1\` (also \`/api/confd/1.1\`). Bodies are JSON of at most ${LIMITS.body_bytes} bytes; their fields are described by the OpenAPI document at \`/1.1/openapi.json\`. Fields that are unknown are ignored.`,
      "Each request needs a token, as `X-Auth-Token` or `Authorization: Bearer`, that has the right in the last column; words in braces stand for what the address has there. `Wazo-Tenant` chooses a tenant below the token's own.",
      '**Lists** answer `{total, items}` and take `search`, `order`, `direction` (`asc`, `desc`), `limit`, `offset` and `recurse` (the tenants below as well).',
      '**Writes** take `?dry_run=true`: nothing is stored, and the answer says what would change on which phones. Exceptions are marked.',
      '**Versions**: every answer to GET has an `ETag`; a write with `If-Match` is refused with 412 where the resource has changed since.',
      '**Live stream**: `GET /events` is a stream of server-sent events, `event: key`, `template`, `device`, `lamp`, `job` or `state`. `data` is JSON: `tenant_uuid`, `at`, and for a change `resource`, `action` and `id` as in the audit, with the new `value` of what phones can change too. Each client gets what its token may read. It goes on where it was by `Last-Event-ID`, as browsers send it; `event: reload` says that more has happened than is told: read again what you show. The stream is ended within a minute after the token was revoked or has expired, and a client that does not read is cut off.',
      ...tags().flatMap((tag) => sectionOf(tag)),
      '## Without a token',
      table(
        ['Address', 'What it does'],
        [
          [code('GET /health'), 'The process is alive'],
          [code('GET /ready'), 'The store answers, and every PBX is reached; 503 where not'],
          [code('GET /metrics'), 'Figures for Prometheus'],
          [code('GET /1.1/openapi.json'), 'The OpenAPI 3.1 document'],
          ...SESSION_ENDPOINTS.map(({ method, url, summary }) => [code(`${method} /1.1${url}`), summary]),
          [code('GET /'), 'The web UI'],
        ],
      ),
    ]),
};

const TITLES: Record<string, string> = {
  funckeys: 'Function keys and templates',
  users: 'Users, their keys, services and forwards',
  agents: 'Agents',
  groups: 'Groups',
  queues: 'Queues',
  conferences: 'Conferences',
  pagings: 'Pagings',
  parkinglots: 'Parking lots',
  callfilters: 'Call filters: boss and secretary',
  search: 'Search',
  lamps: 'Lamps',
  events: 'Live stream',
  devices: 'Devices',
  phones: 'Phone models and settings',
  tenants: 'Tenants',
  pbxes: 'PBXs',
  extensions: 'Feature codes',
  tokens: 'Tokens',
  audit: 'Audit',
};

function tags(): string[] {
  return [...new Set(ROUTES.map((route) => route.tag))];
}

function sectionOf(tag: string): string[] {
  const routes = ROUTES.filter((route) => route.tag === tag);
  const rows = routes.map((route) => [code(`${route.method} ${addressOf(route)}`), saysOf(route), code(route.acl)]);
  return [`## ${TITLES[tag] ?? tag}`, table(['Endpoint', 'What it does', 'Right'], rows), ...detailsOf(routes)];
}

/** `/users/:user_id` is `/users/{user_id}`. */
function addressOf({ url }: Route): string {
  return url.replace(/:(\w+)/g, '{$1}');
}

function saysOf({ summary, noPlan, mainTenantOnly }: Route): string {
  const notes = [...(noPlan ? ['no dry run'] : []), ...(mainTenantOnly ? ['main tenant only'] : [])];
  return notes.length === 0 ? prose(summary) : `${prose(summary)} (${notes.join(', ')})`;
}

/** What single endpoints take in their query. */
function detailsOf(routes: readonly Route[]): string[] {
  const rows = routes.flatMap(({ list, query, ...route }): string[] => {
    const parts = [
      ...(query ?? []).map(({ name, says }) => `${code(name)}: ${prose(says)}`),
      ...(list ? [`order by ${codes(list.orders)}`] : []),
      ...(list && list.filters.length > 0 ? [`filter by ${codes(list.filters)}`] : []),
    ];
    return parts.length === 0 ? [] : [`* ${code(`GET ${route.url.replace(/:(\w+)/g, '{$1}')}`)} – ${parts.join('; ')}`];
  });
  return rows.length === 0 ? [] : [rows.join('\n')];
}
