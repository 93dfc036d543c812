import { useTranslation } from 'react-i18next';
import type { DraftKey, Keys } from '../keys/types.ts';
import { Icon } from '../ui/icon.tsx';
import { keyName } from './key-name.ts';
import type { Plan } from './plan-sheet.tsx';

interface Props {
  /** Changed positions, in the order in which they are numbered on the phone. */
  changes: readonly number[];
  saved: Keys;
  draft: Keys;
  inherited: Keys;
  plan: Plan;
  nameOf: ((key: DraftKey) => string) | undefined;
}

/** The keys that a save changes: what is there now, and what will be. */
export function ReviewKeys({ changes, saved, draft, inherited, plan, nameOf }: Props) {
  const { t } = useTranslation('plan');
  const name = (key: DraftKey) => key.label || nameOf?.(key) || keyName(key);
  const unplaced = new Set(
    plan.problems.filter(({ code }) => code === 'position_unsupported').map(({ position }) => position),
  );
  return (
    <section aria-labelledby="plan-keys" className="grid gap-1">
      <h2 id="plan-keys">{t('keys.title')}</h2>
      <table className="plan-keys">
        <thead>
          <tr>
            <th>{t('keys.key')}</th>
            <th>{t('keys.now')}</th>
            <th>
              <span className="sr">{t('keys.becomes')}</span>
            </th>
            <th>{t('keys.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((position, at) => (
            <tr key={position}>
              <td>
                <span className="plan-number" title={t('keys.change', { number: at + 1 })}>
                  {at + 1}
                </span>
                {position}
              </td>
              <td className="mid">
                <KeyNow own={saved[position]} inherited={inherited[position]} name={name} />
              </td>
              <td className="dim" aria-hidden="true">
                →
              </td>
              <td>
                <KeyAfter
                  before={saved[position]}
                  own={draft[position]}
                  inherited={inherited[position]}
                  name={name}
                  isUnplaced={unplaced.has(position)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface One {
  own: DraftKey | undefined;
  inherited: DraftKey | undefined;
  name(key: DraftKey): string;
}

function KeyNow({ own, inherited, name }: One) {
  const { t } = useTranslation('plan');
  if (own !== undefined) return <bdi>{name(own)}</bdi>;
  if (inherited === undefined) return <span className="dim">{t('keys.empty')}</span>;
  return (
    <span className="row">
      <Icon name="template" label={t('keys.template')} />
      <bdi>{name(inherited)}</bdi>
    </span>
  );
}

function KeyAfter({
  before,
  own,
  inherited,
  name,
  isUnplaced,
}: One & { before: DraftKey | undefined; isUnplaced: boolean }) {
  const { t } = useTranslation('plan');
  const shown = own ?? inherited;
  if (shown === undefined) return <span className="dim">{t('keys.empty')}</span>;
  const says = own === undefined ? [t('keys.back')] : differences(before, own).map((one) => t(`keys.${one}`));
  if (own !== undefined && inherited !== undefined) says.unshift(t('keys.hides'));
  return (
    <>
      <bdi className="strong">{name(shown)}</bdi>
      {isUnplaced ? (
        <span className="hint warn">{t('keys.noSlot')}</span>
      ) : (
        says.length > 0 && <span className="hint">{says.join(', ')}</span>
      )}
    </>
  );
}

/** What changes of a key besides what it is called. */
function differences(before: DraftKey | undefined, after: DraftKey) {
  const isNew = before === undefined;
  return [
    ...((before?.locked ?? false) === (after.locked ?? false) ? [] : [after.locked ? 'locked' : 'unlocked']),
    ...(isNew || before.blf === after.blf ? [] : [after.blf ? 'lampOn' : 'lampOff']),
  ] as const;
}
