import { plainMac } from '../../domain/directory/device-input.ts';
import type { AskedFile, AskedPhone } from '../../domain/phone-rows.ts';
import type { Phones } from '../../domain/phones.ts';
import type { Database } from '../../domain/ports.ts';
import type { FailureLimit } from '../failure-limit.ts';
import { inBatches } from './batches.ts';
import { digestOf, isSameAs } from './credentials.ts';
import type { PhoneRequest, Refusals } from './refusals.ts';
import { claim, close, isOpenTo } from './window.ts';

/** What decides who gets a file. */
export interface DoorParts {
  database: Database;
  phones: Pick<Phones, 'macOf' | 'uploaderOf'>;
  limit: Pick<FailureLimit, 'isReached'>;
  refusals: Refusals;
  isOpenNetwork(address: string): boolean;
  /** `user:password` of all phones; null: there is none, and nobody is asked for it. */
  sharedCredentials: string | null;
  now(): number;
  onError(error: unknown): void;
}

/** The two refusals, whatever their reason: which one it is follows from the request and the settings alone. */
export type Refused = 'not found' | 'unauthorized';

/** Lets a phone in that has the file, or may send it. */
export type Door = (request: PhoneRequest) => Promise<AskedPhone | Refused>;

/** Makes the door: by the secret of a phone, or by its MAC. */
export function createDoor(parts: DoorParts): Door {
  const { filesFor } = parts.database.read.devices;
  const readBySecret = inBatches((asked: readonly AskedFile[]) => filesFor('secret', asked));
  const readByMac = inBatches((asked: readonly AskedFile[]) => filesFor('mac', asked));
  const isShared = isSameAs(parts.sharedCredentials);

  /**
   * Never limited: 500 phones share the address of one office, and with 150 bits a secret can not be guessed. Who tries is
   * counted, so that it is noticed, and so that he can not go on with MACs.
   */
  async function bySecret(secret: string, request: PhoneRequest, mac: string | null): Promise<AskedPhone | Refused> {
    const phone = await readBySecret({ key: secret, name: request.name, known: request.known });
    if (phone === undefined || (mac !== null && mac !== phone.mac)) {
      parts.refusals.count(request, secret.slice(0, 64), { reason: 'wrong secret' });
      return refusalOf(parts, request);
    }
    if (!isServed(parts, phone, request)) return 'not found';
    // The phone gets its file even if the window can not be closed now: its next fetch closes it.
    await close(parts.database, phone).catch(parts.onError);
    return phone;
  }

  async function byMac(request: PhoneRequest): Promise<AskedPhone | Refused> {
    const { address, name, known, credentials } = request;
    const mac = macIn(parts, request);
    if (mac === null) return 'not found';
    const phone = await readByMac({ key: mac, name, known });
    if (phone === undefined) parts.refusals.noteUnknown(request);
    if (parts.isOpenNetwork(address) || isShared(credentials))
      return phone !== undefined && isServed(parts, phone, request) ? phone : 'not found';
    if (parts.sharedCredentials !== null && credentials !== null)
      parts.refusals.count(request, digestOf(credentials), { reason: 'wrong credentials' });
    if (phone === undefined) parts.refusals.count(request, mac, { reason: 'unknown MAC', mac });
    const isVisitor = phone !== undefined && (await isOnFirstVisit(parts, phone, request));
    return isVisitor ? phone : refusalOf(parts, request);
  }

  return (request) => {
    const { secret, credentials } = request;
    if (secret !== null) return bySecret(secret, request, null);
    // A phone may name itself: its own secret is as good here as in the path.
    const user = plainMac(credentials?.user ?? '');
    const isItself = /^[0-9a-f]{12}$/.test(user) && !isShared(credentials);
    return isItself ? bySecret(credentials!.password, request, user) : byMac(request);
  };
}

async function isOnFirstVisit(parts: DoorParts, phone: AskedPhone, request: PhoneRequest): Promise<boolean> {
  const { address } = request;
  if (!isOpenTo(phone, address, parts.now())) return isRefused(parts, phone, request);
  // Who looks for MACs gets no new window; a visit that has begun goes on, whoever else sits behind the same address.
  if (phone.window_address === null && parts.limit.isReached(address)) {
    parts.refusals.note(phone, request, 'too many requests from its address have failed');
    return false;
  }
  // A phone asks for several names before the one that it has: only a file that is found takes the window.
  if (request.isUpload || !isServed(parts, phone, request)) return false;
  return (await claim(parts.database, phone, address, parts.now())) || isRefused(parts, phone, request);
}

function isRefused({ refusals, sharedCredentials }: DoorParts, phone: AskedPhone, request: PhoneRequest): false {
  const { mac, device_id } = phone;
  // A phone with a password begins without it, and is asked for it.
  if (sharedCredentials !== null && request.credentials === null) return false;
  const reason = 'its window is closed, or another address has it';
  if (refusals.count(request, mac, { reason, mac, device_id })) refusals.note(phone, request, reason);
  return false;
}

/** Asks for a password where a phone asks by its MAC and there is one, whether the phone is known or not. */
function refusalOf(parts: DoorParts, request: PhoneRequest): Refused {
  const isAsked = parts.sharedCredentials !== null && request.secret === null && macIn(parts, request) !== null;
  return isAsked ? 'unauthorized' : 'not found';
}

function macIn({ phones }: DoorParts, { name, isUpload }: PhoneRequest): string | null {
  return isUpload ? phones.uploaderOf(name) : phones.macOf(name);
}

/** Whether the phone has the file, or the file is one that it may send. */
function isServed({ phones }: DoorParts, phone: AskedPhone, { name, isUpload }: PhoneRequest): boolean {
  return isUpload ? phones.uploaderOf(name) === phone.mac : phone.file !== null;
}
