import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { When } from '../../ui/when.tsx';
import { type Person, UserPicker } from './user-picker.tsx';

type UnclaimedDevice = components['schemas']['UnclaimedDevice'];

/** So many are shown until all are asked for. */
const FEW = 4;
const SEEN_LAST = { params: { query: { order: 'last_seen', direction: 'desc', limit: 200 } } } as const;

/** Phones that ask for their keys and belong to nobody: each can be given to a user. */
export function Unclaimed({ onClaimed }: { onClaimed(id: string): void }) {
  const { t } = useTranslation('phones');
  const { data } = query.useQuery('get', '/devices/unclaimed', SEEN_LAST, { retry: false });
  const [isWhole, setWhole] = useState(false);
  const [claimed, setClaimed] = useState<UnclaimedDevice | null>(null);
  const renew = useRenewDevices();
  const forget = useMutation({
    mutationFn: (mac: string) => api.DELETE('/devices/unclaimed/{mac}', { params: { path: { mac } } }),
    onSettled: renew,
  });
  if (!data || data.total === 0) return null;
  const shown = isWhole ? data.items : data.items.slice(0, FEW);
  return (
    <section className="card unclaimed" aria-labelledby="unclaimed">
      <h2 id="unclaimed">{t('unclaimed.title', { count: data.total })}</h2>
      {forget.error && <ErrorNote error={forget.error} />}
      <ul>
        {shown.map((phone) => (
          <li key={phone.mac}>
            <Icon name="phone" />
            <b>{[phone.vendor, phone.model].filter(Boolean).join(' ')}</b>
            <code className="dim">{phone.mac.toUpperCase()}</code>
            <span className="dim grow">
              {phone.address}
              {phone.firmware && ` · ${t('unclaimed.firmware', { firmware: phone.firmware })}`}
              {' · '}
              {t('unclaimed.first')} <When at={phone.first_seen} />, {t('unclaimed.times', { count: phone.times })}
            </span>
            <Button onClick={() => setClaimed(phone)}>{t('unclaimed.claim')}</Button>
            <IconButton
              icon="close"
              label={t('unclaimed.forget', { mac: phone.mac.toUpperCase() })}
              onClick={() => forget.mutate(phone.mac)}
            />
          </li>
        ))}
      </ul>
      {data.total > shown.length && !isWhole && (
        <button type="button" className="more-link" onClick={() => setWhole(true)}>
          {t('unclaimed.all', { count: data.total })}
        </button>
      )}
      {claimed && <Claim phone={claimed} onClose={() => setClaimed(null)} onClaimed={onClaimed} />}
    </section>
  );
}

interface ClaimProps {
  phone: UnclaimedDevice;
  onClose(): void;
  onClaimed(id: string): void;
}

function Claim({ phone, onClose, onClaimed }: ClaimProps) {
  const { t } = useTranslation('phones');
  const [user, setUser] = useState<Person | null>(null);
  const renew = useRenewDevices();
  const claim = useMutation({
    mutationFn: async () => {
      const lines = user === null ? [] : [{ line: 1, user_uuid: user.uuid }];
      const path = { mac: phone.mac };
      return (await api.POST('/devices/unclaimed/{mac}', { params: { path }, body: { lines } as never })).data!;
    },
    onSuccess: (device) => {
      void renew();
      onClose();
      onClaimed((device as { id: string }).id);
    },
  });
  return (
    <Sheet
      open
      onClose={onClose}
      place="middle"
      title={t('unclaimed.claimTitle')}
      note={`${[phone.vendor, phone.model].filter(Boolean).join(' ')} · ${phone.mac.toUpperCase()}`}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" busy={claim.isPending} onClick={() => claim.mutate()}>
            {user === null ? t('unclaimed.goNobody') : t('unclaimed.go', { name: user.name })}
          </Button>
        </>
      }
    >
      {claim.error && <ErrorNote error={claim.error} />}
      <UserPicker label={t('user')} hint={t('unclaimed.hint')} value={user} onChange={setUser} />
    </Sheet>
  );
}

/** What was read of phones is read again. */
export function useRenewDevices() {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({
      predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith('/devices'),
    });
}
