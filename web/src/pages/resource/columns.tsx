import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.ts';
import { entryName, type Named } from '../../forms/entry-name.ts';
import type { Column } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Lamp } from '../../ui/lamp.tsx';
import { When } from '../../ui/when.tsx';
import type { Entry } from './kind.ts';

type Numbers = { exten: string }[];
type People = { users?: Named[]; agents?: Named[] };

/** One column of any list: its width, what it can be ordered by, and its cell. */
interface ColumnShape {
  width: string;
  order?: string;
  align?: 'end';
  wide?: true;
  cell(entry: Entry, t: TFunction<'resources'>): ReactNode;
}

const NAME = 'minmax(140px, 2fr)';
const text = (value: unknown): ReactNode => (value == null || value === '' ? <None /> : <bdi>{String(value)}</bdi>);

const COLUMNS = {
  name: { width: NAME, order: 'name', cell: (entry) => <bdi className="strong">{entryName(entry as Named)}</bdi> },
  person: {
    width: NAME,
    order: 'lastname',
    cell: (entry) => <bdi className="strong">{entryName(entry as Named)}</bdi>,
  },
  lines: {
    width: 'minmax(80px, 1fr)',
    cell: ({ lines }) => text(numbers((lines as { extensions: Numbers }[]).flatMap(({ extensions }) => extensions))),
  },
  numbers: { width: 'minmax(80px, 1fr)', cell: ({ extensions }) => text(numbers(extensions as Numbers)) },
  number: { width: 'minmax(80px, 1fr)', order: 'number', cell: ({ number }) => text(number) },
  slots: {
    width: 'minmax(100px, 1fr)',
    cell: ({ slots_start, slots_end }, t) => t('slots', { from: slots_start, to: slots_end }),
  },
  strategy: {
    width: 'minmax(120px, 1.5fr)',
    wide: true,
    cell: ({ strategy }) => <Strategy value={String(strategy)} />,
  },
  people: { width: 'minmax(140px, 2fr)', wide: true, cell: (entry) => text(peopleOf(entry)) },
  logged: {
    width: 'minmax(110px, 1fr)',
    cell: ({ logged }, t) => (
      <span className="row">
        <Lamp look={logged ? 'on' : 'off'} />
        {t(logged ? 'logged.in' : 'logged.out')}
      </span>
    ),
  },
  email: { width: 'minmax(140px, 1.5fr)', order: 'email', wide: true, cell: ({ email }) => text(email) },
  template: {
    width: 'minmax(110px, 1.2fr)',
    wide: true,
    cell: ({ func_key_template_id: id }) => (id == null ? <None /> : <TemplateName id={Number(id)} />),
  },
  keys: { width: '90px', align: 'end', cell: ({ keys }) => Object.keys(keys as object).length },
  usedBy: { width: '110px', align: 'end', cell: ({ id }) => <UsersOf id={id!} /> },
  states: { width: 'minmax(110px, 1fr)', wide: true, cell: (entry, t) => <States entry={entry} t={t} /> },
  parent: {
    width: NAME,
    wide: true,
    cell: ({ parent_uuid: uuid }) => (uuid ? <TenantName uuid={String(uuid)} /> : <None />),
  },
  pbx: { width: 'minmax(100px, 1fr)', cell: ({ pbx }) => text(pbx) },
  sipServer: { width: 'minmax(140px, 1.5fr)', wide: true, cell: ({ sip_server }) => text(sip_server) },
  amiUrl: {
    width: 'minmax(180px, 2fr)',
    wide: true,
    cell: ({ ami_url }) => (ami_url ? <code className="dim">{String(ami_url)}</code> : <None />),
  },
  connected: { width: 'minmax(140px, 1fr)', cell: ({ name }) => <Connected name={String(name)} /> },
  feature: {
    width: 'minmax(180px, 2fr)',
    order: 'feature',
    cell: ({ feature }, t) => <span className="strong">{t(`feature.${feature}`, { defaultValue: feature })}</span>,
  },
  code: { width: 'minmax(90px, 1fr)', order: 'exten', cell: ({ exten }) => <code>{String(exten)}</code> },
  enabled: {
    width: 'minmax(80px, 1fr)',
    cell: ({ enabled }, t) => (
      <span className="row">
        <Lamp look={enabled ? 'on' : 'off'} />
        {t(enabled ? 'on' : 'off')}
      </span>
    ),
  },
  acl: { width: NAME, wide: true, cell: ({ acl }) => <code className="dim">{(acl as string[]).join(' ')}</code> },
  expires: {
    width: 'minmax(110px, 1fr)',
    order: 'expires_at',
    cell: ({ expires_at: at }, t) => (at ? <Expiry at={String(at)} /> : <span className="dim">{t('never')}</span>),
  },
  madeBy: {
    width: 'minmax(140px, 1fr)',
    order: 'created_at',
    wide: true,
    cell: ({ created_at, created_by }) => (
      <span className="dim">
        <When at={String(created_at)} /> <bdi>{String(created_by)}</bdi>
      </span>
    ),
  },
} as const satisfies Record<string, ColumnShape>;

