import type { FastifyInstance } from 'fastify';
import { refuse } from '../contract/errors.ts';
import type { Installation } from '../domain/publisher.ts';
import { docsPage } from './docs-page.ts';
import type { Metrics } from './metrics.ts';
import { openApiDocument } from './openapi.ts';

/** Adds the addresses that need no token: liveness, readiness, figures, documentation. Gives all of them; each knows GET alone. */
export function addOpenAddresses(
  app: FastifyInstance,
  parts: { installation: Installation; version: string; metrics: Metrics; prefixes: readonly string[] },
): string[] {
  const { installation, version, metrics, prefixes } = parts;
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', () => readiness(installation));
  app.get('/metrics', async (_request, reply) =>
    reply
      .header('Cache-Control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text()),
  );
  const page = docsPage(version);
  app.get('/docs', async (_request, reply) =>
    reply
      .header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
      .type('text/html')
      .send(page),
  );
  const document = JSON.stringify(openApiDocument(version));
  const documents = prefixes.map((prefix) => `${prefix}/openapi.json`);
  for (const url of documents) app.get(url, async (_request, reply) => reply.type('application/json').send(document));
  return ['/health', '/ready', '/metrics', '/docs', ...documents];
}

/** Ready is who can do everything: reach the store, and every PBX that is configured. */
async function readiness({ database, pbx }: Installation) {
  await database.read.tenants.all().catch(() => refuse('overloaded'));
  const pbxes = pbx.figures().map(({ name, connected }) => ({ name, connected }));
  const away = pbxes.filter((one) => !one.connected).map((one) => one.name);
  if (away.length > 0) refuse('pbx_unavailable', '', { why: `away: ${away.join(', ')}` });
  return { status: 'ok', pbx: pbxes };
}
