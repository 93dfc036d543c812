import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { KeyEditing } from './use-key-commands.ts';

interface Props {
  /** How many keys are not as they are saved. */
  changes: number;
  /** How many keys are selected. */
  selected: number;
  editor: KeyEditing;
  /** Absent where there is nothing to discard. */
  onDiscard?: (() => void) | undefined;
  onRename?: (() => void) | undefined;
  onReview(): void;
}

/** In the head of the editor: what is not saved, undo and redo, what else can be done, and the way to save. */
export function EditorHead({ changes, selected, editor, onDiscard, onRename, onReview }: Props) {
  const { t } = useTranslation('keys');
  const { commands, undoOf, redoOf } = editor;
  const undo = commands.find(({ name }) => name === 'undo')!;
  const redo = commands.find(({ name }) => name === 'redo')!;
  const others = commands.filter(({ name }) => name !== 'undo' && name !== 'redo');
  return (
    <div className="editor-head">
      <span className="hint">
        {selected > 1 && <span>{t('selected', { count: selected })} · </span>}
        {changes > 0 && t('changes', { count: changes })}
      </span>
      <IconButton
        icon="undo"
        label={undoOf ?? t('undo')}
        title={`${undoOf ?? t('undo')} (${undo.keys})`}
        aria-keyshortcuts="Control+Z"
        disabled={undo.off !== undefined}
        onClick={undo.run}
      />
      <IconButton
        icon="redo"
        label={redoOf ?? t('redo')}
        title={`${redoOf ?? t('redo')} (${redo.keys})`}
        aria-keyshortcuts="Control+Shift+Z"
        disabled={redo.off !== undefined}
        onClick={redo.run}
      />
      <Menu
        items={[
          ...others.map(({ name, icon, keys, off, run }) => ({
            label: t(`menu.${name}`),
            ...(icon ? { icon } : {}),
            keys,
            off,
            onSelect: run,
          })),
          null,
          ...(onRename ? [{ label: t('templates:rename.button'), onSelect: onRename }] : []),
          {
            label: t('menu.discard'),
            danger: true as const,
            off: onDiscard ? undefined : t('off.noChanges'),
            onSelect: () => onDiscard?.(),
          },
        ]}
      >
        <IconButton icon="more" label={t('more')} />
      </Menu>
      <Button look="primary" keys={['Ctrl', 'S']} onClick={onReview}>
        {t('review')}
      </Button>
    </div>
  );
}
