import { useTranslation } from 'react-i18next';
import type { Fault } from '../api/api-error.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { FieldSays, SelectField, SwitchField, TextField } from '../ui/field.tsx';
import { useFieldText } from './field-text.ts';
import { emptyRow, type FormField, initialValue, type Value } from './form-fields.ts';
import { PeopleField, ReferenceField } from './reference-field.tsx';

interface FieldsProps {
  /** The name of the body's schema: words of fields are looked up by it. */
  schema: string;
  fields: readonly FormField[];
  value: Value;
  faults: readonly Fault[];
  onChange(value: Value): void;
  /** Fields that stand folded away until they are asked for. */
  more?: readonly string[] | undefined;
}

/** A form for any body of the API, made of the schema of that body. What is wrong stands at its field, by path. */
export function ResourceForm({ fields, more = [], ...rest }: FieldsProps) {
  const { t } = useTranslation('forms');
  const folded = fields.filter(({ name }) => more.includes(name));
  const isWrong = folded.some(({ name }) => rest.faults.some(({ path }) => path.split('.')[0] === name));
  return (
    <div className="grid gap-4">
      <Fields {...rest} fields={fields.filter((field) => !folded.includes(field))} at="" named="" />
      {folded.length > 0 && (
        <details className="more-fields" open={isWrong || undefined}>
          <summary>{t('more')}</summary>
          <div className="grid gap-4 pt-3">
            <Fields {...rest} fields={folded} at="" named="" />
          </div>
        </details>
      )}
    </div>
  );
}

type Level = Omit<FieldsProps, 'more'> & {
  /** Where in the body: `lines.0.`, and without numbers `lines_`. */
  at: string;
  named: string;
};

function Fields({ fields, value, onChange, ...level }: Level) {
  return fields.map((field) => (
    <OneField
      key={field.name}
      {...level}
      field={field}
      part={value[field.name]}
      at={level.at + field.name}
      named={level.named + field.name}
      onPart={(part) => onChange({ ...value, [field.name]: part })}
    />
  ));
}

type OneProps = Pick<Level, 'schema' | 'faults' | 'at' | 'named'> & {
  field: FormField;
  part: unknown;
  onPart(part: unknown): void;
  /** In place of the label of its name, and not to be seen: the row of a list, whose label is above it. */
  rowLabel?: string;
};

function OneField(props: OneProps) {
  const { schema, field, part, at, named, onPart } = props;
  const text = useFieldText(schema);
  const label = props.rowLabel ?? text.label(named, field);
  const hint = text.hint(named, field);
  const faults = props.faults.filter(({ path }) => path === at);
  const below = props.faults.filter(({ path }) => path === at || path.startsWith(`${at}.`));
  const common = { field, label, hint, value: part, onChange: onPart };
  if (field.kind === 'reference') return <ReferenceField {...common} faults={faults} />;
  if (field.kind === 'people') return <PeopleField {...common} faults={below} />;
  if (field.kind === 'rows') return <Rows {...props} label={label} hint={hint} />;
  if (field.kind === 'group') return <Group {...props} label={label} />;
  if (field.kind === 'switch')
    return <SwitchField label={label} hint={hint} checked={part === true} onChange={onPart} />;
  if (field.kind === 'choice')
    return (
      <SelectField
        label={label}
        hint={hint}
        faults={faults}
        value={String(part ?? '')}
        options={field.choices!.map((value) => ({ value, label: text.choice(named, field, value) }))}
        onChange={onPart}
      />
    );
  return <InputField {...common} faults={faults} isHidden={props.rowLabel !== undefined} />;
}

const TYPES = { number: 'number', secret: 'password', moment: 'datetime-local' } as const;

interface InputProps {
  field: FormField;
  label: string;
  isHidden: boolean;
  hint: string | undefined;
  faults: readonly Fault[];
  value: unknown;
  onChange(value: unknown): void;
}

function InputField({ field, label, isHidden, hint, faults, value, onChange }: InputProps) {
  const { t } = useTranslation('forms');
  const { kind, min, max, nullable, required } = field;
  const written = (text: string) => {
    if (text === '') return onChange(nullable ? null : kind === 'number' ? undefined : '');
    onChange(kind === 'number' ? Number(text) : kind === 'moment' ? new Date(text).toISOString() : text);
  };
  const shown = kind === 'moment' && typeof value === 'string' ? localMoment(value) : String(value ?? '');
  return (
    <TextField
      label={isHidden ? <span className="sr">{label}</span> : label}
      hint={hint ?? (kind === 'secret' && value === undefined ? t('secretStays') : undefined)}
      faults={faults}
      aria-required={required}
      type={TYPES[kind as keyof typeof TYPES] ?? 'text'}
      autoComplete={kind === 'secret' ? 'new-password' : 'off'}
      {...(kind === 'number' ? { min, max } : {})}
      value={shown}
      onChange={(event) => written(event.target.value)}
    />
  );
}

