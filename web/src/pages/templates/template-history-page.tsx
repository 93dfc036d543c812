import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { query } from '../../api/client.ts';
import { Page } from '../../shell/page.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { HistoryList } from '../history/history-list.tsx';
import { templateTabs } from './template-tabs.tsx';

/** What was changed of a template and its keys. */
export default function TemplateHistoryPage() {
  const { t } = useTranslation('templates');
  const { template_id = '' } = useParams<{ template_id: string }>();
  const params = { path: { template_id } };
  const { data: template, error } = query.useQuery('get', '/funckeys/templates/{template_id}', { params });
  if (error) return <ErrorNote error={error} />;
  if (template === undefined) return null;
  const { id, name } = template;
  return (
    <Page title={name ?? template_id} parent={{ href: '/templates', label: t('title') }} tabs={templateTabs(template)}>
      <div className="history-page">
        <HistoryList
          parts={[
            { query: { resource: 'template', resource_id: String(id) } },
            {
              query: { resource: 'template_key', search: `${id}/` },
              fits: ({ resource_id }) => resource_id.startsWith(`${id}/`),
            },
          ]}
        />
      </div>
    </Page>
  );
}
