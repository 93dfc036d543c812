import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemDocument, wazoErrors } from '../contract/error-formats.ts';
import { ApiError, fault } from '../contract/errors.ts';
import { LIMITS } from '../contract/fields.ts';
import { PERIOD_MS } from './failure-limit.ts';
import { isOpenToOthers } from './session-cookie.ts';

/**
 * The one place where errors become answers. Clients whose Accept is exactly `application/json` are Wazo's and get its arrays
 * of strings; all others get RFC 9457. Unexpected errors are logged, and say nothing.
 */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof ApiError ? error : translated(error);
  if (known.status >= 500) {
    request.log.error({ err: error, reqId: request.id }, 'request failed');
    reply.header('X-Request-Id', request.id);
  }
  if (known.status === 429) reply.header('Retry-After', PERIOD_MS / 1000);
  reply.code(known.status);
  if (isOpenToOthers(request)) reply.header('Access-Control-Allow-Origin', '*');
  if (request.headers.accept === 'application/json')
    return reply.type('application/json').send(JSON.stringify(wazoErrors(known)));
  return reply.type('application/problem+json').send(JSON.stringify(problemDocument(known)));
}

/** What Fastify itself refuses, in words of our table; everything else is our fault. */
function translated(error: unknown): ApiError {
  const {
    code = '',
    statusCode = 500,
    message = '',
  } = error as { code?: string; statusCode?: number; message?: string };
  if (statusCode === 413) return new ApiError(fault('body_too_large', '', { max: LIMITS.body_bytes }));
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH') return new ApiError(fault('no_such_path'));
  if (statusCode >= 400 && statusCode < 500) return new ApiError(fault('bad_request', '', { detail: message }));
  return new ApiError(fault('internal'));
}
