import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, type Fault } from '../../api/api-error.ts';
import { type CollectionShape, call } from '../../forms/api-document.ts';
import { entryName, type Named } from '../../forms/entry-name.ts';
import { bodyOf, initialValue, type Value } from '../../forms/form-fields.ts';
import { ResourceForm } from '../../forms/resource-form.tsx';
import { type Plan, type PlanQuery, PlanSheet } from '../../plan/plan-sheet.tsx';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { addressOf, type Entry, type Kind } from './kind.ts';
import type { Stored } from './use-entry.ts';

interface Props {
  kind: Kind;
  shape: CollectionShape;
  /** null: a new one. */
  stored: Stored | null;
  onSaved(entry: Entry): void;
  /** Beside the button that saves. */
  actions?: ReactNode;
  children?: ReactNode;
}

/**
 * Makes or changes an entry of any kind. The server checks the whole form before anything is stored; where phones change, their
 * plan is shown first.
 */
export function EntryEditor({ kind, shape, stored, onSaved, actions, children }: Props) {
  const { t } = useTranslation('resources');
  const [value, setValue] = useState<Value>(() => stored?.entry ?? { ...initialValue(shape.fields), ...kind.start });
  const [isPlanned, setPlanned] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const cache = useQueryClient();
  const body = bodyOf(shape.fields, value);
  // The entry, or the plan where it is a rehearsal. A change that is made is answered by nothing.
  const write = async (query: PlanQuery): Promise<Entry | Plan> => {
    const init = { body, query, etag: stored?.etag ?? null };
    if (stored === null) return (await call<Entry | Plan>('POST', kind.all, init)).data;
    const { data } = await call<Plan | undefined>('PUT', addressOf(kind, stored.entry), init);
    return data ?? stored.entry;
  };
  const saved = (entry: Entry) => {
    void cache.invalidateQueries({ predicate: ({ queryKey: [, path] }) => path === kind.all || path === kind.one });
    announce(t('saved', { name: entryName(entry as Named) }));
    onSaved(entry);
  };
  const save = useMutation({
    mutationFn: async () => {
      if (!shape.hasPlan) return write({});
      const { counts } = (await write({ dry_run: true, limit: 1 })) as Plan;
      return counts.devices + counts.problems === 0 ? write({}) : null;
    },
    onSuccess: (entry) => (entry === null ? setPlanned(true) : saved(entry as Entry)),
  });
  const faults = save.error instanceof ApiError ? save.error.faults : [];
  useEffect(() => {
    if (save.isError) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [save.isError]);
  const other = unplaced(faults, shape);
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {save.error && (other.length > 0 || faults.length === 0) && (
        <ErrorNote error={faults.length === 0 ? save.error : new ApiError((save.error as ApiError).status, other)} />
      )}
      <ResourceForm
        schema={shape.schema}
        fields={shape.fields}
        value={value}
        faults={faults}
        onChange={setValue}
        more={kind.more}
      />
      {children}
      <div className="row flex-wrap">
        <Button type="submit" look="primary" busy={save.isPending}>
          {t(stored === null ? `kinds.${kind.name}.make` : 'save')}
        </Button>
        {actions}
      </div>
      <PlanSheet
        open={isPlanned}
        onClose={() => setPlanned(false)}
        name={entryName((stored?.entry ?? value) as Named)}
        version={JSON.stringify(body)}
        write={write}
        onSaved={(entry) => saved(entry as Entry)}
      />
    </form>
  );
}

/** Faults that no field of the form shows. */
function unplaced(faults: readonly Fault[], { fields }: CollectionShape): Fault[] {
  const names = new Set(fields.map(({ name }) => name));
  return faults.filter(({ path }) => !names.has(path.split('.')[0]!));
}
