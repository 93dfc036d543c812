import { useCombobox } from 'downshift';
import { Popover } from 'radix-ui';
import { Fragment, type ReactNode, useState } from 'react';
import { Icon } from './icon.tsx';

/** One thing to choose. */
export interface PickerItem {
  id: string;
  label: string;
  /** Beside the label: what tells it from others. */
  note?: string;
  /** Its group; items of a group stand together. */
  group?: string;
  chosen?: boolean;
}

interface Props {
  /** What is chosen, as words: of the list, and of the field above it. */
  label: string;
  items: readonly PickerItem[];
  onPick(id: string): void;
  /** Where nothing is found. */
  nothing: string;
  /** Below the list: what else can be set. */
  foot?: ReactNode;
  /** The button that opens it. */
  children: ReactNode;
}

/** So many are listed; who looks for others types. */
const MOST = 60;

/** One of many, chosen from a list that can be searched. */
export function Picker({ label, items, onPick, nothing, foot, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>{children}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="picker" align="start" sideOffset={6} collisionPadding={8} aria-label={label}>
          <PickerList
            label={label}
            items={items}
            nothing={nothing}
            onPick={(id) => {
              onPick(id);
              if (foot === undefined) setOpen(false);
            }}
          />
          {foot}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function PickerList({ label, items, nothing, onPick }: Pick<Props, 'label' | 'items' | 'nothing' | 'onPick'>) {
  const [text, setText] = useState('');
  const found = items.filter((item) => matches(item, text)).slice(0, MOST);
  const { getInputProps, getMenuProps, getItemProps, highlightedIndex } = useCombobox({
    items: found,
    isOpen: true,
    inputValue: text,
    itemToString: (item) => item?.label ?? '',
    defaultHighlightedIndex: 0,
    selectedItem: null,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onPick(selectedItem.id),
  });
  return (
    <>
      <div className="picker-find">
        <Icon name="search" />
        {/* Set as it is typed: downshift's own event comes later, and letters would be lost. */}
        <input
          {...getInputProps({
            'aria-label': label,
            placeholder: label,
            onChange: (event) => setText(event.currentTarget.value),
          })}
        />
      </div>
      <ul className="picker-list" {...getMenuProps({ 'aria-label': label })}>
        {found.map((item, index) => (
          <Fragment key={item.id}>
            {item.group !== undefined && item.group !== found[index - 1]?.group && (
              <li role="presentation" className="picker-group">
                {item.group}
              </li>
            )}
            <li className="opt" {...getItemProps({ item, index, 'aria-selected': index === highlightedIndex })}>
              <bdi className="grow">{item.label}</bdi>
              {item.note && <small>{item.note}</small>}
              {item.chosen && <Icon name="check" />}
            </li>
          </Fragment>
        ))}
        {found.length === 0 && <li className="hint p-2">{nothing}</li>}
      </ul>
    </>
  );
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word of the text has to be in it, in any order. */
function matches({ label, note = '' }: PickerItem, text: string): boolean {
  const within = plain(`${label} ${note}`);
  return plain(text)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
