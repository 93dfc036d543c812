import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { query } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Page } from '../../shell/page.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/choice.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { EmptyState } from '../../ui/note.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { AddPhone } from './add-phone.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { type Device, useDeviceColumns } from './device-columns.tsx';
import { DevicePanel } from './device-panel.tsx';
import { OldKeys } from './old-keys.tsx';
import { ProvisioningAddress } from './provisioning-address.tsx';
import { Unclaimed } from './unclaimed.tsx';

const STATES = ['all', 'current', 'behind', 'failed', 'never_seen'] as const;
type State = (typeof STATES)[number];

/** Every phone: who has old keys and why, who asks and is nobody's, and all of them. What is open stands in the address. */
export default function Phones() {
  const { t } = useTranslation('phones');
  const { data: session } = useSession();
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string | number>>(new Set());
  const counts = useCounts();
  const state = STATES.find((one) => one === params.get('state')) ?? 'all';
  const open = params.get('device');
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const isAdding = params.get('add') !== null;
  const add = () => set('add', '');
  useShortcut('n', t('add.title'), add);
  const isEmpty = counts.all === 0;
  return (
    <Page
      title={t('title')}
      note={counts.all !== undefined && t('count', { count: counts.all })}
      actions={
        <>
          <ProvisioningAddress />
          <Button look="primary" icon="add" keys={['N']} onClick={add}>
            {t('add.button')}
          </Button>
        </>
      }
      panel={open !== null && <DevicePanel key={open} id={open} onClose={() => set('device', null)} />}
    >
      <div className="phones-body">
        <OldKeys />
        {session?.main_tenant && <Unclaimed onClaimed={(id) => set('device', id)} />}
        {!isEmpty && (
          <div className="row flex-wrap">
            <div className="input phones-find">
              <Icon name="search" />
              <input
                type="search"
                value={search}
                placeholder={t('find')}
                aria-label={t('find')}
                onChange={(event) => setSearch(event.target.value)}
              />
            </div>
            <Chips<State>
              label={t('filter')}
              value={state}
              onChange={(value) => set('state', value === 'all' ? null : value)}
              options={STATES.map((value) => ({ value, label: t(`state.${value}`), count: counts[value] }))}
            />
          </div>
        )}
        <DataTable<Device>
          label={t('title')}
          path="/devices"
          filters={{ search: search.trim(), state: state === 'all' ? undefined : state }}
          initialOrder={{ order: 'mac', direction: 'asc' }}
          columns={useDeviceColumns()}
          rowKey={({ id }) => id}
          current={open}
          onOpen={({ id }) => set('device', id)}
          selected={ticked}
          onSelect={setTicked}
          empty={
            isEmpty ? (
              <EmptyState
                icon="phone"
                title={t('empty.title')}
                action={
                  <Button look="primary" icon="add" onClick={add}>
                    {t('add.button')}
                  </Button>
                }
              >
                {t('empty.text')}
              </EmptyState>
            ) : (
              <EmptyState icon="search" title={t('noneFound')}>
                {t('noneFoundText')}
              </EmptyState>
            )
          }
        />
        {ticked.size > 0 && <BulkBar ids={[...ticked].map(String)} onDone={() => setTicked(new Set())} />}
      </div>
      <AddPhone open={isAdding} onClose={() => set('add', null)} onAdded={(id) => set('device', id)} />
    </Page>
  );
}

/** How many phones there are in each state. */
function useCounts(): Partial<Record<State, number>> {
  const read = (state: Exclude<State, 'all'> | undefined) => ({
    params: { query: { limit: 1, ...(state && { state }) } },
  });
  const all = query.useQuery('get', '/devices', read(undefined));
  const current = query.useQuery('get', '/devices', read('current'));
  const behind = query.useQuery('get', '/devices', read('behind'));
  const failed = query.useQuery('get', '/devices', read('failed'));
  const never_seen = query.useQuery('get', '/devices', read('never_seen'));
  const totals = { all, current, behind, failed, never_seen };
  return Object.fromEntries(
    Object.entries(totals).flatMap(([state, { data }]) => (data === undefined ? [] : [[state, data.total]])),
  );
}
