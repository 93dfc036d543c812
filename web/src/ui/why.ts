import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema.d.ts';

type Applied = Pick<components['schemas']['Applied'], 'why' | 'reason'>;

/** Facts of a reason that are moments. */
const MOMENTS = ['at', 'until', 'next_at'];

/** Says why a phone does not have its new keys, in the language of the page; null where it has them. */
export function useWhy(): (applied: Applied) => string | null {
  const { t, i18n } = useTranslation('why');
  return ({ why, reason }) => {
    if (reason === null) return why;
    const { times, phones, ...facts } = reason.facts;
    const said = Object.entries(facts).map(([name, value]) => [
      name,
      MOMENTS.includes(name) && typeof value === 'string' ? moment(value, i18n.language) : value,
    ]);
    const count = Number(times ?? phones ?? 0);
    return String(t(reason.code, { defaultValue: why ?? '', count, ...Object.fromEntries(said) }));
  };
}

/** A moment within a sentence: its time, and its day unless that is today. */
function moment(at: string, language: string): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(language, { ...(isToday ? {} : { dateStyle: 'medium' }), timeStyle: 'short' });
}
