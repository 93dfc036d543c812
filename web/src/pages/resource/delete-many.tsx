import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../forms/api-document.ts';
import type { Plan } from '../../plan/plan-sheet.tsx';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { addressOf, type Entry, type Kind } from './kind.ts';

interface Props {
  kind: Kind;
  keys: readonly (string | number)[];
  onDone(): void;
}

const MOST_PHONES = 1000;

/** Deletes several entries, one request each, after each was rehearsed: how many phones change is said first. */
export function DeleteMany({ kind, keys, onDone }: Props) {
  const { t } = useTranslation('resources');
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState(0);
  const cache = useQueryClient();
  const address = (key: string | number) => addressOf(kind, { [kind.key]: key } as Entry);
  const plan = useQuery({
    queryKey: ['plan', 'delete', kind.all, keys],
    enabled: isOpen && done === 0,
    retry: false,
    gcTime: 0,
    queryFn: async () => {
      const phones = new Set<string>();
      for (const key of keys) {
        const query = { dry_run: true, limit: MOST_PHONES };
        const { data } = await call<Plan>('DELETE', address(key), { query });
        for (const { id } of data.devices) phones.add(id);
      }
      return phones.size;
    },
  });
  const remove = useMutation({
    mutationFn: async () => {
      for (const [at, key] of keys.entries()) {
        if (at >= done) await call('DELETE', address(key));
        setDone(at + 1);
      }
    },
    onSuccess: () => {
      announce(t('deleted', { count: keys.length }));
      setOpen(false);
      onDone();
    },
    onSettled: () => cache.invalidateQueries({ predicate: ({ queryKey: [, path] }) => path === kind.all }),
  });
  const error = remove.error ?? plan.error;
  return (
    <>
      <Button look="danger" icon="delete" onClick={() => setOpen(true)}>
        {t('delete')}
      </Button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        place="middle"
        title={t(`kinds.${kind.name}.deleteMany`, { count: keys.length })}
        foot={
          <>
            <Button onClick={() => setOpen(false)}>{t('keep')}</Button>
            <Button
              look="danger"
              icon="delete"
              busy={remove.isPending}
              disabled={plan.data === undefined}
              onClick={() => remove.mutate()}
            >
              {t('deleteAndTell', { count: plan.data ?? 0 })}
            </Button>
          </>
        }
      >
        {error !== null && <ErrorNote error={error} />}
        <p>{plan.data === undefined ? t('checking') : t('phonesChange', { count: plan.data })}</p>
        <p className="hint">{t('keysGoToo')}</p>
        {done > 0 && <progress aria-label={t('delete')} value={done} max={keys.length} className="w-full" />}
      </Sheet>
    </>
  );
}
