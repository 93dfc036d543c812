import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ApiError } from '../../api/api-error.ts';
import { api, query } from '../../api/client.ts';
import { keysUser, personName } from '../../plan/phone-name.tsx';
import { PlanSheet } from '../../plan/plan-sheet.tsx';
import { Panel } from '../../shell/page.tsx';
import { Applied, appliedLook } from '../../ui/applied.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ErrorNote, Note } from '../../ui/note.tsx';
import { When } from '../../ui/when.tsx';
import { useWhy } from '../../ui/why.ts';
import { DeviceActivity } from './device-activity.tsx';
import { type Device, DeviceModel } from './device-columns.tsx';
import { DeviceFiles } from './device-files.tsx';
import { DeviceTimeline } from './device-timeline.tsx';
import { EditDevice } from './edit-device.tsx';
import { SwapDevice } from './swap-device.tsx';
import { useRenewDevices } from './unclaimed.tsx';

/** One phone: what it has and why, what happened, and what can be done with it. */
export function DevicePanel({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('phones');
  const { data, error } = query.useQuery('get', '/devices/{device_id}', { params: { path: { device_id: id } } });
  if (data) return <Shown device={data} onClose={onClose} />;
  const isGone = error instanceof ApiError && error.status === 404;
  return (
    <Panel label={t('one')} head={<PanelHead title={t('one')} onClose={onClose} />}>
      {error && (isGone ? <p className="hint">{t('gone')}</p> : <ErrorNote error={error} />)}
    </Panel>
  );
}

function PanelHead({ title, note, onClose }: { title: React.ReactNode; note?: React.ReactNode; onClose(): void }) {
  const { t } = useTranslation('ui');
  return (
    <>
      <div className="grow">
        <h2>{title}</h2>
        {note && <div className="hint">{note}</div>}
      </div>
      <IconButton icon="close" label={t('close')} onClick={onClose} />
    </>
  );
}

type Dialog = 'files' | 'edit' | 'swap' | 'delete';

function Shown({ device, onClose }: { device: Device; onClose(): void }) {
  const { t } = useTranslation('phones');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const user = keysUser(device);
  const name = user ? personName(user) : t('nobody');
  const close = () => setDialog(null);
  const path = { device_id: device.id };
  return (
    <Panel
      label={t('oneOf', { name })}
      head={
        <PanelHead
          title={user ? <Link href={`/users/${user.user_uuid}`}>{<bdi>{name}</bdi>}</Link> : name}
          note={
            <>
              <DeviceModel {...device} /> · <code>{device.mac.toUpperCase()}</code>
            </>
          }
          onClose={onClose}
        />
      }
      foot={<Actions device={device} onDialog={setDialog} />}
    >
      <State device={device} />
      <section className="grid gap-2">
        <h3>{t('happened')}</h3>
        <DeviceTimeline device={device} />
      </section>
      <Problems device={device} />
      <Places device={device} />
      <DeviceActivity id={device.id} />
      {dialog === 'files' && <DeviceFiles id={device.id} onClose={close} />}
      {dialog === 'edit' && <EditDevice id={device.id} onClose={close} />}
      {dialog === 'swap' && <SwapDevice device={device} onClose={close} />}
      <PlanSheet
        open={dialog === 'delete'}
        onClose={close}
        title={t('delete.title')}
        name={name}
        version={device.id}
        danger
        confirm={() => t('delete.go')}
        write={(query) => api.DELETE('/devices/{device_id}', { params: { path, query } }).then(({ data }) => data)}
        onSaved={onClose}
      >
        <p>{t('delete.text')}</p>
      </PlanSheet>
    </Panel>
  );
}

function State({ device: { applied } }: { device: Device }) {
  const { t } = useTranslation('phones');
  const why = useWhy();
  const look = appliedLook(applied);
  if (applied.why === null) return <Applied look={look} />;
  const isBad = look === 'failed' || look === 'behind';
  return (
    <>
      {!isBad && <Applied look={look} />}
      <Note kind={isBad ? 'warn' : 'info'} icon={isBad ? 'warning' : 'phone'}>
        {isBad && applied.fetched_at && (
          <b className="block">
            {t('hasKeysOf')} <When at={applied.fetched_at} />.
          </b>
        )}
        {why(applied)}
      </Note>
    </>
  );
}

function Problems({ device: { problems } }: { device: Device }) {
  const { t } = useTranslation('phones');
  if (problems.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3>{t('problems', { count: problems.length })}</h3>
      <ul className="plan-problems">
        {problems.map(({ position, code, message }) => (
          <li key={`${position} ${code}`}>
            <Icon name="warning" />
            <span className="grow">
              {position !== null && <b>{t('key', { position })} </b>}
              {message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is on its lines, and from where it comes. */
function Places({ device: { lines, keys_from, provisioning } }: { device: Device }) {
  const { t } = useTranslation('phones');
  const shown = keysUser({ lines, keys_from });
  const { last_fetch } = provisioning;
  return (
    <section className="grid gap-2">
      <h3>{t('about')}</h3>
      <dl className="facts">
        {lines.map((line) => (
          <div key={line.line}>
            <dt>{t('line', { line: line.line })}</dt>
            <dd>
              <Link href={`/users/${line.user_uuid}`}>
                <bdi>{personName(line)}</bdi>
              </Link>
              {lines.length > 1 && line === shown && <span className="dim"> {t('showsKeys')}</span>}
            </dd>
          </div>
        ))}
        {last_fetch && (
          <>
            <div>
              <dt>{t('address.of')}</dt>
              <dd>{last_fetch.address}</dd>
            </div>
            {last_fetch.firmware && (
              <div>
                <dt>{t('firmware')}</dt>
                <dd>{last_fetch.firmware}</dd>
              </div>
            )}
          </>
        )}
        {provisioning.window_until && Date.parse(provisioning.window_until) > Date.now() && (
          <div>
            <dt>{t('window.label')}</dt>
            <dd>
              {t('window.until')} <When at={provisioning.window_until} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Actions({ device, onDialog }: { device: Device; onDialog(dialog: Dialog): void }) {
  const { t } = useTranslation('phones');
  const renew = useRenewDevices();
  const path = { device_id: device.id };
  const tell = useMutation({
    mutationFn: (reboot: boolean) =>
      api.POST('/devices/{device_id}/synchronize', { params: { path, query: reboot ? { reboot: 'true' } : {} } }),
    onSettled: renew,
  });
  const open = useMutation({
    mutationFn: () => api.POST('/devices/{device_id}/window', { params: { path } }),
    onSettled: renew,
  });
  const error = tell.error ?? open.error;
  return (
    <div className="grid grow gap-2">
      {error && <ErrorNote error={error} />}
      {tell.isSuccess && <Note kind="ok">{t(tell.variables ? 'restartQueued' : 'tellQueued')}</Note>}
      {open.isSuccess && <Note kind="ok">{t('window.opened')}</Note>}
      <div className="row flex-wrap">
        <Button look="primary" icon="retry" busy={tell.isPending} onClick={() => tell.mutate(false)}>
          {t('tellIt')}
        </Button>
        <Button onClick={() => onDialog('files')}>{t('files.button')}</Button>
        <Menu
          items={[
            { label: t('restart'), icon: 'retry', onSelect: () => tell.mutate(true) },
            { label: t('window.open'), icon: 'lock', onSelect: () => open.mutate() },
            null,
            { label: t('edit.button'), icon: 'settings', onSelect: () => onDialog('edit') },
            { label: t('swap.button'), icon: 'filter', onSelect: () => onDialog('swap') },
            null,
            { label: t('delete.button'), icon: 'delete', danger: true, onSelect: () => onDialog('delete') },
          ]}
        >
          <IconButton icon="more" label={t('more')} />
        </Menu>
      </div>
    </div>
  );
}
