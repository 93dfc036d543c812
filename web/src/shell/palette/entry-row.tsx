import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { Marked } from '../../ui/marked.tsx';
import type { Entry } from './entries.ts';

interface Props {
  entry: Entry;
  /** Whether it is the first of its group. */
  leads: boolean;
  typed: string;
  highlighted: boolean;
  /** What makes it an option of the list. */
  item: ComponentProps<'li'>;
}

/** One line of the palette, below the heading of its group. */
export function EntryRow({ entry: { group, icon, title, latin, about }, leads, typed, highlighted, item }: Props) {
  const { t } = useTranslation(['palette', 'panel']);
  // Kinds that keys can point to are called as in the panel of a key.
  const heading = (name: string) => t([`palette:group.${name}`, `panel:group.${name}`] as never) as string;
  return (
    <>
      {leads && (
        <li className="oh" aria-hidden="true">
          {heading(group)}
        </li>
      )}
      <li {...item} className="opt">
        <Icon name={icon} />
        <span className="what">
          <bdi>
            <Marked title={title} typed={typed} />
          </bdi>
          <small>
            {latin && (
              <bdi>
                <Marked title={latin} typed={typed} />
              </bdi>
            )}
            {about && <bdi>{about}</bdi>}
          </small>
        </span>
        {highlighted && (
          <span aria-hidden="true">
            <kbd>↵</kbd>
          </span>
        )}
      </li>
    </>
  );
}
