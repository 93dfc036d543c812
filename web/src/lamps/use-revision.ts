import { useEffect, useState } from 'react';
import { followLamps } from './use-wall.ts';

/** A number that is another after lamps have changed, at most once in so long (milliseconds); it rests while `on` is false. */
export function useRevision(every: number, on = true): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => (on ? followLamps(() => setRevision((now) => now + 1), every) : undefined), [every, on]);
  return revision;
}
