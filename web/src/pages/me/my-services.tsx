import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { api, query } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { Button } from '../../ui/button.tsx';
import { SwitchField, TextField } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/note.tsx';

const ME = { params: { path: { user_id: 'me' } } };
type Forwards = components['schemas']['Forwards'];
const FORWARDS = ['unconditional', 'noanswer', 'busy'] as const satisfies readonly (keyof Forwards)[];

/** Do not disturb and forwards: the same as by the keys of the phone. */
export function MyServices() {
  const { t } = useTranslation('me');
  const cache = useQueryClient();
  const services = query.useQuery('get', '/users/{user_id}/services', ME);
  const forwards = query.useQuery('get', '/users/{user_id}/forwards', ME);
  const again = () => cache.invalidateQueries({ queryKey: ['get', '/users/{user_id}/services'] });
  const dnd = useMutation({
    mutationFn: (enabled: boolean) => api.PUT('/users/{user_id}/services/dnd', { ...ME, body: { enabled } }),
    onSettled: again,
  });
  if (!services.data || !forwards.data) return null;
  return (
    <section className="me-services" aria-label={t('services.title')}>
      <h2>{t('services.title')}</h2>
      <SwitchField
        label={t('services.dnd')}
        hint={t('services.dndHint')}
        checked={dnd.isPending ? dnd.variables : services.data.dnd.enabled}
        onChange={(on) => dnd.mutate(on)}
      />
      {dnd.error && <ErrorNote error={dnd.error} />}
      {FORWARDS.map((name) => (
        <ForwardField key={name} name={name} forward={forwards.data[name]} />
      ))}
    </section>
  );
}

function ForwardField({ name, forward }: { name: (typeof FORWARDS)[number]; forward: Forwards[keyof Forwards] }) {
  const { t } = useTranslation('me');
  const cache = useQueryClient();
  const [number, setNumber] = useState<string | null>(null);
  const shown = number ?? forward.destination ?? '';
  const put = useMutation({
    mutationFn: (enabled: boolean) =>
      api.PUT(`/users/{user_id}/forwards/${name}`, {
        ...ME,
        body: { enabled, destination: shown === '' ? null : shown },
      }),
    onSuccess: () => setNumber(null),
    onSettled: () => cache.invalidateQueries({ queryKey: ['get', '/users/{user_id}/forwards'] }),
  });
  const faults = put.error instanceof ApiError ? put.error.faults : [];
  return (
    <div className="me-forward">
      <TextField
        label={t(`services.${name}`)}
        hint={t(forward.enabled ? 'services.on' : 'services.off')}
        inputMode="tel"
        value={shown}
        maxLength={40}
        faults={faults}
        onChange={(event) => setNumber(event.target.value)}
      />
      <Button
        look={forward.enabled ? 'plain' : 'primary'}
        busy={put.isPending}
        disabled={shown === ''}
        onClick={() => put.mutate(number !== null ? true : !forward.enabled)}
      >
        {t(
          number !== null && forward.enabled
            ? 'services.change'
            : forward.enabled
              ? 'services.turnOff'
              : 'services.turnOn',
        )}
      </Button>
    </div>
  );
}
