import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, type Fault } from '../api/api-error.ts';
import type { components } from '../api/schema.d.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { follow } from './followed.ts';
import { followNewestJob } from './newest-jobs.ts';
import { PlanFigures } from './plan-figures.tsx';
import { PlanPhones } from './plan-phones.tsx';
import { usePlan } from './use-plan.ts';

export type Plan = components['schemas']['Plan'];

/** What makes a write a rehearsal of itself, and which phones and problems of its plan to tell. */
export interface PlanQuery {
  dry_run?: true;
  limit?: number;
  offset?: number;
}

/** One write of the API, whichever: has to pass its argument on as the query. A rehearsal gives the plan. */
export type PlannedWrite = (query: PlanQuery) => Promise<unknown>;

/** More phones than this are a job, which the server tells of by itself. */
const FEW_PHONES = 20;

interface Props {
  open: boolean;
  onClose(): void;
  /** What is written, as a person calls it ("Operations"): the strip that follows the phones says it. */
  name: string;
  write: PlannedWrite;
  /** All that the write depends on, as one text: the plan is made again when it becomes another. */
  version: string;
  title?: string;
  /** The first of the four figures, in place of keys that move: what is written. */
  changes?: { label: string; count: number };
  /** Above the phones: what is written. */
  children?: ReactNode | ((plan: Plan) => ReactNode);
  /** There is nothing to write. */
  nothing?: boolean;
  /** Words of the button, in place of "Save and tell 3 phones". */
  confirm?: (phones: number) => string;
  /** The confirmed write takes something away that does not come back. */
  danger?: boolean;
  /** It is written; the sheet closes by itself. */
  onSaved(result: unknown): void;
  /** What the server says is wrong with the body, by path, for the form that it was made in. Called with [] when that is over. */
  onFaults?(faults: readonly Fault[]): void;
  /** In place of the note of an error: for those that a person can do something about here. */
  refused?(error: ApiError): ReactNode | null;
}

/**
 * Shows what a write would do to phones before it is made, then makes it and has its phones followed. For any write that has a dry run:
 *
 * `<PlanSheet open={open} onClose={close} name={template.name} version={ids.join()} onSaved={done}
 *   write={(query) => api.POST('/funckeys/templates/{template_id}/users', {params: {path, query}, body}).then(({data}) => data)} />`
 */
export function PlanSheet(props: Props) {
  const { open, onClose, name, write, title, nothing = false, confirm, danger = false, onSaved } = props;
  const { t } = useTranslation('plan');
  const plan = usePlan(write, props.version, open && !nothing);
  const save = useMutation({
    mutationFn: () => write({}),
    onSuccess: (result) => {
      const phones = plan.data?.counts.devices ?? 0;
      if (phones > 0 && phones <= FEW_PHONES)
        follow(
          name,
          plan.data!.devices.map(({ id }) => id),
        );
      if (phones > FEW_PHONES) void followNewestJob();
      announce(t('saved', { count: phones }));
      onSaved(result);
      onClose();
    },
  });
  const error = save.error ?? plan.error;
  useFaults(error, open, props.onFaults);
  const reset = useEffectEvent(() => save.reset());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was refused is over when something else is to be written
  useEffect(() => reset(), [props.version, open]);

  const ready = plan.data !== undefined && !plan.isPending && error === null && !save.isPending;
  useShortcut(open, () => ready && save.mutate());
  const phones = plan.data?.counts.devices ?? 0;
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={title ?? t('title')}
      note={t('note')}
      foot={
        nothing ? (
          <Button onClick={onClose} keys={['Esc']}>
            {t('back')}
          </Button>
        ) : (
          <>
            <span className="hint grow">{t('meanwhile')}</span>
            <Button onClick={onClose} keys={['Esc']}>
              {t('back')}
            </Button>
            <Button
              look={danger ? 'danger' : 'primary'}
              keys={['Ctrl', '↵']}
              disabled={!ready}
              busy={save.isPending}
              onClick={() => save.mutate()}
            >
              {confirm ? confirm(phones) : t(phones === 0 ? 'save' : 'saveAndTell', { count: phones })}
            </Button>
          </>
        )
      }
    >
      {nothing ? (
        <p className="plan-nothing">
          <b>{t('nothing.title')}</b>
          <span className="hint">{t('nothing.text')}</span>
        </p>
      ) : (
        <PlanBody {...props} plan={plan} error={error} />
      )}
    </Sheet>
  );
}

function PlanBody({
  plan,
  error,
  refused,
  changes,
  children,
}: Props & { plan: ReturnType<typeof usePlan>; error: unknown }) {
  const { t } = useTranslation('plan');
  return (
    <>
      {plan.isFetching && (
        <div className="plan-wait" role="progressbar" aria-label={t('checking')}>
          <i />
        </div>
      )}
      {error !== null &&
        ((error instanceof ApiError && refused?.(error)) || (
          <ErrorNote error={error} action={<Button onClick={() => void plan.refetch()}>{t('again')}</Button>} />
        ))}
      <PlanFigures plan={plan.data} changes={changes} />
      {typeof children === 'function' ? plan.data && children(plan.data) : children}
      {plan.data && <PlanPhones plan={plan.data} more={plan} />}
    </>
  );
}

/** Tells the form of what is wrong with its fields. */
function useFaults(error: unknown, open: boolean, onFaults: Props['onFaults']): void {
  const tell = useEffectEvent((faults: readonly Fault[]) => onFaults?.(faults));
  useEffect(() => {
    if (open) tell(error instanceof ApiError && error.status !== 412 ? error.faults.filter(({ path }) => path) : []);
  }, [error, open]);
}

/** Ctrl Enter confirms, wherever in the sheet the focus is; Ctrl S, which opens it, must not save the page as a file. */
function useShortcut(open: boolean, onConfirm: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    if (event.key === 'Enter') onConfirm();
    else if (event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    if (!open) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, [open]);
}
