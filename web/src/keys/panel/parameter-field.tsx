import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/api-error.ts';
import { IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { FieldSays, TextField } from '../../ui/field.tsx';
import { type Destination, type DestinationType, dialled, type Parameter } from './destination-types.ts';
import { useOptionText } from './option-text.ts';
import { TargetSearch } from './target-search.tsx';
import { useTarget } from './use-targets.ts';

interface Props {
  type: DestinationType;
  parameter: Parameter;
  destination: Destination;
  faults: readonly Fault[];
  onChange(destination: Destination): void;
}

/** One parameter of a destination that the search box does not set: one of a few words, a number, something else it points to. */
export function ParameterField(props: Props) {
  switch (props.parameter.kind) {
    case 'choice':
      return <ChoiceField {...props} />;
    case 'target':
      return <PointerField {...props} />;
    case 'extension':
    case 'slot':
      return <NumberField {...props} />;
  }
}

function ChoiceField({ type, parameter, destination, faults, onChange }: Props) {
  const text = useOptionText();
  const id = useId();
  const { name, values = [] } = parameter;
  const label = text.field(type.type, parameter);
  return (
    <div className="field justify-items-start">
      <span className="lab">{label}</span>
      <Segmented
        label={label}
        options={values.map((value) => ({ value, label: text.word(name, value) }))}
        value={String(destination[name] ?? parameter.default ?? '')}
        onChange={(value) => onChange({ ...destination, [name]: value })}
      />
      <FieldSays id={id} hint={text.hint(type.type, parameter)} faults={faults} />
    </div>
  );
}

function NumberField({ type, parameter, destination, faults, onChange }: Props) {
  const { t } = useTranslation('panel');
  const text = useOptionText();
  const { name, kind, required } = parameter;
  const asTyped = (written: string) => (kind === 'slot' && /^\d+$/.test(written) ? Number(written) : written);
  return (
    <TextField
      label={text.field(type.type, parameter)}
      aside={required ? undefined : <span className="hint font-normal">{t('optional')}</span>}
      hint={text.hint(type.type, parameter)}
      faults={faults}
      inputMode="tel"
      value={String(destination[name] ?? '')}
      onChange={(event) => {
        const written = dialled(event.target.value);
        onChange({ ...destination, [name]: written === '' ? null : asTyped(written) });
      }}
    />
  );
}

/** The parameter as a type of its own, which is for nothing but what it points to. */
const alone = ({ type }: DestinationType, parameter: Parameter): DestinationType => ({
  type,
  summary: '',
  in_templates: true,
  lamp: false,
  parameters: [{ ...parameter, required: true }],
});

function PointerField({ type, parameter, destination, faults, onChange }: Props) {
  const { t } = useTranslation('panel');
  const text = useOptionText();
  const types = [alone({ ...type, type: parameter.points_to ?? type.type }, parameter)];
  const { name, required } = parameter;
  const id = destination[name];
  const { option } = useTarget(types, id == null ? undefined : { type: types[0]!.type, [name]: id });
  const label = text.field(type.type, parameter);
  return (
    <div className="flex items-end gap-1">
      <div className="grow">
        <TargetSearch
          label={label}
          placeholder={parameter.points_to === 'parking_lot' ? t('defaultLot') : ''}
          types={types}
          inTemplate={false}
          current={option}
          faults={faults}
          onPick={(picked) => onChange({ ...destination, [name]: picked.destination[name] })}
        />
      </div>
      {!required && id != null && (
        <IconButton icon="close" label={t('clear')} onClick={() => onChange({ ...destination, [name]: null })} />
      )}
    </div>
  );
}
