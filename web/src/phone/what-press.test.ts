import { expect, test } from 'vitest';
import type { LayoutSlot, ResolvedKey } from '../keys/types.ts';
import { whatPress } from './what-press.ts';

const slot = (intent: ResolvedKey['intent'], more: Partial<ResolvedKey> = {}) =>
  ({
    key: { position: 1, label: 'x', dial: '1001', intent, pickup: true, ...more } as ResolvedKey,
    lamp: { watch: '1001', kind: 'line', id: '1001' },
  }) as Pick<LayoutSlot, 'key' | 'lamp'>;

test.each([
  [slot('call'), 'idle', 'call'],
  [slot('call'), 'ringing', 'pickup'],
  [slot('call', { pickup: false }), 'ringing', 'call'],
  [slot('call'), undefined, 'call'],
  [slot('toggle'), 'off', 'switchOn'],
  [slot('toggle'), 'on', 'switchOff'],
  [slot('toggle'), undefined, 'switch'],
  [slot('retrieve'), 'parked', 'retrieve'],
  [slot('retrieve'), 'idle', 'slotFree'],
  [slot('park'), undefined, 'park'],
  [slot('call', { dial: '' }), 'idle', 'nothing'],
  [{ key: null, lamp: null }, undefined, 'nothing'],
] as const)('%j at %s: %s', (key, state, deed) => {
  expect(whatPress(key, state)).toBe(deed);
});
