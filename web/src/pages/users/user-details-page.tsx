import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useCollectionShape } from '../../forms/api-document.ts';
import { ErrorNote, Note } from '../../ui/note.tsx';
import { DeleteEntry } from '../resource/delete-entry.tsx';
import { EntryEditor } from '../resource/entry-editor.tsx';
import { KeyHolders } from '../resource/holders.tsx';
import { USERS } from '../resource/kind.ts';
import { useEntry } from '../resource/use-entry.ts';
import { UserPage } from './user-page.tsx';

/** Everything about a user, to be changed; and who has a key to him. */
export default function UserDetailsPage() {
  return <UserPage>{() => <Details />}</UserPage>;
}

function Details() {
  const { t } = useTranslation('resources');
  const { user_id = '' } = useParams<{ user_id: string }>();
  const [, go] = useLocation();
  const shape = useCollectionShape(USERS.all, USERS.one);
  const { data: stored, error, refetch } = useEntry(USERS, user_id);
  if (error) return <ErrorNote error={error} />;
  if (shape === undefined || stored === undefined) return null;
  return (
    <div className="page-form grid gap-6">
      <EntryEditor
        key={stored.etag}
        kind={USERS}
        shape={shape}
        stored={stored}
        onSaved={() => void refetch()}
        actions={<DeleteEntry kind={USERS} shape={shape} stored={stored} onDeleted={() => go('/users')} />}
      >
        {null}
      </EntryEditor>
      {stored.entry.lines !== undefined && (stored.entry.lines as unknown[]).length === 0 && (
        <Note kind="warn">{t('noLine')}</Note>
      )}
      <KeyHolders targets={USERS.targets!(stored.entry)} />
    </div>
  );
}
