import type { TargetKind } from '../../contract/words.ts';

/** The kinds of things that a key can point to, with Wazo's names for them, as its error strings spell them. */
export const TARGET_NAMES = {
  user: 'User',
  group: 'Group',
  queue: 'Queue',
  conference: 'Conference',
  agent: 'Agent',
  filter_member: 'FilterMember',
  paging: 'Paging',
  parking_lot: 'ParkingLot',
} as const satisfies Record<TargetKind, string>;

/** What keys need to know of a thing that they point to. */
export interface Target {
  kind: TargetKind;
  id: number;
  tenant_uuid: string;
  /** For people: shown where a key has no label. */
  name: string;
  /** The main extension; null when it has none. A filter member has its user's. */
  exten: string | null;
  /** The number of an agent or paging. */
  number?: string;
  firstname?: string;
  lastname?: string;
  /** A group's internal name; `name` is its label. */
  internal_name?: string;
  /** A parking lot's slots. */
  slots?: { start: number; end: number };
  /** The call filter of a filter member, and its users (recipients and surrogates). */
  filter_users?: readonly number[];
}

/** A pointer from a key to a target, or to whoever has an extension (`exten`), or to the tenant's default lot. */
export interface Reference {
  kind: TargetKind | 'exten' | 'default_parking_lot';
  /** 0 for `exten` and `default_parking_lot`. */
  id: number;
  /** The extension, for kind `exten`; else `''`. */
  exten: string;
}

/** Who has an extension: enough to choose a lamp and to name the owner in a conflict. */
export type ExtensionOwner = { kind: TargetKind | 'parking_slot'; id: number };

/** All targets of one piece of work, loaded beforehand: rules never query. */
export interface Targets {
  get(kind: TargetKind, id: number): Target | undefined;
  defaultParkingLot(): Target | undefined;
  byExtension(exten: string): ExtensionOwner | undefined;
}
