import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { stored } from './api/stored.ts';

// One file of messages per part of the page and language: messages/<language>/<part>.json. English comes with the page, the
// others when they are chosen. Plurals are i18next's `_one`, `_other`; placeholders `{{name}}`.
const english = import.meta.glob<Record<string, unknown>>('./messages/en/*.json', { eager: true, import: 'default' });
const others = import.meta.glob<Record<string, unknown>>(['./messages/*/*.json', '!./messages/en/*.json'], {
  import: 'default',
});

/** The languages that there are, by their own names. */
export const LANGUAGES = { en: 'English', fr: 'Français' } as const;
export type Language = keyof typeof LANGUAGES;

const isLanguage = (text: string | null | undefined): text is Language =>
  text != null && Object.hasOwn(LANGUAGES, text);

/** The chosen language; null: what the browser asks for. */
export const languageChoice = stored<Language | null>('language', (text) => (isLanguage(text) ? text : null));

const partOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);

/** Makes the page speak the chosen language, or the browser's. Has to be done before anything is shown. */
export async function startI18n(): Promise<void> {
  const en = Object.fromEntries(Object.entries(english).map(([path, messages]) => [partOf(path), messages]));
  const asked = navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage);
  await i18next.use(initReactI18next).init({
    resources: { en },
    fallbackLng: 'en',
    defaultNS: 'shell',
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
    // Words that nobody wrote: tests of the pages fail on errors of the console.
    saveMissing: true,
    missingKeyHandler: (_languages, part, key, fallback) => {
      if (fallback === key) console.error(`no message ${part}:${key}`);
    },
  });
  await speak(languageChoice.get() ?? asked ?? 'en');
}

/** Changes the language of the page. */
export async function speak(language: Language): Promise<void> {
  const files = Object.entries(others).filter(([path]) => path.includes(`/${language}/`));
  const parts = await Promise.all(files.map(async ([path, load]) => [partOf(path), await load()] as const));
  for (const [part, messages] of parts) i18next.addResourceBundle(language, part, messages);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language that follows one. */
export function languageAfter(language: string): Language {
  const languages = Object.keys(LANGUAGES) as Language[];
  return languages[(languages.indexOf(language as Language) + 1) % languages.length]!;
}

/** Chooses a language, for this browser. */
export function chooseLanguage(language: Language): void {
  languageChoice.set(language);
  void speak(language);
}
