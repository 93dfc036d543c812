import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { type Session, useSigning } from '../api/session.ts';
import { chooseLanguage, LANGUAGES, type Language, languageAfter } from '../i18n.ts';
import type { Page } from '../pages/index.ts';
import { themeChoice, turnTheme } from '../theme.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Brand } from './brand.tsx';
import { pagesFor } from './nav-pages.ts';
import { NavState } from './nav-state.tsx';

/** The pages that there are; below it what is connected, the tenant, theme, language and the way out. */
export function Nav({ session, onFind }: { session: Session; onFind(): void }) {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const shown = pagesFor(session);
  const of = (group: 'keys' | 'system') => shown.filter(({ nav }) => nav?.group === group);
  return (
    <nav className="nav" aria-label={t('nav.label')} data-open={open || undefined}>
      <Link href="/" className="brand">
        <Brand />
        Lampfield
      </Link>
      <button type="button" className="nav-find" aria-label={t('find')} onClick={onFind}>
        <Icon name="search" />
        <span>{t('find')}</span>
        <kbd className="ms-auto">/</kbd>
      </button>
      <IconButton
        icon="menu"
        label={t('nav.menu')}
        className="nav-menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      <div className="nav-links" onClickCapture={() => setOpen(false)}>
        {of('keys').map((page) => (
          <NavLink key={page.path} page={page} />
        ))}
        <hr />
        {of('system').map((page) => (
          <NavLink key={page.path} page={page} />
        ))}
      </div>
      <div className="nav-foot">
        <NavState session={session} />
        <ThemeButton />
        <LanguageButton />
        <SignOutButton />
      </div>
    </nav>
  );
}

function NavLink({ page: { path, nav } }: { page: Page }) {
  const { t } = useTranslation('shell');
  // What the address says of the page itself is left out: `/tenants/:key?`.
  const [start] = path.split('/:');
  const [here] = useRoute(`${start}/*?`);
  const { Badge } = nav!;
  return (
    <Link href={start!} aria-current={here ? 'page' : undefined}>
      <Icon name={nav!.icon} />
      {t(`nav.${nav!.key}`)}
      <Suspense>{Badge && <Badge />}</Suspense>
    </Link>
  );
}

/** The next theme at each press: what the system says, light, dark. */
export function ThemeButton() {
  const { t } = useTranslation('shell');
  const theme = themeChoice.use();
  return (
    <button type="button" onClick={turnTheme}>
      <Icon name="moon" />
      {t('theme.label')}
      <span className="dim ms-auto">{t(`theme.${theme ?? 'system'}`)}</span>
    </button>
  );
}

/** The other language, by its own name. */
export function LanguageButton() {
  const { i18n } = useTranslation('shell');
  const now = i18n.language as Language;
  const next = languageAfter(now);
  return (
    <button type="button" onClick={() => chooseLanguage(next)}>
      <Icon name="globe" />
      {LANGUAGES[now]}
      <span className="dim ms-auto" lang={next}>
        {LANGUAGES[next]}
      </span>
    </button>
  );
}

/** The way out. */
export function SignOutButton() {
  const { t } = useTranslation('shell');
  const { signOut } = useSigning();
  return (
    <button type="button" onClick={() => void signOut()}>
      <Icon name="signOut" />
      {t('signOut')}
    </button>
  );
}