export type ColumnName = keyof typeof COLUMNS;

/** The columns of a list; those that the API can order by what `orders` says are buttons. */
export function useColumns(names: readonly ColumnName[], orders: readonly string[]): Column<Entry>[] {
  const { t } = useTranslation('resources');
  return names.map((id) => {
    const { order, cell, ...shape }: ColumnShape = COLUMNS[id];
    const isOrder = order !== undefined && orders.includes(order);
    return {
      id,
      header: t(`columns.${id}`),
      ...shape,
      ...(isOrder ? { order } : {}),
      cell: (entry: Entry) => cell(entry, t),
    };
  });
}

function None() {
  return <span className="dim">–</span>;
}

const numbers = (list: Numbers | undefined) => list?.map(({ exten }) => exten).join(', ');

/** Everyone in an entry, whatever their part in it. */
function peopleOf({ users, members, callers, recipients, surrogates }: Entry): string {
  const parts = [{ users }, members, callers, recipients, surrogates] as (People | undefined)[];
  const people = parts.flatMap((part) => [...(part?.users ?? []), ...(part?.agents ?? [])]);
  return [...new Set(people.map(entryName))].join(', ');
}

function Strategy({ value }: { value: string }) {
  const { t } = useTranslation('forms');
  return <>{t(`choices.strategy.${value}`, { defaultValue: value })}</>;
}

function TemplateName({ id }: { id: number }) {
  const { data } = query.useQuery('get', '/funckeys/templates', { params: { query: { order: 'name', limit: 200 } } });
  return <bdi>{data === undefined ? '' : (data.items.find((one) => one.id === id)?.name ?? `${id}`)}</bdi>;
}

function UsersOf({ id }: { id: number }) {
  const params = { path: { template_id: String(id) }, query: { limit: 1 } };
  const { data } = query.useQuery('get', '/funckeys/templates/{template_id}/users', { params });
  return <>{data?.total ?? ''}</>;
}

function TenantName({ uuid }: { uuid: string }) {
  const { data } = query.useQuery('get', '/tenants', { params: { query: { order: 'name', limit: 200 } } });
  return <bdi className="dim">{data?.items.find((tenant) => tenant.uuid === uuid)?.name ?? uuid}</bdi>;
}

/** What is switched on at a user, in words. */
function States({ entry, t }: { entry: Entry; t: TFunction<'resources'> }) {
  const { services, forwards } = entry as unknown as {
    services: Record<string, { enabled: boolean }>;
    forwards: Record<string, { enabled: boolean }>;
  };
  const on = [
    ...(services.dnd?.enabled ? [t('state.dnd')] : []),
    ...(Object.values(forwards).some(({ enabled }) => enabled) ? [t('state.forward')] : []),
  ];
  return on.length === 0 ? <None /> : <span className="text-warn">{on.join(', ')}</span>;
}

function Expiry({ at }: { at: string }) {
  const { t } = useTranslation('resources');
  return Date.parse(at) < Date.now() ? (
    <span className="row text-warn">
      <Icon name="warning" size={14} />
      {t('expired')}
    </span>
  ) : (
    <When at={at} />
  );
}

interface Readiness {
  pbx?: { name: string; connected: boolean }[];
}

/** Whether the server is connected with a PBX: what `/ready` says of it. */
function Connected({ name }: { name: string }) {
  const { t } = useTranslation('resources');
  const { data } = useQuery({
    queryKey: ['get', '/ready', 'all'],
    refetchInterval: 15_000,
    queryFn: async (): Promise<Readiness> => (await (await fetch('/ready')).json()) as Readiness,
  });
  const state = data?.pbx?.find((pbx) => pbx.name === name)?.connected;
  if (state === undefined) return <None />;
  return (
    <span className="row">
      <Lamp look={state ? 'free' : 'busy'} />
      {t(state ? 'connected.yes' : 'connected.no')}
    </span>
  );
}
