import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/api-error.ts';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { LayoutSlot } from '../types.ts';

/** Code points that a label may have. */
const MOST = 128;
/** From so many on they are counted. */
const MANY = 100;

interface Props {
  label: string | null;
  /** What the phone shows where the label is null; undefined until that is known. */
  name: string | undefined;
  slot: (LayoutSlot & { shorter?: readonly string[] }) | undefined;
  faults: readonly Fault[];
  onChange(label: string | null): void;
}

/** The label: it follows the name of the target until it is typed over. Below it is what the phone makes of it. */
export function LabelField({ label, name = '', slot, faults, onChange }: Props) {
  const { t } = useTranslation('panel');
  const text = label ?? name;
  const count = [...text].length;
  return (
    <div className="grid gap-2">
      <TextField
        label={t('label.label')}
        aside={label === null ? <Follows /> : name !== '' && <Follow name={name} onFollow={() => onChange(null)} />}
        hint={count > MANY ? t('label.count', { count, max: MOST }) : undefined}
        faults={faults}
        value={text}
        placeholder={t('label.none')}
        onChange={(event) => onChange([...event.target.value].slice(0, MOST).join(''))}
        onBlur={() => label?.trim() === '' && onChange(null)}
      />
      {text !== '' && <Fit text={text} slot={slot} onChange={onChange} />}
    </div>
  );
}

function Follows() {
  const { t } = useTranslation('panel');
  return (
    <span className="auto">
      <Icon name="check" size={14} />
      {t('label.follows')}
    </span>
  );
}

function Follow({ name, onFollow }: { name: string; onFollow(): void }) {
  const { t } = useTranslation('panel');
  return (
    <button type="button" className="auto" title={name} onClick={onFollow}>
      <Icon name="undo" size={14} />
      {t('label.follow')}
    </button>
  );
}

/** The label as the phone shows it. What the slot says holds for the label that it was made from, not for a newer one. */
function Fit({ text, slot, onChange }: Pick<Props, 'slot' | 'onChange'> & { text: string }) {
  const { t } = useTranslation('panel');
  const made = slot?.key?.label === text ? slot : undefined;
  const fits = made === undefined ? 'unsaved' : made.cut ? 'cut' : made.replaced ? 'replaced' : 'fits';
  return (
    <div className="fit">
      <span className="fit-screen">
        <span className="sr">{t('label.screen')}: </span>
        <bdi>{made?.shown ?? text}</bdi>
      </span>
      <span className="hint grow">{slot === undefined ? t('noSlot') : t(`label.${fits}`)}</span>
      {made?.shorter?.map((shorter) => (
        <button key={shorter} type="button" className="chip" onClick={() => onChange(shorter)}>
          <bdi>{t('label.use', { label: shorter })}</bdi>
        </button>
      ))}
    </div>
  );
}
