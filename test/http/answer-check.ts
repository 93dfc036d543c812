import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { planAnswer } from '../../src/contract/answers/plan.ts';
import { problemAnswer } from '../../src/contract/answers/problem.ts';
import { flagOf } from '../../src/http/list-query.ts';
import { hasPlan, type Route } from '../../src/http/route.ts';
import { ROUTES } from '../../src/http/routes/index.ts';
import { PREFIXES } from '../../src/http/server.ts';

/** What is wrong with an answer; null where it is what the schema says, no less and no more. */
export function nonconformity(schema: z.ZodType, body: unknown): string | null {
  const read = schema.safeParse(body);
  if (!read.success) return z.prettifyError(read.error);
  // Reading drops fields that the schema does not know, and adds those that it would default to.
  return isDeepStrictEqual(read.data, body) ? null : `it has more than its schema: ${firstDifference(read.data, body)}`;
}

function firstDifference(read: unknown, sent: unknown, path = ''): string {
  if (typeof read !== 'object' || typeof sent !== 'object' || read === null || sent === null) return path;
  const names = [...new Set([...Object.keys(sent), ...Object.keys(read)])];
  const [one, other] = [read, sent] as Record<string, unknown>[];
  const name = names.find((at) => !isDeepStrictEqual(one![at], other![at]) || !(at in one!) || !(at in other!));
  return name === undefined ? path : firstDifference(one![name], other![name], `${path}.${name}`);
}

/** The schema of what a route answers with this status; null where it answers no JSON then. */
function schemaFor(route: Route, status: number, isDryRun: boolean): z.ZodType | null {
  if (isDryRun && status === 200 && hasPlan(route)) return planAnswer;
  return status === route.status && status !== 204 && !route.stream ? (route.answer ?? z.never()) : null;
}

/** Checks every answer of a server against what its route says in the OpenAPI document. `throwFirst` raises what was found. */
export function checkAnswers(app: FastifyInstance) {
  const routes = new Map<string, Route>(
    PREFIXES.flatMap((prefix) => ROUTES.map((route) => [`${route.method} ${prefix}${route.url}`, route] as const)),
  );
  const found: Error[] = [];
  app.addHook('onSend', async (request, reply, payload) => {
    if (!(typeof payload === 'string' || Buffer.isBuffer(payload)) || request.method === 'HEAD') return payload;
    const route = routes.get(`${request.method} ${request.routeOptions.url}`);
    const isDryRun = flagOf((request.query as { dry_run?: string } | null)?.dry_run ?? '') ?? false;
    const isProblem = String(reply.getHeader('content-type')).startsWith('application/problem+json');
    const schema = isProblem ? problemAnswer : route && schemaFor(route, reply.statusCode, isDryRun);
    const fault = schema && nonconformity(schema, JSON.parse(payload.toString()));
    if (fault) found.push(new Error(`${request.method} ${request.url} answered other than its schema says: ${fault}`));
    return payload;
  });
  return {
    throwFirst(): void {
      const first = found.shift();
      if (first !== undefined) throw first;
    },
  };
}
