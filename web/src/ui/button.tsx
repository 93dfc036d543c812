import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface Props extends ComponentProps<'button'> {
  icon?: IconName;
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** The keys that do the same, shown at the end: `['Ctrl', 'S']`. */
  keys?: readonly string[];
  /** A request is on its way: can not be pressed again. */
  busy?: boolean;
}

/** A button with words. One `primary` at most in sight. */
export function Button({ icon, look = 'plain', keys = [], busy = false, children, className = '', ...rest }: Props) {
  const looks = { plain: '', primary: 'primary', quiet: 'quiet', danger: 'quiet danger' }[look];
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy}
      disabled={rest.disabled || busy}
      className={`btn ${looks} ${className}`}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </button>
  );
}

/** A button that is a sign alone; `label` says what it does. */
export function IconButton({
  icon,
  label,
  className = '',
  ...rest
}: Omit<Props, 'children'> & { icon: IconName; label: string }) {
  return (
    <button type="button" title={label} {...rest} aria-label={label} className={`btn quiet icon ${className}`}>
      <Icon name={icon} />
    </button>
  );
}
