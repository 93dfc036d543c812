import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.d.ts';
import { call } from '../../forms/api-document.ts';
import { entryName, type Named } from '../../forms/entry-name.ts';
import { actorName } from '../../ui/actor.ts';
import { EmptyState, ErrorNote } from '../../ui/note.tsx';
import { When } from '../../ui/when.tsx';
import { changesOf, type FieldChange } from './changes.ts';

type AuditEntry = components['schemas']['AuditEntry'];

/** Which entries of the audit: filters of `GET /audit`, and of those what fits. */
export interface AuditPart {
  query: Record<string, string>;
  fits?(entry: AuditEntry): boolean;
}

/** So many of each part are read, and so many fields of a change are told. */
const NEWEST = 100;
const FIELDS = 6;

/** Changes, the newest first: who, when, what it was and what it became. With `most`, so many and each in one line. */
export function HistoryList({ parts, most }: { parts: readonly AuditPart[]; most?: number }) {
  const { t } = useTranslation('history');
  const results = useQueries({
    queries: parts.map(({ query }) => ({
      queryKey: ['get', '/audit', query],
      queryFn: async () => {
        const newest = { ...query, order: 'id', direction: 'desc', limit: NEWEST };
        return (await call<{ items: AuditEntry[] }>('GET', '/audit', { query: newest })).data.items;
      },
    })),
  });
  const error = results.find((result) => result.error !== null)?.error;
  if (error) return <ErrorNote error={error} />;
  if (results.some(({ data }) => data === undefined)) return null;
  const found = results.flatMap(({ data }, at) => data!.filter((entry) => parts[at]!.fits?.(entry) ?? true));
  const entries = found.toSorted((one, other) => other.id - one.id).slice(0, most ?? NEWEST);
  if (entries.length === 0)
    return (
      <EmptyState icon="history" title={t('empty')}>
        {t('emptySays')}
      </EmptyState>
    );
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Entry entry={entry} isBrief={most !== undefined} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, isBrief }: { entry: AuditEntry; isBrief: boolean }) {
  const { at, actor, action, resource, resource_id, before, after } = entry;
  const { t } = useTranslation('history');
  const changes = changesOf(before, after);
  const position = /\/(\d+)$/.exec(resource_id)?.[1];
  const what = t(`resource.${resource}`, { defaultValue: resource.replaceAll('_', ' '), position });
  return (
    <>
      <div className="row">
        <span className="grow">
          <b>{t(`did.${action}`, { what })}</b> {isBrief && <bdi>{subjectOf(after ?? before)}</bdi>}
        </span>
        <span className="dim small">
          <bdi>{actorName(actor)}</bdi> · <When at={at} />
        </span>
      </div>
      {action !== 'delete' && !isBrief && (
        <ul>
          {changes.slice(0, FIELDS).map((change) => (
            <li key={change.path}>
              <Change change={change} />
            </li>
          ))}
          {changes.length > FIELDS && <li className="dim">{t('more', { count: changes.length - FIELDS })}</li>}
        </ul>
      )}
    </>
  );
}

/** What an entry of the audit is about, by its name where it has one. */
function subjectOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { mac, exten } = value as { mac?: string; exten?: string };
  return entryName(value as Named) || mac || exten || '';
}

function Change({ change: { path, before, after } }: { change: FieldChange }) {
  const { t } = useTranslation(['history', 'forms']);
  const name = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
  const label = t([`history:field.${name}`, `forms:labels.${name}`], { defaultValue: name.replaceAll('_', ' ') });
  return (
    <>
      <span className="dim">{label}</span> {before !== undefined && <Told value={before} was />}
      {before !== undefined && <span aria-hidden="true"> → </span>}
      {before !== undefined && <span className="sr">{t('history:becomes')}</span>}
      <Told value={after} />
    </>
  );
}

function Told({ value, was = false }: { value: unknown; was?: boolean }) {
  const { t } = useTranslation('history');
  const plain = typeof value === 'boolean' ? t(value ? 'on' : 'off') : Array.isArray(value) ? value.join(', ') : value;
  return <bdi className={was ? 'mid' : ''}>{plain === undefined || plain === '' ? t('none') : String(plain)}</bdi>;
}
