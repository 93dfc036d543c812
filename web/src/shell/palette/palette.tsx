import { keepPreviousData } from '@tanstack/react-query';
import { useCombobox } from 'downshift';
import { Dialog } from 'radix-ui';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { query } from '../../api/client.ts';
import type { Session } from '../../api/session.ts';
import { Icon } from '../../ui/icon.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { pagesFor } from '../nav-pages.ts';
import { type Entry, FOUND_KINDS, foundEntries, matching, pageEntries } from './entries.ts';
import { EntryRow } from './entry-row.tsx';

interface Props {
  session: Session;
  /** What can be done besides going somewhere. */
  actions: readonly Entry[];
  onClose(): void;
}

/** One box that finds everything: people, keys, phones, pages, and what can be done. Enter opens, Escape leaves. */
export function Palette({ session, actions, onClose }: Props) {
  const { t } = useTranslation('palette');
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const { entries, isCurrent, error } = useEntries(session, actions, typed);
  const open = (entry: Entry) => {
    onClose();
    if (entry.href !== undefined) go(entry.href);
    entry.run?.();
  };
  const box = useCombobox<Entry>({
    items: entries,
    itemToString: (entry) => entry?.title ?? '',
    isOpen: true,
    selectedItem: null,
    inputValue: typed,
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && open(selectedItem),
  });
  return (
    <Dialog.Root open onOpenChange={(now) => !now && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="palette" aria-describedby={undefined}>
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <div className="input">
            <Icon name="search" />
            <input
              {...box.getInputProps({
                'aria-label': t('box'),
                'aria-labelledby': undefined,
                dir: 'auto',
                placeholder: t('placeholder'),
                // Escape leaves the palette; downshift would only close its list.
                onKeyDown: (event) => {
                  if (event.key === 'Escape') Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
                },
                onChange: (event) => setTyped(event.currentTarget.value),
              })}
            />
            <kbd>esc</kbd>
          </div>
          <ul {...box.getMenuProps({ 'aria-label': t('results') })} className="palette-list">
            {entries.map((entry, index) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                leads={entries[index - 1]?.group !== entry.group}
                typed={typed}
                highlighted={index === box.highlightedIndex}
                item={box.getItemProps({ item: entry, index })}
              />
            ))}
          </ul>
          {error !== null && <ErrorNote error={error} />}
          {entries.length === 0 && error === null && (
            <p className="hint p-3" role="status">
              {t(isCurrent ? 'nothing' : 'searching')}
            </p>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What is offered for what is typed: first what the server finds, then pages, then what can be done. */
function useEntries(session: Session, actions: readonly Entry[], typed: string) {
  const { t } = useTranslation('shell');
  const text = useSettled(typed.trim());
  const asks = text !== '';
  const found = query.useQuery(
    'get',
    '/search',
    { params: { query: { search: text, kinds: FOUND_KINDS } } },
    { enabled: asks, placeholderData: keepPreviousData },
  );
  const pages = useMemo(
    () => pageEntries(pagesFor(session), ({ nav }) => t(`nav.${nav!.key}` as 'nav.users')),
    [session, t],
  );
  const entries = [
    ...(asks && typed.trim() !== '' ? foundEntries(found.data?.items ?? []) : []),
    ...matching(pages, typed),
    ...matching(actions, typed),
  ];
  const isCurrent = text === typed.trim() && !found.isPlaceholderData && !found.isFetching;
  return { entries, isCurrent, error: asks ? found.error : null };
}
