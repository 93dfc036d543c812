import type { JobKind, JobState, PhoneState } from '../contract/words.ts';
import type { PhoneFile, PhoneProblem, PhoneSettings } from './phones.ts';

// What the store keeps of phones: their files, what became of them, who waits to be told. See rows.ts.

/** What a phone fetched last. `at` is milliseconds since 1970. */
export interface LastFetch {
  file: string;
  etag: string | null;
  at: number;
  firmware: string | null;
  address: string;
}

/** What a phone asked for or sent, and from where. */
interface PhoneVisit {
  at: number;
  file: string;
  firmware: string | null;
  address: string;
}

/** A file that a phone got (200), or was told it has (304). */
export type FetchedEvent = PhoneVisit & { event: 'fetched'; etag: string; status: 200 | 304 };

/** What happened to a phone. `at` is milliseconds since 1970. */
export type DeviceEvent =
  | FetchedEvent
  | (PhoneVisit & { event: 'uploaded'; bytes: number })
  | (PhoneVisit & { event: 'refused'; reason: string })
  /** It was told by SIP NOTIFY, for the so manyth time. */
  | { at: number; event: 'notified'; sip_event: string; attempt: number }
  /** It was told as often as it is, and has not come. */
  | { at: number; event: 'given_up'; attempt: number };

/** A phone that asks for its file and that nobody has registered. Times are milliseconds since 1970. */
export interface UnclaimedPhone {
  mac: string;
  vendor: string;
  model: string | null;
  firmware: string | null;
  address: string;
  /** What it asked for last. */
  file: string;
  first_seen: number;
  last_seen: number;
  times: number;
}

/** A phone. Times are milliseconds since 1970. */
export interface DeviceRow {
  id: string;
  tenant_uuid: string;
  mac: string;
  vendor: string | null;
  model: string | null;
  expansions: { model: string }[];
  /** Id of the user whose keys it shows; null: the one of its first line. */
  keys_from: number | null;
  phone_settings: PhoneSettings;
  secret: string;
  window_until: number | null;
  window_address: string | null;
  problems: PhoneProblem[];
  created_at: number;
  compiled_at: number | null;
  last_fetch: LastFetch | null;
  state: PhoneState;
  /** When a change last concerned it; the files that it has been compiled to since are of `compiled_at`. */
  saved_at: number | null;
  notified_at: number | null;
  /** The job that changed its files last. */
  job_id: string | null;
}

/** A user on one line of a phone. */
export interface DeviceLineRow {
  device_id: string;
  line: number;
  user_id: number;
}

/** Which bytes of a file a phone is to have, and which it fetched last. */
export interface FileState {
  device_id: string;
  name: string;
  etag: string;
  fetched_etag: string | null;
}

/** A file that a phone has got, or was told that it has. */
export interface FetchedFile {
  device_id: string;
  name: string;
  etag: string;
  at: number;
}

/** A compiled file as a phone fetches it. */
export type StoredFile = PhoneFile & { device_id: string; etag: string };
/** What a phone asks for: its own secret or its MAC, the file's name in any case, and the ETag of the bytes that it has already. */
export interface AskedFile {
  key: string;
  name: string;
  known: string | null;
}
/** The phone that has this key, and the file: null where it has none of this name. */
export interface AskedPhone {
  device_id: string;
  mac: string;
  window_until: number | null;
  window_address: string | null;
  /** By the name that it is stored under; without its body where the phone has these bytes already. */
  file: { name: string; etag: string; content_type: string; body: string | null } | null;
}

/** Phone settings of a tenant, for a family and model. */
export interface PhoneSettingRow {
  tenant_uuid: string;
  /** `''`: every family; with `model` `''`: every model of the family. */
  family: string;
  model: string;
  settings: PhoneSettings;
}
/** A phone whose files are to be made. The version changes with each change that touches it. */
export interface PendingCompile {
  device_id: string;
  version: string;
  job_id: string | null;
  saved_at: number;
}

/** A phone that is to be told to read its files again, or to restart. Times are milliseconds since 1970. */
export interface PushRow {
  device_id: string;
  tenant_uuid: string;
  /** null: a change of few phones, which is no job. */
  job_id: string | null;
  event: 'reread' | 'reboot';
  queued_at: number;
  /** How often it was told. */
  attempts: number;
  /** Not before. */
  next_at: number;
}
/** A place in the queue, whichever phone's. */
export type PushPlace = Omit<PushRow, 'device_id' | 'tenant_uuid'>;

/** Work over many phones: making their files and telling them, or only telling them, to read their files again or to restart. */
export interface JobRow {
  id: string;
  tenant_uuid: string;
  kind: JobKind;
  /** What it comes from, such as `update template 12`. */
  subject: string;
  actor: string;
  state: JobState;
  /** Phones that it concerns. */
  total: number;
  /** Phones whose files have become others. */
  changed: number;
  created_at: number;
  ended_at: number | null;
}

/** How far a job is: what its phones wait for, and what the phones that it changed have by now. */
export interface JobProgress {
  job_id: string;
  /** Phones whose files are still to be made. */
  waiting: number;
  /** Phones that are still to be told for the first time. */
  to_tell: number;
  /** The phones that it changed last, by what they have. */
  phones: Readonly<Partial<Record<PhoneState, number>>>;
}
