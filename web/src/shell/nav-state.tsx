import { useTranslation } from 'react-i18next';
import { query } from '../api/client.ts';
import { useStreamStatus } from '../api/live.ts';
import { usePbxState } from '../api/pbx-state.ts';
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

function PbxState() {
  const { t } = useTranslation('shell');
  const stream = useStreamStatus();
  const pbx = usePbxState();
  if (!stream.live)
    return (
      <span role="status">
        <Lamp look="gone" />
        <span>
          {t('state.streamLost')} <When at={stream.since} />
        </span>
      </span>
    );
  if (pbx === undefined) return <span>&nbsp;</span>;
  return (
    <span>
      <Lamp look={LOOKS[pbx]} />
      {t(`state.pbx.${pbx}`)}
    </span>
  );
}

const LOOKS = { there: 'free', away: 'busy', none: 'gone' } as const;

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
