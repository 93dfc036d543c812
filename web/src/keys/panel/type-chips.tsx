import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { DestinationType } from './destination-types.ts';
import { useOptionText } from './option-text.ts';

/** The types that most keys have, in the order of the chips; all others are behind "more". */
const USUAL = ['user', 'group', 'queue', 'service', 'forward', 'parking'];

/** The signs of types, where they are not called as their type. */
const ICONS: Readonly<Record<string, IconName>> = {
  agent: 'agent',
  bsfilter: 'filter',
  conference: 'conference',
  custom: 'code',
  forward: 'forward',
  group: 'group',
  groupmember: 'member',
  onlinerec: 'record',
  paging: 'paging',
  park_position: 'parking',
  parking: 'parking',
  queue: 'queue',
  service: 'service',
  transfer: 'transfer',
  user: 'user',
};

/** The sign of a type. */
export const typeIcon = (type: string): IconName => ICONS[type] ?? 'circle';

interface Props {
  types: readonly DestinationType[];
  /** null: anything. */
  chosen: string | null;
  onChoose(type: string | null): void;
  inTemplate: boolean;
}

/** What the search box looks for: anything, or one type of key. */
export function TypeChips({ types, chosen, onChoose, inTemplate }: Props) {
  const { t } = useTranslation('panel');
  const text = useOptionText();
  const label = useId();
  const isOff = (type: DestinationType) => inTemplate && !type.in_templates;
  const usual = USUAL.flatMap((name) => types.find(({ type }) => type === name) ?? []);
  const rest = types.filter((type) => !usual.includes(type));
  const shown = [...usual, ...rest.filter(({ type }) => type === chosen)];
  const more = rest.filter((type) => !shown.includes(type));
  return (
    <div className="field">
      <span className="lab" id={label}>
        {t('for')}
      </span>
      <div className="types">
        <RadioGroup.Root
          className="contents"
          aria-labelledby={label}
          value={chosen ?? ''}
          onValueChange={(value) => onChoose(value === '' ? null : value)}
        >
          <RadioGroup.Item className="type" value="">
            {t('anything')}
          </RadioGroup.Item>
          {shown.map((type) => (
            <RadioGroup.Item
              key={type.type}
              className="type"
              value={type.type}
              disabled={isOff(type)}
              title={isOff(type) ? t('notInTemplates') : type.summary}
            >
              <Icon name={typeIcon(type.type)} size={14} />
              {text.type(type)}
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
        <Menu
          items={more.map((type) => ({
            label: <TypeInMenu name={text.type(type)} why={isOff(type) ? t('notInTemplates') : undefined} />,
            icon: typeIcon(type.type),
            off: isOff(type) ? t('notInTemplates') : undefined,
            onSelect: () => onChoose(type.type),
          }))}
        >
          <button type="button" className="type">
            {t('more', { count: more.length })}
            <Icon name="down" size={14} />
          </button>
        </Menu>
      </div>
    </div>
  );
}

function TypeInMenu({ name, why }: { name: string; why: string | undefined }) {
  return (
    <>
      {name}
      {why !== undefined && <small className="block text-12 text-ink-3">{why}</small>}
    </>
  );
}
