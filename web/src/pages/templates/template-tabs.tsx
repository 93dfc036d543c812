import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.ts';

/** The pages of one template, for `Page`. */
export function templateTabs({ id }: { id: number }) {
  return [
    { href: `/templates/${id}`, label: <TabLabel name="keys" /> },
    { href: `/templates/${id}/users`, label: <UsedBy id={id} /> },
    { href: `/templates/${id}/history`, label: <TabLabel name="history" /> },
  ];
}

function TabLabel({ name }: { name: string }) {
  const { t } = useTranslation('templates');
  return <>{t(`tabs.${name}`)}</>;
}

function UsedBy({ id }: { id: number }) {
  const { t } = useTranslation('templates');
  const params = { path: { template_id: String(id) }, query: { limit: 1 } };
  const { data } = query.useQuery('get', '/funckeys/templates/{template_id}/users', { params });
  return <>{data === undefined ? t('tabs.users') : t('tabs.usedBy', { count: data.total })}</>;
}
