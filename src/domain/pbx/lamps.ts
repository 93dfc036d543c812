import type { LampKind, LampState, TargetKind } from '../../contract/words.ts';
import type { ResolvedKey } from '../keys/resolved-key.ts';
import { loadUserKeys } from '../phone-input.ts';
import type { Store } from '../ports.ts';
import type { ListQuery, Page, UserRow } from '../rows.ts';
import { LAMP_SOURCES, type LampOwner } from './lamp-sources.ts';
import type { Lamp, Pbx } from './port.ts';

/** A lamp as the list of lamps shows it. `id` is what the live stream calls it; null where its owner has no number. */
export interface ListedLamp {
  id: string | null;
  exten: string | null;
  kind: LampKind;
  state: LampState;
  name: string;
  tenant_uuid: string;
  owner: { type: TargetKind; id: number; uuid?: string };
  switched_on?: string[];
}

/** A lamp beside a user's key. `watch` is what his phone subscribes to. */
export type KeyLamp = Lamp & { position: number; watch: string };

/** Entries that are read at once where all have to be looked at: other requests are answered in between. */
const SLICE = 1000;

/** One page in the order of kinds, then names. Only the page is read, however large the company is. */
export async function pageOfLamps(
  store: Store,
  pbx: Pbx,
  query: ListQuery & { limit: number },
): Promise<Page<ListedLamp>> {
  const items: ListedLamp[] = [];
  let total = 0;
  for (const source of sourcesOf(query)) {
    const left = query.limit - items.length;
    const offset = Math.max(0, query.offset - total);
    // A list has no page of nothing: where the page is full, one entry is read for the sake of the total.
    const page = await source.page({ store, pbx }, { ...query, offset, limit: left || 1 });
    total += page.total;
    items.push(...page.items.slice(0, left).map((owner) => listed(pbx, owner)));
  }
  return { total, items };
}

/** All lamps that a search finds, in the order of kinds: for orders and filters that no index has, and for whole lists. Read in slices. */
export async function allLamps(store: Store, pbx: Pbx, query: ListQuery): Promise<ListedLamp[]> {
  const found: ListedLamp[] = [];
  const number = query.filters.exten;
  const search = query.search ?? number;
  for (const source of sourcesOf(query)) {
    for (let offset = 0, total = 1; offset < total; offset += SLICE) {
      const slice = { ...query, offset, limit: SLICE, ...(search === undefined ? {} : { search }) };
      const page = await source.page({ store, pbx }, slice);
      total = page.total;
      found.push(...page.items.map((owner) => listed(pbx, owner)));
      await new Promise(setImmediate);
    }
  }
  return found;
}

function sourcesOf({ filters, direction }: ListQuery) {
  const wanted = LAMP_SOURCES.filter((source) => filters.kind === undefined || source.kind === filters.kind);
  return direction === 'desc' ? wanted.reverse() : wanted;
}

/** The lamps beside a user's keys, by position. */
export async function keyLamps(store: Store, pbx: Pbx, user: UserRow): Promise<KeyLamp[]> {
  return (await loadUserKeys(store, user)).flatMap(({ position, lamp }: ResolvedKey) => {
    if (lamp === null) return [];
    return [{ position, watch: lamp.watch, ...lampAt(pbx, user.tenant_uuid, lamp) }];
  });
}

function listed(pbx: Pbx, { state, ...owner }: LampOwner): ListedLamp {
  const { exten, kind, tenant_uuid } = owner;
  if (state !== undefined) return { ...owner, state };
  if (exten === null) return { ...owner, state: 'unavailable' };
  const lamp = lampAt(pbx, tenant_uuid, { watch: exten, kind });
  return { ...owner, id: lamp.id, state: lamp.state };
}

/** What a number's lamp is called, and shows now. A PBX that is reached, and has no hint for a number, shows nothing there; one that is not may show anything. */
export function lampAt(pbx: Pbx, tenantUuid: string, { watch, kind }: { watch: string; kind: LampKind }): Lamp {
  const state = pbx.status(tenantUuid) === 'connected' ? 'unavailable' : 'unknown';
  return pbx.lamp(tenantUuid, watch) ?? { id: watch, kind, state };
}
