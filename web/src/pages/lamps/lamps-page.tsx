import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStreamStatus } from '../../api/live.ts';
import { usePbxState } from '../../api/pbx-state.ts';
import { stored } from '../../api/stored.ts';
import { CallFrom } from '../../lamps/call-from.tsx';
import { useCaller } from '../../lamps/caller.ts';
import { LampWall } from '../../lamps/lamp-wall.tsx';
import { useSections } from '../../lamps/use-sections.ts';
import { useTileContext } from '../../lamps/use-tile-context.ts';
import { useWall } from '../../lamps/use-wall.ts';
import { WALL_ORDERS, type WallLamp, type WallLook, type WallOrder } from '../../lamps/wall.ts';
import { WallTools } from '../../lamps/wall-tools.tsx';
import { Page } from '../../shell/page.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { EmptyState, ErrorNote, Note } from '../../ui/note.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { When } from '../../ui/when.tsx';

const orderChoice = stored<WallOrder>('lamps-by', (text) => WALL_ORDERS.find((order) => order === text) ?? 'group');

/** Everyone, live: who is free, who is called, who waits where. */
export default function LampsPage() {
  const { t } = useTranslation('lamps');
  const stream = useStreamStatus();
  const pbx = usePbxState();
  const order = orderChoice.use();
  const from = useCaller();
  const isAway = pbx === 'away';
  useShortcut('f', t('fullScreen'), toggleFullScreen);
  return (
    <Page
      title={t('title')}
      note={
        pbx !== 'none' && (
          <span className="row flex-wrap">
            {stream.live && !isAway && <span className="wall-live">{t('live')}</span>}
            {!stream.live && (
              <span role="status">
                {t('asOf')} <When at={stream.since} />
              </span>
            )}
            <CallFrom {...from} />
          </span>
        )
      }
      actions={
        <>
          <Segmented
            label={t('order.label')}
            value={order}
            onChange={orderChoice.set}
            options={WALL_ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
          />
          <Button onClick={toggleFullScreen} aria-keyshortcuts="F">
            {t('fullScreen')} <kbd>F</kbd>
          </Button>
        </>
      }
    >
      {pbx === 'none' ? <NoPbx /> : <Wall order={order} caller={from.caller} isAway={isAway} isLive={stream.live} />}
    </Page>
  );
}

function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}

function NoPbx() {
  const { t } = useTranslation('lamps');
  const [, go] = useLocation();
  return (
    <EmptyState
      icon="lamp"
      title={t('noPbx.title')}
      action={
        <Button look="primary" onClick={() => go('/pbxes')}>
          {t('noPbx.button')}
        </Button>
      }
    >
      {t('noPbx.text')} <code>LAMPFIELD_AMI_URL</code>
    </EmptyState>
  );
}

interface WallProps {
  order: WallOrder;
  caller: ReturnType<typeof useCaller>['caller'];
  isAway: boolean;
  isLive: boolean;
}

function Wall({ order, caller, isAway, isLive }: WallProps) {
  const { t } = useTranslation('lamps');
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<WallLamp['kind'] | undefined>();
  const [look, setLook] = useState<WallLook | null>(null);
  const { lamps, total, isWhole, error, refetch } = useWall({ search: useDeferredValue(search.trim()), kind });
  const { sections, counts } = useSections(lamps, order, look);
  const { context, failed, forget } = useTileContext(caller, isAway);
  const isEmpty = lamps !== undefined && isWhole && sections.every((section) => section.lamps.length === 0);
  return (
    <>
      <WallTools {...{ search, setSearch, kind, setKind, look, setLook, counts, all: lamps?.length ?? 0 }} />
      <div className="wall-notes">
        {error !== null && (
          <ErrorNote error={error} action={<Button onClick={() => void refetch()}>{t('again')}</Button>} />
        )}
        {isAway && <Note kind="warn">{t('pbxAway')}</Note>}
        {failed !== null && <ErrorNote error={failed} action={<Button onClick={forget}>{t('close')}</Button>} />}
        {!isWhole && lamps !== undefined && <p className="hint">{t('reading', { read: lamps.length, total })}</p>}
      </div>
      {isEmpty ? (
        <EmptyState icon="lamp" title={t('none.title')}>
          {search || kind || look ? t('none.filtered') : t('none.text')}
        </EmptyState>
      ) : (
        <LampWall sections={sections} context={context} isStale={!isLive || isAway} />
      )}
    </>
  );
}
