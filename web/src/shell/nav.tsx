import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { type Session, useSigning } from '../api/session.ts';
import { LANGUAGES, type Language, languageChoice, speak } from '../i18n.ts';
import { PAGES, type Page } from '../pages/index.ts';
import { showTheme, type Theme, themeChoice } from '../theme.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Brand } from './brand.tsx';
import { NavState } from './nav-state.tsx';

/** The pages that there are; below it what is connected, the tenant, theme, language and the way out. */
export function Nav({ session }: { session: Session }) {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const shown = PAGES.filter(({ nav }) => nav && (session.main_tenant || !nav.mainTenantOnly));
  const of = (group: 'keys' | 'system') => shown.filter(({ nav }) => nav?.group === group);
  return (
    <nav className="nav" aria-label={t('nav.label')} data-open={open || undefined}>
      <Link href="/" className="brand">
        <Brand />
        Lampfield
      </Link>
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

const THEMES: readonly Theme[] = [null, 'light', 'dark'];

/** The next theme at each press: what the system says, light, dark. */
export function ThemeButton() {
  const { t } = useTranslation('shell');
  const theme = themeChoice.use();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  const change = () => {
    themeChoice.set(next);
    showTheme(next);
  };
  return (
    <button type="button" onClick={change}>
      <Icon name="moon" />
      {t('theme.label')}
      <span className="dim ms-auto">{t(`theme.${theme ?? 'system'}`)}</span>
    </button>
  );
}

/** The other language, by its own name. */
export function LanguageButton() {
  const { i18n } = useTranslation('shell');
  const languages = Object.keys(LANGUAGES) as Language[];
  const now = i18n.language as Language;
  const next = languages[(languages.indexOf(now) + 1) % languages.length]!;
  const change = () => {
    languageChoice.set(next);
    void speak(next);
  };
  return (
    <button type="button" onClick={change}>
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
