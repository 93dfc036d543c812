import { useTranslation } from 'react-i18next';
import { query } from '../api/client.ts';
import { useSlotLamp } from '../phone/slot-button.tsx';
import type { usePress } from '../phone/use-press.ts';
import { whatPress } from '../phone/what-press.ts';
import { Panel } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote, Note } from '../ui/note.tsx';
import type { LayoutSlot } from './types.ts';

interface Props {
  /** Whose phone it is. */
  name: string;
  exten: string | undefined;
  /** The selected key. */
  slot: LayoutSlot | undefined;
  press: ReturnType<typeof usePress>;
  /** Keys are changed and not saved: the phone does not have them. */
  dirty: boolean;
}

const NONE = { key: null, lamp: null } as LayoutSlot;

/** Beside the virtual phone: what a press of the selected key does, before it is done. */
export function PressPanel({ name, exten, slot, press, dirty }: Props) {
  const { t } = useTranslation('press');
  const state = useSlotLamp(slot ?? NONE, 'live');
  const deed = whatPress(slot ?? NONE, state);
  const isReady = slot !== undefined && deed !== 'nothing' && !dirty;
  return (
    <Panel
      label={t('title')}
      head={<h2>{slot === undefined ? t('title') : t('key', { position: slot.position })}</h2>}
      foot={
        <Button
          look="primary"
          icon="call"
          keys={['↵']}
          busy={press.isPending}
          disabled={!isReady}
          onClick={() => slot && press.mutate(slot.position)}
        >
          {t('button')}
        </Button>
      }
    >
      {dirty && <Note kind="warn">{t('saveFirst')}</Note>}
      <p>{slot === undefined ? t('choose') : t(`does.${deed}`, { label: slot.shown, name })}</p>
      <Registered name={name} exten={exten} />
      {press.error && <ErrorNote error={press.error} />}
    </Panel>
  );
}

/** Says when the phone would not ring. */
function Registered({ name, exten = '' }: Pick<Props, 'name' | 'exten'>) {
  const { t } = useTranslation('press');
  const { data } = query.useQuery(
    'get',
    '/lamps',
    { params: { query: { exten, kind: 'line' } } },
    { enabled: exten !== '', refetchInterval: 10_000 },
  );
  const isGone = data?.items.some(({ state }) => state === 'unavailable');
  return isGone ? <Note kind="warn">{t('notRegistered', { name })}</Note> : null;
}
