import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCombobox } from 'downshift';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';
import { call } from './api-document.ts';
import { entryName, type Named } from './entry-name.ts';

interface Props {
  /** The collection to search: `/users`. */
  path: string;
  /** Of the input, from `Field`. */
  ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };
  /** What is chosen, as shown while nobody types. */
  chosen?: string;
  placeholder?: string;
  /** Those that can not be chosen again. */
  without?: ReadonlySet<string>;
  onPick(entry: Named): void;
}

const { InputBlur, InputChange } = useCombobox.stateChangeTypes;

/** Searches a collection by name or number and picks one of it. Enter takes the first. */
export function EntryPicker({ path, ids, chosen = '', placeholder, without, onPick }: Props) {
  const { t } = useTranslation('forms');
  const [typed, setTyped] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['get', path, 'pick', typed],
    enabled: typed !== null,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      (await call<{ items: Named[] }>('GET', path, { query: { search: typed || undefined, limit: 12 } })).data.items,
  });
  const items = (data ?? []).filter(({ uuid, id }) => !without?.has(uuid ?? String(id)));
  const box = useCombobox<Named>({
    items,
    itemToString: (item) => (item ? entryName(item) : ''),
    selectedItem: null,
    inputValue: typed ?? chosen,
    defaultHighlightedIndex: 0,
    // Leaving the box picks nothing: only Enter and a click do.
    stateReducer: (state, { type, changes }) =>
      type === InputBlur ? { ...changes, selectedItem: state.selectedItem } : changes,
    onStateChange: ({ type, isOpen, inputValue, selectedItem }) => {
      if (selectedItem) onPick(selectedItem);
      if (selectedItem || isOpen === false) return setTyped(null);
      if (type === InputChange) setTyped(inputValue ?? '');
      else if (isOpen) setTyped('');
    },
  });
  const isOpen = box.isOpen && typed !== null;
  return (
    <div className="entry-picker">
      <div className={`input ${ids['aria-invalid'] ? 'is-bad' : ''}`}>
        <Icon name="search" />
        <input
          {...box.getInputProps({ ...ids, placeholder: placeholder ?? t('search'), autoComplete: 'off', dir: 'auto' })}
        />
      </div>
      <ul {...box.getMenuProps({ className: isOpen ? 'menu entry-picker-list' : 'sr', 'aria-label': t('found') })}>
        {isOpen &&
          items.map((item, index) => (
            <li
              key={item.uuid ?? item.id}
              {...box.getItemProps({ item, index })}
              className={`menu-item ${index === box.highlightedIndex ? 'is-on' : ''}`}
            >
              <bdi className="grow cut">{entryName(item)}</bdi>
            </li>
          ))}
        {isOpen && items.length === 0 && <li className="hint p-2">{t('nothing')}</li>}
      </ul>
    </div>
  );
}
