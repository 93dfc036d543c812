import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { query } from '../../api/client.ts';
import { STAND_IN } from '../../keys/preview-phone.ts';
import { Applied, appliedLook } from '../../ui/applied.tsx';
import { Icon } from '../../ui/icon.tsx';
import { EmptyState, ErrorNote } from '../../ui/note.tsx';
import { When } from '../../ui/when.tsx';
import { type User, UserPage } from './user-page.tsx';

/** The phones that show a user's keys, and how far each is. */
export default function UserPhonesPage() {
  return <UserPage>{(user) => <Phones user={user} />}</UserPage>;
}

function Phones({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const params = { path: { user_id: String(user.id) }, query: STAND_IN };
  const { data, error } = query.useQuery('get', '/users/{user_id}/layout', { params });
  if (data?.devices.length === 0)
    return (
      <EmptyState icon="phone" title={t('phones.none')}>
        {t('phones.noneSays')} <Link href="/phones">{t('phones.all')}</Link>
      </EmptyState>
    );
  if (error) return <ErrorNote error={error} />;
  return (
    <ul className="page-form grid gap-3">
      {data?.devices.map(({ id, vendor, model, mac, applied }) => (
        <li key={id} className="card p-4 grid gap-2">
          <div className="row flex-wrap">
            <Icon name="phone" />
            <Link href={`/phones?device=${id}`} className="strong">
              {[vendor, model].filter(Boolean).join(' ') || mac}
            </Link>
            <code className="dim small grow">{mac}</code>
            <Applied look={appliedLook(applied)} />
            {applied.fetched_at && (
              <span className="dim small">
                <When at={applied.fetched_at} />
              </span>
            )}
          </div>
          {applied.why && <p className="text-warn text-13">{applied.why}</p>}
        </li>
      ))}
    </ul>
  );
}
