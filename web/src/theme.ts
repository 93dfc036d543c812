import { stored } from './api/stored.ts';

/** Light, dark, or (null) what the system says. */
export type Theme = 'light' | 'dark' | null;

/** The chosen theme. */
export const themeChoice = stored<Theme>('theme', (text) => (text === 'light' || text === 'dark' ? text : null));

/** Puts a theme on the page: one attribute, since every colour is a light-dark() pair. */
export function showTheme(theme: Theme): void {
  if (theme === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

const THEMES: readonly Theme[] = [null, 'light', 'dark'];

/** The next theme: what the system says, light, dark. */
export function turnTheme(): void {
  const next = THEMES[(THEMES.indexOf(themeChoice.get()) + 1) % THEMES.length]!;
  themeChoice.set(next);
  showTheme(next);
}
