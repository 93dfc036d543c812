import { Switch as RadixSwitch } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import type { Fault } from '../api/api-error.ts';
import { useFaultText } from './fault-text.ts';
import { Icon } from './icon.tsx';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What the server said of this field. */
  faults?: readonly Fault[];
  /** At the end of the label's line. */
  aside?: ReactNode;
  children(ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }): ReactNode;
}

/** A label, a control, and what is to be said of it: a hint, or what is wrong and what to do. */
export function Field({ label, hint, faults = [], aside, children }: FieldProps) {
  const id = useId();
  const said = faults.length > 0 || hint !== undefined;
  return (
    <div className="field">
      <label htmlFor={id}>
        <span className="grow">{label}</span>
        {aside}
      </label>
      {children({
        id,
        'aria-describedby': said ? `${id}-says` : undefined,
        'aria-invalid': faults.length > 0 || undefined,
      })}
      {said && <FieldSays id={`${id}-says`} hint={hint} faults={faults} />}
    </div>
  );
}

/** What is said of a field: what is wrong with it, else a hint. */
export function FieldSays({ id, hint, faults }: { id: string; hint?: ReactNode; faults: readonly Fault[] }) {
  const text = useFaultText();
  return (
    <div id={id}>
      {faults.map((fault) => (
        <p key={fault.path + fault.code} className="err">
          <Icon name="warning" size={14} />
          <span>{text(fault)}</span>
        </p>
      ))}
      {faults.length === 0 && hint !== undefined && <p className="hint">{hint}</p>}
    </div>
  );
}

type TextProps = Omit<FieldProps, 'children'> &
  Omit<ComponentProps<'input'>, 'children' | 'id'> & { after?: ReactNode };

/** A line of text. `dir` follows what is written, so that any script reads right. */
export function TextField({ label, hint, faults, aside, after, ...input }: TextProps) {
  return (
    <Field label={label} hint={hint} faults={faults ?? []} aside={aside}>
      {(ids) => (
        <div className={`input ${ids['aria-invalid'] ? 'is-bad' : ''}`}>
          <input dir="auto" autoComplete="off" {...input} {...ids} />
          {after}
        </div>
      )}
    </Field>
  );
}

type SelectProps = Omit<FieldProps, 'children'> &
  Omit<ComponentProps<'select'>, 'children' | 'id' | 'onChange'> & {
    options: readonly { value: string; label: string; disabled?: boolean }[];
    onChange(value: string): void;
  };

/** One of a few values. */
export function SelectField({ label, hint, faults, aside, options, onChange, ...select }: SelectProps) {
  return (
    <Field label={label} hint={hint} faults={faults ?? []} aside={aside}>
      {(ids) => (
        <div className={`input ${ids['aria-invalid'] ? 'is-bad' : ''}`}>
          <select {...select} {...ids} onChange={(event) => onChange(event.target.value)}>
            {options.map(({ value, label: text, disabled }) => (
              <option key={value} value={value} disabled={disabled}>
                {text}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  );
}

interface SwitchProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}

/** On or off, at once. */
export function SwitchField({ label, hint, checked, disabled = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="row">
      <span className="grow">
        <label className="lab" htmlFor={id}>
          {label}
        </label>
        {hint !== undefined && (
          <span className="hint" id={`${id}-says`}>
            {hint}
          </span>
        )}
      </span>
      <RadixSwitch.Root
        id={id}
        className="switch"
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        aria-describedby={hint === undefined ? undefined : `${id}-says`}
      />
    </div>
  );
}
