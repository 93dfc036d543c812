import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.d.ts';
import { keysUser, personName } from '../../plan/phone-name.tsx';
import { Applied, appliedLook } from '../../ui/applied.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { When } from '../../ui/when.tsx';
import { useWhy } from '../../ui/why.ts';

export type Device = components['schemas']['Device'];

/** A phone's state, and since when. */
export function DeviceState({ applied }: Pick<Device, 'applied'>) {
  const at = { saved: applied.saved_at, waiting: applied.compiled_at, fetched: applied.fetched_at }[
    appliedLook(applied) as string
  ];
  const since = at ?? applied.notified_at;
  return (
    <span className="row">
      <Applied look={appliedLook(applied)} />
      {since && applied.state !== 'never_seen' && (
        <small className="dim">
          <When at={since} />
        </small>
      )}
    </span>
  );
}

/** A phone's model, and its modules. */
export function DeviceModel({ vendor, model, expansions }: Pick<Device, 'vendor' | 'model' | 'expansions'>) {
  const { t } = useTranslation('phones');
  return (
    <>
      {[vendor, model].filter(Boolean).join(' ') || <span className="dim">{t('modelUnknown')}</span>}
      {expansions.length > 0 && <span className="dim"> + {expansions.map((one) => one.model).join(' + ')}</span>}
    </>
  );
}

/** Whether a phone has old keys and does not come by itself. */
const isLate = (applied: Device['applied']) => ['behind', 'failed'].includes(appliedLook(applied));

/** The columns of a list of phones. */
export function useDeviceColumns(): Column<Device>[] {
  const { t } = useTranslation('phones');
  const why = useWhy();
  return [
    {
      id: 'state',
      header: t('column.state'),
      width: 'minmax(128px, 170px)',
      cell: (device) => <DeviceState {...device} />,
    },
    {
      id: 'user',
      header: t('column.user'),
      width: 'minmax(110px, 1.2fr)',
      cell: (device) => <DeviceUser {...device} />,
    },
    {
      id: 'model',
      header: t('column.model'),
      width: 'minmax(120px, 1fr)',
      order: 'model',
      wide: true,
      cell: (device) => <DeviceModel {...device} />,
    },
    {
      id: 'mac',
      header: t('column.mac'),
      width: '136px',
      order: 'mac',
      wide: true,
      cell: ({ mac }) => <code className="dim">{mac.toUpperCase()}</code>,
    },
    {
      id: 'why',
      header: t('column.why'),
      width: 'minmax(100px, 2fr)',
      wide: true,
      cell: ({ applied }) => (
        <span className={isLate(applied) ? 'text-warn' : 'dim'} title={why(applied) ?? ''}>
          {why(applied)}
        </span>
      ),
    },
  ];
}

function DeviceUser(device: Pick<Device, 'lines' | 'keys_from'>) {
  const { t } = useTranslation('phones');
  const user = keysUser(device);
  if (user === undefined) return <span className="dim">{t('nobody')}</span>;
  return (
    <>
      <bdi className="strong">{personName(user)}</bdi>
      {device.lines.length > 1 && <span className="dim"> +{device.lines.length - 1}</span>}
    </>
  );
}
