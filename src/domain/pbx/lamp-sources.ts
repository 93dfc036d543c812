import type { LampKind, LampState, TargetKind } from '../../contract/words.ts';
import { switchedOn } from '../directory/services.ts';
import { fold, foldAll } from '../fold.ts';
import type { Store } from '../ports.ts';
import type { ListQuery, Page, ResourceRow, UserRow } from '../rows.ts';
import type { Pbx } from './port.ts';

/** Something that has a lamp, without what the PBX says of it; `state` only where the PBX itself has named the lamp. */
export interface LampOwner {
  id: string | null;
  exten: string | null;
  kind: LampKind;
  name: string;
  tenant_uuid: string;
  owner: { type: TargetKind; id: number; uuid?: string };
  state?: LampState;
  /** Of a user: the services and forwards that he has on. */
  switched_on?: string[];
}

/** What lamps are listed from. */
interface Sources {
  store: Store;
  pbx: Pbx;
}

/** One kind of lamps, paged: of what is in the store by the store. */
interface LampSource {
  kind: LampKind;
  page(sources: Sources, query: ListQuery): Promise<Page<LampOwner>>;
}

/** Whose lamps there are, in the order in which they are listed. */
export const LAMP_SOURCES: readonly LampSource[] = [
  { kind: 'line', page: pageOfUsers },
  { kind: 'queue', page: pageOfResources('group', 'queue') },
  { kind: 'queue', page: pageOfResources('queue', 'queue') },
  { kind: 'conference', page: pageOfResources('conference', 'conference') },
  { kind: 'slot', page: pageOfSlots },
  { kind: 'toggle', page: pageOfToggles },
];

async function pageOfUsers({ store }: Sources, query: ListQuery): Promise<Page<LampOwner>> {
  const { total, items } = await store.users.list({ ...query, order: 'firstname', filters: {} });
  const extens = await mainExtens(store, 'user', items);
  return { total, items: items.map((user) => ofUser(user, extens.get(user.id) ?? null)) };
}

function ofUser(user: UserRow, exten: string | null): LampOwner {
  const { id, uuid, tenant_uuid, firstname, lastname } = user;
  const name = [firstname, lastname].filter(Boolean).join(' ');
  const owner = { type: 'user' as const, id, uuid };
  return { id: exten, exten, kind: 'line', name, tenant_uuid, owner, switched_on: switchedOn(user) };
}

function pageOfResources(type: 'group' | 'queue' | 'conference', kind: LampKind): LampSource['page'] {
  return async ({ store }, query) => {
    const { total, items } = await store.resources.list(type, { ...query, order: 'name', filters: {} });
    const extens = await mainExtens(store, type, items);
    const owners = items.map(({ id, uuid, tenant_uuid, name }): LampOwner => {
      const exten = extens.get(id) ?? null;
      return { id: exten, exten, kind, name, tenant_uuid, owner: { type, id, uuid } };
    });
    return { total, items: owners };
  };
}

/** The number that a key to each of these dials. */
async function mainExtens(
  store: Store,
  kind: TargetKind,
  rows: readonly { id: number }[],
): Promise<Map<number, string>> {
  const owned = await store.extensions.of(
    kind,
    rows.map((row) => row.id),
  );
  return new Map(owned.filter((one) => one.main).map((one) => [one.id, one.exten]));
}

/** Lots are few, their slots at most a thousand each: not rows of their own. */
async function pageOfSlots({ store }: Sources, query: ListQuery): Promise<Page<LampOwner>> {
  const { tenants, direction } = query;
  const lots = await store.resources.list('parking_lot', {
    tenants,
    direction: 'asc',
    order: 'name',
    offset: 0,
    filters: {},
  });
  const slots = lots.items.flatMap(slotsOf);
  return pageOf(direction === 'desc' ? slots.reverse() : slots, query);
}

function slotsOf({ id, uuid, tenant_uuid, name, data }: ResourceRow): LampOwner[] {
  const [start, end] = [Number(data.slots_start), Number(data.slots_end)];
  return Array.from({ length: end - start + 1 }, (_, index) => {
    const exten = String(start + index);
    return {
      id: exten,
      exten,
      kind: 'slot' as const,
      name,
      tenant_uuid,
      owner: { type: 'parking_lot' as const, id, uuid },
    };
  });
}

/** `u12-dnd` is a fact about user 12, `u12-g2` too, `a5` about agent 5, `m42` about member 42 of a filter. */
const TOGGLE = /^([uam])(\d{1,15})(?!\d)/;
const TOGGLE_OWNERS: Readonly<Record<string, TargetKind>> = { u: 'user', a: 'agent', m: 'filter_member' };

async function pageOfToggles({ store, pbx }: Sources, query: ListQuery): Promise<Page<LampOwner>> {
  const told = query.tenants.flatMap((tenant_uuid) =>
    pbx.toggles(tenant_uuid).map((lamp) => ({ ...lamp, tenant_uuid })),
  );
  const owned = told.flatMap(({ id, kind, state, tenant_uuid }) => {
    const [, letter = '', number] = TOGGLE.exec(id) ?? [];
    const type = TOGGLE_OWNERS[letter];
    return type === undefined
      ? []
      : [{ id, kind, state, tenant_uuid, exten: null, owner: { type, id: Number(number) } }];
  });
  const targets = await store.targets(
    query.tenants,
    owned.map(({ owner }) => ({ kind: owner.type, id: owner.id, exten: '' })),
  );
  // What is gone from the store may be known to the PBX for a moment still.
  const toggles = owned.flatMap((one): LampOwner[] => {
    const name = targets.of(one.tenant_uuid).get(one.owner.type, one.owner.id)?.name;
    return name === undefined ? [] : [{ ...one, name }];
  });
  const sign = query.direction === 'desc' ? -1 : 1;
  toggles.sort(
    (a, b) => sign * (a.name.localeCompare(b.name, 'en') || a.id!.localeCompare(b.id!, 'en', { numeric: true })),
  );
  return pageOf(toggles, query);
}

function pageOf(owners: readonly LampOwner[], { search, offset, limit }: ListQuery): Page<LampOwner> {
  const text = fold(search ?? '');
  const found = owners.filter(({ name, exten }) => foldAll(name).includes(text) || (exten ?? '').includes(text));
  return { total: found.length, items: found.slice(offset, limit === undefined ? undefined : offset + limit) };
}
