import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { api, query } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { type PlanQuery, PlanSheet } from '../../plan/plan-sheet.tsx';
import { Page } from '../../shell/page.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState, ErrorNote } from '../../ui/note.tsx';
import { useColumns } from '../resource/columns.tsx';
import { type Entry, USERS } from '../resource/kind.ts';
import { SearchBox, useSearch } from '../resource/search-box.tsx';
import { TemplateFilter } from '../users/users-page.tsx';
import { templateTabs } from './template-tabs.tsx';

type Who = 'with' | 'others';
const ORDERS = ['lastname', 'firstname', 'email'];

/** Who uses a template, and giving it to more: those that are ticked, or all that a search finds. */
export default function TemplateUsersPage() {
  const { t } = useTranslation('templates');
  const { template_id = '' } = useParams<{ template_id: string }>();
  const { data: template, error } = query.useQuery('get', '/funckeys/templates/{template_id}', {
    params: { path: { template_id } },
  });
  const [who, setWho] = useState<Who>('with');
  if (error) return <ErrorNote error={error} />;
  if (template === undefined) return null;
  const name = template.name ?? template_id;
  return (
    <Page
      title={name}
      parent={{ href: '/templates', label: t('title') }}
      tabs={templateTabs(template)}
      actions={
        who === 'with' && (
          <Button look="primary" icon="add" onClick={() => setWho('others')}>
            {t('giveMore')}
          </Button>
        )
      }
    >
      <Users key={who} id={template.id} name={name} who={who} onWho={setWho} />
    </Page>
  );
}

function Users({ id, name, who, onWho }: { id: number; name: string; who: Who; onWho(who: Who): void }) {
  const { t } = useTranslation('templates');
  const [, go] = useLocation();
  const { search, deferred, setSearch } = useSearch();
  const [template, setTemplate] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string | number>>(new Set());
  const [total, setTotal] = useState(0);
  const columns = useColumns(USERS.columns, ORDERS);
  const filters = { search: deferred, func_key_template_id: who === 'with' ? String(id) : template };
  return (
    <>
      <div className="tools">
        <Segmented
          label={t('who.label')}
          value={who}
          onChange={onWho}
          options={[
            { value: 'with', label: t('who.with') },
            { value: 'others', label: t('who.others') },
          ]}
        />
        <SearchBox label={t('searchUsers')} value={search} onChange={setSearch} />
        {who === 'others' && <TemplateFilter value={template} onChange={setTemplate} />}
      </div>
      <div className="list">
        <DataTable<Entry>
          label={t(`who.${who}`)}
          path="/users"
          filters={filters}
          initialOrder={{ order: 'lastname', direction: 'asc' }}
          columns={columns}
          rowKey={({ uuid }) => uuid!}
          onOpen={({ id: user }) => go(`/users/${user}`)}
          onTotal={setTotal}
          {...(who === 'others' ? { selected: ticked, onSelect: setTicked } : {})}
          empty={
            <EmptyState icon="user" title={t(who === 'with' && deferred === '' ? 'nobody.title' : 'noneFound')}>
              {t('nobody.text')}
            </EmptyState>
          }
        />
      </div>
      {who === 'others' && total > 0 && (
        <Give
          id={id}
          name={name}
          ticked={[...ticked].map(String)}
          filters={filters}
          total={total}
          onDone={() => onWho('with')}
        />
      )}
    </>
  );
}

interface GiveProps {
  id: number;
  name: string;
  ticked: string[];
  filters: { search: string; func_key_template_id: string };
  total: number;
  onDone(): void;
}

type Chosen = components['schemas']['TemplateUsersInput'];

/** Gives the template to those that are ticked, or to all that are found; the plan first. */
function Give({ id, name, ticked, filters, total, onDone }: GiveProps) {
  const { t } = useTranslation('templates');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const cache = useQueryClient();
  const write = async (how: PlanQuery) => {
    const params = { path: { template_id: String(id) }, query: how as never };
    return (await api.POST('/funckeys/templates/{template_id}/users', { params, body: chosen! })).data;
  };
  const done = () => {
    void cache.invalidateQueries({ predicate: ({ queryKey: [, path] }) => /^\/(users|funckeys)/.test(String(path)) });
    onDone();
  };
  const count = chosen?.user_uuids?.length ?? total;
  return (
    <section className="bulk" aria-label={t('giveMore')}>
      <b>{t('chosen', { count: ticked.length })}</b>
      <span className="grow" />
      <Button onClick={() => setChosen({ filter: filterOf(filters) })}>{t('giveAll', { count: total })}</Button>
      <Button look="primary" disabled={ticked.length === 0} onClick={() => setChosen({ user_uuids: ticked })}>
        {t('giveTicked', { count: ticked.length })}
      </Button>
      {chosen !== null && (
        <PlanSheet
          open
          onClose={() => setChosen(null)}
          name={name}
          title={t('giveTitle', { count, name })}
          changes={{ label: t('users'), count }}
          version={JSON.stringify(chosen)}
          write={write}
          onSaved={done}
        />
      )}
    </section>
  );
}

/** Whoever the list shows on all its pages, as the API is told. */
const filterOf = ({ search, func_key_template_id }: GiveProps['filters']): NonNullable<Chosen['filter']> => ({
  ...(search ? { search } : {}),
  ...(func_key_template_id ? { func_key_template_id: Number(func_key_template_id) } : {}),
});
