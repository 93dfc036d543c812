import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { query } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { DeleteMany } from '../resource/delete-many.tsx';
import { USERS } from '../resource/kind.ts';
import { ResourcePage } from '../resource/resource-page.tsx';
import { GiveTemplate } from './give-template.tsx';

/** Everyone who has a phone. */
export default function UsersPage() {
  const [template, setTemplate] = useState('');
  return (
    <ResourcePage
      kind={USERS}
      tools={<TemplateFilter value={template} onChange={setTemplate} />}
      filters={{ func_key_template_id: template }}
      bulk={(ticked, clear) => <Bulk uuids={[...ticked].map(String)} clear={clear} />}
      emptyAction={<PasteButton />}
    />
  );
}

/** The way to many users at once. */
export function PasteButton() {
  const { t } = useTranslation('users');
  const [, go] = useLocation();
  return (
    <Button icon="copy" onClick={() => go('/users/paste')}>
      {t('paste.button')}
    </Button>
  );
}

/** Leaves those who have one template. */
export function TemplateFilter({ value, onChange }: { value: string; onChange(value: string): void }) {
  const { t } = useTranslation('users');
  const params = { query: { order: 'name' as const, limit: 200 } };
  const { data } = query.useQuery('get', '/funckeys/templates', { params });
  if (!data?.items.length) return null;
  return (
    <div className="input filter-select">
      <select aria-label={t('template')} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('anyTemplate')}</option>
        {data?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name ?? id}
          </option>
        ))}
      </select>
    </div>
  );
}

function Bulk({ uuids, clear }: { uuids: string[]; clear(): void }) {
  const { t } = useTranslation('users');
  const [isGiving, setGiving] = useState(false);
  const cache = useQueryClient();
  const done = () => {
    clear();
    void cache.invalidateQueries({ predicate: ({ queryKey: [, path] }) => path === '/users' });
  };
  return (
    <>
      <Button icon="template" onClick={() => setGiving(true)}>
        {t('give.button')}
      </Button>
      <DeleteMany kind={USERS} keys={uuids} onDone={done} />
      {isGiving && <GiveTemplate uuids={uuids} onClose={() => setGiving(false)} onDone={done} />}
    </>
  );
}
