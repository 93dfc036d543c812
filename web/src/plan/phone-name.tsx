import { query } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

/** The user whose keys a phone shows: that of `keys_from`, else of the first line. */
export function keysUser({ keys_from, lines }: Pick<components['schemas']['Device'], 'keys_from' | 'lines'>) {
  return lines.find(({ user_uuid }) => user_uuid === keys_from) ?? lines[0];
}

/** A person's name as it is shown. */
export const personName = (person: { firstname: string; lastname: string | null }) =>
  [person.firstname, person.lastname].filter(Boolean).join(' ');

/** A phone by its model, the name of whose keys it shows, and its MAC. One that does not exist yet has a MAC only. */
export function PhoneName({ id, mac, short = false }: { id: string; mac?: string; short?: boolean }) {
  const { data } = query.useQuery(
    'get',
    '/devices/{device_id}',
    { params: { path: { device_id: id } } },
    { retry: false },
  );
  const user = data && keysUser(data);
  return (
    <>
      {data && !short && (
        <b>
          {data.vendor} {data.model}
        </b>
      )}
      {user && <bdi className={short ? '' : 'mid'}>{personName(user)}</bdi>}
      {!(short && user) && <code className="dim small">{data?.mac ?? mac}</code>}
    </>
  );
}
