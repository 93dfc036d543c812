import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.ts';

/** In the navigation: how many phones have old keys, if any. */
export function OldKeysBadge() {
  const { t } = useTranslation('phones');
  const { data } = query.useQuery(
    'get',
    '/devices',
    { params: { query: { limit: 1, state: 'behind' } } },
    { retry: false },
  );
  if (!data?.total) return null;
  const says = t('old.title', { count: data.total });
  return (
    <b title={says}>
      <span aria-hidden="true">{data.total}</span>
      <span className="sr">{says}</span>
    </b>
  );
}
