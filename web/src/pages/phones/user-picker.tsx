import { useCombobox } from 'downshift';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/api-error.ts';
import { query } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { personName } from '../../plan/phone-name.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';

/** A user who was picked. */
export interface Person {
  uuid: string;
  name: string;
}

interface Props {
  label: string;
  hint?: ReactNode;
  faults?: readonly Fault[];
  value: Person | null;
  onChange(person: Person | null): void;
}

type User = components['schemas']['User'];

/** A user, found by name or number. */
export function UserPicker({ label, hint, faults, value, onChange }: Props) {
  const { t } = useTranslation('phones');
  const [text, setText] = useState(value?.name ?? '');
  const [isOpen, setOpen] = useState(false);
  const search = text === value?.name ? '' : text.trim();
  const { data } = query.useQuery(
    'get',
    '/users',
    { params: { query: { limit: 8, ...(search && { search }) } } },
    { enabled: isOpen },
  );
  const items = data?.items ?? [];
  const pick = (user: User) => {
    const person = { uuid: user.uuid, name: personName(user) };
    setText(person.name);
    setOpen(false);
    onChange(person);
  };
  const { getInputProps, getMenuProps, getItemProps, highlightedIndex } = useCombobox<User>({
    items,
    isOpen,
    inputValue: text,
    itemToString: (user) => (user ? personName(user) : ''),
    defaultHighlightedIndex: 0,
    selectedItem: null,
    onIsOpenChange: ({ isOpen: now }) => setOpen(now),
    onInputValueChange: ({ inputValue, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) return;
      setText(inputValue);
      if (value !== null) onChange(null);
    },
    onSelectedItemChange: ({ selectedItem }) => selectedItem && pick(selectedItem),
  });
  return (
    <Field label={label} hint={hint} faults={faults ?? []}>
      {(ids) => (
        <div className="user-picker">
          <div className={`input ${ids['aria-invalid'] ? 'is-bad' : ''}`}>
            <Icon name="search" />
            <input dir="auto" {...getInputProps({ ...ids, placeholder: t('findUser') })} />
            {value !== null && (
              <IconButton
                icon="close"
                label={t('noUser')}
                onClick={() => {
                  setText('');
                  onChange(null);
                }}
              />
            )}
          </div>
          <ul className={isOpen ? 'opts' : 'sr'} {...getMenuProps({ 'aria-label': label })}>
            {isOpen &&
              items.map((user, index) => (
                <li
                  key={user.uuid}
                  className="opt"
                  {...getItemProps({ item: user, index, 'aria-selected': index === highlightedIndex })}
                >
                  <Icon name="user" />
                  <bdi className="grow cut">{personName(user)}</bdi>
                  <small>{user.lines[0]?.extensions[0]?.exten}</small>
                </li>
              ))}
            {isOpen && data && items.length === 0 && <li className="hint p-2">{t('noUserFound')}</li>}
          </ul>
        </div>
      )}
    </Field>
  );
}
