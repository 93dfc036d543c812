import { useTranslation } from 'react-i18next';

const DAY = 86_400_000;

/** A moment: its time if it is today, else its day, with the whole of it as a tip. */
export function When({ at }: { at: string | number }) {
  const { i18n } = useTranslation();
  const moment = new Date(at);
  const isToday = moment.toDateString() === new Date().toDateString();
  const isNear = Math.abs(Date.now() - moment.getTime()) < 300 * DAY;
  const shape: Intl.DateTimeFormatOptions = isToday
    ? { timeStyle: 'short' }
    : { day: 'numeric', month: 'short', ...(isNear ? {} : { year: 'numeric' }) };
  return (
    <time dateTime={moment.toISOString()} title={moment.toLocaleString(i18n.language)}>
      {moment.toLocaleString(i18n.language, shape)}
    </time>
  );
}
