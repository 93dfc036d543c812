import type { components } from '../../api/schema.d.ts';
import { folded } from '../../ui/marks.ts';
import type { DraftKey } from '../types.ts';
import {
  type Destination,
  type DestinationType,
  dialled,
  isNumber,
  mainParameter,
  mayLight,
} from './destination-types.ts';

/** What the search of the server has found. */
export type FoundItem = components['schemas']['FoundItem'];
export type FoundKind = FoundItem['kind'];

/** Something that a key can be for. */
export interface TargetOption {
  /** Different for each. */
  id: string;
  type: string;
  destination: Destination;
  /** The kind of what was found; what a phone does by itself; a number. */
  group: FoundKind | 'function' | 'number';
  /** Of what was found: its name and number, and the name in Latin letters where it has others. */
  found?: Pick<FoundItem, 'title' | 'latin' | 'detail' | 'exten' | 'number'>;
  /** The word that makes it another than those of the same type: `enablednd`. */
  word?: { parameter: string; value: string };
  /** Why it can not be chosen. */
  off?: 'template' | 'characters';
}

/** The kinds that the server is asked for, so that keys of these types find what they can be for. */
export function kindsOf(types: readonly DestinationType[]): FoundKind[] {
  const kinds = types.flatMap((type): FoundKind[] => {
    const main = mainParameter(type);
    if (main?.kind === 'slot') return ['parking_slot'];
    return main?.points_to ? [main.points_to] : [];
  });
  return [...new Set(kinds)];
}

/** Everything that was found, once for each type of key that can be for it; kinds in the order in which they were found. */
export function foundOptions(types: readonly DestinationType[], items: readonly FoundItem[]): TargetOption[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ofKind = items.filter((item) => item.kind === kind);
    return types.flatMap((type) => ofKind.flatMap((item) => optionFor(type, item) ?? []));
  });
}

function optionFor(type: DestinationType, item: FoundItem): TargetOption | undefined {
  const main = mainParameter(type);
  if (main?.kind === 'slot' && item.kind === 'parking_slot') {
    const lot = type.parameters.find(({ points_to }) => points_to === 'parking_lot');
    const at = { [main.name]: Number(item.exten), ...(lot ? { [lot.name]: item.id } : {}) };
    return {
      id: `${type.type}-${item.exten}`,
      type: type.type,
      destination: { type: type.type, ...at },
      group: item.kind,
      found: item,
    };
  }
  if (main?.points_to === undefined || main.points_to !== item.kind) return undefined;
  const destination = { type: type.type, [main.name]: item.id };
  return { id: `${type.type}-${item.id}`, type: type.type, destination, group: item.kind, found: item };
}

/** What keys can be for without pointing to anything: services, forwards, transfers, the default lot. */
export function functionOptions(types: readonly DestinationType[]): TargetOption[] {
  return types.flatMap((type): TargetOption[] => {
    const main = mainParameter(type);
    const { type: name } = type;
    if (main === undefined || !main.required)
      return [{ id: name, type: name, destination: { type: name }, group: 'function' }];
    return (main.values ?? []).map((value) => ({
      id: `${name}-${value}`,
      type: name,
      destination: { type: name, [main.name]: value },
      group: 'function',
      word: { parameter: main.name, value },
    }));
  });
}

/** The number as it was typed, for the types that dial one. A number that no key can dial is offered too, with the reason. */
export function numberOptions(types: readonly DestinationType[], text: string): TargetOption[] {
  if (!isNumber(text)) return [];
  const number = dialled(text);
  return types.flatMap((type): TargetOption[] => {
    const main = mainParameter(type);
    if (main?.kind !== 'extension') return [];
    const isDialable = main.pattern === undefined || new RegExp(main.pattern).test(number);
    const found = numbered(number);
    const option = {
      id: `${type.type}-number`,
      type: type.type,
      destination: { type: type.type, [main.name]: number },
    };
    return [{ ...option, group: 'number', found, ...(isDialable ? {} : { off: 'characters' }) }];
  });
}

/** What is known of a number alone. */
export const numbered = (exten: string) => ({ title: '', latin: null, detail: null, exten, number: null });

const wordsIn = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}*#+]+/u)
    .filter(Boolean);

/** How well texts fit what was typed: 3 where the first is it, 2 where they have each word of it, 1 where words begin so, else 0. */
export function likeness(typed: string, texts: readonly string[]): 0 | 1 | 2 | 3 {
  const asked = wordsIn(typed);
  if (asked.length > 0 && asked.join() === wordsIn(texts[0] ?? '').join()) return 3;
  const words = texts.flatMap(wordsIn);
  if (!asked.every((one) => words.some((word) => word.startsWith(one)))) return 0;
  return asked.length > 0 && asked.every((one) => words.includes(one)) ? 2 : 1;
}

/**
 * All that is offered, in order: what was found, then what a phone does by itself (before it where a word of it was typed in
 * full), the number as typed last. What a template may not have is shown, with the reason.
 */
export function targetOptions(
  types: readonly DestinationType[],
  typed: string,
  items: readonly FoundItem[],
  { inTemplate, words }: { inTemplate: boolean; words(option: TargetOption): readonly string[] },
): TargetOption[] {
  const functions = functionOptions(types).map((option) => ({ option, fits: likeness(typed, words(option)) }));
  const of = (wanted: number) => functions.flatMap(({ option, fits }) => (fits === wanted ? [option] : []));
  const all = [...of(3), ...of(2), ...foundOptions(types, items), ...of(1), ...numberOptions(types, typed)];
  const mayNot = new Set(types.filter((one) => inTemplate && !one.in_templates).map((one) => one.type));
  return all.map((option) => (mayNot.has(option.type) ? { ...option, off: 'template' } : option));
}

/** The key for what was picked. A label that was typed stays, and a lamp that was switched off stays dark. */
export function keyFor(
  { destination }: TargetOption,
  types: readonly DestinationType[],
  previous: DraftKey | undefined,
): DraftKey {
  const lights = (one: Destination) => types.some((type) => isOf(type, one) && mayLight(type, one));
  const wasDarkened = previous !== undefined && !previous.blf && lights(previous.destination);
  return {
    label: previous?.label ?? null,
    blf: lights(destination) && !wasDarkened,
    ...(previous?.locked === undefined ? {} : { locked: previous.locked }),
    destination,
  };
}

const isOf = (type: DestinationType, { type: name }: Destination) =>
  type.type === name || (type.aliases?.includes(name) ?? false);
