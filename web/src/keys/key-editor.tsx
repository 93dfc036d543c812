import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../api/api-error.ts';
import { usePress } from '../phone/use-press.ts';
import { Review } from '../plan/review.tsx';
import { useLeaveGuard } from '../shell/leave-guard.tsx';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/note.tsx';
import { useKeyDown, useListedShortcuts } from '../ui/use-shortcut.ts';
import { pageCommandOf } from './command-of.ts';
import { changedPositions } from './draft.ts';
import { DraftFaults } from './draft-faults.tsx';
import { EditorHead } from './editor-head.tsx';
import { EditorPanel } from './editor-panel.tsx';
import { EditorStage } from './editor-stage.tsx';
import { EditorTools, type EditorView } from './editor-tools.tsx';
import { keyNames, nameOf } from './key-names.ts';
import { type OwnerKeys, useOwnerKeys, useTemplateOf } from './owner-keys.ts';
import { PressPanel } from './press-panel.tsx';
import type { PreviewPhone } from './preview-phone.ts';
import type { KeyOwner } from './types.ts';
import { useDraft } from './use-draft.ts';
import { useGround } from './use-ground.ts';
import { useKeyCommands } from './use-key-commands.ts';
import { useKeyLamps } from './use-key-lamps.ts';
import { type DrawnKeys, useLayout } from './use-layout.ts';
import { useWays } from './use-ways.ts';

interface Props {
  owner: KeyOwner;
  /** The owner's name: the title of the page. */
  name: string;
  parent: { href: string; label: string };
  tabs?: React.ComponentProps<typeof Page>['tabs'];
  /** At the top of the phone's screen. */
  screenTitle: string;
  /** The phone to look at; null: the first of the user's own, or one has to be chosen. */
  phone: PreviewPhone | null;
  onPhone(phone: PreviewPhone): void;
  /** Asks for another name, where the owner can have one here. */
  onRename?(): void;
}

/** The page of a user's or a template's keys: they are set, moved, reviewed and saved on the phone that they will be on. */
export function KeyEditor(props: Props) {
  const { data, error, refetch } = useOwnerKeys(props.owner);
  const { t } = useTranslation('ui');
  const { name, parent, tabs = [] } = props;
  if (data !== undefined) return <Editor {...props} saved={data} onSaved={() => void refetch()} />;
  return (
    <Page title={name} parent={parent} tabs={tabs}>
      {error && (
        <div className="p-4">
          <ErrorNote error={error} action={<Button onClick={() => void refetch()}>{t('retry')}</Button>} />
        </div>
      )}
    </Page>
  );
}

function Editor(props: Props & { saved: OwnerKeys; onSaved(): void }) {
  const { owner, name, parent, tabs = [], screenTitle, phone, onPhone, saved, onSaved } = props;
  const { t } = useTranslation('keys');
  const { draft, etag, isRead, dirty, edit, settle } = useDraft(owner, saved);
  const template = useTemplateOf(owner);
  const { drawn, error, faults } = useLayout(owner, draft.now, phone);
  useKeyLamps(owner, drawn?.layout);
  const ground = useGround(saved.inherited, template?.keys, drawn?.layout);
  const editor = useKeyCommands({ owner, draft, ground, edit });
  const [view, setView] = useState<EditorView>({ as: 'phone', mode: 'edit', live: true });
  const press = usePress(owner.kind === 'user' ? owner.user_id : '');
  const [reviewing, setReviewing] = useState(false);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const [searchAt, setSearchAt] = useState(0);
  const { saved: before, now } = draft;
  const changes = useMemo(
    () => new Map(changedPositions({ saved: before, now }).map((position, at) => [position, at + 1])),
    [before, now],
  );
  const names = useMemo(() => keyNames(saved.read, drawn?.layout.slots ?? [], drawn?.keys ?? {}), [saved, drawn]);
  const discard = useCallback(() => settle('discard'), [settle]);
  useLeaveGuard(dirty ? t('unsaved', { count: changes.size, name }) : null, discard);
  useListedShortcuts('phone', useWays());
  usePageKeys((command) => {
    if (command === 'review') setReviewing(true);
    else editor.command(command)?.run();
  });
  const problems = [...faults, ...refused].filter(({ path }) => path.startsWith('keys.'));
  return (
    <Page
      title={name}
      parent={parent}
      tabs={tabs}
      actions={
        <EditorHead
          changes={changes.size}
          editor={editor}
          selected={draft.selected.length}
          onDiscard={dirty ? discard : undefined}
          onRename={props.onRename}
          onReview={() => {
            // Reading what was saved has failed: once more.
            if (!isRead) onSaved();
            setReviewing(true);
          }}
        />
      }
      panel={
        view.mode === 'press' ? (
          <PressPanel
            name={name}
            exten={screenTitle}
            slot={drawn?.layout.slots[(draft.selected.at(-1) ?? 0) - 1]}
            press={press}
            dirty={dirty}
          />
        ) : (
          <EditorPanel
            owner={owner}
            draft={draft}
            ground={ground}
            editor={editor}
            layout={drawn?.layout}
            faults={problems}
            searchAt={searchAt}
          />
        )
      }
    >
      <EditorTools
        owner={owner}
        name={name}
        template={template ?? null}
        phone={phone ?? (drawn ? drawnPhone(drawn) : null)}
        devices={drawn?.devices ?? []}
        onPhone={onPhone}
        view={view}
        onView={setView}
      />
      <DraftFaults
        error={problems.length > 0 ? null : error}
        faults={problems}
        onSelect={(position) => editor.run([{ do: 'select', positions: [position] }])}
      />
      {drawn && (
        <EditorStage
          owner={owner}
          screenTitle={screenTitle}
          drawn={drawn}
          draft={draft}
          ground={ground}
          changes={changes}
          names={names}
          editor={editor}
          view={view}
          onOpen={() => setSearchAt((at) => at + 1)}
          onPress={(position) => !dirty && press.mutate(position)}
        />
      )}
      <Review
        owner={owner}
        draft={now}
        saved={before}
        etag={etag}
        // Right after a save, what is there now is read first: a plan of the next one would be of an older version.
        open={reviewing && isRead}
        onClose={() => setReviewing(false)}
        onSaved={() => {
          settle('saved');
          onSaved();
        }}
        onFaults={setRefused}
        nameOf={(key) => nameOf(key, names) ?? ''}
      />
    </Page>
  );
}

/** What is drawn where nothing was chosen: the user's first phone, or the model that stands in for it. */
function drawnPhone({ device_id, layout: { vendor, model } }: DrawnKeys): PreviewPhone {
  return device_id === null ? { vendor, model, expansions: [] } : { device_id };
}

/** Keys of the keyboard that hold wherever on the page the focus is. */
function usePageKeys(onCommand: (command: 'undo' | 'redo' | 'review') => void): void {
  useKeyDown((event) => {
    const command = event.defaultPrevented ? null : pageCommandOf(event);
    if (command === null) return;
    event.preventDefault();
    onCommand(command);
  });
}
