import { refuse } from '../contract/errors.ts';
import type { TargetKind } from '../contract/words.ts';
import type { PartKey } from './pbx/model.ts';
import type { Store } from './ports.ts';

/** Which tenants a request may work with: its own, and (for items, or lists with `recurse`) all below it. */
export interface Scope {
  tenant: string;
  /** The tenant itself first, then all below. */
  visible: readonly string[];
}

/** Reading: queries, and whose rows may be seen. */
export interface Reading {
  store: Store;
  scope: Scope;
}

/**
 * Says what a change touches; publish finds the phones concerned. Called before something is deleted, while its keys can still
 * be found, and after anything else.
 */
export interface Touch {
  users(ids: readonly number[]): Promise<void>;
  templates(ids: readonly number[]): Promise<void>;
  /** Everyone with a key to this. */
  target(kind: TargetKind, id: number): Promise<void>;
  /** Everyone with a `custom` key to one of these numbers. */
  extens(tenantUuid: string, extens: readonly string[]): Promise<void>;
  /** Everyone with a parking key that names no lot. */
  defaultLot(tenantUuid: string): Promise<void>;
  tenant(uuid: string): Promise<void>;
  devices(ids: readonly string[]): Promise<void>;
  /** A part of a tenant that its PBX has to be told of: whether it was made, changed or removed. */
  pbx(tenantUuid: string, ...parts: readonly PartKey[]): void;
}

/** One change for the audit, secrets already blanked by whoever presents the resource. */
export interface Change {
  tenant_uuid: string;
  action: 'create' | 'update' | 'delete';
  resource: string;
  id: string | number;
  before?: unknown;
  after?: unknown;
}

/** One transaction that writes. */
export interface Work extends Reading {
  now: number;
  touch: Touch;
  audit(change: Change): void;
}

/** Lets through what is in a visible tenant; everything else does not exist. */
export function visible<T extends { tenant_uuid: string }>(
  { scope }: Reading,
  row: T | undefined,
  resource: string,
  ids: Record<string, unknown>,
): T {
  if (row !== undefined && scope.visible.includes(row.tenant_uuid)) return row;
  return refuse('not_found', '', { resource, ids });
}
