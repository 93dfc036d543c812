import { useTranslation } from 'react-i18next';

/** How far a phone is with its newest keys: the word, and four squares for saved, compiled, notified, fetched. */
export type AppliedLook = 'saved' | 'waiting' | 'notified' | 'fetched' | 'behind' | 'failed' | 'never';

/** Done squares, the class of the state's colour, and what the square after the last done one looks like. */
const TRACKS: Readonly<Record<AppliedLook, { done: number; look: string; broken?: true }>> = {
  saved: { done: 1, look: 'way' },
  waiting: { done: 2, look: 'way' },
  notified: { done: 3, look: 'way' },
  fetched: { done: 4, look: 'fetched' },
  behind: { done: 3, look: 'behind', broken: true },
  failed: { done: 2, look: 'failed', broken: true },
  never: { done: 0, look: 'never' },
};

/** The applied state as the API tells it (`applied`), as one look. */
export function appliedLook({ state, stage, attempts = 0, next_attempt_at }: AppliedState): AppliedLook {
  if (stage === 'saved') return 'saved';
  if (state === 'failed') return 'failed';
  if (state === 'never_seen') return 'never';
  if (state === 'current') return 'fetched';
  // On its way for as long as it is told for the first time; one that does not come then, or that nobody tells, is behind.
  if (stage === 'notified') return attempts > 1 ? 'behind' : 'notified';
  return attempts > 0 || next_attempt_at === null ? 'behind' : 'waiting';
}

interface AppliedState {
  state: string;
  stage?: string | null;
  attempts?: number;
  next_attempt_at?: string | null;
}

/** A phone's applied state. `words` in place of its usual word; `detail` stands behind it: a time, a place in the line. */
export function Applied({ look, words, detail }: { look: AppliedLook; words?: string; detail?: string }) {
  const { t } = useTranslation('ui');
  const { done, look: colour, broken } = TRACKS[look];
  return (
    <span className={`applied ${colour}`}>
      <span className="track" aria-hidden="true">
        {[0, 1, 2, 3].map((step) => (
          <i key={step} className={step < done ? 'd' : broken && step === done ? 'x' : ''} />
        ))}
      </span>
      {words ?? t(`applied.${look}`)}
      {detail !== undefined && <small>{detail}</small>}
    </span>
  );
}
