import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { keysUser, personName } from '../../plan/phone-name.tsx';
import { PlanSheet } from '../../plan/plan-sheet.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Device } from './device-columns.tsx';
import { type DeviceDraft, draftOf } from './device-draft.ts';
import { ModelFields } from './device-form.tsx';
import { useRenewDevices } from './unclaimed.tsx';

type Swap = components['schemas']['DeviceSwap'];

/** Puts another phone in the place of this one. What becomes of its keys is told first. */
export function SwapDevice({ device, onClose }: { device: Device; onClose(): void }) {
  const { t } = useTranslation('phones');
  const [draft, setDraft] = useState<DeviceDraft>({ ...draftOf(device), mac: '' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isReviewed, setReviewed] = useState(false);
  const renew = useRenewDevices();
  const isSameModel = draft.vendor === (device.vendor ?? '') && draft.model === (device.model ?? '');
  const was = device.expansions.map(({ model }) => model);
  const isSameModules = isSameModel && draft.expansions.join() === was.join();
  const body = {
    mac: draft.mac.trim(),
    ...(isSameModel ? {} : { vendor: draft.vendor || null, model: draft.model || null }),
    // Left out, it keeps those that fit.
    ...(isSameModules || (!isSameModel && draft.expansions.length === 0)
      ? {}
      : { expansions: draft.expansions.map((model) => ({ model })) }),
  };
  const user = keysUser(device);
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('swap.title')}
      note={t('swap.note')}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={draft.mac.trim() === ''} onClick={() => setReviewed(true)}>
            {t('edit.review')}
          </Button>
        </>
      }
    >
      <ModelFields
        draft={draft}
        onChange={(change) => {
          setDraft({ ...draft, ...change });
          setFaults([]);
        }}
        faults={faults}
      />
      <PlanSheet
        open={isReviewed}
        onClose={() => setReviewed(false)}
        title={t('swap.review')}
        name={user ? personName(user) : device.mac}
        version={JSON.stringify(body)}
        confirm={() => t('swap.go')}
        write={(query) =>
          api
            .POST('/devices/{device_id}/swap', { params: { path: { device_id: device.id }, query }, body })
            .then(({ data }) => data)
        }
        onFaults={setFaults}
        onSaved={() => {
          void renew();
          onClose();
        }}
      >
        {({ swap }) => swap && <SwapResult swap={swap} />}
      </PlanSheet>
    </Sheet>
  );
}

/** What becomes of the keys, modules and settings. */
function SwapResult({ swap }: { swap: Swap }) {
  const { t } = useTranslation('phones');
  const { counts, expansions_dropped, settings_dropped, problems } = swap;
  const changed = swap.keys.filter(
    (key) => JSON.stringify(key.before) !== JSON.stringify(key.after) || key.cut || key.problem !== null,
  );
  return (
    <section className="grid gap-2" aria-labelledby="swap-keys">
      <h2 id="swap-keys">{t('swap.keys', { count: counts.keys })}</h2>
      {changed.length === 0 && <p className="hint">{t('swap.same')}</p>}
      {expansions_dropped.length > 0 && (
        <Note kind="warn">{t('swap.modules', { models: expansions_dropped.join(', ') })}</Note>
      )}
      {settings_dropped.length > 0 && (
        <Note kind="warn">{t('swap.settings', { names: settings_dropped.join(', ') })}</Note>
      )}
      {problems.map(({ code, message }) => (
        <Note key={code} kind="warn">
          {message}
        </Note>
      ))}
      {changed.length > 0 && (
        <table className="plan-keys">
          <thead>
            <tr>
              <th>{t('swap.key')}</th>
              <th>{t('swap.before')}</th>
              <th>{t('swap.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((key) => (
              <tr key={key.position}>
                <td>{key.position}</td>
                <td>
                  <bdi className="strong">{key.label}</bdi>
                  <span className="hint">
                    <PlaceWords place={key.before} />
                  </span>
                </td>
                <td>
                  {key.after && <bdi className="strong">{key.shown}</bdi>}
                  <span className={`hint ${key.after ? '' : 'warn'}`}>
                    <PlaceWords place={key.after} />
                    {key.cut && `, ${t('swap.cut')}`}
                  </span>
                  {key.problem && key.after && <span className="hint warn">{key.problem.message}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function PlaceWords({ place }: { place: Swap['keys'][number]['before'] }) {
  const { t } = useTranslation('phones');
  if (place === null) return t('swap.noSlot');
  return place.module === null
    ? t(`swap.place.${place.area}`, { index: place.index })
    : t('swap.place.module', { module: place.module, index: place.index });
}
