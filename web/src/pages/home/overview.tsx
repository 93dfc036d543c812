import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Page } from '../../shell/page.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { HistoryList } from '../history/history-list.tsx';
import type { Facts } from './use-facts.ts';

/** So many of the latest changes are told. */
const LATEST = 12;

/** What is there and what is going on: anything that needs somebody first. */
export function Overview({ facts }: { facts: Facts }) {
  const { t } = useTranslation('home');
  const { users, templates, phones, behind, failed, running, unclaimed, pbxes } = facts;
  const away = pbxes.filter(({ connected }) => !connected).map(({ name }) => name);
  return (
    <Page title={t('overview')}>
      <div className="home">
        {away.length > 0 && <Note kind="warn">{t('away', { names: away.join(', ') })}</Note>}
        {failed + behind > 0 && (
          <Note kind="warn" action={<Link href="/phones">{t('see')}</Link>}>
            {t('behind', { count: failed + behind })}
          </Note>
        )}
        {(unclaimed ?? 0) > 0 && (
          <Note kind="info" icon="phone" action={<Link href="/phones">{t('see')}</Link>}>
            {t('phones.asked', { count: unclaimed! })}
          </Note>
        )}
        <ul className="home-counts">
          <Count to="/users" icon="user" label={t('counts.users')} count={users} />
          <Count to="/templates" icon="template" label={t('counts.templates')} count={templates} />
          <Count to="/phones" icon="phone" label={t('counts.phones')} count={phones} />
          <Count to="/jobs" icon="job" label={t('counts.jobs')} count={running} />
        </ul>
        <section className="grid gap-2" aria-labelledby="latest">
          <h2 id="latest">{t('latest')}</h2>
          <HistoryList parts={[{ query: {} }]} most={LATEST} />
        </section>
      </div>
    </Page>
  );
}

function Count({ to, icon, label, count }: { to: string; icon: IconName; label: string; count: number }) {
  const { i18n } = useTranslation();
  return (
    <li>
      <Link href={to} className="card home-count">
        <span className="row dim small">
          <Icon name={icon} />
          {label}
        </span>
        <b>{count.toLocaleString(i18n.language)}</b>
      </Link>
    </li>
  );
}
