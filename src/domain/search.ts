import type { z } from 'zod';
import type { foundAnswer } from '../contract/answers/search.ts';
import { FOUND_KINDS, type FoundKind, type TargetKind } from '../contract/words.ts';
import { withColons } from './directory/devices.ts';
import { resourceDefinition } from './directory/kinds/registry.ts';
import { latin } from './fold.ts';
import type { Store } from './ports.ts';
import type { Match, ResourceKind, SearchQuery } from './rows.ts';

/** One thing that a search has found. */
export type FoundItem = z.output<typeof foundAnswer>;

/** How much of a kind somebody sees: all that lists show, the names and numbers that keys point to, or nothing. */
export type Sight = 'all' | 'names' | 'nothing';

/** One kind of things: the right to list them, whether keys point to them, and how they are found. */
export interface Finder {
  right: string;
  target: boolean;
  find(store: Store, query: SearchQuery): Promise<FoundItem[]>;
}

const TEMPLATES_RIGHT = 'confd.funckeys.templates.read';
const ofResources = (kind: TargetKind & ResourceKind): Finder => ({
  right: `confd.${resourceDefinition(kind).path}.read`,
  target: true,
  find: (store, query) => findResources(store, kind, query),
});

const FINDERS: Readonly<Record<FoundKind, Finder>> = {
  user: { right: 'confd.users.read', target: true, find: findUsers },
  group: ofResources('group'),
  queue: ofResources('queue'),
  conference: ofResources('conference'),
  agent: ofResources('agent'),
  paging: ofResources('paging'),
  parking_lot: ofResources('parking_lot'),
  parking_slot: { right: 'confd.parkinglots.read', target: true, find: findSlots },
  filter_member: { right: 'confd.callfilters.read', target: true, find: findFilterMembers },
  template: { right: TEMPLATES_RIGHT, target: false, find: findTemplates },
  key: { right: TEMPLATES_RIGHT, target: false, find: findKeys },
  device: { right: 'confd.devices.read', target: false, find: findDevices },
};

/** Everything that a text finds, grouped by kind, best first. `sight` says how much of each kind the caller sees. */
export async function search(
  store: Store,
  { kinds, ...query }: Omit<SearchQuery, 'emails'> & { kinds: readonly FoundKind[] },
  sight: (finder: Finder) => Sight,
): Promise<FoundItem[]> {
  const items: FoundItem[] = [];
  for (const kind of FOUND_KINDS.filter((one) => kinds.includes(one))) {
    const finder = FINDERS[kind];
    const seen = sight(finder);
    if (seen === 'nothing') continue;
    const found = await finder.find(store, { ...query, emails: seen === 'all' });
    items.push(...(seen === 'all' ? found : found.map((item) => ({ ...item, detail: null }))));
  }
  return items;
}

type Known = Pick<FoundItem, 'kind' | 'id' | 'tenant_uuid' | 'title'>;
const item = (known: Known, more: Partial<FoundItem> = {}): FoundItem => ({
  uuid: null,
  detail: null,
  exten: null,
  number: null,
  template_id: null,
  position: null,
  ...known,
  latin: latin(known.title),
  target: FINDERS[known.kind].target,
  ...more,
});

/** What keys see of matches. What is gone since it was found is left out. */
async function targetsOf(store: Store, kind: TargetKind, matches: readonly Match[]) {
  const tenants = [...new Set(matches.map((match) => match.tenant_uuid))];
  const references = matches.map(({ id }) => ({ kind, id: Number(id), exten: '' }));
  const targets = await store.targets(tenants, references);
  return matches.flatMap((match) => {
    const target = targets.of(match.tenant_uuid).get(kind, Number(match.id));
    return target === undefined ? [] : [{ match, target }];
  });
}

function byId<T extends { id: number | string }>(rows: readonly T[]): Map<number | string | null, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

async function findUsers(store: Store, query: SearchQuery): Promise<FoundItem[]> {
  const found = await targetsOf(store, 'user', await store.search.matches('user', query));
  const users = byId(await store.users.byIds(found.map(({ target }) => target.id)));
  return found.map(({ target: { id, tenant_uuid, name, exten } }) => {
    const { uuid = null, email = null } = users.get(id) ?? {};
    return item({ kind: 'user', id, tenant_uuid, title: name }, { uuid, detail: email, exten });
  });
}

async function findResources(store: Store, kind: TargetKind & ResourceKind, query: SearchQuery): Promise<FoundItem[]> {
  const found = await targetsOf(store, kind, await store.search.matches(kind, query));
  const ids = found.map(({ target }) => target.id);
  const rows = byId(await store.resources.byIds(kind, ids));
  return found.map(({ target: { id, tenant_uuid, name, exten, number = null } }) => {
    const row = rows.get(id);
    const detail = row === undefined || row.name === name ? null : row.name;
    return item({ kind, id, tenant_uuid, title: name }, { uuid: row?.uuid ?? null, detail, exten, number });
  });
}

async function findSlots(store: Store, query: SearchQuery): Promise<FoundItem[]> {
  const slots = await store.search.slots(query);
  const ids = slots.map((slot) => slot.id);
  const lots = byId(await store.resources.byIds('parking_lot', ids));
  return slots.map(({ id, tenant_uuid, exten }) => {
    const { name = '', uuid = null } = lots.get(id) ?? {};
    return item({ kind: 'parking_slot', id, tenant_uuid, title: name }, { uuid, exten });
  });
}

async function findFilterMembers(store: Store, query: SearchQuery): Promise<FoundItem[]> {
  const found = await targetsOf(store, 'filter_member', await store.search.matches('filter_member', query));
  const ids = found.flatMap(({ match }) => match.parent ?? []);
  const filters = byId(await store.resources.byIds('call_filter', ids));
  return found.map(({ match, target: { id, tenant_uuid, name, exten } }) => {
    const detail = filters.get(match.parent)?.name ?? null;
    return item({ kind: 'filter_member', id, tenant_uuid, title: name }, { detail, exten });
  });
}

async function findTemplates(store: Store, query: SearchQuery): Promise<FoundItem[]> {
  const matches = await store.search.matches('template', query);
  const rows = await Promise.all(matches.map(({ id }) => store.templates.find(Number(id))));
  return rows.flatMap((row) =>
    row === undefined
      ? []
      : [item({ kind: 'template', id: row.id, tenant_uuid: row.tenant_uuid, title: row.name ?? '' })],
  );
}

async function findKeys(store: Store, query: SearchQuery): Promise<FoundItem[]> {
  const matches = await store.search.matches('template_key', query);
  const keys = byId(await store.keys.of(matches.flatMap((match) => match.parent ?? [])));
  const templates = await Promise.all(matches.map(({ parent }) => store.templates.find(parent ?? 0)));
  return matches.flatMap(({ id, tenant_uuid }, index) => {
    const key = keys.get(id);
    if (key === undefined) return [];
    const { position, template_id, label } = key;
    const detail = templates[index]?.name ?? null;
    const known = { kind: 'key' as const, id, tenant_uuid, title: label ?? '' };
    return [item(known, { detail, template_id, position })];
  });
}

async function findDevices(store: Store, query: SearchQuery): Promise<FoundItem[]> {
  const matches = await store.search.matches('device', query);
  const devices = byId(await store.devices.byIds(matches.map((match) => String(match.id))));
  return matches.flatMap(({ id, tenant_uuid }) => {
    const device = devices.get(id);
    if (device === undefined) return [];
    const detail = [device.vendor, device.model].filter(Boolean).join(' ') || null;
    return [item({ kind: 'device', id, tenant_uuid, title: withColons(device.mac) }, { detail })];
  });
}
