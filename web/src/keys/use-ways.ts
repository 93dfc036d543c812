import { useTranslation } from 'react-i18next';
import type { Shortcut } from '../ui/use-shortcut.ts';

/** Ways over the phone by keyboard (src/phone/use-phone-keys.ts, command-of.ts), and what is pressed for them. */
const WAYS = {
  arrows: '← ↑ → ↓',
  number: '1 … 99',
  pages: 'PgUp PgDn',
  open: '↵',
  move: 'Alt ↑ ↓',
  swap: 'Alt Shift ↑',
  several: 'Shift ↓',
  copy: 'Ctrl C X V D',
  clear: 'Del',
  all: 'Ctrl A',
  undo: 'Ctrl Z',
  redo: 'Ctrl Shift Z',
  review: 'Ctrl S',
} as const;

/** What can be done on the phone by keyboard, in words. */
export function useWays(): Shortcut[] {
  const { t } = useTranslation('keys');
  return Object.entries(WAYS).map(([way, keys]) => ({ keys, does: t(`help.${way as keyof typeof WAYS}`) }));
}
