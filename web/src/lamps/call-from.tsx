import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryPicker } from '../forms/entry-picker.tsx';
import { Field } from '../ui/field.tsx';
import type { Caller } from './caller.ts';

/** Whose phone rings for a call from here; who is signed in for nobody chooses somebody. */
export function CallFrom({
  caller,
  choose,
}: {
  caller: Caller | null;
  choose: ((uuid: string | null) => void) | undefined;
}) {
  const { t } = useTranslation('lamps');
  const [open, setOpen] = useState(false);
  const says = caller ? t('from', { exten: caller.exten ?? '', name: caller.name }) : t('fromNobody');
  if (choose === undefined) return <bdi>{says}</bdi>;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button type="button" className="call-from">
          <bdi>{says}</bdi>
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="picker call-from-picker" align="start" sideOffset={6} aria-label={t('chooseFrom')}>
          <Field label={t('chooseFrom')} hint={t('chooseFromHint')}>
            {(ids) => (
              <EntryPicker
                path="/users"
                ids={ids}
                chosen={caller?.name ?? ''}
                onPick={({ uuid }) => {
                  choose(uuid ?? null);
                  setOpen(false);
                }}
              />
            )}
          </Field>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
