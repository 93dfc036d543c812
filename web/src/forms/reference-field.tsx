import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../api/api-error.ts';
import { IconButton } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { call } from './api-document.ts';
import { entryName, type Named } from './entry-name.ts';
import { EntryPicker } from './entry-picker.tsx';
import type { FormField } from './form-fields.ts';

interface Props {
  field: FormField;
  label: string;
  hint?: string | undefined;
  faults: readonly Fault[];
  value: unknown;
  onChange(value: unknown): void;
}

/** Where an entry is read by the key that the field has of it. */
const ONE: Readonly<Record<string, string>> = {
  '/funckeys/templates': '/funckeys/templates/',
  '/tenants': '/tenants/',
  '/users': '/users/',
};

/** One entry of another collection, chosen by search. */
export function ReferenceField({ field, label, hint, faults, value, onChange }: Props) {
  const { t } = useTranslation('forms');
  const { path, by } = field.reference!;
  const at = ONE[path];
  const { data } = useQuery({
    queryKey: ['get', path, 'one', value],
    enabled: value != null && by !== 'name' && at !== undefined,
    queryFn: async () => (await call<Named>('GET', at! + value)).data,
  });
  const shown = value == null ? '' : by === 'name' ? String(value) : data ? entryName(data) : '…';
  return (
    <Field label={label} hint={hint} faults={faults}>
      {(ids) => (
        <div className="row">
          <div className="grow">
            <EntryPicker path={path} ids={ids} chosen={shown} onPick={(entry) => onChange(entry[by as keyof Named])} />
          </div>
          {value != null && field.nullable && (
            <IconButton icon="close" label={t('clear', { field: label })} onClick={() => onChange(null)} />
          )}
        </div>
      )}
    </Field>
  );
}

/** A list of users or agents, each chosen by search. */
export function PeopleField({ field, label, hint, faults, value, onChange }: Props) {
  const { t } = useTranslation('forms');
  const people = (value ?? []) as Named[];
  return (
    <Field
      label={label}
      hint={hint}
      faults={faults}
      aside={people.length > 0 && <span className="dim">{people.length}</span>}
    >
      {(ids) => (
        <div className="grid gap-2">
          {people.length > 0 && (
            <ul className="people">
              {people.map((person) => (
                <li key={person.uuid} className="row">
                  <bdi className="grow cut">{entryName(person)}</bdi>
                  <IconButton
                    icon="close"
                    label={t('remove', { name: entryName(person) })}
                    onClick={() => onChange(people.filter((one) => one !== person))}
                  />
                </li>
              ))}
            </ul>
          )}
          <EntryPicker
            path={field.reference!.path}
            ids={ids}
            placeholder={t('addPerson')}
            without={new Set(people.map(({ uuid }) => uuid!))}
            onPick={(entry) => onChange([...people, entry])}
          />
        </div>
      )}
    </Field>
  );
}
