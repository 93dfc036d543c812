import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../api/client.ts';
import { type PlanQuery, PlanSheet } from '../../plan/plan-sheet.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** Gives several users one template: chooses it, then shows the plan. */
export function GiveTemplate({ uuids, onClose, onDone }: { uuids: string[]; onClose(): void; onDone(): void }) {
  const { t } = useTranslation('users');
  const [template, setTemplate] = useState<{ id: number; name: string } | null>(null);
  const params = { query: { order: 'name' as const, limit: 200 } };
  const { data } = query.useQuery('get', '/funckeys/templates', { params });
  const write = async (how: PlanQuery) => {
    const path = { template_id: String(template!.id) };
    const body = { user_uuids: uuids };
    return (await api.POST('/funckeys/templates/{template_id}/users', { params: { path, query: how as never }, body }))
      .data;
  };
  if (template !== null)
    return (
      <PlanSheet
        open
        onClose={onClose}
        name={template.name}
        title={t('give.title', { count: uuids.length, name: template.name })}
        changes={{ label: t('give.users'), count: uuids.length }}
        version={`${template.id} ${uuids.join()}`}
        write={write}
        onSaved={onDone}
      />
    );
  return (
    <Sheet open onClose={onClose} place="middle" title={t('give.choose', { count: uuids.length })}>
      {data?.items.length === 0 && <p className="hint">{t('give.none')}</p>}
      <ul className="holders">
        {data?.items.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="menu-item w-full"
              onClick={() => setTemplate({ id, name: name ?? String(id) })}
            >
              <bdi>{name ?? id}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
