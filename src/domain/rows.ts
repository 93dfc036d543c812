import type { TargetKind } from '../contract/words.ts';
import type { Destination } from './destinations/destination.ts';
import type { ExtensionOwner, Reference } from './directory/target.ts';
import type { PartKind } from './pbx/model.ts';

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

/** Who has which template: all that giving many users a template needs to know of each. */
export type TemplateHolder = Pick<UserRow, 'id' | 'uuid' | 'tenant_uuid' | 'func_key_template_id'>;

/** One page of a list, and how many there are in all. */
export interface Page<T> {
  /** Number after searching, before paging. */
  total: number;
  items: T[];
}

/** What a search box looks through, besides parking slots. */
export type SearchedKind = TargetKind | 'template' | 'template_key' | 'device';

/** A search over one kind. `emails`: users are also found by these. */
export interface SearchQuery {
  tenants: readonly string[];
  text: string;
  limit: number;
  emails: boolean;
  /** Only the entry with this id. */
  id?: number;
}

/** An entry that a search has found, and the entry that it belongs to: a key's template, a filter member's filter. */
export interface Match {
  id: number | string;
  tenant_uuid: string;
  parent: number | null;
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

/** A link that can be opened once. It goes with the token that made it. */
export interface LinkRow {
  /** SHA-256 of its code, hexadecimal: the code itself is never kept. */
  hash: string;
  user_id: number;
  expires_at: number;
  /** When the token that it is exchanged for expires: never after the one that made the link. */
  token_expires_at: number;
  maker_token_uuid: string;
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
