import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/api-error.ts';
import { Panel } from '../../shell/page.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import type { DraftKey, KeyOwner, LayoutSlot } from '../types.ts';
import { KeyFields } from './key-fields.tsx';
import { LockedKey, OwnKeyOffer } from './template-key.tsx';
import { useDestinationTypes } from './use-targets.ts';
import { Why } from './why.tsx';

interface Props {
  owner: KeyOwner;
  position: number;
  /** The button of the phone that is drawn; undefined where it has none at this position. */
  slot: LayoutSlot | undefined;
  /** The owner's own key as it is edited; undefined where there is none. */
  value: DraftKey | undefined;
  /** The key that a user has here from a template, whether an own one hides it or not. */
  inherited?: DraftKey | undefined;
  /** A new key; null where it is cleared. */
  onChange(key: DraftKey | null): void;
  /** What the server said of this key. Paths are relative to it: `destination.exten`. */
  faults: readonly Fault[];
  readOnly?: boolean;
  /** Each new number puts the cursor into the search box. */
  searchAt?: number;
  onPrevious(): void;
  onNext(): void;
  onClose(): void;
  onDuplicate(): void;
}

/** The panel beside the phone: what the selected key is for, what is shown of it, and why it is there. Escape leaves it. */
export function KeyPanel(props: Props) {
  const { t } = useTranslation('panel');
  const { position, value, readOnly = false, onChange, onDuplicate, onClose } = props;
  const title = t('title', { position });
  const hasFoot = value !== undefined && !readOnly;
  const box = useFirstFault(props.faults);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the panel from wherever in it
    <div
      ref={box}
      className="contents"
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <Panel
        label={title}
        head={<Head {...props} title={title} />}
        foot={hasFoot ? <Foot onDuplicate={onDuplicate} onClear={() => onChange(null)} /> : undefined}
      >
        <Body key={position} {...props} />
      </Panel>
    </div>
  );
}

function Head({ title, slot, onPrevious, onNext, onClose }: Props & { title: string }) {
  const { t } = useTranslation('panel');
  const place = slot === undefined ? 'none' : slot.module === null ? 'phone' : 'module';
  return (
    <>
      <div className="grow">
        <h2>{title}</h2>
        <p className="hint">{t(`place.${place}`, { ...slot })}</p>
      </div>
      <IconButton icon="back" label={t('previous')} onClick={onPrevious} />
      <IconButton icon="next" label={t('next')} onClick={onNext} />
      <IconButton icon="close" label={t('close')} onClick={onClose} />
    </>
  );
}

function Foot({ onDuplicate, onClear }: { onDuplicate(): void; onClear(): void }) {
  const { t } = useTranslation('panel');
  return (
    <>
      <Button look="quiet" icon="copy" onClick={onDuplicate}>
        {t('duplicate')}
      </Button>
      <Button look="danger" icon="delete" onClick={onClear}>
        {t('clear')}
      </Button>
      <span className="grow" />
      <span className="hint move-hint">
        <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> {t('move')}
      </span>
    </>
  );
}

function Body({ owner, position, slot, value, inherited, faults, readOnly = false, searchAt, onChange }: Props) {
  const { t } = useTranslation('panel');
  const { data: types, error } = useDestinationTypes();
  if (error) return <ErrorNote error={error} />;
  if (types === undefined) return <div className="bar-wait" aria-hidden="true" />;
  const isLocked = inherited?.locked === true;
  const lookedAt = isLocked ? inherited : readOnly ? (value ?? inherited) : undefined;
  const why = (
    <Why
      types={types}
      owner={owner}
      position={position}
      own={value}
      inherited={inherited}
      slot={slot}
      onUseTemplate={readOnly ? undefined : () => onChange(null)}
    />
  );
  if (lookedAt !== undefined || readOnly)
    return (
      <>
        <LockedKey types={types} shown={lookedAt} slot={slot} isLocked={isLocked} />
        {why}
      </>
    );
  return (
    <>
      {value === undefined && inherited !== undefined && (
        <OwnKeyOffer types={types} inherited={inherited} slot={slot} onCopy={() => onChange(ownCopy(inherited))} />
      )}
      {value === undefined && slot?.kind === 'line' && <p className="hint">{t('line')}</p>}
      {(value !== undefined || inherited === undefined) && (
        <KeyFields
          types={types}
          inTemplate={owner.kind === 'template'}
          slot={slot}
          value={value}
          faults={faults}
          searchAt={searchAt}
          onChange={onChange}
        />
      )}
      {why}
    </>
  );
}

/** A user's own keys lock nothing. */
function ownCopy({ label, blf, destination }: DraftKey): DraftKey {
  return { label, blf, destination };
}

/** Puts the cursor to the first field that the server found something wrong with, whenever it finds something else. */
function useFirstFault(faults: readonly Fault[]) {
  const box = useRef<HTMLDivElement>(null);
  const said = faults.map(({ path, code }) => `${path} ${code}`).join();
  useEffect(() => {
    if (said !== '') box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [said]);
  return box;
}
