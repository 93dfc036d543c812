import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import { asWritten } from '../../keys/as-written.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';

interface Props {
  id: number;
  /** What it is called now. */
  name: string;
  onClose(): void;
}

/** Gives a template another name. Its keys stay as they are, whoever changes them meanwhile. */
export function RenameTemplate({ id, name, onClose }: Props) {
  const { t } = useTranslation('templates');
  const form = useId();
  const cache = useQueryClient();
  const [text, setText] = useState(name);
  const rename = useMutation({
    mutationFn: (wanted: string) => renameTemplate(id, wanted),
    onSuccess: () => {
      void cache.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith('/funckeys/templates'),
      });
      onClose();
    },
  });
  const faults = rename.error instanceof ApiError ? rename.error.faults.filter(({ path }) => path === 'name') : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate(text);
  };
  return (
    <Sheet
      open
      onClose={onClose}
      place="middle"
      title={t('rename.title', { name })}
      foot={
        <Button look="primary" type="submit" form={form} busy={rename.isPending}>
          {t('rename.go')}
        </Button>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          label={t('rename.name')}
          value={text}
          faults={faults}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      {rename.error && faults.length === 0 && <ErrorNote error={rename.error} />}
    </Sheet>
  );
}

/** Written with the keys as they are at that moment: by the ETag, a key that somebody sets in between is not lost. */
async function renameTemplate(id: number, name: string): Promise<void> {
  const path = { template_id: String(id) };
  const { data, response } = await api.GET('/funckeys/templates/{template_id}', { params: { path } });
  const keys = Object.fromEntries(Object.entries(data!.keys).map(([at, key]) => [at, asWritten(key)]));
  const params = { path, header: { 'If-Match': response.headers.get('ETag') ?? '*' } };
  await api.PUT('/funckeys/templates/{template_id}', { params, body: { name, keys } as never });
}
