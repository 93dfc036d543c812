import type { TFunction } from 'i18next';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectionShape } from '../../forms/api-document.ts';
import { entryName, type Named } from '../../forms/entry-name.ts';
import { Panel } from '../../shell/page.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { DeleteEntry } from './delete-entry.tsx';
import { EntryEditor } from './entry-editor.tsx';
import { KeyHolders } from './holders.tsx';
import type { Entry, Kind } from './kind.ts';
import { type Stored, useEntry } from './use-entry.ts';

interface Props {
  kind: Kind;
  shape: CollectionShape;
  /** Its id or uuid; null: a new one. */
  entryKey: string | null;
  onClose(): void;
  onMade(entry: Entry): void;
  /** More to be seen of an entry that can not be edited. */
  facts?(entry: Entry): ReactNode;
}

/** An entry at the side of its list: its form, who has a key to it, and the way to delete it. */
export function EntryPanel({ kind, shape, entryKey, onClose, onMade, facts }: Props) {
  const { t } = useTranslation('resources');
  const { data, error } = useEntry(kind, entryKey);
  const stored = entryKey === null ? null : data;
  const title = stored ? entryTitle(stored.entry, t) : t(`kinds.${kind.name}.make`);
  return (
    <Panel
      label={title}
      head={
        <div className="row grow">
          <Icon name={kind.icon} />
          <h2 className="grow cut">
            <bdi>{title}</bdi>
          </h2>
          <IconButton icon="close" label={t('close')} onClick={onClose} />
        </div>
      }
    >
      {error !== null && <ErrorNote error={error} />}
      {stored !== undefined && (
        <Body key={`${entryKey} ${stored?.etag}`} {...{ kind, shape, stored, onClose, onMade, facts }} />
      )}
    </Panel>
  );
}

const entryTitle = (entry: Entry, t: TFunction<'resources'>): string =>
  entry.feature ? t(`feature.${entry.feature}`, { defaultValue: String(entry.feature) }) : entryName(entry as Named);

function Body({ kind, shape, stored, onClose, onMade, facts }: Omit<Props, 'entryKey'> & { stored: Stored | null }) {
  const body = useRef<HTMLDivElement>(null);
  // A new one is begun at its first field.
  useEffect(() => {
    if (stored === null) body.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [stored]);
  const remove = stored && shape.canDelete && (
    <DeleteEntry kind={kind} shape={shape} stored={stored} onDeleted={onClose} />
  );
  return (
    <div className="grid gap-6" ref={body}>
      {stored === null || shape.canEdit ? (
        <EntryEditor
          kind={kind}
          shape={shape}
          stored={stored}
          onSaved={(entry) => stored === null && onMade(entry)}
          actions={remove}
        />
      ) : (
        <>
          {facts?.(stored.entry)}
          <div>{remove}</div>
        </>
      )}
      {stored && kind.targets && <KeyHolders targets={kind.targets(stored.entry)} />}
    </div>
  );
}
