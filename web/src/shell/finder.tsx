import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Session, useSigning } from '../api/session.ts';
import { chooseLanguage, LANGUAGES, languageAfter } from '../i18n.ts';
import { turnTheme } from '../theme.ts';
import { isForPage, useKeyDown, useListedShortcuts } from '../ui/use-shortcut.ts';
import { pagesFor } from './nav-pages.ts';
import type { Entry } from './palette/entries.ts';

const Palette = lazy(async () => ({ default: (await import('./palette/palette.tsx')).Palette }));
const HelpSheet = lazy(async () => ({ default: (await import('./palette/help-sheet.tsx')).HelpSheet }));

/** How long G waits for its letter (milliseconds). */
const GO_MS = 1500;

/** The keyboard's ways to any page: `/` and Ctrl K open the palette, `?` the help, G and a letter a page. */
export function useFinder(session: Session): { find(): void; sheets: ReactNode } {
  const { t } = useTranslation('palette');
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const close = () => setOpen(null);
  const actions = useActions(() => setOpen('help'));
  useGoKeys(session);
  useKeyDown((event) => {
    const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    // `/` and `?` need Shift or other keys on some keyboards: what counts is the character.
    const wanted =
      isFind || (event.key === '/' && isForPage(event))
        ? 'palette'
        : event.key === '?' && isForPage(event)
          ? 'help'
          : null;
    if (wanted === null || event.defaultPrevented) return;
    event.preventDefault();
    setOpen(wanted);
  });
  useListedShortcuts('anywhere', [
    { keys: '/', does: t('help.find') },
    { keys: 'Ctrl K', does: t('help.find') },
    ...pagesFor(session).flatMap(({ nav }) =>
      nav?.go ? [{ keys: `G ${nav.go.toUpperCase()}`, does: t(`shell:nav.${nav.key}` as 'shell:nav.users') }] : [],
    ),
    { keys: '?', does: t('help.help') },
  ]);
  return {
    find: () => setOpen('palette'),
    sheets: (
      <Suspense>
        {open === 'palette' && <Palette session={session} actions={actions} onClose={close} />}
        {open === 'help' && <HelpSheet onClose={close} />}
      </Suspense>
    ),
  };
}

/** What the palette can do besides going somewhere. */
function useActions(help: () => void): Entry[] {
  const { t, i18n } = useTranslation('palette');
  const { signOut } = useSigning();
  const next = languageAfter(i18n.language);
  const action = (entry: Omit<Entry, 'group'>): Entry => ({ ...entry, group: 'action' });
  return [
    action({ id: 'user', icon: 'add', title: t('resources:kinds.users.make'), href: '/users/new' }),
    action({ id: 'template', icon: 'add', title: t('resources:kinds.templates.make'), href: '/templates/new' }),
    action({ id: 'phone', icon: 'add', title: t('phones:add.title'), href: '/phones?add' }),
    action({ id: 'theme', icon: 'moon', title: t('action.theme'), run: turnTheme }),
    action({ id: 'language', icon: 'globe', title: LANGUAGES[next], run: () => chooseLanguage(next) }),
    action({ id: 'help', icon: 'book', title: t('help.title'), about: '?', run: help }),
    action({ id: 'out', icon: 'signOut', title: t('shell:signOut'), run: () => void signOut() }),
  ];
}

/** G, then the letter of a page. The letter after G is nobody else's, whatever it is. */
function useGoKeys(session: Session): void {
  const [, go] = useLocation();
  const until = useRef(0);
  useKeyDown((event) => {
    if (event.key === 'Shift' || !isForPage(event)) return;
    const letter = event.key.toLowerCase();
    const isSecond = event.timeStamp < until.current;
    until.current = letter === 'g' && !isSecond ? event.timeStamp + GO_MS : 0;
    if (letter !== 'g' && !isSecond) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const page = isSecond ? pagesFor(session).find(({ nav }) => nav?.go === letter) : undefined;
    if (page !== undefined) go(page.path.split('/:')[0]!);
  }, true);
}
