import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';
import { Lamp, type LampLook } from '../ui/lamp.tsx';

const LOOKS: readonly LampLook[] = ['free', 'ring', 'busy', 'hold', 'gone', 'on', 'off'];

/** What lamps mean, and on a user's phone what the kinds of keys look like. */
export function Legend({ kinds }: { kinds: boolean }) {
  const { t } = useTranslation(['phone', 'ui']);
  return (
    <section className="legends" aria-label={t('legend.label')}>
      {kinds && (
        <ul className="legend">
          <li>
            <i className="swatch own" />
            {t('legend.own')}
          </li>
          <li>
            <i className="swatch hides" />
            {t('legend.hides')}
          </li>
          <li>
            <Icon name="template" size={14} />
            {t('legend.inherited')}
          </li>
          <li>
            <Icon name="lock" size={14} />
            {t('legend.locked')}
          </li>
          <li>
            <i className="swatch empty" />
            {t('legend.empty')}
          </li>
        </ul>
      )}
      <ul className="legend">
        {LOOKS.map((look) => (
          <li key={look}>
            <Lamp look={look} />
            {t(`ui:lamp.${look}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
