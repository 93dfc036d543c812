import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { components } from '../../api/schema.d.ts';
import { call } from '../../forms/api-document.ts';
import { entryName } from '../../forms/entry-name.ts';
import { Icon } from '../../ui/icon.tsx';
import type { KeyTarget } from './kind.ts';

type Holder = components['schemas']['KeyHolder'];
interface Holders {
  total: number;
  items: Holder[];
}

/** So many are named; of more, how many. */
const SHOWN = 50;

/** Who has a key to something. */
export function useHolders(targets: readonly KeyTarget[]): Holders | undefined {
  const results = useQueries({
    queries: targets.map((target) => ({
      queryKey: ['get', '/funckeys', target],
      queryFn: async () =>
        (await call<Holders>('GET', '/funckeys', { query: { ...target, limit: SHOWN, order: 'name' } })).data,
    })),
  });
  if (results.some(({ data }) => data === undefined)) return undefined;
  const total = results.reduce((sum, { data }) => sum + data!.total, 0);
  return { total, items: results.flatMap(({ data }) => data!.items) };
}

/** Who has a key to something, with the way to each. */
export function KeyHolders({ targets }: { targets: readonly KeyTarget[] }) {
  const { t } = useTranslation('resources');
  const holders = useHolders(targets);
  return (
    <section className="grid gap-2" aria-labelledby="holders">
      <h2 id="holders">{t('holders.title')}</h2>
      {holders?.total === 0 && <p className="hint">{t('holders.none')}</p>}
      {holders !== undefined && holders.total > 0 && (
        <ul className="holders">
          {holders.items.map((holder) => (
            <li key={`${holder.template_id} ${holder.position}`}>
              <HolderLink holder={holder} />
            </li>
          ))}
        </ul>
      )}
      {holders !== undefined && holders.total > holders.items.length && (
        <p className="hint">{t('holders.more', { count: holders.total - holders.items.length })}</p>
      )}
    </section>
  );
}

function HolderLink({ holder }: { holder: Holder }) {
  const { t } = useTranslation('resources');
  const { user_id, template_id, template_name, position } = holder;
  const isUser = user_id !== null;
  return (
    <Link href={isUser ? `/users/${user_id}` : `/templates/${template_id}`} className="row">
      <Icon name={isUser ? 'user' : 'template'} />
      <bdi className="grow cut">{isUser ? entryName(holder) : (template_name ?? template_id)}</bdi>
      <span className="dim small">{t('holders.key', { position })}</span>
    </Link>
  );
}
