import type { JobState, PhoneState } from '../contract/words.ts';
import type { Reference } from './directory/target.ts';
import type {
  AskedFile,
  AskedPhone,
  DeviceEvent,
  DeviceLineRow,
  DeviceRow,
  FetchedFile,
  FileState,
  JobProgress,
  JobRow,
  LastFetch,
  PendingCompile,
  PhoneSettingRow,
  PushPlace,
  PushRow,
  StoredFile,
  UnclaimedPhone,
} from './phone-rows.ts';
import type { PhoneFile } from './phones.ts';
import type { ListQuery, Page } from './rows.ts';

// What the domain wants of the store for phones. See ports.ts.

/** Queries of phones: whose they are, what they get, what is to be compiled. */
export interface Devices {
  find(id: string): Promise<DeviceRow | undefined>;
  byIds(ids: readonly string[]): Promise<DeviceRow[]>;
  byMac(mac: string): Promise<DeviceRow | undefined>;
  bySecret(secret: string): Promise<DeviceRow | undefined>;
  list(query: ListQuery): Promise<Page<DeviceRow>>;
  insert(row: Omit<DeviceRow, 'compiled_at' | 'last_fetch' | 'problems' | keyof Followed>): Promise<void>;
  update(id: string, row: Partial<DeviceRow>): Promise<void>;
  remove(id: string): Promise<void>;
  lines(deviceIds: readonly string[]): Promise<DeviceLineRow[]>;
  putLines(deviceId: string, lines: readonly { line: number; user_id: number }[]): Promise<void>;

  ofUsers(userIds: readonly number[]): Promise<string[]>;
  /** How many phones each of these users is on; who is on none is not in the answer. */
  countOfUsers(userIds: readonly number[]): Promise<Map<number, number>>;
  ofTemplates(templateIds: readonly number[]): Promise<string[]>;
  ofTenant(tenantUuid: string): Promise<string[]>;
  /** Phones of users with a key to this, own or from a template. `tenantUuid` narrows `exten` and `default_parking_lot`. */
  pointingTo(reference: Reference, tenantUuid: string): Promise<string[]>;
  /** Phones of users with a `custom` key to one of these numbers. */
  dialling(tenantUuid: string, extens: readonly string[]): Promise<string[]>;

  files(deviceIds: readonly string[]): Promise<StoredFile[]>;
  file(deviceId: string, name: string): Promise<StoredFile | undefined>;
  /** What several phones ask for (some dozens at most), in one statement and in their order; undefined: no such phone. */
  filesFor(by: 'secret' | 'mac', asked: readonly AskedFile[]): Promise<(AskedPhone | undefined)[]>;
  putLastFetch(deviceId: string, fetch: LastFetch): Promise<void>;
  /** Stores what differs; returns the names of files written or removed, and what the phone has of those that it is to have. */
  putFiles(
    deviceId: string,
    files: readonly (PhoneFile & { etag: string })[],
  ): Promise<{ changed: string[]; files: FileState[] }>;
  /** Notes that a phone was compiled, what does not work on it, and how far it is. */
  setCompiled(deviceId: string, compiled: Compilation): Promise<void>;
  /** What these phones have of their files. */
  fileStates(deviceIds: readonly string[]): Promise<FileState[]>;
  noteFetched(fetched: readonly FetchedFile[]): Promise<void>;
  setState(deviceIds: readonly string[], state: PhoneState): Promise<void>;
  /** The phones that a job tells are behind again where they were given up; one whose files could not be made has failed still. */
  expectAgain(jobId: string): Promise<void>;
  setNotified(deviceIds: readonly string[], at: number): Promise<void>;
  /** Numbers of phones by state, for all tenants. */
  countStates(): Promise<ReadonlyMap<PhoneState, number>>;
  settings(tenantUuids: readonly string[]): Promise<PhoneSettingRow[]>;
  putSettings(tenantUuid: string, rows: readonly Omit<PhoneSettingRow, 'tenant_uuid'>[]): Promise<void>;

