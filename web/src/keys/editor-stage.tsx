import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client.ts';
import { useStreamStatus } from '../api/live.ts';
import { Legend } from '../phone/legend.tsx';
import { PhoneDrawing, positionUnder } from '../phone/phone-drawing.tsx';
import { PhoneList } from '../phone/phone-list.tsx';
import type { LampMode } from '../phone/slot-button.tsx';
import { Tray } from '../phone/tray.tsx';
import { anticipate } from './anticipate.ts';
import { commandOf } from './command-of.ts';
import type { Draft } from './draft.ts';
import type { EditorView } from './editor-tools.tsx';
import type { Ground } from './ground.ts';
import { KeyDrag } from './key-drag.tsx';
import { type KeyNames, nameOf } from './key-names.ts';
import { positionsOf } from './moving.ts';
import type { KeyOwner, PhoneLayout } from './types.ts';
import type { KeyEditing } from './use-key-commands.ts';
import type { DrawnKeys } from './use-layout.ts';

interface Props {
  owner: KeyOwner;
  screenTitle: string;
  drawn: DrawnKeys;
  draft: Draft;
  ground: Ground;
  changes: ReadonlyMap<number, number>;
  names: KeyNames;
  editor: KeyEditing;
  view: EditorView;
  /** Enter at a key: it is to be worked on. */
  onOpen(): void;
  /** In the mode that presses: a second click or Enter at a key. */
  onPress(position: number): void;
}

/** The phone with the keys of the draft, or the same as a list; below it those that it has no button for. */
export function EditorStage(props: Props) {
  const { owner, screenTitle, drawn, draft, ground, changes, editor, view, onOpen, onPress } = props;
  const { t } = useTranslation('keys');
  const { now, selected } = draft;
  const { run, select, move } = editor;
  const lamps = useLampMode(view.live);
  const layout = useMemo(() => anticipate(drawn.layout, drawn.keys, now), [drawn, now]);
  const labelOf = useLabels(props);
  const countSure = useCountSure(layout);
  const outside = positionsOf({ ...ground.inherited, ...now })
    .filter((position) => position > ground.last)
    .map((position) => ({ position, label: labelOf(position), own: now[position] !== undefined }));
  const shared = { layout, owner: owner.kind, changes, lamps, selected, onSelect: select };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the phone's buttons within
    <div className="stage" onKeyDown={(event) => onKeyDown(event, editor)}>
      <KeyDrag labelOf={labelOf} onDrop={move}>
        {view.mode === 'press' ? (
          <PhoneDrawing {...shared} screenTitle={screenTitle} countSure={countSure} mode="press" onPress={onPress} />
        ) : view.as === 'phone' ? (
          <PhoneDrawing
            {...shared}
            screenTitle={screenTitle}
            countSure={countSure}
            mode="edit"
            onOpen={onOpen}
            onMove={move}
          />
        ) : (
          <PhoneList {...shared} />
        )}
        <Tray
          keys={outside}
          last={ground.last}
          selected={selected}
          onSelect={select}
          onFit={
            outside.some(({ own }) => own) ? () => run([{ do: 'fit', at: Date.now() }], t('said.noFree')) : undefined
          }
        />
      </KeyDrag>
      <Legend kinds={owner.kind === 'user'} />
    </div>
  );
}

/** What the key at a position is called, shown on the phone or not. */
function useLabels({ draft, ground, names }: Props): (position: number) => string {
  const { t } = useTranslation('keys');
  return (position) => {
    const key = draft.now[position] ?? ground.inherited[position];
    return (key && nameOf(key, names)) ?? t('type', { position });
  };
}

/** Whether a source confirms how many keys the model has. */
function useCountSure({ vendor, model }: PhoneLayout): boolean {
  const { data } = query.useQuery('get', '/phones/models', {}, { staleTime: Number.POSITIVE_INFINITY });
  const found = data?.items.find((one) => one.vendor === vendor && one.model === model);
  return !found?.unverified.some((field) => field === 'line_keys' || field === 'memory_keys');
}

/** What can be done to keys by the keyboard while one of them has the focus. */
function onKeyDown(event: KeyboardEvent, { command, select }: KeyEditing): void {
  if (positionUnder(event.target) === null || event.defaultPrevented) return;
  if (event.key === 'Escape') {
    select([]);
    return;
  }
  const wanted = commandOf(event.nativeEvent);
  if (wanted === null) return;
  event.preventDefault();
  const found = command(wanted);
  if (found?.off === undefined) found?.run();
}

/** How lamps are drawn: when the stream is lost, as they were. */
function useLampMode(live: boolean): LampMode {
  const stream = useStreamStatus();
  if (!live) return 'still';
  return stream.live ? 'live' : 'stale';
}
