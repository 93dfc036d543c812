import type { TargetKind } from '../contract/words.ts';
import type { ExtensionOwner, Reference, Targets } from './directory/target.ts';
import type { Feature, FeatureCode } from './keys/feature-codes.ts';
import type { PartKey } from './pbx/model.ts';
import type { Activity, Devices, Jobs, Pushes, Unclaimed } from './phone-ports.ts';
import type {
  AuditRow,
  ExtensionRow,
  KeyHolder,
  KeyRow,
  LineRow,
  LineWithExtensions,
  LinkRow,
  ListQuery,
  Match,
  MemberRow,
  Membership,
  NewKey,
  Page,
  PbxChange,
  PbxRow,
  ResourceKind,
  ResourceRow,
  SearchedKind,
  SearchQuery,
  TemplateHolder,
  TemplateRow,
  TenantRow,
  TokenRow,
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

/** Queries of one-time links. */
export interface Links {
  find(hash: string): Promise<LinkRow | undefined>;
  insert(row: LinkRow): Promise<void>;
  /** Whether there was one: of two who remove it, one is told so. */
  remove(hash: string): Promise<boolean>;
  removeExpired(now: number): Promise<void>;
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
  /** How many users of a template have an own key on this position. */
  countOverriding(templateId: number, position: number): Promise<number>;
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
  /** Everybody that a list request would give on all its pages. */
  holders(query: Pick<ListQuery, 'tenants' | 'filters' | 'search'>): Promise<TemplateHolder[]>;
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

/** Queries of the record of changes. */
export interface Audit {
  add(row: Omit<AuditRow, 'id'>): Promise<void>;
  list(query: ListQuery): Promise<Page<AuditRow>>;
  /** The last changes of one thing, the newest first; those before row `below`. */
  newest(resource: string, resourceId: string, page: { limit: number; below?: number }): Promise<AuditRow[]>;
}

/** Queries of the search box. */
export interface Search {
  /** The best matches of one kind, best first: by number, by words that begin with the text's, by whatever contains them. */
  matches(kind: SearchedKind, query: SearchQuery): Promise<Match[]>;
  /** Parking slots by number, with the ids of their lots. */
  slots(query: SearchQuery): Promise<{ id: number; tenant_uuid: string; exten: string }[]>;
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
  links: Links;
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
  search: Search;
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
