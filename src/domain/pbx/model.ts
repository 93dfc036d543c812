import type { FeatureCode } from '../keys/feature-codes.ts';
import type { LampList } from '../lamp-list.ts';
import type { ResourceKind, UserForwards } from '../rows.ts';

// What a PBX is made from: a tenant and its parts, neutral of any PBX's files. Loaded by load.ts, compiled by src/pbx.

/** Kinds of parts that a PBX is told about one by one. */
export type PartKind = 'tenant' | 'user' | ResourceKind;

/** One part of a tenant: what a change concerns. `id` is the numeric id; for the tenant itself 0. */
export interface PartKey {
  kind: PartKind;
  id: number;
}

/** A tenant as a PBX knows it. */
export interface PbxTenant {
  /** `t<number>`: the start of every name that the tenant has on a PBX. */
  name: string;
  uuid: string;
  outbound_context: string | null;
  codes: readonly FeatureCode[];
  default_lot: number | null;
  /** How many digits the ids of its users have: 1, 2 ... */
  id_lengths: readonly number[];
  /** Extensions that begin with a star, as codes do: no pattern has them. */
  starred: readonly string[];
}

/** A SIP line: its endpoint, and the extensions that ring it, the main one first. */
export interface PbxLine {
  endpoint: string;
  username: string;
  password: string;
  managed: boolean;
  extens: readonly string[];
}

/** A user with all that calls to and from him need. */
export interface PbxUser {
  kind: 'user';
  id: number;
  name: string;
  email: string | null;
  language: string | null;
  /** The main extension; null: nobody can call him. */
  exten: string | null;
  lines: readonly PbxLine[];
  /** How many phones carry his lines. */
  phones: number;
  ring_seconds: number;
  mailbox: { number: string; password: string | null } | null;
  pickup_groups: readonly string[];
  may: { transfer: boolean; record: boolean; listen: boolean; call_out: boolean };
  /** The state of his services and forwards. */
  on: { dnd: boolean; incallfilter: boolean; callrecord: boolean; enablevm: boolean };
  forwards: UserForwards;
  /** Lists by which the devices with his keys watch their lamps; only withLampLists fills them. */
  lamp_lists?: readonly LampList[];
}

/** A group: rings all its members. */
export interface PbxGroup {
  kind: 'group';
  id: number;
  extens: readonly string[];
  members: readonly number[];
}

/** A queue. */
export interface PbxQueue {
  kind: 'queue';
  id: number;
  extens: readonly string[];
  strategy: string;
  /** Users who are always in it, with the extension that tells whether they are busy. */
  users: readonly { id: number; exten: string | null }[];
  agents: readonly number[];
}

/** An agent. `logged_user` is the user at whose phone he is logged in. */
export interface PbxAgent {
  kind: 'agent';
  id: number;
  number: string;
  password: string | null;
  users: readonly number[];
  logged_user: number | null;
}

/** A conference room. */
export interface PbxConference {
  kind: 'conference';
  id: number;
  extens: readonly string[];
  pin: string | null;
}

/** A paging group: who is spoken to, and who may speak. */
export interface PbxPaging {
  kind: 'paging';
  id: number;
  number: string;
  members: readonly number[];
  callers: readonly number[];
}

/** A parking lot. `timeout` in seconds; null: parked calls wait for ever. */
export interface PbxLot {
  kind: 'parking_lot';
  id: number;
  extens: readonly string[];
  slots: { start: number; end: number };
  timeout: number | null;
}

/** A member of a call filter. */
export interface PbxFilterMember {
  id: number;
  user: number;
  active: boolean;
}

/** A boss and secretary filter, members in order. */
export interface PbxCallFilter {
  kind: 'call_filter';
  id: number;
  strategy: string;
  recipients: readonly PbxFilterMember[];
  surrogates: readonly PbxFilterMember[];
}

/** A part of a tenant other than the tenant itself. */
export type PbxPart = PbxUser | PbxGroup | PbxQueue | PbxAgent | PbxConference | PbxPaging | PbxLot | PbxCallFilter;
