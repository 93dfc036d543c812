import { createTwoFilesPatch } from 'diff';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.ts';
import { DiffSize, FileDiff } from '../../plan/file-diff.tsx';
import { readDiff } from '../../plan/unified-diff.ts';
import { Segmented } from '../../ui/choice.tsx';
import { ErrorNote, Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** The files of a phone, secrets blanked; of those that it is to get next, what changes. */
export function DeviceFiles({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('phones');
  const { data, error } = query.useQuery('get', '/devices/{device_id}/files', { params: { path: { device_id: id } } });
  const [chosen, setChosen] = useState<string | null>(null);
  const names = [...new Set([...(data?.items ?? []), ...(data?.next ?? [])].map(({ name }) => name))];
  const name = names.find((one) => one === chosen) ?? names[0];
  const now = data?.items.find((file) => file.name === name);
  const next = data?.next?.find((file) => file.name === name);
  const diff =
    data?.next && name !== undefined && now?.body !== next?.body
      ? readDiff(createTwoFilesPatch(name, name, now?.body ?? '', next?.body ?? '', '', '', { context: 1 }))
      : null;
  return (
    <Sheet open onClose={onClose} title={t('files.title')} note={t('files.note')}>
      {error && <ErrorNote error={error} />}
      {data?.pending && <Note kind="warn">{t(data.next ? 'files.pending' : 'files.unmade')}</Note>}
      {data?.total === 0 && <p className="hint">{t('files.none')}</p>}
      {names.length > 1 && (
        <div>
          <Segmented
            label={t('files.title')}
            value={name!}
            onChange={setChosen}
            options={names.map((one) => ({ value: one, label: <code>{one}</code> }))}
          />
        </div>
      )}
      {names.length === 1 && <code className="dim">{name}</code>}
      {diff && name !== undefined && (
        <section className="grid gap-1">
          <h2 className="row">
            {t('files.next')} <DiffSize diff={diff} />
          </h2>
          <FileDiff name={name} diff={diff} />
        </section>
      )}
      {now && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <pre className="diff file" dir="ltr" tabIndex={0} role="group" aria-label={now.name}>
          <span className="c">{now.body}</span>
        </pre>
      )}
    </Sheet>
  );
}
