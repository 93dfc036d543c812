import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { Lamp } from '../../ui/lamp.tsx';

const LEFT = [1, 2, 3, 4, 5];
const RIGHT = [6, 7, 8, 9];

/** A phone to look at while there is none: its line, and the first key that it will have. */
export function PhonePicture() {
  const { t } = useTranslation('home');
  const labels: Readonly<Record<number, string>> = { 1: t('picture.line'), 2: t('picture.key') };
  return (
    <div className="picture">
      <p>{t('picture.title')}</p>
      <div className="picture-face">
        <div>
          {LEFT.map((key) => (
            <span key={key} className={`picture-cap ${labels[key] ? 'set' : ''}`}>
              {key}
              {key === 1 ? (
                <Icon name="line" size={14} />
              ) : key === 2 ? (
                <Lamp look="free" />
              ) : (
                <Icon name="add" size={14} />
              )}
            </span>
          ))}
        </div>
        <div className="picture-screen">
          {LEFT.map((key) => (
            <span key={key}>{labels[key] ?? ''}</span>
          ))}
        </div>
        <div>
          {RIGHT.map((key) => (
            <span key={key} className="picture-cap">
              <Icon name="add" size={14} />
              {key}
            </span>
          ))}
          <span className="picture-cap set">
            <Icon name="next" size={14} />
          </span>
        </div>
      </div>
    </div>
  );
}
