import type { ExtensionOwner, Reference, TargetKind, Targets } from './directory/target.ts';
import type { Feature, FeatureCode } from './keys/feature-codes.ts';
import type { PartKey } from './pbx/model.ts';
import type { PhoneFile } from './phones.ts';

import type {
  AskedFile,
  AskedPhone,
  AuditRow,
  DeviceEvent,
  DeviceLineRow,
  DeviceRow,
  ExtensionRow,
  FetchedFile,
  FileState,
  JobProgress,
  JobRow,
  JobState,
  KeyHolder,
  KeyRow,
  LastFetch,
  LineRow,
  LineWithExtensions,
  ListQuery,
  MemberRow,
  Membership,
  NewKey,
  Page,
  PbxChange,
  PbxRow,
  PendingCompile,
  PhoneSettingRow,
  PhoneState,
  PushPlace,
  PushRow,
  ResourceKind,
  ResourceRow,
  StoredFile,
  TemplateRow,
  TenantRow,
  TokenRow,
  UnclaimedPhone,
  UserRow,
} from './rows.ts';

// What the domain needs from outside. src/store implements the Store; every function is one aggregate's query, and none takes
// a query per key.

/** Queries of tenants and PBXs. */
export interface Tenants {
  all(): Promise<TenantRow[]>;
  insert(row: Omit<TenantRow, 'id'>): Promise<TenantRow>;
  update(uuid: string, row: Partial<TenantRow>): Promise<void>;
  remove(uuid: string): Promise<void>;
  /** Something that belongs to the tenant still, in words; null where nothing does. */
  contents(uuid: string): Promise<string | null>;
  pbxes(): Promise<PbxRow[]>;
  insertPbx(row: Omit<PbxRow, 'id' | 'config_dir' | 'epoch'>): Promise<PbxRow>;
  updatePbx(id: number, row: Partial<PbxRow>): Promise<void>;
  removePbx(id: number): Promise<void>;
}

/** Queries of tokens. */
export interface Tokens {
  byHash(hash: string): Promise<TokenRow | undefined>;
  find(uuid: string): Promise<TokenRow | undefined>;
  list(query: ListQuery): Promise<Page<TokenRow>>;
  insert(row: TokenRow): Promise<void>;
  remove(uuid: string): Promise<void>;
}

/** Queries of templates; the hidden ones of users' own keys are never in lists. */
export interface Templates {
  find(id: number): Promise<TemplateRow | undefined>;
  list(query: ListQuery): Promise<Page<TemplateRow>>;
  insert(row: Omit<TemplateRow, 'id'>): Promise<number>;
  rename(id: number, name: string | null): Promise<void>;
  /** Removes templates with their keys. */
  remove(ids: readonly number[]): Promise<void>;
}

/** Queries of keys, in templates and own. */
export interface Keys {
  /** Keys of several templates, by position. */
  of(templateIds: readonly number[]): Promise<KeyRow[]>;
  /** The positions that a template locks. */
  lockedPositions(templateId: number): Promise<number[]>;
  put(templateId: number, key: NewKey): Promise<void>;
  /** Makes the template's keys exactly these; keys that stay keep their ids. */
  replace(templateId: number, keys: readonly NewKey[]): Promise<void>;
  remove(templateId: number, position: number): Promise<boolean>;
  removePointingTo(kind: TargetKind, ids: readonly number[]): Promise<void>;
  /** Who has a key to a target. */
  holders(kind: TargetKind, id: number, query: ListQuery): Promise<Page<KeyHolder>>;
}

/** Queries of users and their lines. */
export interface Users {
  find(key: { id: number } | { uuid: string }): Promise<UserRow | undefined>;
  byIds(ids: readonly number[]): Promise<UserRow[]>;
  byUuids(uuids: readonly string[]): Promise<UserRow[]>;
  list(query: ListQuery): Promise<Page<UserRow>>;
  withTemplate(templateId: number): Promise<UserRow[]>;
  insert(row: Omit<UserRow, 'id' | 'private_template_id'>): Promise<UserRow>;
  update(id: number, row: Partial<Omit<UserRow, 'id'>>): Promise<void>;
  assignTemplate(ids: readonly number[], templateId: number | null): Promise<void>;
  remove(id: number): Promise<void>;
  lines(userIds: readonly number[]): Promise<LineWithExtensions[]>;
  putLines(
    user: Pick<UserRow, 'id'>,
    lines: readonly Omit<LineRow, 'id' | 'user_id' | 'position'>[],
  ): Promise<LineRow[]>;
  /** The ids of a tenant's users, ascending. */
  idsOf(tenantUuid: string): Promise<number[]>;
  /** The user who has an endpoint of this name, other than `exceptUser`. */
  endpointOwner(name: string, exceptUser: number): Promise<number | undefined>;
}

