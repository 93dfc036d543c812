import type { Destination } from './destinations/destination.ts';
import type { ExtensionOwner, Reference, TargetKind } from './directory/target.ts';
import type { PartKind } from './pbx/model.ts';
import type { PhoneFile, PhoneProblem, PhoneSettings } from './phones.ts';

// What the store keeps, as the domain sees it. Rows carry the wire's snake_case names, so that nothing is translated twice.

/** What a list request asks for, checked. `tenants` are those whose rows may be seen. */
export interface ListQuery {
  tenants: readonly string[];
  search?: string;
  /** A column from the list's own table of orders. */
  order?: string;
  direction: 'asc' | 'desc';
  limit?: number;
  offset: number;
  /** Exact matches by field name. */
  filters: Readonly<Record<string, string>>;
}

/** One page of a list, and how many there are in all. */
export interface Page<T> {
  /** Number after searching, before paging. */
  total: number;
  items: T[];
}

/** A tenant; the one without a parent is the main tenant. */
export interface TenantRow {
  id: number;
  uuid: string;
  parent_uuid: string | null;
  name: string;
  sip_server: string | null;
  outbound_context: string | null;
  pbx_id: number | null;
}

/** A PBX that tenants can name. */
export interface PbxRow {
  id: number;
  uuid: string;
  name: string;
  ami_url: string | null;
  sip_server: string | null;
  /** The folder of the PBX's machine into which its files are written; null: nowhere. Set by `lampfield pbx install` alone. */
  config_dir: string | null;
  /** Counts the times that the PBX was brought into agreement, so that one restored from an old backup is known. */
  epoch: number;
}

/** A part of a tenant that its PBX has not been told of yet. */
export interface PbxChange {
  tenant_uuid: string;
  kind: PartKind;
  part_id: number;
  /** Changes with each change of the part. */
  version: string;
  /** The runtime values of the part that store and PBX last agreed on (runtime.ts); those not named are as the store has them. */
  agreed: Record<string, string>;
}

/** A token, by its hash: the token itself is never kept. Times are milliseconds since 1970. */
export interface TokenRow {
  uuid: string;
  hash: string;
  name: string;
  tenant_uuid: string;
  user_uuid: string | null;
  acl: string[];
  expires_at: number | null;
  created_at: number;
  created_by: string;
}

/** A template of keys. */
export interface TemplateRow {
  id: number;
  tenant_uuid: string;
  name: string | null;
  /** Set on the hidden template of one user's own keys. */
  user_id: number | null;
}

/** A key at its position in a template. */
export interface KeyRow {
  id: number;
  template_id: number;
  position: number;
  label: string | null;
  blf: boolean;
  locked: boolean;
  destination: Destination;
}

/** A key to be written, with what it points to. */
export type NewKey = Omit<KeyRow, 'id' | 'template_id'> & { references: readonly Reference[] };

/** One key to something, and whose it is: a template, or a user with his own. */
export interface KeyHolder {
  template_id: number;
  template_name: string | null;
  tenant_uuid: string;
  position: number;
  label: string | null;
  user_id: number | null;
  user_uuid: string | null;
  firstname: string | null;
  lastname: string | null;
}

/** One forward of a user. */
export interface ForwardState {
  enabled: boolean;
  destination: string | null;
}

/** The three forwards of a user. */
export interface UserForwards {
  busy: ForwardState;
  noanswer: ForwardState;
  unconditional: ForwardState;
}

/** The services of a user that have no place elsewhere. */
export interface UserServices {
  dnd: boolean;
  incallfilter: boolean;
}

/** A user's mailbox. */
export interface Voicemail {
  number: string;
  password: string | null;
  enabled: boolean;
}

/** Fields of a user that nothing queries by. */
export interface UserData {
  language: string | null;
  ring_seconds: number;
  voicemail: Voicemail | null;
  call_record_enabled: boolean;
  online_call_record_enabled: boolean;
  call_transfer_enabled: boolean;
  call_listening_enabled: boolean;
  outbound_enabled: boolean;
  pickup_groups: string[];
}

/** A user; `private_template_id` is the hidden template of his own keys. */
export interface UserRow {
  id: number;
  uuid: string;
  tenant_uuid: string;
  firstname: string;
  lastname: string | null;
  email: string | null;
  private_template_id: number;
  func_key_template_id: number | null;
  services: UserServices;
  forwards: UserForwards;
  data: UserData;
}

/** A SIP line of a user, in the order of his phone's accounts. */
export interface LineRow {
  id: number;
  user_id: number;
  position: number;
  /** The endpoint's own name; null where it follows from the tenant and the main extension. */
  name: string | null;
  username: string | null;
  password: string;
  managed: boolean;
}

/** A line with its numbers, the main one first. */
export type LineWithExtensions = LineRow & { extens: string[] };
/** What the directory holds besides users; to a filter's members, not to the filter itself, keys can point. */
export type ResourceKind = Exclude<TargetKind, 'user' | 'filter_member'> | 'call_filter';

/** A directory entry; `data` holds the fields of its kind. */
export interface ResourceRow {
  id: number;
  uuid: string;
  tenant_uuid: string;
  kind: ResourceKind;
  name: string;
  number: string | null;
  is_default: boolean;
  data: Record<string, unknown>;
}

/** One member of a directory entry: a user or an agent. */
export interface MemberRow {
  id: number;
  resource_id: number;
  role: string;
  user_id: number | null;
  agent_id: number | null;
  active: boolean;
}

/** A membership, and the kind of entry that it is in. */
export type Membership = MemberRow & { kind: ResourceKind };

/** A number and who has it. */
export interface ExtensionRow extends ExtensionOwner {
  exten: string;
  line_id: number | null;
  main: boolean;
}

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

/**
 * What a phone has of its files. `behind`: it has fetched, but not what it is to have now. `failed`: it was told as often as
 * it will be, or its files could not be made.
 */
export const PHONE_STATES = ['never_seen', 'current', 'behind', 'failed'] as const;
export type PhoneState = (typeof PHONE_STATES)[number];

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

export const JOB_STATES = ['running', 'paused', 'cancelled', 'done'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const JOB_KINDS = ['publish', 'synchronize', 'restart'] as const;

/** Work over many phones: making their files and telling them, or only telling them, to read their files again or to restart. */
export interface JobRow {
  id: string;
  tenant_uuid: string;
  kind: (typeof JOB_KINDS)[number];
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

/** One change, for the record. `at` is milliseconds since 1970. */
export interface AuditRow {
  id: number;
  at: number;
  tenant_uuid: string;
  actor: string;
  action: string;
  resource: string;
  resource_id: string;
  before: unknown;
  after: unknown;
}
