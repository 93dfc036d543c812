import type { LampKind, LampState } from '../../../contract/words.ts';

/** Asterisk's device states from the weakest to the strongest, as it joins several of one hint (main/devicestate.c). */
const STRENGTH = [
  'INVALID',
  'UNKNOWN',
  'UNAVAILABLE',
  'NOT_INUSE',
  'ONHOLD',
  'RINGING',
  'INUSE',
  'BUSY',
  'RINGINUSE',
] as const;
export type DeviceState = (typeof STRENGTH)[number];

/** A state as Asterisk writes it in events; anything else is UNKNOWN. */
export function deviceState(text: string | undefined): DeviceState {
  const found = STRENGTH.find((state) => state === text);
  return found ?? 'UNKNOWN';
}

/** The state of a hint over several devices, as Asterisk joins them. */
export function joined(states: readonly DeviceState[]): DeviceState {
  const rings = states.includes('RINGING');
  const talks = states.some((state) => state === 'INUSE' || state === 'BUSY' || state === 'ONHOLD');
  if (rings && talks) return 'RINGINUSE';
  return states.reduce((one, other) => (STRENGTH.indexOf(other) > STRENGTH.indexOf(one) ? other : one), 'INVALID');
}

const PLAIN: Readonly<Record<DeviceState, LampState>> = {
  INVALID: 'unavailable',
  UNKNOWN: 'unknown',
  UNAVAILABLE: 'unavailable',
  NOT_INUSE: 'idle',
  ONHOLD: 'hold',
  RINGING: 'ringing',
  INUSE: 'busy',
  BUSY: 'busy',
  RINGINUSE: 'ringing',
};

/** What a lamp of a kind shows in a state. A toggle that was never switched has no state in Asterisk: it is off. */
export function lampState(kind: LampKind, state: DeviceState): LampState {
  if (kind === 'toggle') return state === 'INUSE' || state === 'BUSY' || state === 'RINGING' ? 'on' : 'off';
  if (state === 'INVALID' || state === 'UNKNOWN') return kind === 'line' ? PLAIN[state] : 'idle';
  return kind === 'slot' && state === 'INUSE' ? 'parked' : PLAIN[state];
}