  /** Marks phones as waiting for their files; a phone that waits already gets the new version, and goes to the new job. */
  addPending(ids: readonly string[], waiting: Omit<PendingCompile, 'device_id'>): Promise<void>;
  /** The first that wait, but for those of paused jobs. */
  firstPending(limit: number): Promise<PendingCompile[]>;
  /** Those of these phones that wait. */
  pendingOf(ids: readonly string[]): Promise<PendingCompile[]>;
  /** Of these, the ones that still wait with the same version. */
  stillPending(pending: readonly PendingCompile[]): Promise<PendingCompile[]>;
  removePending(ids: readonly string[]): Promise<void>;
  /** How many wait; those of paused jobs are not counted. */
  countPending(): Promise<number>;
}

/** Queries of what happened to phones. */
export interface Activity {
  /** Adds what happened to a phone, in order, and forgets the oldest beyond 50 events. A phone that is gone has no activity. */
  add(deviceId: string, events: readonly DeviceEvent[]): Promise<void>;
  /** The newest first. */
  of(deviceId: string): Promise<DeviceEvent[]>;
}

/** Queries of phones that ask and that nobody has registered. */
export interface Unclaimed {
  /**
   * Adds what was seen; registered phones are left out. Keeps 1,000 phones: the newest of each address in turn, so that one
   * address can not push out all others. Gives the MACs of those that are new.
   */
  add(phones: readonly UnclaimedPhone[]): Promise<string[]>;
  find(mac: string): Promise<UnclaimedPhone | undefined>;
  /** The one that was seen last first. */
  all(): Promise<UnclaimedPhone[]>;
  remove(mac: string): Promise<void>;
}

type Followed = Pick<DeviceRow, 'state' | 'saved_at' | 'notified_at' | 'job_id'>;

/** What compiling a phone came to. */
export interface Compilation extends Pick<DeviceRow, 'problems' | 'state'> {
  compiled_at: number;
  saved_at: number;
  /** The job that changed its files; undefined: they stayed the same. */
  job_id: string | null | undefined;
}

/** Queries of the phones that are to be told. */
export interface Pushes {
  /** A phone that waits already is told once, and counts anew; where it was to restart, it still is. */
  add(rows: readonly PushRow[]): Promise<void>;
  /** Adds every phone that these filters of the list of phones leave, and gives how many there are. */
  addAll(query: Pick<ListQuery, 'tenants' | 'filters'>, place: PushPlace): Promise<number>;
  of(deviceIds: readonly string[]): Promise<PushRow[]>;
  /** The first that are due, of these tenants: those of jobs after all others, and none of paused jobs. */
  due(tenantUuids: readonly string[], now: number, limit: number): Promise<PushRow[]>;
  /** When the next of these tenants is due after that time; null where none waits. None of paused jobs. */
  nextAt(tenantUuids: readonly string[], after: number): Promise<number | null>;
  postpone(deviceIds: readonly string[], nextAt: number): Promise<void>;
  /** Those who were told so often are told again at this time at the latest. */
  bringForward(attempts: number, latest: number): Promise<void>;
  /** Notes that a phone was told, unless it was queued anew meanwhile. */
  told(rows: readonly (Pick<PushRow, 'device_id' | 'queued_at'> & { next_at: number })[]): Promise<void>;
  remove(deviceIds: readonly string[]): Promise<void>;
  removeOfJob(jobId: string): Promise<void>;
  count(): Promise<number>;
}

/** Queries of jobs. */
export interface Jobs {
  find(id: string): Promise<JobRow | undefined>;
  byIds(ids: readonly string[]): Promise<JobRow[]>;
  list(query: ListQuery): Promise<Page<JobRow>>;
  insert(row: JobRow): Promise<void>;
  setState(id: string, state: JobState, endedAt: number | null): Promise<void>;
  addChanged(id: string, phones: number): Promise<void>;
  progress(ids: readonly string[]): Promise<JobProgress[]>;
  running(): Promise<JobRow[]>;
  /** Ends the running jobs that have nothing left to do, and gives their ids. */
  finish(now: number): Promise<string[]>;
  /** Removes jobs that ended before this time. */
  forget(endedBefore: number): Promise<void>;
}
