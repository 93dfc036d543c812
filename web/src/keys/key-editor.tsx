import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStreamStatus } from '../api/live.ts';
import { Legend } from '../phone/legend.tsx';
import { PhoneDrawing, positionUnder } from '../phone/phone-drawing.tsx';
import { PhoneList } from '../phone/phone-list.tsx';
import type { LampMode } from '../phone/slot-button.tsx';
import { Tray } from '../phone/tray.tsx';
import { Review } from '../plan/review.tsx';
import { useLeaveGuard } from '../shell/leave-guard.tsx';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState, ErrorNote } from '../ui/note.tsx';
import { anticipate } from './anticipate.ts';
import { commandOf, pageCommandOf } from './command-of.ts';
import { changedPositions } from './draft.ts';
import { EditorHead } from './editor-head.tsx';
import { EditorTools, type EditorView } from './editor-tools.tsx';
import { KeyDrag } from './key-drag.tsx';
import { keyNames, nameOf } from './key-names.ts';
import { positionsOf } from './moving.ts';
import { type OwnerKeys, useOwnerKeys, useTemplateOf } from './owner-keys.ts';
import type { PreviewPhone } from './preview-phone.ts';
import type { KeyOwner } from './types.ts';
import { useDraft } from './use-draft.ts';
import { useGround } from './use-ground.ts';
import { useKeyCommands } from './use-key-commands.ts';
import { useLayout } from './use-layout.ts';

interface Props {
  owner: KeyOwner;
  /** The owner's name: the title of the page. */
  name: string;
  parent: { href: string; label: string };
  tabs: React.ComponentProps<typeof Page>['tabs'];
  /** At the top of the phone's screen. */
  screenTitle: string;
  /** The phone to look at first; null: the user's first, or one has to be chosen. */
  phone: PreviewPhone | null;
  onPhone(phone: PreviewPhone): void;
}

/** The keys of a user or a template on a phone, to be set, moved, reviewed and saved. */
export function KeyEditor(props: Props) {
  const { data, error, refetch } = useOwnerKeys(props.owner);
  const { t } = useTranslation('ui');
  const { name, parent, tabs = [] } = props;
  if (data === undefined)
    return (
      <Page title={name} parent={parent} tabs={tabs}>
        {error && (
          <div className="p-4">
            <ErrorNote error={error} action={<Button onClick={() => void refetch()}>{t('retry')}</Button>} />
          </div>
        )}
      </Page>
    );
  return <Editor {...props} saved={data} onSaved={() => void refetch()} />;
}

