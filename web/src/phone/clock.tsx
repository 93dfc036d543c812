import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The time of day on a phone's screen. */
export function Clock() {
  const { i18n } = useTranslation();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return <span>{now.toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit', hour12: false })}</span>;
}
