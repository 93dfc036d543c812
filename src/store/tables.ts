import type { Generated } from 'kysely';

// Flags are 0 or 1, times are milliseconds since 1970, and JSON is text, so that one row type serves every database.
type Flag = number;
type Json = string;
type Time = number;

interface TenantTable {
  id: Generated<number>;
  uuid: string;
  parent_uuid: string | null;
  name: string;
  sip_server: string | null;
  outbound_context: string | null;
  pbx_id: number | null;
}

interface TokenTable {
  uuid: string;
  /** SHA-256 of the token, hexadecimal: the token itself is never stored. */
  hash: string;
  name: string;
  tenant_uuid: string;
  user_uuid: string | null;
  acl: Json;
  expires_at: Time | null;
  created_at: Time;
  created_by: string;
}

interface SelfServiceLinkTable {
  /** SHA-256 of its code, hexadecimal. */
  hash: string;
  user_id: number;
  expires_at: Time;
  token_expires_at: Time;
  maker_token_uuid: string;
  created_by: string;
}

interface PbxTable {
  id: Generated<number>;
  uuid: string;
  name: string;
  ami_url: string | null;
  sip_server: string | null;
  config_dir: string | null;
  epoch: Generated<number>;
}

/** Parts of tenants that their PBX has not been told of yet (src/domain/pbx). */
interface PbxChangeTable {
  tenant_uuid: string;
  kind: string;
  part_id: number;
  version: string;
  agreed: Json;
}

interface FeatureCodeTable {
  uuid: string;
  tenant_uuid: string;
  feature: string;
  exten: string;
  enabled: Flag;
}

interface UserTable {
  id: Generated<number>;
  uuid: string;
  tenant_uuid: string;
  firstname: string;
  lastname: string | null;
  email: string | null;
  /** Folded text (without accents and case) for sorting; `search`, here and below, has Latin letters besides (domain/fold.ts). */
  sort_firstname: string;
  sort_lastname: string;
  search: string;
  private_template_id: number;
  func_key_template_id: number | null;
  services: Json;
  forwards: Json;
  /** Fields that nothing queries by. */
  data: Json;
}

interface LineTable {
  id: Generated<number>;
  user_id: number;
  position: number;
  name: string | null;
  username: string | null;
  password: string;
  managed: Flag;
}

/** Who has which number. Parking slots stand here too, one row each: the primary key keeps all kinds apart from each other. */
interface ExtensionTable {
  tenant_uuid: string;
  exten: string;
  kind: string;
  owner_id: number;
  line_id: number | null;
  position: number;
  /** 1 for the extension that calls its owner from a key. */
  main: Flag;
}

/** Groups, queues, conferences, agents, pagings, parking lots and call filters (docs/adr/0005-directory-rows.md). */
interface ResourceTable {
  id: Generated<number>;
  uuid: string;
  tenant_uuid: string;
  kind: string;
  name: string;
  number: string | null;
  sort_name: string;
  search: string;
  is_default: Flag;
  data: Json;
}

interface MemberTable {
  id: Generated<number>;
  resource_id: number;
  role: string;
  user_id: number | null;
  agent_id: number | null;
  position: number;
  active: Flag;
}

interface TemplateTable {
  id: Generated<number>;
  tenant_uuid: string;
  name: string | null;
  sort_name: string;
  search: string;
  /** Set on the hidden template that holds one user's own keys. */
  user_id: number | null;
}

interface TemplateKeyTable {
  id: Generated<number>;
  template_id: number;
  position: number;
  label: string | null;
  blf: Flag;
  locked: Flag;
  type: string;
  destination: Json;
  /** The label's; `''` where there is none. */
  search: string;
}

interface KeyReferenceTable {
  key_id: number;
  kind: string;
  target_id: number;
  exten: string;
}

interface DeviceTable {
  id: string;
  tenant_uuid: string;
  mac: string;
  vendor: string | null;
  model: string | null;
  search: string;
  expansions: Json;
  keys_from: number | null;
  phone_settings: Json;
  secret: string;
  /** SHA-256 of the secret, hexadecimal: what a request is looked up by. */
  secret_hash: string;
  window_until: Time | null;
  window_address: string | null;
  problems: Json;
  created_at: Time;
  compiled_at: Time | null;
  last_fetch: Json | null;
  state: Generated<string>;
  saved_at: Time | null;
  notified_at: Time | null;
  /** The job that changed its files last. */
  job_id: string | null;
}

interface DeviceLineTable {
  device_id: string;
  line: number;
  user_id: number;
}

interface DeviceFileTable {
  device_id: string;
  name: string;
  etag: string;
  content_type: string;
  body: string;
}

/** Which bytes of a file a phone fetched last. */
interface FetchedFileTable {
  device_id: string;
  name: string;
  etag: string;
}

interface PendingCompileTable {
  device_id: string;
  version: string;
  job_id: string | null;
  saved_at: Time;
}

/** Phones that are to be told to read their files again. */
interface PushTable {
  device_id: string;
  tenant_uuid: string;
  job_id: string | null;
  event: string;
  queued_at: Time;
  attempts: number;
  next_at: Time;
}

interface JobTable {
  id: string;
  tenant_uuid: string;
  kind: string;
  subject: string;
  actor: string;
  state: string;
  total: number;
  changed: number;
  created_at: Time;
  ended_at: Time | null;
}

/** The last events of each phone, numbered within it. */
interface DeviceActivityTable {
  device_id: string;
  number: number;
  at: Time;
  event: string;
  /** The fields of its kind of event. */
  data: Json;
}

interface UnclaimedPhoneTable {
  mac: string;
  vendor: string;
  model: string | null;
  firmware: string | null;
  address: string;
  file: string;
  first_seen: Time;
  last_seen: Time;
  times: number;
}

interface PhoneSettingTable {
  tenant_uuid: string;
  family: string;
  model: string;
  settings: Json;
}

interface InstallationTable {
  name: string;
  value: string;
}

interface AuditTable {
  id: Generated<number>;
  at: Time;
  tenant_uuid: string;
  actor: string;
  action: string;
  resource: string;
  resource_id: string;
  before: Json | null;
  after: Json | null;
}

/** The tables of the store, as Kysely types them. */
export interface Tables {
  tenant: TenantTable;
  token: TokenTable;
  self_service_link: SelfServiceLinkTable;
  pbx: PbxTable;
  pbx_change: PbxChangeTable;
  feature_code: FeatureCodeTable;
  users: UserTable;
  line: LineTable;
  extension: ExtensionTable;
  resource: ResourceTable;
  member: MemberTable;
  template: TemplateTable;
  template_key: TemplateKeyTable;
  key_reference: KeyReferenceTable;
  device: DeviceTable;
  device_line: DeviceLineTable;
  device_file: DeviceFileTable;
  device_activity: DeviceActivityTable;
  unclaimed_phone: UnclaimedPhoneTable;
  fetched_file: FetchedFileTable;
  pending_compile: PendingCompileTable;
  push: PushTable;
  job: JobTable;
  phone_setting: PhoneSettingTable;
  audit: AuditTable;
  installation: InstallationTable;
}
