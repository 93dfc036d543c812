import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { followStream } from '../api/live.ts';
import type { Session } from '../api/session.ts';
import { chosenTenant } from '../api/tenant.ts';
import { PAGES } from '../pages/index.ts';
import { JobStrip } from '../plan/job-strip.tsx';
import { EmptyState } from '../ui/note.tsx';
import { useFinder } from './finder.tsx';
import { GuardedPages } from './leave-guard.tsx';
import { Nav } from './nav.tsx';

// Addresses of one file are one page, which stays as it is between them: a list behind the form of a new entry.
const LOADS = [...new Set(PAGES.map(({ load }) => load))];
const SHOWN = LOADS.map((load) => lazy(load));
const ROUTES = PAGES.map(({ path, load }) => ({ path, key: LOADS.indexOf(load), Page: SHOWN[LOADS.indexOf(load)]! }));

interface Props {
  session: Session;
  children?: ReactNode;
}

/** What surrounds every page of an administrator: navigation, the live stream, the job strip, what the keyboard finds. */
export function Shell({ session, children }: Props) {
  const cache = useQueryClient();
  const tenant = chosenTenant() ?? session.tenant_uuid;
  useEffect(() => followStream(cache, tenant), [cache, tenant]);
  return (
    <GuardedPages>
      <Frame session={session}>{children}</Frame>
    </GuardedPages>
  );
}

/** Within the pages' guard, which asks before one is left. */
function Frame({ session, children }: Props) {
  const { t } = useTranslation('shell');
  const { find, sheets } = useFinder(session);
  const routes = useMemo(
    () => ROUTES.map(({ path, key, Page }) => <Route key={key} path={path} component={Page} />),
    [],
  );
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Nav session={session} onFind={find} />
      <main className="main" id="main" tabIndex={-1}>
        <Suspense fallback={<div className="bar-wait" aria-hidden="true" />}>
          <Switch>
            {routes}
            <Route>
              <EmptyState icon="search" title={t('noPage.title')}>
                {t('noPage.text')}
              </EmptyState>
            </Route>
          </Switch>
        </Suspense>
        {children}
        <JobStrip />
      </main>
      {sheets}
    </div>
  );
}
