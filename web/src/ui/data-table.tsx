import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { Icon } from './icon.tsx';
import { ErrorNote } from './note.tsx';

/** One column: how wide (a CSS grid track), what it can be ordered by at the server, and its cell. */
export interface Column<Row> {
  id: string;
  header: string;
  width: string;
  order?: string;
  align?: 'end';
  /** Left out of narrow screens. */
  wide?: true;
  cell(row: Row): ReactNode;
}

/** What a list is ordered by. */
export interface Order {
  order: string;
  direction: 'asc' | 'desc';
}

interface Props<Row> {
  label: string;
  /** The list's address in the API: it has to answer `{total, items}` and take search, order, limit and offset. */
  path: string;
  pathParams?: Record<string, string | number>;
  /** Search and filters. What is undefined or empty is left out. */
  filters?: Record<string, string | undefined>;
  initialOrder: Order;
  columns: readonly Column<Row>[];
  rowKey(row: Row): string | number;
  onOpen?(row: Row): void;
  /** The open row. */
  current?: string | number | null;
  /** Ticked rows, where rows can be ticked. */
  selected?: ReadonlySet<string | number>;
  onSelect?(selected: ReadonlySet<string | number>): void;
  /** In place of the table when the list is empty. */
  empty: ReactNode;
  /** Says how many there are, once that is known. */
  onTotal?(total: number): void;
}

const PAGE = 100;
/** The height of the head, as in tables.css (pixels). */
const HEAD = 32;

/**
 * A list of the API as a table of any length: only the pages in sight are read, only the rows in sight are drawn. J and K (or
 * arrows) move, Enter opens, X ticks.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rowKey, onOpen, current = null, selected, onSelect, empty } = props;
  const { t } = useTranslation('ui');
  const [order, setOrder] = useState(props.initialOrder);
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row')) || 36;
  const [count, setCount] = useState(0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The head stays at the top of what scrolls: rows start below it, and are not brought into sight beneath it.
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  });
  const rows = virtual.getVirtualItems();
  const { total, rowAt, error, loading } = usePages<Row>(props, order, rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0);
  if (total !== undefined && total !== count) setCount(total);
  const tellTotal = useEffectEvent((now: number) => props.onTotal?.(now));
  useEffect(() => {
    if (total !== undefined) tellTotal(total);
  }, [total]);
  if (error) return <ErrorNote error={error} />;
  if (total === 0) return <>{empty}</>;

  const tick = (row: Row) => {
    const next = new Set(selected);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    onSelect?.(next);
  };
  const move = (to: number) => {
    const at = Math.max(0, Math.min(count - 1, to));
    setActive(at);
    virtual.scrollToIndex(at);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rowAt(active);
    const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 12, PageUp: -12 };
    const step = steps[event.key];
    if (step !== undefined) move(active + step);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(count - 1);
    else if (event.key === 'Enter' && row && event.target === event.currentTarget) onOpen?.(row);
    else if (event.key === 'x' && row && onSelect) tick(row);
    else return;
    event.preventDefault();
  };
  const widths = (some: readonly Column<Row>[]) =>
    `${onSelect ? '36px ' : ''}${some.map(({ width }) => width).join(' ')}`;
  // As properties: which of them holds is for the style sheet to say.
  const tracks = {
    '--tracks': widths(columns),
    '--narrow-tracks': widths(columns.filter(({ wide }) => !wide)),
  } as CSSProperties;
  return (
    <div
      className="dt card"
      role="table"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-busy={loading}
      ref={scroller}
    >
      <div role="rowgroup" className="dt-top">
        <div role="row" aria-rowindex={1} className="dt-head" style={tracks}>
          {onSelect && (
            <span role="columnheader">
              <span className="sr">{t('table.ticked')}</span>
            </span>
          )}
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} order={order} onOrder={setOrder} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="dt-body" style={{ height: virtual.getTotalSize() }} onKeyDown={onKey}>
        {rows.map(({ index, start }) => {
          const row = rowAt(index);
          const key = row && rowKey(row);
          return (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={key !== undefined && (key === current || selected?.has(key))}
              data-index={index}
              tabIndex={index === active ? 0 : -1}
              className="dt-row"
              style={{ ...tracks, transform: `translateY(${start - HEAD}px)`, height: rowHeight }}
              onFocus={() => setActive(index)}
              onClick={() => row && onOpen?.(row)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.target === event.currentTarget && row) onOpen?.(row);
              }}
            >
              {row && onSelect && (
                <span role="cell">
                  <input
                    type="checkbox"
                    aria-label={t('table.tick')}
                    checked={selected?.has(key!) ?? false}
                    onClick={(event) => event.stopPropagation()}
                    onChange={() => tick(row)}
                  />
                </span>
              )}
              {row &&
                columns.map((column) => (
                  <span
                    key={column.id}
                    role="cell"
                    className={`cut ${column.align === 'end' ? 'num' : ''} ${column.wide ? 'wide' : ''}`}
                  >
                    {column.cell(row)}
                  </span>
                ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function HeaderCell<Row>({
  column,
  order,
  onOrder,
}: {
  column: Column<Row>;
  order: Order;
  onOrder(order: Order): void;
}) {
  const mine = column.order !== undefined && column.order === order.order;
  const sort = mine ? (order.direction === 'asc' ? 'ascending' : 'descending') : undefined;
  const classes = `${column.align === 'end' ? 'num' : ''} ${column.wide ? 'wide' : ''}`;
  if (column.order === undefined)
    return (
      <span role="columnheader" className={classes}>
        {column.header}
      </span>
    );
  const direction = mine && order.direction === 'asc' ? 'desc' : 'asc';
  return (
    <span role="columnheader" aria-sort={sort} className={classes}>
      <button type="button" className="dt-order" onClick={() => onOrder({ order: column.order!, direction })}>
        {column.header}
        {mine && <Icon name={order.direction === 'asc' ? 'up' : 'down'} size={12} />}
      </button>
    </span>
  );
}

/** The pages of a list that hold rows `first` to `last`. */
function usePages<Row>(
  { path, pathParams, filters = {}, columns: _ }: Props<Row>,
  order: Order,
  first: number,
  last: number,
) {
  const pages = [];
  for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) pages.push(page);
  const set = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''));
  const results = useQueries({
    queries: pages.map((page) => {
      const init = { params: { path: pathParams, query: { ...set, ...order, limit: PAGE, offset: page * PAGE } } };
      return {
        queryKey: ['get', path, init],
        queryFn: ({ signal }: { signal: AbortSignal }) => readPage<Row>(path, { ...init, signal }),
        placeholderData: keepPreviousData,
      };
    }),
  });
  const byPage = new Map(pages.map((page, at) => [page, results[at]?.data]));
  return {
    total: results.find(({ data }) => data !== undefined)?.data?.total,
    error: results.find(({ error }) => error !== null)?.error,
    loading: results.some(({ isPending }) => isPending),
    rowAt: (index: number): Row | undefined => byPage.get(Math.floor(index / PAGE))?.items[index % PAGE],
  };
}

/** The table is of any list, whose path is known only here: so the client's types can not say which rows it has. */
async function readPage<Row>(path: string, init: object): Promise<{ total: number; items: Row[] }> {
  const { data } = await (api.GET as (path: string, init: object) => Promise<{ data: unknown }>)(path, init);
  return data as { total: number; items: Row[] };
}
