import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyOwner, Keys } from '../keys/types.ts';
import { actorName } from '../ui/actor.ts';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/choice.tsx';
import { ErrorNote, Note } from '../ui/note.tsx';
import { type FreshKeys, readFreshKeys } from './fresh-keys.ts';
import { keyName } from './key-name.ts';
import { diverge, mergeOver } from './merge-keys.ts';

interface Versions {
  draft: Keys;
  saved: Keys;
  etag: string | null;
}

interface Props {
  owner: KeyOwner;
  draft: Keys;
  saved: Keys;
  /** Both are kept: save this instead. */
  onMerged(versions: Versions): void;
}

/** Somebody else saved first: who and when, and how both are kept. */
export function Conflict({ owner, draft, saved, onMerged }: Props) {
  const fresh = useQuery({
    queryKey: ['fresh keys', owner, draft],
    queryFn: () => readFreshKeys(owner),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (fresh.error) return <ErrorNote error={fresh.error} />;
  if (!fresh.data) return null;
  return <Kept fresh={fresh.data} draft={draft} saved={saved} onMerged={onMerged} />;
}

function Kept({ fresh, draft, saved, onMerged }: Omit<Props, 'owner'> & { fresh: FreshKeys }) {
  const { t, i18n } = useTranslation('plan');
  const [theirsKept, setTheirsKept] = useState<ReadonlySet<number>>(new Set());
  const versions = { base: saved, mine: draft, theirs: fresh.keys };
  const { mine, theirs, both } = diverge(versions);
  const list = (positions: readonly number[]) =>
    new Intl.ListFormat(i18n.language).format(positions.map((position) => String(position)));
  const merge = () => onMerged({ saved: fresh.keys, draft: mergeOver(versions, theirsKept), etag: fresh.etag });
  const choose = (position: number, theirs: boolean) => {
    const next = new Set(theirsKept);
    if (theirs) next.add(position);
    else next.delete(position);
    setTheirsKept(next);
  };
  const touched = theirs.length + both.length > 0;
  return (
    <Note
      kind="warn"
      icon="group"
      action={
        <Button onClick={merge}>{t(touched && both.length === 0 ? 'conflict.keepBoth' : 'conflict.goOn')}</Button>
      }
    >
      <b>
        {fresh.saved === null
          ? t('conflict.unknown')
          : t('conflict.by', { actor: actorName(fresh.saved.by), when: ago(fresh.saved.at, i18n.language) })}
      </b>
      {!touched && <p>{t('conflict.template')}</p>}
      {touched && both.length === 0 && <p>{t('conflict.apart', { theirs: list(theirs), mine: list(mine) })}</p>}
      {both.length > 0 && (
        <>
          <p>{t('conflict.overlap', { both: list(both), count: both.length })}</p>
          <ul className="grid gap-2 pt-2">
            {both.map((position) => (
              <li key={position}>
                <Overlap
                  position={position}
                  versions={versions}
                  isTheirs={theirsKept.has(position)}
                  onChoose={(isTheirs) => choose(position, isTheirs)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}

/** One key that both have changed: which is kept. */
function Overlap({
  position,
  versions: { mine, theirs },
  isTheirs,
  onChoose,
}: {
  position: number;
  versions: { mine: Keys; theirs: Keys };
  isTheirs: boolean;
  onChoose(isTheirs: boolean): void;
}) {
  const { t } = useTranslation('plan');
  const says = (where: 'here' | 'there', key: Keys[number] | undefined) => (
    <span>
      {t(`conflict.${where}`)}: <bdi>{key === undefined ? t('keys.empty') : keyName(key)}</bdi>
    </span>
  );
  const label = t('conflict.compare', { position });
  return (
    <span className="row flex-wrap">
      <b>{label}</b>
      <Segmented
        label={label}
        value={isTheirs ? 'there' : 'here'}
        onChange={(value) => onChoose(value === 'there')}
        options={[
          { value: 'here', label: says('here', mine[position]) },
          { value: 'there', label: says('there', theirs[position]) },
        ]}
      />
    </span>
  );
}

/** How long ago something was, in words. */
function ago(at: string, language: string): string {
  const seconds = Math.round((Date.parse(at) - Date.now()) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (seconds > -60) return format.format(Math.min(0, seconds), 'second');
  if (seconds > -3600) return format.format(Math.round(seconds / 60), 'minute');
  return seconds > -86_400
    ? format.format(Math.round(seconds / 3600), 'hour')
    : format.format(Math.round(seconds / 86_400), 'day');
}
