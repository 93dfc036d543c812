import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useLamp } from '../api/lamps.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Lamp } from '../ui/lamp.tsx';
import { Menu } from '../ui/menu.tsx';
import { lampKey, lampName, lookOf, type Sign, signsOf, type TileAction, tileAction, type WallLamp } from './wall.ts';

const SIGN_ICONS: Readonly<Record<Sign, IconName>> = { dnd: 'moon', forward: 'forward', record: 'record' };

/** What tiles need to know of who looks at them. */
export interface TileContext {
  own: string | null;
  pickup: string | null;
  /** Why nobody can be called now; undefined where one can. */
  off: string | undefined;
  call(action: TileAction, name: string): void;
}

interface Props {
  lamp: WallLamp;
  column: number;
  isActive: boolean;
  /** The wall has the focus, so its active tile has. */
  hasFocus: boolean;
  context: TileContext;
  onActive(key: string): void;
}

/** One lamp of the wall. It draws itself again when its lamp changes, and nothing else does. */
export const LampTile = memo(function LampTile({ lamp, column, isActive, hasFocus, context, onActive }: Props) {
  const { t } = useTranslation('lamps');
  const tile = useRef<HTMLDivElement>(null);
  const told = useLamp(lamp.id);
  const state = told ?? lamp.state;
  const look = lookOf(state);
  const action = tileAction(lamp, state, context);
  const name = lampName(lamp);
  useEffect(() => {
    if (isActive && hasFocus && !tile.current?.contains(document.activeElement)) tile.current?.focus();
  }, [isActive, hasFocus]);
  return (
    <div
      ref={tile}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      className={`tile s-${look}`}
      onFocus={() => onActive(lampKey(lamp))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== tile.current || action === null || context.off) return;
        event.preventDefault();
        context.call(action, name);
      }}
    >
      <Lamp look={look} />
      <span className="tile-text">
        <bdi className="cut tile-name">{name}</bdi>
        <span className="cut tile-state">
          {lamp.exten !== null && <b>{lamp.exten}</b>}
          {lamp.exten === null ? t('noNumber') : t(`state.${state}`)}
        </span>
      </span>
      {signsOf(lamp.switched_on ?? []).map((sign) => (
        <span key={sign} className="tile-sign" title={t(`sign.${sign}`)}>
          <Icon name={SIGN_ICONS[sign]} label={t(`sign.${sign}`)} />
        </span>
      ))}
      {isActive && <TileButtons lamp={lamp} action={action} context={context} />}
    </div>
  );
});

function TileButtons({ lamp, action, context }: { lamp: WallLamp; action: TileAction | null; context: TileContext }) {
  const { t } = useTranslation('lamps');
  const [, go] = useLocation();
  const name = lampName(lamp);
  const plain: TileAction | null =
    action?.does === 'pickup' && lamp.exten !== null ? { does: 'call', exten: lamp.exten } : null;
  const uuid = lamp.owner.type === 'user' ? lamp.owner.uuid : undefined;
  const more = [
    ...(plain
      ? [{ label: t('does.call'), icon: 'call' as const, off: context.off, onSelect: () => context.call(plain, name) }]
      : []),
    ...(uuid ? [{ label: t('openKeys'), icon: 'user' as const, onSelect: () => go(`/users/${uuid}`) }] : []),
  ];
  return (
    <span className="tile-buttons">
      {action && (
        <Button
          look="primary"
          tabIndex={-1}
          disabled={context.off !== undefined}
          title={context.off}
          aria-label={t(`doesTo.${action.does}`, { name })}
          onClick={() => context.call(action, name)}
        >
          {t(`does.${action.does}`)}
        </Button>
      )}
      {more.length > 0 && (
        <Menu items={more}>
          <IconButton icon="more" label={t('more', { name })} />
        </Menu>
      )}
    </span>
  );
}

/** What the signs on tiles mean. */
export function SignLegend() {
  const { t } = useTranslation('lamps');
  return (
    <span className="legend">
      {(Object.entries(SIGN_ICONS) as [Sign, IconName][]).map(([sign, icon]) => (
        <span key={sign}>
          <Icon name={icon} />
          {t(`sign.${sign}`)}
        </span>
      ))}
    </span>
  );
}