/** Queries of directory entries and their members. */
export interface Resources {
  find(kind: ResourceKind, key: { id: number } | { uuid: string }): Promise<ResourceRow | undefined>;
  byIds(kind: ResourceKind, ids: readonly number[]): Promise<ResourceRow[]>;
  byUuids(kind: ResourceKind, uuids: readonly string[]): Promise<ResourceRow[]>;
  list(kind: ResourceKind, query: ListQuery): Promise<Page<ResourceRow>>;
  byNumber(kind: ResourceKind, tenantUuid: string, number: string): Promise<ResourceRow | undefined>;
  defaultLot(tenantUuid: string): Promise<ResourceRow | undefined>;
  insert(row: Omit<ResourceRow, 'id'>): Promise<number>;
  update(id: number, row: Partial<ResourceRow>): Promise<void>;
  remove(id: number): Promise<void>;
  members(resourceIds: readonly number[]): Promise<MemberRow[]>;
  /** Members of these roles become exactly these, in order; who stays keeps his id and state. Returns the ids that are gone. */
  putMembers(
    resourceId: number,
    members: readonly Omit<MemberRow, 'id' | 'resource_id' | 'active'>[],
  ): Promise<number[]>;
  setMemberActive(id: number, active: boolean): Promise<void>;
  /** The memberships of a user or an agent, over all resources. */
  membershipsOf(who: { user_id: number } | { agent_id: number }): Promise<Membership[]>;
  /** Every entry of a tenant, by kind and id. */
  partsOf(tenantUuid: string): Promise<PartKey[]>;
}

/** Queries of numbers: who has which. */
export interface Extensions {
  of(kind: ExtensionOwner['kind'], ownerIds: readonly number[]): Promise<(ExtensionRow & { id: number })[]>;
  owners(tenantUuid: string, extens: readonly string[]): Promise<ExtensionRow[]>;
  /** An owner's numbers become exactly these. */
  put(
    tenantUuid: string,
    owner: ExtensionOwner,
    rows: readonly { exten: string; line_id?: number; main: boolean }[],
  ): Promise<void>;
  removeOf(kinds: readonly ExtensionOwner['kind'][], ownerId: number): Promise<void>;
  /** All extensions of a tenant that start with a star, for the check against feature codes. */
  starred(tenantUuid: string): Promise<ExtensionRow[]>;
}

/** Queries of the tenants' feature codes. */
export interface Codes {
  of(tenantUuids: readonly string[]): Promise<FeatureCode[]>;
  insert(rows: readonly FeatureCode[]): Promise<void>;
  update(tenantUuid: string, feature: Feature, change: { exten: string; enabled: boolean }): Promise<void>;
}

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

/** Queries of the record of changes. */
export interface Audit {
  add(row: Omit<AuditRow, 'id'>): Promise<void>;
  list(query: ListQuery): Promise<Page<AuditRow>>;
}

/** Queries of what PBXs have not been told yet. */
export interface PbxChanges {
  /** Puts parts down; one that waits already gets the new version and keeps what was agreed. */
  add(rows: readonly PbxChange[]): Promise<void>;
  /** The first that wait, of these tenants. */
  first(tenantUuids: readonly string[], limit: number): Promise<PbxChange[]>;
  /** Changes what was agreed of one that waits. */
  agree(row: Pick<PbxChange, 'tenant_uuid' | 'kind' | 'part_id'>, agreed: Record<string, string>): Promise<void>;
  /** Removes those that still have this version. */
  done(rows: readonly Pick<PbxChange, 'tenant_uuid' | 'kind' | 'part_id' | 'version'>[]): Promise<void>;
}

/** Names of facts about the installation as a whole: `uuid` tells it from others, once it has been made. */
export type InstallationFact = 'phone_defaults' | 'uuid';

/** Facts about the installation as a whole, by name. */
export interface InstallationFacts {
  get(name: InstallationFact): Promise<string | undefined>;
  put(name: InstallationFact, value: string): Promise<void>;
}

/** All queries, on one connection or in one transaction. */
export interface Store {
  tenants: Tenants;
  tokens: Tokens;
  templates: Templates;
  keys: Keys;
  users: Users;
  resources: Resources;
  extensions: Extensions;
  codes: Codes;
  devices: Devices;
  activity: Activity;
  unclaimed: Unclaimed;
  pushes: Pushes;
  jobs: Jobs;
  pbxChanges: PbxChanges;
  audit: Audit;
  installation: InstallationFacts;
  /** Loads all that these references point to, within one tenant, in a fixed number of statements. */
  targets(tenantUuids: readonly string[], references: readonly Reference[]): Promise<TargetsByTenant>;
}
/** Targets of several tenants: each tenant sees only its own. */
export interface TargetsByTenant {
  of(tenantUuid: string): Targets;
}

/** The open store: reads, and transactions that write. */
export interface Database {
  read: Store;
  /** Commits when `work` resolves; rolls everything back when it rejects. Nothing but store calls may be awaited inside. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /**
   * The same, but everything is rolled back whatever happens; `read` sees exactly what was there before. Others who write wait for
   * it, so that it must be short; a pause that lets requests read may be awaited too.
   */
  rehearse<T>(work: (store: Store) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
