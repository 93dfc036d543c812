import { useEffect, useState } from 'react';

/** The time (milliseconds since 1970), looked at again every so many milliseconds; null: only when something else changes. */
export function useTick(every: number | null): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (every === null) return;
    const timer = setInterval(() => tick((count) => count + 1), every);
    return () => clearInterval(timer);
  }, [every]);
  return Date.now();
}
