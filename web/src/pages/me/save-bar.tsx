import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import type { Keys } from '../../keys/types.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Note } from '../../ui/note.tsx';

interface Props {
  keys: Keys;
  etag: string | null;
  dirty: boolean;
  /** What is wrong with the keys: nothing is saved before it is mended. */
  faults: readonly Fault[];
  onSaved(): void;
  onDiscard(): void;
}

/** Saves to the phone. Only where something will not fit it asks first. */
export function SaveBar({ keys, etag, dirty, faults, onSaved, onDiscard }: Props) {
  const { t } = useTranslation('me');
  const [dropped, setDropped] = useState(0);
  const save = useMutation({
    mutationFn: async (sure: boolean) => {
      if (!sure) {
        const plan = await put(keys, etag, true);
        const lost = plan?.counts.keys_dropped ?? 0;
        setDropped(lost);
        if (lost > 0) return false;
      }
      await put(keys, etag, false);
      return true;
    },
    onSuccess: (done) => {
      if (!done) return;
      setDropped(0);
      announce(t('saved'));
      onSaved();
    },
  });
  if (!dirty) return null;
  return (
    <div className="me-save">
      {save.error && <ErrorNote error={save.error} />}
      {dropped > 0 && <Note kind="warn">{t('dropped', { count: dropped })}</Note>}
      {faults.length > 0 && <Note kind="bad">{t('faults', { count: faults.length })}</Note>}
      <div className="row">
        <Button onClick={onDiscard}>{t('discard')}</Button>
        <Button
          look="primary"
          className="grow"
          busy={save.isPending}
          disabled={faults.length > 0}
          onClick={() => save.mutate(dropped > 0)}
        >
          {dropped > 0 ? t('saveAnyway') : t('save')}
        </Button>
      </div>
    </div>
  );
}

async function put(keys: Keys, etag: string | null, dryRun: boolean) {
  const { data } = await api.PUT('/users/{user_id}/funckeys', {
    params: {
      path: { user_id: 'me' },
      query: dryRun ? { dry_run: true } : {},
      header: etag === null ? {} : { 'If-Match': etag },
    },
    body: { keys: keys as components['schemas']['TemplateInput']['keys'] & {} },
  });
  return data;
}
