import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { api, query } from '../api/client.ts';
import { type PlannedWrite, PlanSheet } from '../plan/plan-sheet.tsx';
import { Icon } from '../ui/icon.tsx';
import { Picker } from '../ui/picker.tsx';

interface Props {
  user_id: string;
  /** The user's name, for the plan. */
  name: string;
  template: { id: number; name: string } | null;
}

const NONE = 'none';

/** Which template a user has. Another one is planned before it is given, as every change of keys. */
export function TemplatePicker({ user_id, name, template }: Props) {
  const { t } = useTranslation('keys');
  const cache = useQueryClient();
  const [wanted, setWanted] = useState<string | null>(null);
  const { data } = query.useQuery('get', '/funckeys/templates', { params: { query: { order: 'name', limit: 500 } } });
  const current = template === null ? NONE : String(template.id);
  const items = [
    { id: NONE, label: t('template.none'), chosen: template === null },
    ...(data?.items ?? []).map((one) => ({
      id: String(one.id),
      label: one.name ?? '',
      chosen: one.id === template?.id,
    })),
  ];
  return (
    <>
      <Picker
        label={t('template.change')}
        items={items}
        nothing={t('template.nothing')}
        onPick={(id) => id !== current && setWanted(id)}
      >
        <button type="button" className="btn">
          <Icon name="template" />
          <span className="truncate">
            <span className="dim">{t('template.label')} </span>
            <bdi>{template?.name ?? t('template.no')}</bdi>
          </span>
          <Icon name="down" />
        </button>
      </Picker>
      {template && (
        <Link
          href={`/templates/${template.id}`}
          className="btn quiet icon"
          aria-label={t('template.open', { name: template.name })}
        >
          <Icon name="link" />
        </Link>
      )}
      <PlanSheet
        open={wanted !== null}
        onClose={() => setWanted(null)}
        name={name}
        title={t(wanted === NONE ? 'template.taking' : 'template.giving', {
          name: items.find(({ id }) => id === (wanted === NONE ? current : wanted))?.label,
        })}
        version={wanted ?? ''}
        write={writeOf(user_id, wanted, current)}
        onSaved={() =>
          void cache.invalidateQueries({
            predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/users/{user_id}'),
          })
        }
      />
    </>
  );
}

function writeOf(user_id: string, wanted: string | null, current: string): PlannedWrite {
  return async (query) => {
    const path = { user_id, template_id: wanted === NONE ? current : String(wanted) };
    const params = { path, query };
    const address = '/users/{user_id}/funckeys/templates/{template_id}';
    const { data } = wanted === NONE ? await api.DELETE(address, { params }) : await api.PUT(address, { params });
    return data;
  };
}
