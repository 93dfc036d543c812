import { useTranslation } from 'react-i18next';
import type { Fault } from '../api/api-error.ts';
import { useFaultText } from '../ui/fault-text.ts';
import { ErrorNote, Note } from '../ui/note.tsx';

interface Props {
  /** Why nothing can be drawn. */
  error: unknown;
  /** What is wrong with keys of the draft: `keys.7.destination.exten`. */
  faults: readonly Fault[];
  onSelect(position: number): void;
}

/** So many are told; the others when these are mended. */
const MOST = 5;

/** Above the phone: which keys can not be as they are, and why the phone can not be drawn. */
export function DraftFaults({ error, faults, onSelect }: Props) {
  const { t } = useTranslation('keys');
  const text = useFaultText();
  if (faults.length > 0)
    return (
      <div className="px-6">
        <Note kind="bad">
          {faults.slice(0, MOST).map((fault) => {
            const position = Number(fault.path.split('.')[1]);
            return (
              <p key={fault.path + fault.code}>
                <button type="button" className="link" onClick={() => onSelect(position)}>
                  {t('type', { position })}
                </button>{' '}
                {text(fault)}
              </p>
            );
          })}
        </Note>
      </div>
    );
  return error ? (
    <div className="px-6">
      <ErrorNote error={error} />
    </div>
  ) : null;
}
