import { type Ground, isOpen } from './ground.ts';
import { fitKeys, type Moved, moveKeys, pasteKeys, placeKeys, positionsOf, swapKeys } from './moving.ts';
import { sameKey } from './same-key.ts';
import type { DraftKey, Keys } from './types.ts';

/** What a step did; a message of keys.json. */
export type Deed = 'set' | 'clear' | 'move' | 'swap' | 'paste' | 'cut' | 'duplicate' | 'fit';

/** One thing that was done, and what was there before (of `past`) or after it (of `future`). */
export interface Step {
  did: Deed;
  /** The first key that it was done to. */
  position: number;
  /** Milliseconds since 1970. */
  at: number;
  keys: Keys;
  selected: readonly number[];
}

/** Keys as they are edited: nothing of it is saved. */
export interface Draft {
  saved: Keys;
  now: Keys;
  past: readonly Step[];
  future: readonly Step[];
  /** Selected positions; the last one is the current one. Those without a key can be selected too. */
  selected: readonly number[];
}

/** What can be done. Positions are those that are selected, where none are given. */
export type Action =
  | { do: 'select'; positions: readonly number[] }
  | { do: 'set'; position: number; key: DraftKey | null; at: number }
  | { do: 'clear' | 'cut'; at: number }
  | { do: 'move' | 'swap'; lead: number; to: number; at: number }
  | { do: 'paste'; position: number; keys: readonly DraftKey[]; at: number }
  | { do: 'duplicate'; keys: readonly DraftKey[]; at: number }
  | { do: 'fit'; at: number }
  | { do: 'undo' }
  | { do: 'redo' };

/** Keys as they are saved, nothing done to them. */
export const openDraft = (keys: Keys): Draft => ({ saved: keys, now: keys, past: [], future: [], selected: [] });

/** Typing is one step for as long as no longer pause is made (milliseconds). */
const TYPING_MS = 1500;
/** Steps that can be undone. */
const MOST_STEPS = 200;

/** The draft after an action. The same draft where there was nothing to do. */
export function editDraft(draft: Draft, action: Action, ground: Ground): Draft {
  if (action.do === 'select') return { ...draft, selected: action.positions };
  if (action.do === 'undo') return back(draft);
  if (action.do === 'redo') return forth(draft);
  return done(draft, action, ground);
}

type Edit = Extract<Action, { at: number }>;

function done(draft: Draft, action: Edit, ground: Ground): Draft {
  const result = resultOf(draft, action, ground);
  if (result === null || sameKeys(result.keys, draft.now)) return draft;
  const { now, selected } = draft;
  const position = Math.min(...result.positions);
  const step: Step = { did: action.do, position, at: action.at, keys: now, selected };
  const past = goesOn(draft.past.at(-1), step, draft)
    ? [...draft.past.slice(0, -1), { ...draft.past.at(-1)!, at: action.at }]
    : [...draft.past, step];
  const keepsSelection = action.do === 'set' || action.do === 'clear' || action.do === 'cut';
  return {
    ...draft,
    now: result.keys,
    past: past.slice(-MOST_STEPS),
    future: [],
    selected: keepsSelection ? selected : result.positions,
  };
}

function resultOf(draft: Draft, action: Edit, ground: Ground): Moved | null {
  const { now, selected } = draft;
  switch (action.do) {
    case 'set':
      return isOpen(ground, action.position) ? put(now, [action.position], action.key) : null;
    case 'clear':
    case 'cut':
      return put(now, selected, null);
    case 'move':
      return moveKeys(ground, now, selected.filter(open(ground)), action.lead, action.to);
    case 'swap':
      return swapKeys(ground, now, selected.filter(open(ground)), action.lead, action.to);
    case 'paste':
      return pasteKeys(ground, now, action.position, action.keys);
    case 'duplicate':
      return placeKeys(ground, now, Math.max(0, ...selected), action.keys);
    case 'fit':
      return fitKeys(ground, now);
  }
}

const open = (ground: Ground) => (position: number) => isOpen(ground, position);

function put(keys: Keys, positions: readonly number[], key: DraftKey | null): Moved | null {
  if (positions.length === 0) return null;
  const next: Record<number, DraftKey> = { ...keys };
  for (const position of positions) {
    if (key === null) delete next[position];
    else next[position] = key;
  }
  return { keys: next, positions };
}

/** Whether a step only goes on with the one before: the same key, typed at without a pause. */
function goesOn(last: Step | undefined, step: Step, { now, future }: Draft): boolean {
  if (last === undefined || future.length > 0) return false;
  if (last.did !== 'set' || step.did !== 'set' || last.position !== step.position) return false;
  const wasThere = last.keys[step.position] !== undefined && now[step.position] !== undefined;
  return wasThere && step.at - last.at < TYPING_MS;
}

function back(draft: Draft): Draft {
  const step = draft.past.at(-1);
  if (step === undefined) return draft;
  const { now, selected } = draft;
  return {
    ...draft,
    now: step.keys,
    selected: step.selected,
    past: draft.past.slice(0, -1),
    future: [...draft.future, { ...step, keys: now, selected }],
  };
}

function forth(draft: Draft): Draft {
  const step = draft.future.at(-1);
  if (step === undefined) return draft;
  const { now, selected } = draft;
  return {
    ...draft,
    now: step.keys,
    selected: step.selected,
    future: draft.future.slice(0, -1),
    past: [...draft.past, { ...step, keys: now, selected }],
  };
}

/** Positions that are not as they are saved, in order. */
export function changedPositions({ saved, now }: Pick<Draft, 'saved' | 'now'>): number[] {
  if (saved === now) return [];
  return positionsOf({ ...saved, ...now }).filter((position) => !sameKey(saved[position], now[position]));
}

function sameKeys(one: Keys, other: Keys): boolean {
  return changedPositions({ saved: one, now: other }).length === 0;
}
