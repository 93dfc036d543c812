import type { Meaning } from './dialect.ts';

const UNIQUE = '23505';
/**
 * Serialisation failure and deadlock. The domain looks before it writes, so a broken constraint, too, is of somebody else's commit
 * between the two, and the second time the domain sees it and refuses in words.
 */
const CONFLICTS: readonly unknown[] = ['40001', '40P01', UNIQUE, '23503'];
const FULL: readonly unknown[] = ['53100', '58030'];
// Classes 08, 53 and 57 (PostgreSQL's appendix A) say that the server can not serve now; the others are of the socket.
const UNAVAILABLE =
  /^(08...|53[023]00|57P0[1235]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|EAI_AGAIN)$/;
/** Errors of the driver itself have no code. */
const LOST =
  /^(Cannot use a pool after calling end|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** True where nothing but another transaction was in the way: to be run again. */
export function isConflict(error: unknown): boolean {
  return CONFLICTS.includes(codeOf(error));
}

/** True where the server can not be asked now. */
export function isUnavailable(error: unknown): boolean {
  return UNAVAILABLE.test(String(codeOf(error))) || LOST.test(String((error as { message?: unknown } | null)?.message));
}

/** What an error of PostgreSQL or of its driver means (PostgreSQL's appendix A, error codes). */
export function meaningOf(error: unknown): Meaning {
  if (codeOf(error) === UNIQUE) return 'unique';
  if (FULL.includes(codeOf(error))) return 'full';
  return isConflict(error) || isUnavailable(error) ? 'busy' : null;
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code;
}
