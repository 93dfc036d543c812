import { useTranslation } from 'react-i18next';
import { SwitchField } from '../../ui/field.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { type ShortcutPlace, singleKeys, useShortcutsShown } from '../../ui/use-shortcut.ts';

const PLACES: readonly ShortcutPlace[] = ['page', 'phone', 'anywhere'];

/** What keys of the keyboard do here, and a switch for those that act without Ctrl. */
export function HelpSheet({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('palette');
  const shortcutsAt = useShortcutsShown();
  const isOn = singleKeys.use() !== 'off';
  return (
    <Sheet open onClose={onClose} title={t('help.title')}>
      {PLACES.map((place) => ({ place, list: shortcutsAt(place) }))
        .filter(({ list }) => list.length > 0)
        .map(({ place, list }) => (
          <section key={place} className="help-part">
            <h2>{t(`help.${place}`)}</h2>
            <dl className="help-keys">
              {list.map(({ keys, does }) => (
                <div key={keys}>
                  <dt>
                    <Keys keys={keys} />
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      <SwitchField
        label={t('help.single')}
        hint={t('help.singleHint')}
        checked={isOn}
        onChange={(on) => singleKeys.set(on ? null : 'off')}
      />
    </Sheet>
  );
}