/** A moment as an input of type datetime-local has it: in local time, to the minute. */
function localMoment(iso: string): string {
  const moment = new Date(iso);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Fields that belong together; where they may be missing as a whole, a switch says so. */
function Group({ field, part, onPart, label, named, at, ...level }: OneProps & { label: string }) {
  const inner = field.fields!;
  const value = (part ?? null) as Value | null;
  const fields = (
    <Fields {...level} fields={inner} value={value ?? {}} onChange={onPart} at={`${at}.`} named={`${named}_`} />
  );
  // A group of nothing but people is those people: no frame around them.
  if (inner.every(({ kind }) => kind === 'people')) return fields;
  // What a row of a list has besides its own fields is rarely needed.
  if (at.includes('.') && !field.nullable)
    return (
      <details className="more-fields" open={level.faults.some(({ path }) => path.startsWith(at)) || undefined}>
        <summary>{label}</summary>
        <div className="grid gap-3 pt-2">{fields}</div>
      </details>
    );
  return (
    <fieldset className="form-group">
      <legend className={field.nullable ? 'sr' : ''}>{label}</legend>
      {field.nullable && (
        <SwitchField
          label={label}
          checked={value !== null}
          onChange={(on) => onPart(on ? initialValue(inner) : null)}
        />
      )}
      {(value !== null || !field.nullable) && fields}
    </fieldset>
  );
}

/** A list: a line each where an entry is one value, a frame each where it is more. */
function Rows({
  field,
  part,
  onPart,
  label,
  hint,
  named,
  at,
  schema,
  faults,
}: OneProps & { label: string; hint: string | undefined }) {
  const { t } = useTranslation('forms');
  const rows = (part ?? []) as unknown[];
  const item = field.item!;
  return (
    <fieldset className="form-rows">
      <legend className="lab">{label}</legend>
      {rows.map((row, index) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and the server names them by their place
          key={index}
          {...{ item, row, schema, faults, named }}
          at={`${at}.${index}`}
          name={t('nth', { label, number: index + 1 })}
          onRow={(now) => onPart(rows.with(index, now))}
          onRemove={() => onPart(rows.toSpliced(index, 1))}
        />
      ))}
      <Button
        icon="add"
        look="quiet"
        aria-label={t('addTo', { label })}
        onClick={() => onPart([...rows, emptyRow(item)])}
      >
        {t('add')}
      </Button>
      <FieldSays id={`${at}-says`} hint={hint} faults={faults.filter(({ path }) => path === at)} />
    </fieldset>
  );
}

interface RowProps extends Pick<Level, 'schema' | 'faults' | 'at' | 'named'> {
  item: FormField;
  row: unknown;
  /** "Extensions 2" */
  name: string;
  onRow(row: unknown): void;
  onRemove(): void;
}

function Row({ item, row, name, at, named, onRow, onRemove, ...level }: RowProps) {
  const { t } = useTranslation('forms');
  const remove = <IconButton icon="close" label={t('remove', { name })} onClick={onRemove} />;
  const isGroup = item.kind === 'group';
  if (isGroup && item.fields!.length > 1)
    return (
      <div className="form-group" role="group" aria-label={name}>
        <div className="row">
          <span className="lab grow">{name}</span>
          {remove}
        </div>
        <Fields
          {...level}
          fields={item.fields!}
          at={`${at}.`}
          named={`${named}_`}
          value={row as Value}
          onChange={onRow}
        />
      </div>
    );
  const only = isGroup ? item.fields![0]! : item;
  return (
    <div className="row">
      <div className="grow">
        <OneField
          {...level}
          field={{ ...only, required: true }}
          rowLabel={name}
          at={isGroup ? `${at}.${only.name}` : at}
          named={named}
          part={isGroup ? (row as Value)[only.name] : row}
          onPart={(now) => onRow(isGroup ? { ...(row as Value), [only.name]: now } : now)}
        />
      </div>
      {remove}
    </div>
  );
}
