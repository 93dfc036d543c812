import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/api-error.ts';
import { SwitchField } from '../../ui/field.tsx';
import type { DraftKey, LayoutSlot } from '../types.ts';
import { type Destination, type DestinationType, mayLight, otherParameters, typeNamed } from './destination-types.ts';
import { LabelField } from './label-field.tsx';
import { useOptionText } from './option-text.ts';
import { ParameterField } from './parameter-field.tsx';
import { TargetSearch } from './target-search.tsx';
import { keyFor, type TargetOption } from './targets.ts';
import { TypeChips } from './type-chips.tsx';
import { useTarget } from './use-targets.ts';

interface Props {
  types: readonly DestinationType[];
  inTemplate: boolean;
  slot: LayoutSlot | undefined;
  value: DraftKey | undefined;
  faults: readonly Fault[];
  searchAt: number | undefined;
  onChange(key: DraftKey): void;
}

/** Everything of a key that can be set: for what, what the phone shows, its lamp and lock. */
export function KeyFields({ types, inTemplate, slot, value, faults, searchAt, onChange }: Props) {
  const { t } = useTranslation('panel');
  const text = useOptionText();
  const [chosen, choose] = useState<string | null>(null);
  const [cursor, setCursor] = useState(0);
  const { option, gone } = useTarget(types, value?.destination);
  const type = value && typeNamed(types, value.destination.type);
  const others = type === undefined ? [] : otherParameters(type);
  const pick = (picked: TargetOption) => {
    const key = keyFor(picked, types, value);
    // What was proposed for the one before is not a label that was typed.
    const isProposed = key.label === null || (option !== undefined && key.label === text.label(option));
    onChange(isProposed ? { ...key, label: text.label(picked) } : key);
  };
  const set = (destination: Destination) => value && onChange({ ...value, destination });
  return (
    <>
      <TypeChips
        types={types}
        inTemplate={inTemplate}
        chosen={chosen}
        onChoose={(next) => {
          choose(next);
          setCursor((at) => at + 1);
        }}
      />
      <TargetSearch
        label={t('target')}
        hint={gone ? t('gone') : undefined}
        placeholder={t('search')}
        types={chosen === null ? types : types.filter((one) => one.type === chosen)}
        inTemplate={inTemplate}
        current={option}
        faults={faultsElsewhere(
          faults,
          others.map(({ name }) => name),
        )}
        onPick={pick}
        searchAt={(searchAt ?? 0) + cursor}
      />
      {value &&
        type &&
        others.map((parameter) => (
          <ParameterField
            key={`${type.type}.${parameter.name}`}
            type={type}
            parameter={parameter}
            destination={value.destination}
            faults={faultsAt(faults, `destination.${parameter.name}`)}
            onChange={set}
          />
        ))}
      {value && (
        <LabelField
          label={value.label}
          name={option && text.name(option)}
          slot={slot}
          faults={faultsAt(faults, 'label')}
          onChange={(label) => onChange({ ...value, label })}
        />
      )}
      {value && type && mayLight(type, value.destination) && (
        <SwitchField
          label={t('lamp.label')}
          hint={t(`lamp.${type.type}`, { name: option ? text.name(option) : '', defaultValue: type.summary })}
          checked={value.blf}
          onChange={(blf) => onChange({ ...value, blf })}
        />
      )}
      {value && inTemplate && (
        <SwitchField
          label={t('lock.label')}
          hint={t('lock.hint')}
          checked={value.locked ?? false}
          onChange={(locked) => onChange({ ...value, locked })}
        />
      )}
    </>
  );
}

const faultsAt = (faults: readonly Fault[], path: string) => faults.filter((fault) => fault.path === path);

/** Faults that no other field shows stand at the search box: one that nobody sees could not be mended. */
function faultsElsewhere(faults: readonly Fault[], others: readonly string[]): Fault[] {
  const shown = new Set(['label', ...others.map((name) => `destination.${name}`)]);
  return faults.filter(({ path }) => !shown.has(path));
}
