import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, type Fault } from '../../api/api-error.ts';
import { call } from '../../forms/api-document.ts';
import { SwitchField, TextField } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { type User, UserPage } from './user-page.tsx';

/** What is switched on for a user, as his phone shows and changes it too: the live stream keeps it true. */
export default function UserServicesPage() {
  return <UserPage>{(user) => <Services user={user} />}</UserPage>;
}

const SERVICES = {
  dnd: ({ services }) => services.dnd.enabled,
  incallfilter: ({ services }) => services.incallfilter.enabled,
  callrecord: ({ call_record_enabled }) => call_record_enabled,
  enablevm: ({ voicemail }) => voicemail?.enabled ?? false,
} as const satisfies Record<string, (user: User) => boolean>;

const FORWARDS = ['unconditional', 'busy', 'noanswer'] as const;

function Services({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const { write, error } = useServiceWrite(user);
  return (
    <div className="page-form grid gap-6">
      {error && <ErrorNote error={error} />}
      <section className="card p-4 grid gap-4" aria-labelledby="services">
        <h2 id="services">{t('tabs.services')}</h2>
        {Object.entries(SERVICES).map(([name, read]) => (
          <SwitchField
            key={name}
            label={t(`services.${name}`)}
            hint={
              name === 'enablevm' && user.voicemail === null ? t('services.noVoicemail') : t(`services.${name}Says`)
            }
            checked={read(user)}
            disabled={name === 'enablevm' && user.voicemail === null}
            onChange={(enabled) => write({ path: `services/${name}`, body: { enabled } })}
          />
        ))}
      </section>
      <section className="card p-4 grid gap-4" aria-labelledby="forwards">
        <h2 id="forwards">{t('forwards.title')}</h2>
        {FORWARDS.map((name) => (
          <ForwardRow key={name} user={user} name={name} />
        ))}
      </section>
    </div>
  );
}

/** Writes one service or forward, and shows it as it will be until the server has answered. */
function useServiceWrite(user: User) {
  const cache = useQueryClient();
  const { mutate, error } = useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) => call('PUT', `/users/${user.id}/${path}`, { body }),
    onSettled: () =>
      cache.invalidateQueries({ predicate: ({ queryKey: [, path] }) => String(path).startsWith('/users') }),
  });
  return { write: mutate, error };
}

function ForwardRow({ user, name }: { user: User; name: (typeof FORWARDS)[number] }) {
  const { t } = useTranslation('users');
  const { enabled, destination } = user.forwards[name];
  const { write, error } = useServiceWrite(user);
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed ?? destination ?? '';
  const set = (now: boolean) =>
    write({ path: `forwards/${name}`, body: { enabled: now, destination: number || null } });
  const leave = () => {
    if (typed !== null && typed !== (destination ?? '')) set(enabled && typed !== '');
  };
  const faults: readonly Fault[] = error instanceof ApiError ? error.faults : [];
  return (
    <div className="grid gap-2">
      <SwitchField label={t(`forwards.${name}`)} hint={t(`forwards.${name}Says`)} checked={enabled} onChange={set} />
      <TextField
        label={t('forwards.to')}
        value={number}
        faults={faults}
        inputMode="tel"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
    </div>
  );
}
