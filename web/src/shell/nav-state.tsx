import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client.ts';
import { useStreamStatus } from '../api/live.ts';
import type { Session } from '../api/session.ts';
import { tenantChoice } from '../api/tenant.ts';
import { Icon } from '../ui/icon.tsx';
import { Lamp } from '../ui/lamp.tsx';
import { Menu } from '../ui/menu.tsx';
import { When } from '../ui/when.tsx';

/** Whether Asterisk and the live stream are there, and the tenant that is worked in. */
export function NavState({ session }: { session: Session }) {
  return (
    <>
      <PbxState />
      <TenantMenu session={session} />
    </>
  );
}

/** What /ready says: the server asks every PBX that it has. */
interface Readiness {
  pbx?: { name: string; connected: boolean }[];
}

function PbxState() {
  const { t } = useTranslation('shell');
  const stream = useStreamStatus();
  const { data, isError } = useQuery({
    queryKey: ['get', '/ready'],
    refetchInterval: 15_000,
    queryFn: async (): Promise<Readiness> => {
      const response = await fetch('/ready');
      return response.ok ? ((await response.json()) as Readiness) : {};
    },
  });
  if (!stream.live)
    return (
      <span role="status">
        <Lamp look="gone" />
        <span>
          {t('state.streamLost')} <When at={stream.since} />
        </span>
      </span>
    );
  const away = data?.pbx === undefined;
  if (data === undefined && !isError) return <span>&nbsp;</span>;
  const key = away ? 'state.pbxAway' : data.pbx!.length === 0 ? 'state.noPbx' : 'state.pbxThere';
  return (
    <span>
      <Lamp look={away ? 'busy' : data.pbx!.length === 0 ? 'gone' : 'free'} />
      {t(key)}
    </span>
  );
}

function TenantMenu({ session }: { session: Session }) {
  const { t } = useTranslation('shell');
  const chosen = tenantChoice.use();
  const tenants = query.useQuery('get', '/tenants', { params: { query: { order: 'name', limit: 200 } } });
  const items = (tenants.data as { items: { uuid: string; name: string }[] } | undefined)?.items ?? [];
  const name = items.find(({ uuid }) => uuid === (chosen ?? session.tenant_uuid))?.name ?? session.tenant_name;
  const choose = (uuid: string) => {
    tenantChoice.set(uuid === session.tenant_uuid ? null : uuid);
    // Everything that is shown is of the other tenant.
    location.reload();
  };
  return (
    <Menu
      items={items.map(({ uuid, name: label }) => ({
        label: <bdi>{label}</bdi>,
        icon: 'tenant',
        onSelect: () => choose(uuid),
      }))}
    >
      <button type="button" title={t('tenant')}>
        <Icon name="tenant" />
        <bdi className="cut">{name}</bdi>
        <span className="ms-auto">
          <Icon name="down" size={14} />
        </span>
      </button>
    </Menu>
  );
}
