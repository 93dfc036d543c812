import type { FastifyBaseLogger } from 'fastify';
import type { AskedPhone } from '../../domain/phone-rows.ts';
import type { Phones } from '../../domain/phones.ts';
import type { FailureLimit } from '../failure-limit.ts';
import type { Credentials } from './credentials.ts';
import type { FetchLog } from './fetch-log.ts';
import type { AskedPath } from './path.ts';
import type { Sightings } from './sightings.ts';

/** A request for one file, or to take one. */
export interface PhoneRequest extends AskedPath {
  known: string | null;
  address: string;
  userAgent: string;
  credentials: Credentials | null;
}

/** Who hears of requests that are refused. */
export interface RefusalParts {
  phones: Pick<Phones, 'recognise' | 'sight'>;
  limit: FailureLimit;
  fetchLog: Pick<FetchLog, 'note'>;
  sightings: Pick<Sightings, 'note'>;
  now(): number;
  logger: Pick<FastifyBaseLogger, 'info'>;
}

/** Why a phone gets nothing is never in the answer. */
export interface Refusals {
  /**
   * Counts what was tried in vain. Why is for the log alone, once per period; beyond the limit, the alarm has said it. Tells
   * whether it was new.
   */
  count(request: PhoneRequest, tried: string, why: { reason: string; mac?: string; device_id?: string }): boolean;
  /** Puts it down for a known phone. */
  note(phone: AskedPhone, request: PhoneRequest, reason: string): void;
  /** Remembers a phone that nobody has registered yet: its User-Agent and the name of the file must tell of the same one. */
  noteUnknown(request: PhoneRequest): void;
}

/** Makes them. */
export function createRefusals({ phones, limit, fetchLog, sightings, now, logger }: RefusalParts): Refusals {
  return {
    count({ address }, tried, why) {
      const isNew = limit.count(address, tried);
      if (isNew) logger.info({ address, ...why }, 'a phone was refused');
      return isNew;
    },
    note({ device_id }, { name: file, userAgent, address }, reason) {
      const firmware = phones.recognise(userAgent)?.firmware ?? null;
      fetchLog.note(device_id, { at: now(), event: 'refused', reason, file, firmware, address });
    },
    noteUnknown({ userAgent, name, address }) {
      const phone = phones.sight(userAgent, name);
      if (phone !== null) sightings.note({ ...phone, file: name, address, at: now() });
    },
  };
}
