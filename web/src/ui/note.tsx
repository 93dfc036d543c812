import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.ts';
import { useFaultText } from './fault-text.ts';
import { Icon, type IconName } from './icon.tsx';

const SIGNS = { warn: 'warning', bad: 'warning', ok: 'check', info: 'lock' } as const satisfies Record<
  string,
  IconName
>;

/** Something to know, with its reason and the next step. `bad` and `warn` are read out at once. */
export function Note({
  kind,
  icon,
  action,
  children,
}: {
  kind: keyof typeof SIGNS;
  icon?: IconName;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`note ${kind}`} role={kind === 'bad' || kind === 'warn' ? 'alert' : 'status'}>
      <Icon name={icon ?? SIGNS[kind]} />
      <div className="grow">{children}</div>
      {action}
    </div>
  );
}

/** What went wrong with a request: every fault, and a way to try again where that may help. */
export function ErrorNote({ error, action }: { error: unknown; action?: ReactNode }) {
  const { t } = useTranslation('ui');
  const text = useFaultText();
  const faults = error instanceof ApiError ? error.faults : [{ path: '', code: 'unknown', message: String(error) }];
  return (
    <Note kind="bad" action={action}>
      {faults.map((fault) => (
        <p key={fault.path + fault.code}>
          {fault.path && <code>{fault.path}</code>} {text(fault)}
        </p>
      ))}
      {error instanceof ApiError && error.status === 0 && <p>{t('unreachable')}</p>}
    </Note>
  );
}

/** Nothing is here yet: what it is for, and the one thing to do. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon: IconName;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-2 px-6 py-12 text-center">
      <Icon name={icon} size={24} />
      <h2>{title}</h2>
      <p className="dim max-w-[42ch]">{children}</p>
      {action}
    </div>
  );
}
