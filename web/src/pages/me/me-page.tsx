import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followStream } from '../../api/live.ts';
import { type Session, useSession, useSigning } from '../../api/session.ts';
import { Brand } from '../../shell/brand.tsx';
import { LanguageButton, ThemeButton } from '../../shell/nav.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { MyKeys } from './my-keys.tsx';

/** The page of a user's own keys. Whoever comes by a one-time link is let in by its code, which leaves the address at once. */
export default function MePage() {
  const { t } = useTranslation('me');
  const { opening, refused } = useLink();
  const { data: session, error } = useSession();
  if (opening || session === undefined) return error ? <Door>{<ErrorNote error={error} />}</Door> : null;
  if (refused !== null)
    return (
      <Door title={t('door.refused')}>
        <ErrorNote error={refused} />
        <p className="mid">{t('door.ask')}</p>
      </Door>
    );
  if (session === null)
    return (
      <Door title={t('door.title')}>
        <p className="mid">{t('door.ask')}</p>
      </Door>
    );
  if (session.user === null)
    return (
      <Door title={t('door.nobody')}>
        <p className="mid">{t('door.nobodyText', { name: session.name })}</p>
        <a href="/">{t('door.administrator')}</a>
      </Door>
    );
  return <SignedIn user={session.user} tenant={session.tenant_uuid} />;
}

function SignedIn({ user, tenant }: { user: NonNullable<Session['user']>; tenant: string }) {
  const cache = useQueryClient();
  useEffect(() => followStream(cache, tenant), [cache, tenant]);
  return <MyKeys user={user} />;
}

/** Opens the link that the page was come to by, once. */
function useLink() {
  const { signIn } = useSigning();
  const [code, setCode] = useState(() => location.hash.slice(1));
  const [refused, setRefused] = useState<unknown>(null);
  useEffect(() => {
    if (code === '') return;
    // Neither history nor a bookmark is to hold it.
    history.replaceState(null, '', location.pathname);
    exchange(code, signIn).then(
      () => setCode(''),
      (error: unknown) => {
        setRefused(error);
        setCode('');
      },
    );
  }, [code, signIn]);
  return { opening: code !== '', refused };
}

let exchanging: { code: string; done: Promise<void> } | null = null;

/** A link opens once, also where React runs effects twice. */
function exchange(code: string, signIn: (by: { link: string }) => Promise<void>): Promise<void> {
  if (exchanging?.code !== code) exchanging = { code, done: signIn({ link: code }) };
  return exchanging.done;
}

function Door({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <main className="door">
      <div className="card door-card">
        <Brand size={32} />
        {title !== undefined && <h1>{title}</h1>}
        {children}
      </div>
      <div className="door-foot">
        <ThemeButton />
        <LanguageButton />
      </div>
    </main>
  );
}
