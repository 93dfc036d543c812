import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { query } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { entryName } from '../../forms/entry-name.ts';
import { Page } from '../../shell/page.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { LinkButton } from './link-button.tsx';
import { userTabs } from './user-tabs.tsx';

export type User = components['schemas']['User'];

/** What all pages of one user have in common: who he is, the tabs, the way to a self-service link. */
export function UserPage({ children }: { children(user: User): ReactNode }) {
  const { t } = useTranslation('users');
  const { user_id = '' } = useParams<{ user_id: string }>();
  const { data: user, error } = query.useQuery('get', '/users/{user_id}', { params: { path: { user_id } } });
  if (error) return <ErrorNote error={error} />;
  if (user === undefined) return null;
  const extens = user.lines.flatMap(({ extensions }) => extensions.map(({ exten }) => exten));
  return (
    <Page
      title={entryName(user)}
      parent={{ href: '/users', label: t('title') }}
      note={extens.join(', ')}
      tabs={userTabs(user)}
      actions={<LinkButton user={user} />}
    >
      {children(user)}
    </Page>
  );
}
