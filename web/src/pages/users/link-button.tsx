import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { CopyLine } from '../../ui/copy-line.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { When } from '../../ui/when.tsx';

/** Makes a link that lets a user in to his own keys, once. Shown here and nowhere else. */
export function LinkButton({ user: { id } }: { user: { id: number } }) {
  const { t } = useTranslation('users');
  const make = useMutation({
    mutationFn: async () =>
      (await api.POST('/users/{user_id}/links', { params: { path: { user_id: String(id) } } })).data!,
  });
  return (
    <>
      <Button icon="link" busy={make.isPending} onClick={() => make.mutate()}>
        {t('link.button')}
      </Button>
      <Sheet
        open={make.isSuccess || make.isError}
        onClose={() => make.reset()}
        place="middle"
        title={t('link.title')}
        note={t('link.note')}
      >
        {make.error && <ErrorNote error={make.error} />}
        {make.data && (
          <div className="grid gap-2">
            <CopyLine label={t('link.label')} text={make.data.url} />
            <p className="hint">
              {t('link.until')} <When at={make.data.expires_at} />
            </p>
          </div>
        )}
      </Sheet>
    </>
  );
}
