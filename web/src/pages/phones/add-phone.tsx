import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { bodyOf, type DeviceDraft, EMPTY_DRAFT } from './device-draft.ts';
import { LineFields, ModelFields } from './device-form.tsx';
import { useRenewDevices } from './unclaimed.tsx';

interface Props {
  open: boolean;
  onClose(): void;
  onAdded(id: string): void;
}

/** Registers a phone: it may come for its first file for a day. */
export function AddPhone(props: Props) {
  return props.open && <Form {...props} />;
}

function Form({ onClose, onAdded }: Props) {
  const { t } = useTranslation('phones');
  const [draft, setDraft] = useState<DeviceDraft>(EMPTY_DRAFT);
  const renew = useRenewDevices();
  const add = useMutation({
    mutationFn: async () => (await api.POST('/devices', { body: bodyOf(draft) })).data!,
    onSuccess: (device) => {
      void renew();
      onClose();
      onAdded((device as { id: string }).id);
    },
  });
  const fields = {
    draft,
    onChange: (change: Partial<DeviceDraft>) => setDraft({ ...draft, ...change }),
    faults: add.error instanceof ApiError ? add.error.faults : [],
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('add.title')}
      note={t('add.note')}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" busy={add.isPending} disabled={draft.mac.trim() === ''} onClick={() => add.mutate()}>
            {t('add.go')}
          </Button>
        </>
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        {add.error && <ErrorNote error={add.error} />}
        <ModelFields {...fields} />
        <LineFields {...fields} />
        <button type="submit" hidden />
      </form>
    </Sheet>
  );
}
