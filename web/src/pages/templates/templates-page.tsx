import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { api, query } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { DeleteMany } from '../resource/delete-many.tsx';
import { TEMPLATES } from '../resource/kind.ts';
import { ResourcePage } from '../resource/resource-page.tsx';
import { RenameTemplate } from './rename-template.tsx';

/** Every template: the keys that people share. */
export default function TemplatesPage() {
  return (
    <ResourcePage kind={TEMPLATES} bulk={(ticked, clear) => <Bulk ids={[...ticked].map(Number)} clear={clear} />} />
  );
}

function Bulk({ ids, clear }: { ids: number[]; clear(): void }) {
  const { t } = useTranslation('templates');
  const cache = useQueryClient();
  const [, go] = useLocation();
  const [renaming, setRenaming] = useState(false);
  const done = () => {
    clear();
    void cache.invalidateQueries({ predicate: ({ queryKey: [, path] }) => path === TEMPLATES.all });
  };
  const copy = useMutation({
    mutationFn: async (template_id: number) => {
      const params = { path: { template_id: String(template_id) } };
      const { data } = await api.GET('/funckeys/templates/{template_id}', { params });
      const name = t('copyOf', { name: data!.name ?? template_id });
      // The keys of an answer are what a body takes; what else they have is left alone there.
      const body = { name, keys: data!.keys } as never;
      return (await api.POST('/funckeys/templates', { body })).data as { id: number };
    },
    onSuccess: ({ id }) => {
      done();
      go(`/templates/${id}`);
    },
  });
  return (
    <>
      {copy.error && <ErrorNote error={copy.error} />}
      {ids.length === 1 && (
        <>
          <Button onClick={() => setRenaming(true)}>{t('rename.button')}</Button>
          <Button icon="copy" busy={copy.isPending} onClick={() => copy.mutate(ids[0]!)}>
            {t('duplicate')}
          </Button>
        </>
      )}
      {renaming && <RenameOne id={ids[0]!} onClose={() => setRenaming(false)} />}
      <DeleteMany kind={TEMPLATES} keys={ids} onDone={done} />
    </>
  );
}

function RenameOne({ id, onClose }: { id: number; onClose(): void }) {
  const { data } = query.useQuery('get', '/funckeys/templates/{template_id}', {
    params: { path: { template_id: String(id) } },
  });
  return data && <RenameTemplate id={id} name={data.name ?? ''} onClose={onClose} />;
}
