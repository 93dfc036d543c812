import { useTranslation } from 'react-i18next';
import type { Fault } from '../api/api-error.ts';
import { Panel } from '../shell/page.tsx';
import { Keys } from '../ui/keys.tsx';
import type { Draft } from './draft.ts';
import type { Ground } from './ground.ts';
import { KeyPanel } from './panel/key-panel.tsx';
import type { KeyOwner, PhoneLayout } from './types.ts';
import type { KeyEditing } from './use-key-commands.ts';
import { useWays } from './use-ways.ts';

interface Props {
  owner: KeyOwner;
  draft: Draft;
  ground: Ground;
  editor: KeyEditing;
  layout: PhoneLayout | undefined;
  /** What is wrong with keys of the draft: `keys.7.destination.exten`. */
  faults: readonly Fault[];
  searchAt: number;
}

/** The panel of the current key. It is there as well where none is selected, so that the phone stays where it is. */
export function EditorPanel({ owner, draft, ground, editor, layout, faults, searchAt }: Props) {
  const position = draft.selected.at(-1);
  if (position === undefined) return <NoKey />;
  const { run, select, command } = editor;
  const own = `keys.${position}.`;
  return (
    <KeyPanel
      owner={owner}
      position={position}
      slot={layout?.slots[position - 1]}
      value={draft.now[position]}
      inherited={ground.inherited[position]}
      faults={faults
        .filter(({ path }) => path.startsWith(own))
        .map((fault) => ({ ...fault, path: fault.path.slice(own.length) }))}
      searchAt={searchAt}
      onChange={(key) => run([{ do: 'set', position, key, at: Date.now() }])}
      onPrevious={() => select([Math.max(1, position - 1)])}
      onNext={() => select([Math.min(position + 1, Math.max(ground.last, position))])}
      onClose={() => {
        select([]);
        // Back to where one came from.
        document.querySelector<HTMLElement>(`[data-position="${position}"]`)?.focus();
      }}
      onDuplicate={() => command('duplicate')?.run()}
    />
  );
}

function NoKey() {
  const { t } = useTranslation('keys');
  const ways = useWays();
  return (
    <div className="no-key">
      <Panel label={t('help.title')} head={<h2>{t('help.title')}</h2>}>
        <p className="hint">{t('help.text')}</p>
        <dl className="ways">
          {ways.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <Keys keys={keys} />
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </div>
  );
}
