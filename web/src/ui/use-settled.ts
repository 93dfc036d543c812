import { useEffect, useState } from 'react';

/** Typing pauses where nothing was typed for so long (milliseconds). */
const PAUSE_MS = 120;

/** A text once typing pauses, so that not every letter is a question. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
