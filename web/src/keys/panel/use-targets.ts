import { keepPreviousData } from '@tanstack/react-query';
import { useEffect } from 'react';
import { query } from '../../api/client.ts';
import { noteLamps } from '../../api/lamps.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { type Destination, type DestinationType, mainParameter, typeNamed } from './destination-types.ts';
import {
  type FoundItem,
  type FoundKind,
  foundOptions,
  functionOptions,
  numbered,
  type TargetOption,
} from './targets.ts';

const NEVER_STALE = { staleTime: Number.POSITIVE_INFINITY };

/** The destination types that there are; they change with the server only. */
export function useDestinationTypes() {
  return query.useQuery('get', '/funckeys/destinations', {}, NEVER_STALE);
}

/** So many of each kind where everything is searched, and where it is one kind alone. */
const OF_EACH = 5;
const OF_ONE = 30;

/** What the server finds of these kinds, and the lamps beside it. `isCurrent`: it is the answer to what is typed now. */
export function useFound(kinds: readonly FoundKind[], typed: string, enabled: boolean) {
  const text = useSettled(typed.trim());
  const asks = enabled && kinds.length > 0;
  const limit = kinds.length === 1 ? OF_ONE : OF_EACH;
  const search = text === '' ? {} : { search: text };
  const found = query.useQuery(
    'get',
    '/search',
    { params: { query: { ...search, kinds: kinds.join(','), limit: String(limit) } } },
    { enabled: asks, placeholderData: keepPreviousData },
  );
  useLampsOf(text, asks);
  const isCurrent = !asks || (text === typed.trim() && !found.isPlaceholderData && !found.isFetching);
  return { items: asks ? (found.data?.items ?? []) : [], error: asks ? found.error : null, isCurrent };
}

const SOME_LAMPS = 50;

/** Lamps are known from the live stream once they change; what they show now is asked for once. Without the right to, none is shown. */
function useLampsOf(text: string, enabled: boolean): void {
  const { data } = query.useQuery(
    'get',
    '/lamps',
    { params: { query: { search: text, limit: SOME_LAMPS } } },
    { enabled: enabled && text !== '', retry: false },
  );
  useEffect(() => {
    noteLamps((data?.items ?? []).flatMap(({ id, state }) => (id === null ? [] : [{ id, state }])));
  }, [data]);
}

/** What a destination is for, with its name. `gone`: it points to nothing any more; undefined until that is known. */
export function useTarget(types: readonly DestinationType[], destination: Destination | undefined) {
  const type = destination && typeNamed(types, destination.type);
  const points = type && pointerOf(type, destination);
  const found = query.useQuery(
    'get',
    '/search',
    { params: { query: { kinds: points?.kind ?? 'user', id: String(points?.id ?? 0) } } },
    { enabled: points !== undefined },
  );
  if (type === undefined || destination === undefined) return { option: undefined, gone: false };
  if (points === undefined) return { option: unpointed(type, destination), gone: false };
  const [item] = found.data?.items ?? [];
  return { option: item && pointed(type, destination, item), gone: found.data?.items.length === 0 };
}

/** The kind and id of what a destination points to. */
function pointerOf(type: DestinationType, destination: Destination): { kind: FoundKind; id: number } | undefined {
  const pointer = type.parameters.find(({ kind }) => kind === 'target');
  const id = pointer && destination[pointer.name];
  return pointer?.points_to && typeof id === 'number' ? { kind: pointer.points_to, id } : undefined;
}

function pointed(type: DestinationType, destination: Destination, item: FoundItem): TargetOption | undefined {
  const main = mainParameter(type);
  const slot = main?.kind === 'slot' ? { kind: 'parking_slot' as const, exten: String(destination[main.name]) } : {};
  const [option] = foundOptions([type], [{ ...item, ...slot }]);
  return option && { ...option, destination };
}

function unpointed(type: DestinationType, destination: Destination): TargetOption | undefined {
  const main = mainParameter(type);
  const known = functionOptions([type]).find(({ word }) => !word || destination[word.parameter] === word.value);
  if (known !== undefined && main?.kind !== 'slot') return { ...known, destination };
  const value = String(main ? (destination[main.name] ?? '') : '');
  const group = main?.kind === 'slot' ? 'parking_slot' : 'number';
  return { id: type.type, type: type.type, destination, group, found: numbered(value) };
}
