import type { components } from '../api/schema.d.ts';
import { type LampLook, lampLook } from '../ui/lamp.tsx';

/** A lamp of the wall, as the API lists it. */
export type WallLamp = components['schemas']['Lamp'];

/** How tiles are ordered. */
export const WALL_ORDERS = ['group', 'name', 'busy'] as const;
export type WallOrder = (typeof WALL_ORDERS)[number];

/** Whose members stand together. */
export interface WallGroup {
  name: string;
  members: readonly string[];
}

/** Tiles below one heading. `name` is a group's; `rest` what no group has, by its kind. */
export type WallSection = { lamps: readonly WallLamp[] } & (
  | { kind: 'group'; name: string }
  | { kind: 'people' | 'alone' | 'calls' | 'rooms' | 'parking' | 'all'; name?: never }
);

/** One row of the wall: a heading, or tiles. */
export type WallRow =
  | { heading: WallSection; lamps?: undefined; key: string }
  | { heading?: undefined; lamps: readonly WallLamp[]; key: string };

/** What tells a lamp from all others of a tenant; also of those who have no number. */
export const lampKey = ({ owner, exten, kind }: WallLamp) => `${kind} ${owner.type} ${owner.id} ${exten ?? ''}`;

/** What a tile is called: the slots of a lot are told apart by their numbers. */
export const lampName = ({ kind, name, exten }: WallLamp) => (kind === 'slot' ? `${name} ${exten ?? ''}` : name);

/** The state that a lamp shows now: what was told last, else what was read. */
export type StateOf = (lamp: WallLamp) => string;

/** The looks that lines, slots and queues have, in the order in which they matter. */
export const WALL_LOOKS = ['ring', 'hold', 'busy', 'free', 'gone'] as const satisfies readonly LampLook[];
export type WallLook = (typeof WALL_LOOKS)[number];

/** How many lamps have each look. */
export function countLooks(lamps: readonly WallLamp[], stateOf: StateOf): Record<WallLook, number> {
  const counts = { ring: 0, hold: 0, busy: 0, free: 0, gone: 0 };
  for (const lamp of lamps) counts[lookOf(stateOf(lamp))]++;
  return counts;
}

/** What a lamp of the wall looks like. */
export function lookOf(state: string): WallLook {
  const look = lampLook(state);
  return look === 'on' ? 'busy' : look === 'off' ? 'free' : look;
}

/** Lamps by name, in any script, numbers as numbers. */
export function byName(lamps: readonly WallLamp[], language: string): WallLamp[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...lamps].sort((a, b) => compare(a.name, b.name) || compare(a.exten ?? '', b.exten ?? ''));
}

/** Those who ring first, then those on hold, in a call, free; each in the order that they had. */
export function busyFirst(lamps: readonly WallLamp[], stateOf: StateOf): WallLamp[] {
  const buckets = new Map(WALL_LOOKS.map((look) => [look, [] as WallLamp[]]));
  for (const lamp of lamps) buckets.get(lookOf(stateOf(lamp)))!.push(lamp);
  return [...buckets.values()].flat();
}

/**
 * Lamps by group: who is in several stands in the first of them; then people of no group, groups and queues, rooms, and parking.
 * Empty sections are left out.
 */
export function byGroup(lamps: readonly WallLamp[], groups: readonly WallGroup[]): WallSection[] {
  const groupOf = new Map<string, number>();
  groups.forEach(({ members }, at) => {
    for (const uuid of members) if (!groupOf.has(uuid)) groupOf.set(uuid, at);
  });
  const named = groups.map(({ name }) => ({ kind: 'group' as const, name, lamps: [] as WallLamp[] }));
  const people = { kind: groups.length === 0 ? ('people' as const) : ('alone' as const), lamps: [] as WallLamp[] };
  const calls = { kind: 'calls' as const, lamps: [] as WallLamp[] };
  const rooms = { kind: 'rooms' as const, lamps: [] as WallLamp[] };
  const parking = { kind: 'parking' as const, lamps: [] as WallLamp[] };
  const others = { line: people, queue: calls, conference: rooms, slot: parking, toggle: people };
  for (const lamp of lamps) {
    const at = lamp.kind === 'line' ? groupOf.get(lamp.owner.uuid ?? '') : undefined;
    (at === undefined ? others[lamp.kind] : named[at]!).lamps.push(lamp);
  }
  return [...named, people, calls, rooms, parking].filter((section) => section.lamps.length > 0);
}

/** Sections as rows of so many tiles. Only the section of everything has no heading. */
export function wallRows(sections: readonly WallSection[], columns: number): WallRow[] {
  return sections.flatMap((section, at) => {
    const rows: WallRow[] = section.kind === 'all' ? [] : [{ heading: section, key: `heading ${at}` }];
    for (let from = 0; from < section.lamps.length; from += columns)
      rows.push({ lamps: section.lamps.slice(from, from + columns), key: `${at} ${from}` });
    return rows;
  });
}

