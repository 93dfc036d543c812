import type { FastifyBaseLogger } from 'fastify';
import type { Phones } from '../../domain/phones.ts';
import type { Database } from '../../domain/ports.ts';
import type { AskedFile, AskedPhone } from '../../domain/rows.ts';
import { inBatches } from './batches.ts';
import type { FailureLimit } from './failure-limit.ts';
import { claim, close, isOpenTo } from './window.ts';

/** What decides who gets a file. */
export interface DoorParts {
  database: Database;
  phones: Pick<Phones, 'macOf'>;
  limit: FailureLimit;
  isOpenNetwork(address: string): boolean;
  now(): number;
  logger: Pick<FastifyBaseLogger, 'info'>;
  onError(error: unknown): void;
}

/** A phone whose file may be sent. */
export type Admitted = AskedPhone & { file: NonNullable<AskedPhone['file']> };

/** A request for one file, from an address. */
export interface Request {
  name: string;
  known: string | null;
  address: string;
}

/** The two ways to a file; null, whatever the reason, is the same 404. */
export interface Doors {
  bySecret(secret: string, request: Request): Promise<Admitted | null>;
  byMac(request: Request): Promise<Admitted | null>;
}

/** Makes the doors. */
export function createDoors(parts: DoorParts): Doors {
  const { filesFor } = parts.database.read.devices;
  const readBySecret = inBatches((asked: readonly AskedFile[]) => filesFor('secret', asked));
  const readByMac = inBatches((asked: readonly AskedFile[]) => filesFor('mac', asked));
  return {
    /**
     * Never limited: 500 phones share the address of one office, and with 150 bits a secret can not be guessed. Who tries is
     * counted, so that it is noticed, and so that he can not go on with MACs.
     */
    async bySecret(secret, { name, known, address }) {
      const phone = await readBySecret({ key: secret, name, known });
      if (phone === undefined) refuse(parts, address, { reason: 'wrong secret' });
      if (!isAdmitted(phone)) return null;
      // The phone gets its file even if the window can not be closed now: its next fetch closes it.
      await close(parts.database, phone).catch(parts.onError);
      return phone;
    },

    async byMac({ name, known, address }) {
      const { limit, phones } = parts;
      const mac = phones.macOf(name);
      const isOpen = mac !== null && parts.isOpenNetwork(address);
      if (mac === null || (!isOpen && limit.isReached(address))) return null;
      const phone = await readByMac({ key: mac, name, known });
      if (isOpen) return isAdmitted(phone) ? phone : null;
      return firstVisit(parts, phone, address, mac);
    },
  };
}

async function firstVisit(
  parts: DoorParts,
  phone: AskedPhone | undefined,
  address: string,
  mac: string,
): Promise<Admitted | null> {
  if (phone === undefined) return refuse(parts, address, { reason: 'unknown MAC', mac });
  const closed = { reason: 'its window is closed, or another address has used it', mac, device_id: phone.device_id };
  if (!isOpenTo(phone, address, parts.now())) return refuse(parts, address, closed);
  // A phone asks for several names before the one that it has: only a file that is found takes the window.
  if (!isAdmitted(phone)) return null;
  const isHis = await claim(parts.database, phone, address, parts.now());
  return isHis ? phone : refuse(parts, address, closed);
}

/** Why a phone gets nothing is for the log alone; beyond the limit, the alarm has said it. */
function refuse(
  { limit, logger }: DoorParts,
  address: string,
  why: { reason: string; mac?: string; device_id?: string },
): null {
  if (!limit.isReached(address)) logger.info({ address, ...why }, 'a phone was refused');
  limit.count(address);
  return null;
}

function isAdmitted(phone: AskedPhone | undefined): phone is Admitted {
  return phone !== undefined && phone.file !== null;
}
