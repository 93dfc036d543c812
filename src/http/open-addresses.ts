import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../contract/errors.ts';
import type { Installation } from '../domain/publisher.ts';
import { docsPage } from './docs-page.ts';
import { etagOf, names } from './etag.ts';
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
  const document = Buffer.from(JSON.stringify(openApiDocument(version)));
  const documents = prefixes.map((prefix) => `${prefix}/openapi.json`);
  for (const url of documents) app.get(url, async (request, reply) => sendDocument(document, request, reply));
  return ['/health', '/ready', '/metrics', '/docs', ...documents];
}

const packed = new WeakMap<Buffer, Buffer>();

/** The web UI reads the document on its first page: packed it is a tenth of the bytes, and none where the browser has it already. */
function sendDocument(document: Buffer, { headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const etag = etagOf(document);
  reply.header('ETag', etag).header('Cache-Control', 'no-cache').header('Vary', 'Accept-Encoding');
  const seen = headers['if-none-match'];
  if (seen !== undefined && names(seen, etag)) return reply.code(304).send();
  reply.type('application/json');
  if (!/\bgzip\b(?!;q=0)/.test(headers['accept-encoding']?.toString() ?? '')) return reply.send(document);
  const bytes = packed.get(document) ?? gzipSync(document, { level: 9 });
  packed.set(document, bytes);
  return reply.header('Content-Encoding', 'gzip').send(bytes);
}

/** Ready is who can do everything: reach the store, and every PBX that is configured. */
async function readiness({ database, pbx }: Installation) {
  await database.read.tenants.all().catch(() => refuse('overloaded'));
  const pbxes = pbx.figures().map(({ name, connected }) => ({ name, connected }));
  const away = pbxes.filter((one) => !one.connected).map((one) => one.name);
  if (away.length > 0) refuse('pbx_unavailable', '', { why: `away: ${away.join(', ')}` });
  return { status: 'ok', pbx: pbxes };
}