/** Where tiles are: rows, and places in them. */
export interface WallPlace {
  row: number;
  column: number;
}

/** The place of each lamp, by its key. */
export function placesOf(rows: readonly WallRow[]): Map<string, WallPlace> {
  const places = new Map<string, WallPlace>();
  rows.forEach(({ lamps }, row) => {
    lamps?.forEach((lamp, column) => {
      places.set(lampKey(lamp), { row, column });
    });
  });
  return places;
}

/** The lamp that an arrow leads to from a place; undefined where there is none, or the key is no arrow. `jump` rows is a page. */
export function moveOn(rows: readonly WallRow[], from: WallPlace, key: string, jump: number): WallLamp | undefined {
  const at = (row: number, column: number) => {
    const lamps = rows[row]?.lamps;
    return lamps?.[Math.min(column, lamps.length - 1)];
  };
  const tileRows = rows.flatMap(({ lamps }, row) => (lamps ? [row] : []));
  const here = tileRows.indexOf(from.row);
  const down = (by: number) => at(tileRows[Math.max(0, Math.min(tileRows.length - 1, here + by))] ?? -1, from.column);
  const sideways = (by: number) => {
    const beside = rows[from.row]?.lamps?.[from.column + by];
    return beside ?? (by > 0 ? at(tileRows[here + 1] ?? -1, 0) : at(tileRows[here - 1] ?? -1, Number.MAX_SAFE_INTEGER));
  };
  const moves: Record<string, () => WallLamp | undefined> = {
    ArrowRight: () => sideways(1),
    ArrowLeft: () => sideways(-1),
    ArrowDown: () => down(1),
    ArrowUp: () => down(-1),
    PageDown: () => down(jump),
    PageUp: () => down(-jump),
    Home: () => at(tileRows[0] ?? -1, 0),
    End: () => at(tileRows.at(-1) ?? -1, Number.MAX_SAFE_INTEGER),
  };
  return moves[key]?.();
}

/** What a tile offers. */
export type TileAction = { does: 'call' | 'pickup' | 'retrieve'; exten: string };

/**
 * What Enter does on a tile: calls it; picks up what rings at somebody's, where there is a code for that (`*8`); fetches a parked
 * call. null: nothing to call, an empty slot, or one's own line.
 */
export function tileAction(
  lamp: Pick<WallLamp, 'kind' | 'exten'>,
  state: string,
  { own, pickup }: { own: string | null; pickup: string | null },
): TileAction | null {
  const { kind, exten } = lamp;
  if (exten === null || exten === own) return null;
  if (kind === 'slot')
    return state === 'parked' || state === 'hold' || state === 'busy' ? { does: 'retrieve', exten } : null;
  if (kind === 'line' && state === 'ringing' && pickup !== null) return { does: 'pickup', exten: pickup + exten };
  return { does: 'call', exten };
}

/** What is dialled before a number for a feature: `*8` of `_*8.`; null where it is off. */
export function codeOf(features: readonly { feature: string; exten: string; enabled: boolean }[], name: string) {
  const row = features.find(({ feature, enabled }) => feature === name && enabled);
  return row === undefined ? null : row.exten.replace(/[_.]/g, '');
}

/** The signs of a tile that services and forwards give it. */
export const SIGNS = ['dnd', 'forward', 'record'] as const;
export type Sign = (typeof SIGNS)[number];

const SIGN_OF: Readonly<Record<string, Sign>> = {
  dnd: 'dnd',
  busy: 'forward',
  noanswer: 'forward',
  unconditional: 'forward',
  callrecord: 'record',
};

/** The signs for what a user has on. */
export function signsOf(switchedOn: readonly string[]): Sign[] {
  const on = new Set(switchedOn.map((name) => SIGN_OF[name]));
  return SIGNS.filter((sign) => on.has(sign));
}

/** What the live stream tells of a service or forward that was switched: whose, its name, and whether it is on; null for all else. */
export function switchedBy(event: { resource?: string; id?: unknown; value?: unknown }) {
  const name = /^user_(?:service|forward)_(\w+)$/.exec(event.resource ?? '')?.[1];
  const value = event.value as { enabled?: unknown } | null | undefined;
  if (name === undefined || typeof value?.enabled !== 'boolean') return null;
  return { owner: String(event.id), name, on: value.enabled };
}

/** A lamp with one service or forward switched. */
export function withSwitched(lamp: WallLamp, name: string, on: boolean): WallLamp {
  const others = (lamp.switched_on ?? []).filter((one) => one !== name);
  return { ...lamp, switched_on: on ? [...others, name] : others };
}
