import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { When } from '../../ui/when.tsx';

type Event = components['schemas']['DeviceActivity'];

/** So many of the newest events are shown. */
const NEWEST = 12;

/** What happened to a phone lately. */
export function DeviceActivity({ id }: { id: string }) {
  const { t } = useTranslation('phones');
  const { data } = query.useQuery('get', '/devices/{device_id}/activity', {
    params: { path: { device_id: id }, query: { limit: NEWEST } },
  });
  if (!data) return null;
  return (
    <section className="grid gap-2">
      <h3>{t('activity.title')}</h3>
      {data.items.length === 0 && <p className="hint">{t('activity.none')}</p>}
      <ul className="activity">
        {data.items.map((event) => (
          <li key={`${event.at} ${event.event} ${'file' in event ? event.file : ''}`}>
            <span className="dim">
              <When at={event.at} />
            </span>
            <span className="grow">
              <EventWords event={event} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EventWords({ event }: { event: Event }) {
  const { t } = useTranslation('phones');
  if (event.event === 'given_up') return t('activity.givenUp', { count: event.attempt });
  if (event.event === 'notified') return t('activity.notified', { event: event.sip_event, attempt: event.attempt });
  const words = {
    fetched: event.event === 'fetched' && event.status === 304 ? t('activity.has') : t('activity.fetched'),
    uploaded: t('activity.uploaded'),
    refused: event.event === 'refused' ? t('activity.refused', { reason: event.reason }) : '',
  }[event.event];
  return (
    <>
      {words} <code className="dim">{event.file}</code> <span className="dim">{event.address}</span>
    </>
  );
}
