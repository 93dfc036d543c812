import { useCallback, useEffect, useState } from 'react';
import { type Action, changedPositions, type Draft, editDraft, openDraft } from './draft.ts';
import type { Ground } from './ground.ts';
import type { OwnerKeys } from './owner-keys.ts';
import type { KeyOwner } from './types.ts';

interface Held {
  draft: Draft;
  /** What it was made from: a save tells by its ETag when somebody else has saved meanwhile. */
  base: OwnerKeys;
  /** It has been saved; what that made of it is still to be read. */
  isRead: boolean;
}

/** Drafts with unsaved changes outlive the page that they are made on, until the window is closed. */
const held = new Map<string, Held>();

/** The draft of an owner's keys. What was saved meanwhile is taken over while nothing has been changed here. */
export function useDraft(owner: KeyOwner, saved: OwnerKeys) {
  const id = JSON.stringify(owner);
  const [state, setState] = useState<Held>(
    () => held.get(id) ?? { draft: openDraft(saved.own), base: saved, isRead: true },
  );
  const dirty = changedPositions(state.draft).length > 0;
  if (state.base !== saved && (!dirty || !state.isRead)) {
    // What was changed since the save stays, on top of what was saved.
    const draft = dirty ? { ...state.draft, saved: saved.own } : load(state.draft, saved.own);
    setState({ draft, base: saved, isRead: true });
  }
  useEffect(() => {
    if (dirty) held.set(id, state);
    else held.delete(id);
  }, [id, dirty, state]);
  const edit = useCallback((actions: readonly Action[], ground: Ground) => {
    setState(({ draft, ...rest }) => ({
      ...rest,
      draft: actions.reduce((now, action) => editDraft(now, action, ground), draft),
    }));
  }, []);
  /** The draft has been saved, or is given up: what is there now is where it starts from. */
  const settle = useCallback((how: 'saved' | 'discard') => {
    setState(({ draft, base, isRead }) => ({
      base,
      isRead: isRead && how === 'discard',
      draft: load(draft, how === 'saved' ? draft.now : draft.saved),
    }));
  }, []);
  return { draft: state.draft, etag: state.base.etag, isRead: state.isRead, dirty, edit, settle };
}

const load = (draft: Draft, keys: Draft['now']): Draft => ({ ...openDraft(keys), selected: draft.selected });
