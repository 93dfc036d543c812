import type { LayoutSlot } from '../keys/types.ts';
import { type LampLook, lampLook } from '../ui/lamp.tsx';

/** What a press of a key does now; a message of press.json, below `does`. */
export type PressDeed =
  | 'nothing'
  | 'call'
  | 'pickup'
  | 'dial'
  | 'switch'
  | 'switchOn'
  | 'switchOff'
  | 'transfer'
  | 'record'
  | 'park'
  | 'retrieve'
  | 'slotFree';

/** What a press of a key does, by what the key is for and what its lamp shows: as phones and dialplan do it. */
export function whatPress({ key, lamp }: Pick<LayoutSlot, 'key' | 'lamp'>, state: string | undefined): PressDeed {
  if (key === null || key.dial === '') return 'nothing';
  const look: LampLook | null = lamp === null || state === undefined ? null : lampLook(state);
  switch (key.intent) {
    case 'call':
      return look === 'ring' && key.pickup ? 'pickup' : 'call';
    case 'toggle':
      return look === 'on' ? 'switchOff' : look === 'off' ? 'switchOn' : 'switch';
    case 'retrieve':
      return look === 'free' ? 'slotFree' : 'retrieve';
    case 'dial':
    case 'transfer':
    case 'record':
    case 'park':
      return key.intent;
  }
}
