import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CollectionShape, call } from '../../forms/api-document.ts';
import { entryName, type Named } from '../../forms/entry-name.ts';
import { PlanSheet } from '../../plan/plan-sheet.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useHolders } from './holders.tsx';
import { addressOf, type Entry, type Kind } from './kind.ts';
import type { Stored } from './use-entry.ts';

interface Props {
  kind: Kind;
  shape: CollectionShape;
  stored: Stored;
  onDeleted(): void;
}

/** Deletes an entry after saying what goes with it: keys to it, and the phones that change. */
export function DeleteEntry({ kind, shape, stored: { entry, etag }, onDeleted }: Props) {
  const { t } = useTranslation('resources');
  const [isOpen, setOpen] = useState(false);
  const cache = useQueryClient();
  const name = entryName(entry as Named);
  const title = t(`kinds.${kind.name}.delete`, { name });
  const write = (query: object) => call('DELETE', addressOf(kind, entry), { query, etag }).then(({ data }) => data);
  const deleted = () => {
    setOpen(false);
    onDeleted();
    void cache.invalidateQueries({ predicate: ({ queryKey: [, path] }) => path === kind.all || path === '/funckeys' });
  };
  const close = () => setOpen(false);
  return (
    <>
      <Button look="danger" icon="delete" onClick={() => setOpen(true)}>
        {t(shape.hasPlan ? 'delete' : 'revoke')}
      </Button>
      {shape.hasPlan ? (
        <PlanSheet
          open={isOpen}
          onClose={close}
          name={name}
          version={addressOf(kind, entry)}
          title={title}
          danger
          confirm={(count) => t('deleteAndTell', { count })}
          write={write}
          onSaved={deleted}
        >
          {kind.targets && isOpen && <KeysToIt kind={kind} entry={entry} />}
        </PlanSheet>
      ) : (
        <Confirm open={isOpen} title={title} onClose={close} onConfirm={() => write({}).then(deleted)} />
      )}
    </>
  );
}

function KeysToIt({ kind, entry }: { kind: Kind; entry: Entry }) {
  const { t } = useTranslation('resources');
  const holders = useHolders(kind.targets!(entry));
  return <p>{holders === undefined ? '…' : t('keysGo', { count: holders.total })}</p>;
}

interface ConfirmProps {
  open: boolean;
  title: string;
  onClose(): void;
  onConfirm(): Promise<void>;
}

/** A question before something that does not come back. */
function Confirm({ open, title, onClose, onConfirm }: ConfirmProps) {
  const { t } = useTranslation('resources');
  const [error, setError] = useState<unknown>(null);
  return (
    <Sheet
      open={open}
      onClose={onClose}
      place="middle"
      title={title}
      foot={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="danger" icon="delete" onClick={() => void onConfirm().catch(setError)}>
            {t('revoke')}
          </Button>
        </>
      }
    >
      {error !== null && <ErrorNote error={error} />}
      <p>{t('revokeSays')}</p>
    </Sheet>
  );
}
