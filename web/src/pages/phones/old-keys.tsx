import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.ts';
import { useNewJob } from '../../plan/use-steps.ts';
import { appliedLook } from '../../ui/applied.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Note } from '../../ui/note.tsx';
import { useWhy } from '../../ui/why.ts';

/** The reasons that are told apart, in the order in which they are told. */
const REASONS = ['failed', 'behind', 'way'] as const;
type Reason = (typeof REASONS)[number];

/** Phones that are looked at for their reasons; of more, only how many there are is said. */
const LOOKED_AT = 200;

/** Which phones still have old keys, why, and the one thing to do. Nothing while all of them are on their way. */
export function OldKeys() {
  const { t, i18n } = useTranslation('phones');
  const behind = query.useQuery('get', '/devices', { params: { query: { state: 'behind', limit: LOOKED_AT } } });
  const tell = useNewJob();
  const say = useWhy();
  if (tell.error) return <ErrorNote error={tell.error} />;
  const { total = 0, items = [] } = behind.data ?? {};
  const looks = items.map(({ applied }) => appliedLook(applied));
  const reasonOf = (look: (typeof looks)[number]): Reason => (look === 'failed' || look === 'behind' ? look : 'way');
  const counts = Map.groupBy(looks, reasonOf);
  const stuck = total - (counts.get('way')?.length ?? 0);
  if (total === 0 || (stuck === 0 && total <= LOOKED_AT)) return null;
  const told = REASONS.flatMap((reason) => {
    const count = counts.get(reason)?.length;
    return count === undefined ? [] : [t(`old.${reason}`, { count })];
  });
  const first = items[0]?.applied;
  // One reason of all of them is said as it is; several are counted.
  const isOneReason = first !== undefined && items.every(({ applied }) => applied.why === first.why);
  const why = isOneReason ? say(first) : t('old.reasons', { reasons: new Intl.ListFormat(i18n.language).format(told) });
  return (
    <Note
      kind="warn"
      action={
        <Button
          icon="retry"
          busy={tell.isPending}
          onClick={() => tell.mutate({ kind: 'synchronize', filter: { state: 'behind' } })}
        >
          {t('old.tell', { count: total })}
        </Button>
      }
    >
      <b>{t('old.title', { count: total })}</b> {total <= LOOKED_AT && why}
    </Note>
  );
}
