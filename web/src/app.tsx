import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { queryClient } from './api/client.ts';
import { useSession } from './api/session.ts';
import { Shell } from './shell/shell.tsx';
import { SignIn } from './shell/sign-in.tsx';
import { LiveRegion } from './ui/announce.tsx';
import { Button } from './ui/button.tsx';
import { ErrorNote } from './ui/note.tsx';

/** A user's own page; those of an administrator are inside the shell. */
const Me = lazy(() => import('./pages/me/me-page.tsx'));

/** Everything: who is signed in decides what is shown. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/me" component={Me} />
          <Route>
            <Administrator />
          </Route>
        </Switch>
      </Suspense>
      <LiveRegion />
    </QueryClientProvider>
  );
}

function Administrator() {
  const { t } = useTranslation('ui');
  const { data: session, error, refetch } = useSession();
  if (error)
    return (
      <main className="door">
        <ErrorNote error={error} action={<Button onClick={() => void refetch()}>{t('retry')}</Button>} />
      </main>
    );
  if (session === undefined) return null;
  return session === null ? <SignIn /> : <Shell session={session} />;
}
