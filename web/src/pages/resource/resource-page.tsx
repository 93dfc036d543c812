import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useRoute } from 'wouter';
import { type CollectionShape, useCollectionShape } from '../../forms/api-document.ts';
import { Page } from '../../shell/page.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/note.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { useColumns } from './columns.tsx';
import { EntryPanel } from './entry-panel.tsx';
import type { Entry, Kind } from './kind.ts';
import { SearchBox, useSearch } from './search-box.tsx';

interface Props {
  kind: Kind;
  title?: string;
  tabs?: readonly { href: string; label: ReactNode; isCurrent?: boolean }[];
  /** Beside the search. */
  tools?: ReactNode;
  filters?: Record<string, string | undefined>;
  /** Rows can be ticked: what can be done with those that are. */
  bulk?(ticked: ReadonlySet<string | number>, clear: () => void): ReactNode;
  facts?(entry: Entry): ReactNode;
  /** After something was made, in place of opening it. */
  onMade?(entry: Entry): void;
  /** More buttons of an empty list. */
  emptyAction?: ReactNode;
}

/** The list of any kind, with a panel or pages for its entries. The address says which one is open. */
export function ResourcePage({ kind, title, tabs, tools, filters = {}, bulk, facts, onMade, emptyAction }: Props) {
  const { t } = useTranslation('resources');
  const [, go] = useLocation();
  const [, params] = useRoute(`${kind.at}/:key`);
  const shape = useCollectionShape(kind.all, kind.one);
  const [total, setTotal] = useState<number>();
  const open = params?.key;
  const make = () => go(`${kind.at}/new`);
  const canMake = shape?.canMake === true;
  // What can not be made has no word for it.
  useShortcut('n', canMake ? t(`kinds.${kind.name}.make`) : '', canMake ? make : undefined);
  const name = title ?? t(`kinds.${kind.name}.title`);
  const made = (entry: Entry) => (onMade ? onMade(entry) : go(kind.page?.(entry) ?? `${kind.at}/${entry[kind.key]}`));
  return (
    <Page
      title={name}
      note={total === undefined ? '' : t(`kinds.${kind.name}.count`, { count: total })}
      {...(tabs ? { tabs, tabsLabel: name } : {})}
      actions={
        shape?.canMake && (
          <Button look="primary" icon="add" keys={['N']} onClick={make}>
            {t(`kinds.${kind.name}.make`)}
          </Button>
        )
      }
      panel={
        open !== undefined &&
        shape !== undefined && (
          <EntryPanel
            kind={kind}
            shape={shape}
            entryKey={open === 'new' ? null : open}
            onClose={() => go(kind.at)}
            onMade={made}
            {...(facts ? { facts } : {})}
          />
        )
      }
    >
      {shape && (
        <List
          {...{ kind, shape, filters, tools, bulk, current: open ?? null, emptyAction, make }}
          onTotal={setTotal}
          onOpen={(entry) => go(kind.page?.(entry) ?? `${kind.at}/${entry[kind.key]}`)}
        />
      )}
    </Page>
  );
}

interface ListProps extends Pick<Props, 'kind' | 'tools' | 'bulk' | 'emptyAction'> {
  shape: CollectionShape;
  filters: Record<string, string | undefined>;
  current: string | null;
  make(): void;
  onOpen(entry: Entry): void;
  onTotal(total: number): void;
}

function List({ kind, shape, filters, tools, bulk, current, emptyAction, make, onOpen, onTotal }: ListProps) {
  const { t } = useTranslation('resources');
  const { search, deferred, setSearch } = useSearch();
  const [ticked, setTicked] = useState<ReadonlySet<string | number>>(new Set());
  const columns = useColumns(kind.columns, shape.orders);
  const isSearching = deferred !== '' || Object.values(filters).some(Boolean);
  return (
    <>
      <div className="tools">
        <SearchBox label={t(`kinds.${kind.name}.search`)} value={search} onChange={setSearch} />
        {tools}
      </div>
      <div className="list">
        <DataTable<Entry>
          key={kind.name}
          label={t(`kinds.${kind.name}.title`)}
          path={kind.all}
          filters={{ ...filters, search: deferred }}
          initialOrder={{ order: kind.order, direction: 'asc' }}
          columns={columns}
          rowKey={(entry) => entry[kind.key]!}
          current={current !== null && kind.key === 'id' ? Number(current) : current}
          onOpen={onOpen}
          onTotal={onTotal}
          {...(bulk ? { selected: ticked, onSelect: setTicked } : {})}
          empty={
            isSearching ? (
              <EmptyState
                icon="search"
                title={t('nothing.title')}
                action={<Button onClick={() => setSearch('')}>{t('nothing.clear')}</Button>}
              >
                {t('nothing.text')}
              </EmptyState>
            ) : (
              <EmptyState
                icon={kind.icon}
                title={t(`kinds.${kind.name}.empty`)}
                action={
                  <span className="row flex-wrap justify-center">
                    {shape.canMake && (
                      <Button look="primary" icon="add" onClick={make}>
                        {t(`kinds.${kind.name}.make`)}
                      </Button>
                    )}
                    {emptyAction}
                  </span>
                }
              >
                {t(`kinds.${kind.name}.says`)}
              </EmptyState>
            )
          }
        />
      </div>
      {bulk && ticked.size > 0 && (
        <section className="bulk" aria-label={t('ticked', { count: ticked.size })}>
          <b>{t('ticked', { count: ticked.size })}</b>
          <Button look="quiet" onClick={() => setTicked(new Set())}>
            {t('untick')}
          </Button>
          <span className="grow" />
          {bulk(ticked, () => setTicked(new Set()))}
        </section>
      )}
    </>
  );
}
