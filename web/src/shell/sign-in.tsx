import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.ts';
import { useSigning } from '../api/session.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ErrorNote } from '../ui/note.tsx';
import { Brand } from './brand.tsx';
import { LanguageButton, ThemeButton } from './nav.tsx';

/** The door: a token, which the server keeps in a cookie that no script can read. */
export function SignIn() {
  const { t } = useTranslation('shell');
  const { signIn } = useSigning();
  const [token, setToken] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await signIn({ token: token.trim() });
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const wrong = error instanceof ApiError && error.status === 401;
  return (
    <main className="door">
      <form className="card door-card" onSubmit={submit}>
        <Brand size={32} />
        <h1>{t('signIn.title')}</h1>
        <TextField
          label={t('signIn.token')}
          hint={t('signIn.hint')}
          type="password"
          autoComplete="current-password"
          autoFocus
          required
          value={token}
          faults={wrong ? [{ path: '', code: 'token_wrong', message: t('signIn.wrong') }] : []}
          onChange={(event) => setToken(event.target.value)}
        />
        {error !== null && !wrong && <ErrorNote error={error} />}
        <Button type="submit" look="primary" busy={busy} disabled={token.trim() === ''}>
          {t('signIn.button')}
        </Button>
      </form>
      <div className="door-foot">
        <ThemeButton />
        <LanguageButton />
      </div>
    </main>
  );
}
