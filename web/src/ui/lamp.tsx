import { useTranslation } from 'react-i18next';

/** How a lamp looks: a circle is somebody's line, a square is a switch; hollow is quiet, filled is active. */
export type LampLook = 'free' | 'ring' | 'busy' | 'hold' | 'gone' | 'on' | 'off';

const LOOKS: Readonly<Record<string, LampLook>> = {
  idle: 'free',
  ringing: 'ring',
  busy: 'busy',
  hold: 'hold',
  parked: 'hold',
  on: 'on',
  off: 'off',
};

/** The look of a lamp's state. States that nobody has told, or knows, are dark. */
export const lampLook = (state: string | undefined): LampLook => LOOKS[state ?? ''] ?? 'gone';

/** A lamp as it is drawn everywhere. It is decoration unless `spoken`: then its word is read out. */
export function Lamp({ look, spoken = false }: { look: LampLook; spoken?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <>
      <svg className={`lamp lamp-${look}`} viewBox="0 0 14 14" aria-hidden="true">
        {SHAPES[look]}
      </svg>
      {spoken && <span className="sr">{t(`lamp.${look}`)}</span>}
    </>
  );
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 };
const SHAPES: Record<LampLook, React.ReactNode> = {
  free: <circle cx="7" cy="7" r="4.5" {...line} />,
  ring: (
    <>
      <circle className="wave" cx="7" cy="7" r="6" {...line} strokeWidth="1.6" />
      <circle cx="7" cy="7" r="3" fill="currentColor" />
    </>
  ),
  busy: <circle cx="7" cy="7" r="5.8" fill="currentColor" />,
  hold: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M7 1.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 7 1.2M4.6 4.4h1.6v5.2H4.6zm3.2 0h1.6v5.2H7.8z"
    />
  ),
  gone: <circle cx="7" cy="7" r="5" {...line} strokeWidth="1.5" strokeDasharray="1.9 2" />,
  on: <rect x="1.5" y="1.5" width="11" height="11" rx="2.5" fill="currentColor" />,
  off: <rect x="2.3" y="2.3" width="9.4" height="9.4" rx="2" {...line} strokeWidth="1.6" />,
};
