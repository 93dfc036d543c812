import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadDiff } from './unified-diff.ts';

/** So many lines are shown of a long difference until the rest is asked for. */
const SHORT = 16;

const SIGNS = { added: '+', removed: '−', same: ' ', gap: '' } as const;
const CLASSES = { added: 'a', removed: 'd', same: 'c', gap: 'c' } as const;

/** The difference of a file: each line with its sign, so that colour is never alone. */
export function FileDiff({ name, diff: { lines } }: { name: string; diff: ReadDiff }) {
  const { t } = useTranslation('plan');
  const [isWhole, setWhole] = useState(lines.length <= SHORT + 4);
  const shown = isWhole ? lines : lines.slice(0, SHORT);
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre className="diff" dir="ltr" tabIndex={0} role="group" aria-label={t('diff.label', { name })}>
        {shown.map(({ kind, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a difference stay where they are
          <span key={at} className={CLASSES[kind]}>
            {kind === 'gap' ? '…' : `${SIGNS[kind]} ${text}`}
          </span>
        ))}
      </pre>
      {!isWhole && (
        <button type="button" className="more-link" onClick={() => setWhole(true)}>
          {t('diff.whole', { count: lines.length })}
        </button>
      )}
    </div>
  );
}

/** How many lines a difference adds and takes away. */
export function DiffSize({ diff: { added, removed } }: { diff: ReadDiff }) {
  const { t } = useTranslation('plan');
  return (
    <span className="diff-size">
      <b className="text-ok" aria-hidden="true">
        +{added}
      </b>{' '}
      <b className="text-bad" aria-hidden="true">
        −{removed}
      </b>
      <span className="sr">
        {t('diff.added', { count: added })}, {t('diff.removed', { count: removed })}
      </span>
    </span>
  );
}
