import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DestinationType, Parameter } from './destination-types.ts';
import type { TargetOption } from './targets.ts';

/** What the panel calls things of the listing, in the language of the page. What it does not know is called as the server does. */
export interface OptionText {
  type(type: DestinationType): string;
  /** The name of a parameter, as it stands in forms. */
  field(type: string, parameter: Parameter): string;
  hint(type: string, parameter: Parameter): string | undefined;
  word(parameter: string, value: string): string;
  /** What an option does: `Join or leave Sales`. */
  title(option: TargetOption): string;
  /** What it is called once it is chosen: a number is no question any more. */
  chosen(option: TargetOption): string;
  /** What a phone shows of it where the key has no label of its own. */
  name(option: TargetOption): string;
  /** The label that is proposed; null follows the name. Words of the server are English: in other languages ours are proposed. */
  label(option: TargetOption): string | null;
  /** What makes it clear which one it is: its number, its group, what a service does. */
  about(option: TargetOption): string | undefined;
  /** Everything that a function is found by, in the language of the page and in English. */
  words(option: TargetOption): string[];
}

/** The words for options, types and parameters. */
export function useOptionText(): OptionText {
  const { t, i18n } = useTranslation('panel');
  return useMemo(() => optionText(t, i18n.language), [t, i18n.language]);
}

function optionText(t: TFunction<'panel'>, language: string): OptionText {
  const say = (key: string, otherwise: string, more = {}) =>
    String(t(key as never, { defaultValue: otherwise, ...more }));
  const ofFunction = (part: string, { type, word }: TargetOption, more = {}) =>
    say(
      word ? `${part}.${type}.${word.value}` : `${part}.${type}`,
      word?.value ?? (part === 'function' ? type : ''),
      more,
    );
  const title = (option: TargetOption): string => {
    if (option.group === 'function') return ofFunction('function', option);
    if (option.group === 'number') return say('dial', '', { number: option.found?.exten ?? '' });
    return say(`option.${option.type}`, '{{name}}', {
      name: option.found?.title ?? '',
      number: option.found?.exten ?? '',
    });
  };
  const name = (option: TargetOption): string => {
    if (option.group === 'number') return option.found?.exten ?? '';
    if (option.group === 'parking_slot') return option.found?.exten ?? '';
    if (option.group !== 'function') return option.found?.title ?? '';
    const { exten } = option.destination;
    const called = ofFunction('function', option, { lng: 'en' });
    return typeof exten === 'string' ? `${called} ${exten}` : called;
  };
  return {
    type: ({ type, summary }) => say(`type.${type}`, summary),
    field: (type, { name: parameter }) => say(`fieldOf.${type}.${parameter}`, say(`field.${parameter}`, parameter)),
    hint: (type, { name: parameter }) => say(`hintOf.${type}.${parameter}`, '') || undefined,
    word: (parameter, value) => say(`word.${parameter}.${value}`, value),
    title,
    chosen: (option) => (option.group === 'number' ? name(option) : title(option)),
    name,
    label: (option) => (option.group === 'function' && !language.startsWith('en') ? title(option) : null),
    about(option) {
      if (option.group === 'function') return ofFunction('about', option) || undefined;
      const { found, group, type } = option;
      if (group === 'parking_slot') return found?.title;
      if (group === 'number') return say(`type.${type}`, '');
      const isNamedSo = type === group;
      const facts = [found?.exten ?? found?.number, group === 'filter_member' ? found?.detail : null];
      return [isNamedSo ? null : say(`type.${type}`, ''), ...facts].filter(Boolean).join(', ') || undefined;
    },
    words: (option) => [
      title(option),
      say(`type.${option.type}`, ''),
      ofFunction('also', option),
      ofFunction('function', option, { lng: 'en' }),
      ofFunction('also', option, { lng: 'en' }),
    ],
  };
}
