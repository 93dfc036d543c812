import { expect, it } from 'vitest';
import { deviceState, joined, lampState } from './device-state.ts';

it.each([
  [['NOT_INUSE', 'UNKNOWN'], 'NOT_INUSE'],
  [['UNAVAILABLE', 'UNKNOWN'], 'UNAVAILABLE'],
  [['UNAVAILABLE', 'BUSY'], 'BUSY'],
  [['INVALID', 'RINGING'], 'RINGING'],
  [['INUSE', 'RINGING'], 'RINGINUSE'],
  [['ONHOLD', 'NOT_INUSE'], 'ONHOLD'],
  [['INUSE', 'ONHOLD'], 'INUSE'],
  [[], 'INVALID'],
] as const)('joins %j to %s, as Asterisk does', (states, result) => {
  expect(joined(states)).toBe(result);
});

it.each([
  ['line', 'NOT_INUSE', 'idle'],
  ['line', 'RINGINUSE', 'ringing'],
  ['line', 'ONHOLD', 'hold'],
  ['line', 'UNAVAILABLE', 'unavailable'],
  ['line', 'INVALID', 'unavailable'],
  ['line', 'UNKNOWN', 'unknown'],
  ['toggle', 'INUSE', 'on'],
  ['toggle', 'NOT_INUSE', 'off'],
  ['toggle', 'UNKNOWN', 'off'],
  ['slot', 'INUSE', 'parked'],
  ['slot', 'NOT_INUSE', 'idle'],
  ['queue', 'RINGING', 'ringing'],
  ['queue', 'UNKNOWN', 'idle'],
  ['conference', 'INUSE', 'busy'],
] as const)('a %s lamp in state %s is %s', (kind, state, lamp) => {
  expect(lampState(kind, state)).toBe(lamp);
});

it('takes a state that it does not know for unknown', () => {
  expect(deviceState('SOMETHING')).toBe('UNKNOWN');
  expect(deviceState(undefined)).toBe('UNKNOWN');
});
