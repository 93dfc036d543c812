import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type AroundNavHandler, Router } from 'wouter';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';

/** Something that is not saved. */
interface Unsaved {
  /** What would be lost, as a sentence. */
  text: string;
  onDiscard(): void;
}

let unsaved: Unsaved | null = null;
/** Where one was going when there was something unsaved. */
let going: (() => void) | null = null;
const heard = new Set<() => void>();

function setGoing(next: (() => void) | null): void {
  going = next;
  for (const listener of heard) listener();
}

/** Asks before the page is left while something is not saved: by a link, and by closing the window. */
export function useLeaveGuard(text: string | null, onDiscard: () => void): void {
  useEffect(() => {
    if (text === null) return;
    const mine: Unsaved = { text, onDiscard };
    unsaved = mine;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      if (unsaved === mine) unsaved = null;
      window.removeEventListener('beforeunload', ask);
    };
  }, [text, onDiscard]);
}

const aroundNav: AroundNavHandler = (navigate, to, options) => {
  if (unsaved === null || to === window.location.pathname) navigate(to, options);
  else setGoing(() => navigate(to, options));
};

/** The pages, and the question before one with something unsaved is left. */
export function GuardedPages({ children }: { children: ReactNode }) {
  return (
    <Router aroundNav={aroundNav}>
      {children}
      <Question />
    </Router>
  );
}

function Question() {
  const { t } = useTranslation('shell');
  const go = useSyncExternalStore(
    (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    () => going,
  );
  // What it says stays while the sheet closes.
  const [text, setText] = useState('');
  if (go !== null && unsaved !== null && unsaved.text !== text) setText(unsaved.text);
  const leave = () => {
    unsaved?.onDiscard();
    unsaved = null;
    setGoing(null);
    go?.();
  };
  return (
    <Sheet
      open={go !== null}
      onClose={() => setGoing(null)}
      place="middle"
      title={t('leave.title')}
      foot={
        <>
          <Button look="danger" onClick={leave}>
            {t('leave.go')}
          </Button>
          <Button look="primary" onClick={() => setGoing(null)}>
            {t('leave.stay')}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Sheet>
  );
}
