import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useLamp } from '../../api/lamps.ts';
import { Icon } from '../../ui/icon.tsx';
import { Lamp, lampLook } from '../../ui/lamp.tsx';
import { Marked } from '../../ui/marked.tsx';
import { useOptionText } from './option-text.ts';
import type { TargetOption } from './targets.ts';
import { typeIcon } from './type-chips.tsx';

interface Props {
  option: TargetOption;
  /** Whether it is the first of its group. */
  leads: boolean;
  typed: string;
  highlighted: boolean;
  /** What makes it an option of the list. */
  item: ComponentProps<'li'>;
}

/** One line of the search box's list: its sign, its name with what was typed marked, its number and lamp. */
export function TargetRow({ option, leads, typed, highlighted, item }: Props) {
  const { t } = useTranslation('panel');
  const text = useOptionText();
  const why = option.off && t(option.off === 'template' ? 'notInTemplates' : 'notDialable');
  const about = why ?? (option.group === 'number' ? undefined : text.about(option));
  const latin = option.found?.latin;
  return (
    <>
      {leads && (
        <li className="oh" aria-hidden="true">
          {t(`group.${option.group}`)}
        </li>
      )}
      <li {...item} className="opt">
        <Icon name={typeIcon(option.type)} />
        <span className="what">
          <bdi>
            <Marked title={text.title(option)} typed={typed} />
          </bdi>
          <small>
            {latin && (
              <bdi>
                <Marked title={latin} typed={typed} />
              </bdi>
            )}
            {about !== undefined && <bdi>{about}</bdi>}
          </small>
        </span>
        <TargetLamp option={option} />
        {highlighted && option.off === undefined && (
          <span aria-hidden="true">
            <kbd>↵</kbd>
          </span>
        )}
      </li>
    </>
  );
}

/** The lamp of what was found, where its state is known. */
export function TargetLamp({ option: { type, group, found } }: { option: TargetOption }) {
  const isItsOwn = type === group || group === 'parking_slot';
  const state = useLamp(isItsOwn ? found?.exten : null);
  return state === undefined ? null : <Lamp look={lampLook(state)} spoken />;
}
