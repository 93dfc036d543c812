import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface Option<T extends string> {
  value: T;
  label: ReactNode;
  icon?: IconName;
  /** How many there are. */
  count?: number | undefined;
  /** Why it can not be chosen. */
  off?: string | undefined;
}

interface Props<T extends string> {
  label: string;
  options: readonly Option<T>[];
  value: T;
  onChange(value: T): void;
}

/** A few views of the same thing, side by side. */
export function Segmented<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <div className="seg" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          disabled={option.off !== undefined}
          title={option.off}
          onClick={() => onChange(option.value)}
        >
          {option.icon && <Icon name={option.icon} />}
          {option.label}
        </button>
      ))}
    </div>
  );
}

/** Filters as chips, with how many each would leave. */
export function Chips<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <div className="row flex-wrap" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="chip"
          aria-pressed={option.value === value}
          disabled={option.off !== undefined}
          title={option.off}
          onClick={() => onChange(option.value)}
        >
          {option.icon && <Icon name={option.icon} size={14} />}
          {option.label}
          {option.count !== undefined && <b>{option.count}</b>}
        </button>
      ))}
    </div>
  );
}
