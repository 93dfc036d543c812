import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { query } from '../../api/client.ts';
import { KeyEditor } from '../../keys/key-editor.tsx';
import type { PreviewPhone } from '../../keys/preview-phone.ts';
import { userTabs } from './user-tabs.tsx';

/** The keys of a user, on one of his phones or on any other. */
export default function UserKeysPage() {
  const { user_id } = useParams<{ user_id: string }>();
  // Another user, another phone.
  return <UserKeys key={user_id} user_id={user_id} />;
}

function UserKeys({ user_id }: { user_id: string }) {
  const { t } = useTranslation('shell');
  const [phone, setPhone] = useState<PreviewPhone | null>(null);
  const { data } = query.useQuery('get', '/users/{user_id}', { params: { path: { user_id } } });
  const name = data ? [data.firstname, data.lastname].filter(Boolean).join(' ') : '';
  const exten = data?.lines[0]?.extensions[0]?.exten;
  return (
    <KeyEditor
      owner={{ kind: 'user', user_id }}
      name={name}
      parent={{ href: '/users', label: t('nav.users') }}
      tabs={data ? userTabs(data) : []}
      screenTitle={exten ?? name}
      phone={phone}
      onPhone={setPhone}
    />
  );
}
