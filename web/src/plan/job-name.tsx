import { useTranslation } from 'react-i18next';
import { query } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { readSubject } from './job-subject.ts';
import { personName } from './phone-name.tsx';

type Job = components['schemas']['Job'];

/** Resources of the audit that are about a template or a user, whose name says more than an id. */
const OF_TEMPLATE = ['template', 'template_key'];
const OF_USER = ['user', 'user_funckeys', 'user_key', 'user_template'];

/** What a job is called: by the template or user that it comes from, else by what kind of thing that is. */
export function useJobName({ kind, subject }: Pick<Job, 'kind' | 'subject'>): string {
  const { t } = useTranslation('jobs');
  const read = kind === 'publish' ? readSubject(subject) : null;
  const template_id = read && OF_TEMPLATE.includes(read.resource) && read.action !== 'delete' ? read.id : null;
  const user_id = read && OF_USER.includes(read.resource) && read.action !== 'delete' ? read.id : null;
  const once = { retry: false, staleTime: 60_000 } as const;
  const template = query.useQuery(
    'get',
    '/funckeys/templates/{template_id}',
    { params: { path: { template_id: template_id ?? '' } } },
    { enabled: template_id !== null, ...once },
  );
  const user = query.useQuery(
    'get',
    '/users/{user_id}',
    { params: { path: { user_id: user_id ?? '' } } },
    { enabled: user_id !== null, ...once },
  );
  if (kind !== 'publish') return t(`kind.${kind}`);
  if (read === null) return t('subject.settings');
  const name = template.data?.name ?? (user.data && personName(user.data));
  const first = name ?? t(`subject.${read.resource}`, { id: read.id, defaultValue: `${read.resource} ${read.id}` });
  return read.more === 0 ? first : t('subject.more', { first, count: read.more });
}
