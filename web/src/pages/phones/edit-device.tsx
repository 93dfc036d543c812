import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import { PlanSheet } from '../../plan/plan-sheet.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Device } from './device-columns.tsx';
import { bodyOf, type DeviceDraft, draftOf } from './device-draft.ts';
import { LineFields, ModelFields } from './device-form.tsx';
import { useRenewDevices } from './unclaimed.tsx';

/** Changes a phone: which one it is, who is on it, whose keys it shows. The plan comes first. */
export function EditDevice({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('phones');
  const read = useQuery({
    queryKey: ['device to edit', id],
    queryFn: async () => {
      const { data, response } = await api.GET('/devices/{device_id}', { params: { path: { device_id: id } } });
      return { device: data!, etag: response.headers.get('ETag') };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (read.data) return <Form {...read.data} onClose={onClose} />;
  return (
    <Sheet open onClose={onClose} title={t('edit.title')}>
      {read.error && <ErrorNote error={read.error} />}
    </Sheet>
  );
}

function Form({ device, etag, onClose }: { device: Device; etag: string | null; onClose(): void }) {
  const { t } = useTranslation('phones');
  const [draft, setDraft] = useState<DeviceDraft>(() => draftOf(device));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isReviewed, setReviewed] = useState(false);
  const renew = useRenewDevices();
  const onChange = (change: Partial<DeviceDraft>) => {
    setDraft({ ...draft, ...change });
    setFaults([]);
  };
  const body = { ...bodyOf(draft), phone_settings: device.phone_settings };
  const isSame = JSON.stringify(bodyOf(draft)) === JSON.stringify(bodyOf(draftOf(device)));
  const header = etag === null ? {} : { 'If-Match': etag };
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('edit.title')}
      note={device.mac.toUpperCase()}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={isSame} onClick={() => setReviewed(true)}>
            {t('edit.review')}
          </Button>
        </>
      }
    >
      <ModelFields draft={draft} onChange={onChange} faults={faults} />
      <LineFields draft={draft} onChange={onChange} faults={faults} />
      <PlanSheet
        open={isReviewed}
        onClose={() => setReviewed(false)}
        name={[draft.vendor, draft.model].filter(Boolean).join(' ') || device.mac}
        version={JSON.stringify(body)}
        write={(query) =>
          api
            .PUT('/devices/{device_id}', { params: { path: { device_id: device.id }, query, header }, body })
            .then(({ data }) => data)
        }
        onFaults={setFaults}
        onSaved={() => {
          void renew();
          onClose();
        }}
      />
    </Sheet>
  );
}
