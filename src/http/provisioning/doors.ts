import type { FastifyBaseLogger } from 'fastify';
import type { Phones } from '../../domain/phones.ts';
import type { Database } from '../../domain/ports.ts';
import type { AskedFile, AskedPhone } from '../../domain/rows.ts';
import { inBatches } from './batches.ts';
import type { FailureLimit } from './failure-limit.ts';
import type { FetchLog } from './fetch-log.ts';
import type { AskedPath } from './path.ts';
import type { Sightings } from './sightings.ts';
import { claim, close, isOpenTo } from './window.ts';

/** What decides who gets a file. */
export interface DoorParts {
  database: Database;
  phones: Pick<Phones, 'macOf' | 'uploaderOf' | 'recognise' | 'sight'>;
  limit: FailureLimit;
  fetchLog: Pick<FetchLog, 'note'>;
  sightings: Pick<Sightings, 'note'>;
  isOpenNetwork(address: string): boolean;
  now(): number;
  logger: Pick<FastifyBaseLogger, 'info'>;
  onError(error: unknown): void;
}

/** A request for one file, or to take one. */
export interface PhoneRequest extends AskedPath {
  known: string | null;
  address: string;
  userAgent: string;
}

/** Lets a phone in, which has the file or may send it; null, whatever the reason, is the same 404. */
export type Door = (request: PhoneRequest) => Promise<AskedPhone | null>;

/** Makes the door: by the secret of a phone, or by its MAC. */
export function createDoor(parts: DoorParts): Door {
  const { filesFor } = parts.database.read.devices;
  const readBySecret = inBatches((asked: readonly AskedFile[]) => filesFor('secret', asked));
  const readByMac = inBatches((asked: readonly AskedFile[]) => filesFor('mac', asked));

  /**
   * Never limited: 500 phones share the address of one office, and with 150 bits a secret can not be guessed. Who tries is
   * counted, so that it is noticed, and so that he can not go on with MACs.
   */
  async function bySecret(secret: string, request: PhoneRequest): Promise<AskedPhone | null> {
    const { name, known } = request;
    const phone = await readBySecret({ key: secret, name, known });
    if (phone === undefined) refuse(parts, request, secret, { reason: 'wrong secret' });
    if (phone === undefined || !isServed(parts, phone, request)) return null;
    // The phone gets its file even if the window can not be closed now: its next fetch closes it.
    await close(parts.database, phone).catch(parts.onError);
    return phone;
  }

  async function byMac(request: PhoneRequest): Promise<AskedPhone | null> {
    const { address, name, known, isUpload } = request;
    const mac = isUpload ? parts.phones.uploaderOf(name) : parts.phones.macOf(name);
    if (mac === null) return null;
    const phone = await readByMac({ key: mac, name, known });
    if (phone === undefined) noteSighting(parts, request);
    if (parts.isOpenNetwork(address)) return phone !== undefined && isServed(parts, phone, request) ? phone : null;
    if (phone !== undefined) return firstVisit(parts, phone, request);
    refuse(parts, request, mac, { reason: 'unknown MAC', mac });
    return null;
  }

  return (request) => (request.secret === null ? byMac(request) : bySecret(request.secret, request));
}

async function firstVisit(parts: DoorParts, phone: AskedPhone, request: PhoneRequest): Promise<AskedPhone | null> {
  const { address } = request;
  if (!isOpenTo(phone, address, parts.now())) return refuseVisit(parts, phone, request);
  // Who looks for MACs gets no new window; a visit that has begun goes on, whoever else sits behind the same address.
  if (phone.window_address === null && parts.limit.isReached(address)) {
    noteRefusal(parts, phone, request, 'too many requests from its address have failed');
    return null;
  }
  // A phone asks for several names before the one that it has: only a file that is found takes the window.
  if (request.isUpload || !isServed(parts, phone, request)) return null;
  const isHis = await claim(parts.database, phone, address, parts.now());
  return isHis ? phone : refuseVisit(parts, phone, request);
}

function refuseVisit(parts: DoorParts, phone: AskedPhone, request: PhoneRequest): null {
  const reason = 'its window is closed, or another address has it';
  const { mac, device_id } = phone;
  if (refuse(parts, request, mac, { reason, mac, device_id })) noteRefusal(parts, phone, request, reason);
  return null;
}

/** Why a phone gets nothing is for the log alone, once per period; beyond the limit, the alarm has said it. Tells whether it was. */
function refuse({ limit, logger }: DoorParts, { address }: PhoneRequest, tried: string, why: object): boolean {
  const isNew = limit.count(address, tried);
  if (isNew) logger.info({ address, ...why }, 'a phone was refused');
  return isNew;
}

function noteRefusal(parts: DoorParts, { device_id }: AskedPhone, request: PhoneRequest, reason: string): void {
  const { name: file, userAgent, address } = request;
  const firmware = parts.phones.recognise(userAgent)?.firmware ?? null;
  parts.fetchLog.note(device_id, { at: parts.now(), event: 'refused', reason, file, firmware, address });
}

/** A phone that nobody has registered yet: its User-Agent and the name of the file must tell of the same one. */
function noteSighting({ phones, sightings, now }: DoorParts, { userAgent, name, address }: PhoneRequest): void {
  const phone = phones.sight(userAgent, name);
  if (phone !== null) sightings.note({ ...phone, file: name, address, at: now() });
}

/** Whether the phone has the file, or the file is one that it may send. */
function isServed({ phones }: DoorParts, phone: AskedPhone, { name, isUpload }: PhoneRequest): boolean {
  return isUpload ? phones.uploaderOf(name) === phone.mac : phone.file !== null;
}
