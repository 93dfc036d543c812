import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announce.tsx';
import type { IconName } from '../ui/icon.tsx';
import { copyKeys, useCopiedKeys } from './clipboard.ts';
import { type Action, type Deed, type Draft, editDraft } from './draft.ts';
import { type Ground, isOpen } from './ground.ts';
import { positionsOf } from './moving.ts';
import type { DraftKey, KeyOwner } from './types.ts';

/** Something that can be done to the selected keys, by menu or keyboard. */
export interface Command {
  name: 'copy' | 'cut' | 'paste' | 'duplicate' | 'clear' | 'all' | 'undo' | 'redo';
  icon?: IconName;
  /** As they are shown in the menu. */
  keys: string;
  /** Why it can not be done now. */
  off?: string | undefined;
  run(): void;
}

interface Editor {
  owner: KeyOwner;
  draft: Draft;
  ground: Ground;
  edit(actions: readonly Action[], ground: Ground): void;
}

/** What can be done to the selected keys, and a way to do anything that says so when it can not be done. */
export function useKeyCommands({ owner, draft, ground, edit }: Editor) {
  const { t } = useTranslation('keys');
  const copied = useCopiedKeys();
  const { now, selected } = draft;
  const shown = selected
    .toSorted((a, b) => a - b)
    .flatMap((position) => now[position] ?? ground.inherited[position] ?? []);
  const own = selected.filter((position) => now[position] !== undefined);

  /** Does things one after the other. Says `refused` where the last one did nothing. */
  function run(actions: readonly Action[], refused?: string): void {
    const before = actions.slice(0, -1).reduce((one, action) => editDraft(one, action, ground), draft);
    const after = actions.slice(-1).reduce((one, action) => editDraft(one, action, ground), before);
    edit(actions, ground);
    if (after === before && refused) announce(refused);
    else if (after.past.length > before.past.length) announce(deedText(after.past.at(-1)!));
  }

  const deedText = ({ did, position }: { did: Deed; position: number }) => t(`deed.${did}`, { position });

  function copy(): void {
    copyKeys(shown.map((key) => forOwner(key, owner)));
    announce(t('said.copied', { count: shown.length }));
  }

  const nothing = own.length === 0 ? t('off.nothing') : undefined;
  const at = () => Date.now();
  const place = selected.filter((position) => isOpen(ground, position)).sort((a, b) => a - b)[0];
  const undone = draft.past.at(-1);
  const redone = draft.future.at(-1);
  const commands: Command[] = [
    {
      name: 'undo',
      icon: 'undo',
      keys: 'Ctrl Z',
      off: undone ? undefined : t('off.noChanges'),
      run: () => run([{ do: 'undo' }]),
    },
    {
      name: 'redo',
      icon: 'redo',
      keys: 'Ctrl Shift Z',
      off: redone ? undefined : t('off.noChanges'),
      run: () => run([{ do: 'redo' }]),
    },
    {
      name: 'copy',
      icon: 'copy',
      keys: 'Ctrl C',
      off: shown.length === 0 ? t('off.nothing') : undefined,
      run: copy,
    },
    {
      name: 'cut',
      icon: 'cut',
      keys: 'Ctrl X',
      off: nothing,
      run: () => {
        copy();
        run([{ do: 'cut', at: at() }]);
      },
    },
    {
      name: 'paste',
      keys: 'Ctrl V',
      off: copied.length === 0 ? t('off.noClipboard') : place === undefined ? t('off.nothing') : undefined,
      run: () =>
        run([{ do: 'paste', position: place ?? 1, keys: copied.map((key) => forOwner(key, owner)), at: at() }]),
    },
    {
      name: 'duplicate',
      keys: 'Ctrl D',
      off: shown.length === 0 ? t('off.nothing') : undefined,
      run: () => run([{ do: 'duplicate', keys: shown.map((key) => forOwner(key, owner)), at: at() }], t('said.noFree')),
    },
    {
      name: 'clear',
      icon: 'delete',
      keys: 'Del',
      off: nothing,
      run: () => run([{ do: 'clear', at: at() }]),
    },
    {
      name: 'all',
      keys: 'Ctrl A',
      run: () => run([{ do: 'select', positions: positionsOf(now) }]),
    },
  ];
  const select = (positions: readonly number[]) => run([{ do: 'select', positions }]);
  return {
    run,
    select,
    /** Moves the key at `lead` to a position, and what is selected with it; or exchanges them. */
    move(lead: number, to: number, swap: boolean) {
      const taken = selected.includes(lead) ? [] : [{ do: 'select' as const, positions: [lead] }];
      run([...taken, { do: swap ? 'swap' : 'move', lead, to, at: at() }], t('said.noMove'));
    },
    commands,
    command: (name: Command['name']) => commands.find((one) => one.name === name),
    undoOf: undone && t('undoOf', { deed: deedText(undone) }),
    redoOf: redone && t('redoOf', { deed: deedText(redone) }),
  };
}

/** What the parts of the editor do things by. */
export type KeyEditing = ReturnType<typeof useKeyCommands>;

/** A key as another owner may have it: only templates lock. */
function forOwner({ locked, ...key }: DraftKey, owner: KeyOwner): DraftKey {
  return owner.kind === 'template' && locked ? { ...key, locked } : key;
}
