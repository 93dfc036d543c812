import { useCombobox } from 'downshift';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/api-error.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { type DestinationType, mainParameter } from './destination-types.ts';
import { useOptionText } from './option-text.ts';
import { TargetLamp, TargetRow } from './target-option.tsx';
import { kindsOf, type TargetOption, targetOptions } from './targets.ts';
import { typeIcon } from './type-chips.tsx';
import { useFound } from './use-targets.ts';

interface Props {
  label: string;
  hint?: string | undefined;
  /** What is written in the box while it is empty. */
  placeholder: string;
  /** Types of keys whose targets are looked for. */
  types: readonly DestinationType[];
  inTemplate: boolean;
  /** What is chosen now. */
  current: TargetOption | undefined;
  faults: readonly Fault[];
  onPick(option: TargetOption): void;
  /** Each new number puts the cursor into the box. */
  searchAt?: number | undefined;
}

const { InputBlur } = useCombobox.stateChangeTypes;

/** One search box over everything that a key can be for. Enter takes the first, Escape leaves the list. */
export function TargetSearch({
  label,
  hint,
  placeholder,
  types,
  inTemplate,
  current,
  faults,
  onPick,
  searchAt,
}: Props) {
  const { t } = useTranslation('panel');
  const text = useOptionText();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const { options, isCurrent, error } = useOptions({ types, inTemplate, typed, open });
  const input = useCursor(searchAt);
  const pick = (option: TargetOption) => {
    setOpen(false);
    setTyped('');
    onPick(option);
  };
  const onEnter = usePickWhenFound(open, isCurrent, options, pick);
  const box = useCombobox<TargetOption>({
    items: options,
    itemToString: (option) => (option ? text.title(option) : ''),
    isItemDisabled: ({ off }) => off !== undefined,
    selectedItem: null,
    inputValue: open ? typed : current ? text.chosen(current) : '',
    isOpen: open,
    defaultHighlightedIndex: 0,
    // Leaving the box picks nothing: only Enter and a click do.
    stateReducer: (state, { type, changes }) =>
      type === InputBlur ? { ...changes, selectedItem: state.selectedItem } : changes,
    onStateChange: ({ isOpen, selectedItem }) => {
      if (selectedItem) return pick(selectedItem);
      if (isOpen === false) setTyped('');
      if (isOpen !== undefined) setOpen(isOpen);
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    // The first Escape leaves the list, the second the panel.
    if (event.key === 'Escape' && open) event.stopPropagation();
    if (event.key === 'Enter' && open) onEnter(event);
  };
  const dials = types.some((type) => mainParameter(type)?.kind === 'extension');
  return (
    <Field label={label} hint={hint} faults={faults}>
      {(ids) => (
        <div className="grid gap-1">
          <div className={`input ${ids['aria-invalid'] ? 'is-bad' : ''}`}>
            <Icon name={!open && current ? typeIcon(current.type) : 'search'} />
            <input
              {...box.getInputProps({
                ...ids,
                ref: input,
                'aria-labelledby': undefined,
                dir: 'auto',
                placeholder: open && current ? text.chosen(current) : placeholder,
                onFocus: (event) => event.currentTarget.select(),
                onKeyDown,
                // At once: downshift tells of it after the next letter, which would be lost.
                onChange: (event) => {
                  setTyped(event.currentTarget.value);
                  setOpen(true);
                },
              })}
            />
            {!open && current && (
              <>
                <small className="hint">
                  <bdi>{text.about(current)}</bdi>
                </small>
                <TargetLamp option={current} />
              </>
            )}
            {open && <kbd>esc</kbd>}
          </div>
          <ul
            {...box.getMenuProps({ 'aria-label': t('results') })}
            className="opts"
            hidden={!open || options.length === 0}
          >
            {open &&
              options.map((option, index) => (
                <TargetRow
                  key={option.id}
                  option={option}
                  leads={options[index - 1]?.group !== option.group}
                  typed={typed}
                  highlighted={index === box.highlightedIndex}
                  item={box.getItemProps({ item: option, index })}
                />
              ))}
          </ul>
          {open && error !== null && <ErrorNote error={error} />}
          {open && options.length === 0 && (
            <p className="hint" role="status">
              {t(isCurrent ? 'nothing' : 'searching')}
            </p>
          )}
          {open && dials && options.length > 0 && options.at(-1)?.group !== 'number' && (
            <p className="hint">{t('anyNumber')}</p>
          )}
        </div>
      )}
    </Field>
  );
}

interface Asked {
  types: readonly DestinationType[];
  inTemplate: boolean;
  typed: string;
  open: boolean;
}

function useOptions({ types, inTemplate, typed, open }: Asked) {
  const text = useOptionText();
  const kinds = useMemo(() => kindsOf(types), [types]);
  const { items, isCurrent, error } = useFound(kinds, typed, open);
  const options = useMemo(
    () => targetOptions(types, typed, items, { inTemplate, words: text.words }),
    [types, typed, items, inTemplate, text],
  );
  return { options, isCurrent, error };
}

/** A box that takes the cursor, with all that is in it selected, whenever `at` becomes another number. */
function useCursor(at: number | undefined) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (at !== undefined && at > 0) input.current?.focus();
  }, [at]);
  return input;
}

/** Enter before the answer has come takes the first of it once it is there, not the first of what was found before. */
function usePickWhenFound(
  open: boolean,
  isCurrent: boolean,
  options: readonly TargetOption[],
  pick: (option: TargetOption) => void,
) {
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    if (!waits || (open && !isCurrent)) return;
    setWaits(false);
    // The list was left meanwhile: nothing of what stands there now was asked for.
    if (!open) return;
    const first = options.find(({ off }) => off === undefined);
    if (first !== undefined) pick(first);
  });
  return (event: KeyboardEvent) => {
    if (isCurrent) return;
    event.preventDefault();
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    setWaits(true);
  };
}
