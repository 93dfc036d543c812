import type { ResourceDefinition } from '../resource.ts';
import { agent } from './agent.ts';
import { callFilter } from './call-filter.ts';
import { conference } from './conference.ts';
import { group } from './group.ts';
import { paging } from './paging.ts';
import { parkingLot } from './parking-lot.ts';
import { queue } from './queue.ts';

/** Every kind of directory entry but users and devices, in an order in which each only needs those before it. */
export const RESOURCE_KINDS: readonly ResourceDefinition[] = [
  agent,
  group,
  queue,
  conference,
  paging,
  parkingLot,
  callFilter,
];

const BY_KIND = new Map(RESOURCE_KINDS.map((one) => [one.kind as string, one]));

/** The definition of a stored entry's kind; kinds of stored entries are always known. */
export function resourceDefinition(kind: string): ResourceDefinition {
  const found = BY_KIND.get(kind);
  if (found === undefined) throw new Error(`unknown kind of directory entry in the store: ${kind}`);
  return found;
}
