import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/api-error.ts';
import { KeyFields } from '../../keys/panel/key-fields.tsx';
import { KeyShown } from '../../keys/panel/template-key.tsx';
import { useDestinationTypes } from '../../keys/panel/use-targets.ts';
import type { DraftKey, LayoutSlot } from '../../keys/types.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';

interface Props {
  slot: LayoutSlot;
  /** The user's own key here, as it is edited. */
  value: DraftKey | undefined;
  /** The company's key here. */
  inherited: DraftKey | undefined;
  /** What is wrong with keys of the draft, by path. */
  faults: readonly Fault[];
  onChange(key: DraftKey | null): void;
  onClose(): void;
}

/** One key, at the foot of the screen: what it is for, or why it can not be changed. Changes stay when it is left. */
export function KeySheet({ slot, value, inherited, faults, onChange, onClose }: Props) {
  const { t } = useTranslation('me');
  const { data: types } = useDestinationTypes();
  const { position, kind } = slot;
  const at = `keys.${position}`;
  const mine = faults
    .filter(({ path }) => path === at || path.startsWith(`${at}.`))
    .map((fault) => ({ ...fault, path: fault.path.slice(at.length + 1) }));
  const isCompanys = value === undefined && inherited !== undefined;
  return (
    <Sheet
      open
      place="foot"
      onClose={onClose}
      title={t('key', { position })}
      foot={
        <>
          {value !== undefined && (
            <Button look="danger" icon={slot.hides ? 'undo' : 'delete'} onClick={() => onChange(null)}>
              {slot.hides ? t('useCompany', { label: slot.hides.label }) : t('clear')}
            </Button>
          )}
          <span className="grow" />
          <Button look="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      {kind === 'locked' && <Note kind="info">{t('locked')}</Note>}
      {kind === 'line' && value === undefined && <p className="hint">{t('line')}</p>}
      {types && isCompanys && <KeyShown types={types} shown={inherited} slot={slot} />}
      {isCompanys && kind !== 'locked' && (
        <Button icon="add" onClick={() => onChange(ownCopy(inherited))}>
          {t('cover')}
        </Button>
      )}
      {types && !isCompanys && (
        <KeyFields
          key={position}
          types={types}
          inTemplate={false}
          slot={slot}
          value={value}
          faults={mine}
          searchAt={value === undefined ? 1 : undefined}
          onChange={onChange}
        />
      )}
    </Sheet>
  );
}

/** A user's own keys lock nothing. */
const ownCopy = ({ label, blf, destination }: DraftKey): DraftKey => ({ label, blf, destination });
