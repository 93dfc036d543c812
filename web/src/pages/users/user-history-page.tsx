import type { AuditPart } from '../history/history-list.tsx';
import { HistoryList } from '../history/history-list.tsx';
import { type User, UserPage } from './user-page.tsx';

/** What was changed of a user: himself, his services, his keys. */
export default function UserHistoryPage() {
  return (
    <UserPage>
      {(user) => (
        <div className="history-page">
          <HistoryList parts={partsOf(user)} />
        </div>
      )}
    </UserPage>
  );
}

/** The audit names a user by uuid, his keys by his id and their position. */
function partsOf({ id, uuid }: User): AuditPart[] {
  return [
    { query: { resource_id: uuid } },
    { query: { resource: 'user_funckeys', resource_id: String(id) } },
    {
      query: { resource: 'user_key', search: `${id}/` },
      fits: ({ resource_id }) => resource_id.startsWith(`${id}/`),
    },
  ];
}