function Editor({
  owner,
  name,
  parent,
  tabs = [],
  screenTitle,
  phone,
  onPhone,
  saved,
  onSaved,
}: Props & { saved: OwnerKeys; onSaved(): void }) {
  const { t } = useTranslation('keys');
  const { draft, etag, dirty, edit, settle } = useDraft(owner, saved);
  const template = useTemplateOf(owner);
  const { drawn, error, faults } = useLayout(owner, draft.now, phone);
  const ground = useGround(saved.inherited, template?.keys, drawn?.layout);
  const editor = useKeyCommands({ owner, draft, ground, edit });
  const { run, commands } = editor;
  const [view, setView] = useState<EditorView>({ as: 'phone', live: true });
  const [reviewing, setReviewing] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const { saved: before, now } = draft;
  const changes = useMemo(
    () => new Map(changedPositions({ saved: before, now }).map((position, at) => [position, at + 1])),
    [before, now],
  );
  const names = useMemo(() => keyNames(saved.read, drawn?.layout.slots ?? [], drawn?.keys ?? {}), [saved, drawn]);
  const layout = useMemo(() => drawn && anticipate(drawn.layout, drawn.keys, now), [drawn, now]);
  const labelOf = (position: number) => {
    const key = draft.now[position] ?? ground.inherited[position];
    return (key && nameOf(key, names)) ?? t('type', { position });
  };
  const discard = useCallback(() => settle('discard'), [settle]);
  useLeaveGuard(dirty ? t('unsaved', { count: changes.size, name }) : null, discard);
  usePageKeys((command) => {
    if (command === 'review') setReviewing(true);
    else commands.find((one) => one.name === command)?.run();
  });
  const select = (positions: readonly number[]) => run([{ do: 'select', positions }]);
  const move = (lead: number, to: number, swap: boolean) => {
    const taken = draft.selected.includes(lead) ? [] : [{ do: 'select' as const, positions: [lead] }];
    run([...taken, { do: swap ? 'swap' : 'move', lead, to, at: Date.now() }], t('said.noMove'));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (positionUnder(event.target) === null || event.defaultPrevented) return;
    if (event.key === 'Escape') return select([]);
    const wanted = commandOf(event.nativeEvent);
    const command = commands.find((one) => one.name === wanted);
    if (command === undefined) return;
    event.preventDefault();
    if (command.off === undefined) command.run();
  };
  const outside = positionsOf({ ...ground.inherited, ...draft.now })
    .filter((position) => position > ground.last)
    .map((position) => ({ position, label: labelOf(position), own: draft.now[position] !== undefined }));
  const lamps = useLampMode(view.live);
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
          onReview={() => setReviewing(true)}
        />
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the phone's buttons within */}
      <div className="stage" onKeyDown={onKeyDown}>
        <EditorTools
          owner={owner}
          name={name}
          template={template ?? null}
          phone={phone ?? (drawn?.device_id ? { device_id: drawn.device_id } : null)}
          devices={drawn?.devices ?? []}
          onPhone={onPhone}
          view={view}
          onView={setView}
        />
        {error !== null && faults.every(({ path }) => !path.startsWith('keys.')) && <LayoutError error={error} />}
        {drawn && layout && (
          <KeyDrag
            labelOf={labelOf}
            onTake={(position) => draft.selected.includes(position) || select([position])}
            onDrop={move}
          >
            {view.as === 'phone' ? (
              <PhoneDrawing
                layout={layout}
                owner={owner.kind}
                changes={changes}
                screenTitle={screenTitle}
                lamps={lamps}
                selected={draft.selected}
                onSelect={select}
                mode="edit"
                onOpen={() => panel.current?.querySelector<HTMLElement>('input, button')?.focus()}
                onMove={move}
              />
            ) : (
              <PhoneList
                layout={layout}
                owner={owner.kind}
                changes={changes}
                lamps={lamps}
                selected={draft.selected}
                onSelect={select}
              />
            )}
            <Tray
              keys={outside}
              last={ground.last}
              selected={draft.selected}
              onSelect={select}
              onFit={
                outside.some(({ own }) => own)
                  ? () => run([{ do: 'fit', at: Date.now() }], t('said.noFree'))
                  : undefined
              }
            />
          </KeyDrag>
        )}
        <Legend kinds={owner.kind === 'user'} />
      </div>
      <Review
        owner={owner}
        draft={draft.now}
        saved={draft.saved}
        etag={etag}
        open={reviewing}
        onClose={() => setReviewing(false)}
        onSaved={() => {
          settle('saved');
          onSaved();
        }}
        nameOf={(key) => nameOf(key, names) ?? ''}
      />
    </Page>
  );
}

/** Why nothing can be drawn: mostly a user without a phone, who needs a model to be chosen. */
function LayoutError({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation('keys');
  const faults = 'faults' in (error as object) ? (error as { faults: { path: string }[] }).faults : [];
  if (faults[0]?.path === 'model')
    return (
      <EmptyState icon="phone" title={t('noPhone.title')}>
        {t('noPhone.text')}
      </EmptyState>
    );
  return (
    <div className="px-6">
      <ErrorNote error={error} />
    </div>
  );
}

/** How lamps are drawn: when the stream is lost, as they were. */
function useLampMode(live: boolean): LampMode {
  const stream = useStreamStatus();
  if (!live) return 'still';
  return stream.live ? 'live' : 'stale';
}

/** Keys of the keyboard that hold wherever on the page the focus is. */
function usePageKeys(onCommand: (command: 'undo' | 'redo' | 'review') => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const command = event.defaultPrevented ? null : pageCommandOf(event);
    if (command === null) return;
    event.preventDefault();
    onCommand(command);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
