import { describe, expect, it, test } from 'vitest';
import {
  busyFirst,
  byGroup,
  byName,
  codeOf,
  countLooks,
  lampKey,
  moveOn,
  placesOf,
  signsOf,
  switchedBy,
  tileAction,
  type WallLamp,
  wallRows,
  withSwitched,
} from './wall.ts';

const lamp = (exten: string | null, name: string, more: Partial<WallLamp> = {}): WallLamp => ({
  id: exten,
  exten,
  kind: 'line',
  state: 'idle',
  name,
  tenant_uuid: 't',
  owner: { type: 'user', id: Number(exten), uuid: `u${exten}` },
  ...more,
});
const slot = (exten: string) => lamp(exten, 'Park', { kind: 'slot', owner: { type: 'parking_lot', id: 7 } });
const read = (one: WallLamp) => one.state;
const names = (lamps: readonly WallLamp[]) => lamps.map(({ name }) => name);

const anna = lamp('1001', 'Anna', { state: 'busy' });
const ben = lamp('1002', 'Ben', { state: 'ringing' });
const eve = lamp('1003', 'Ève');
const zed = lamp('1004', 'Zed', { state: 'unavailable' });
const queue = lamp('2000', 'Sales', { kind: 'queue', owner: { type: 'queue', id: 1 } });

test('lamps are told apart by owner and number, not by their ids', () => {
  expect(new Set([slot('701'), slot('702'), { ...slot('701'), kind: 'line' as const }].map(lampKey)).size).toBe(3);
});

test('every lamp is counted once, by its look', () => {
  const parked = { ...slot('701'), state: 'parked' as const };
  const unknown = lamp(null, 'Nobody', { state: 'unknown' });
  expect(countLooks([anna, ben, eve, zed, parked, unknown], read)).toEqual({
    ring: 1,
    hold: 1,
    busy: 1,
    free: 1,
    gone: 2,
  });
  expect(countLooks([anna], () => 'idle').free).toBe(1);
});

describe('orders', () => {
  it('by name, in any script, numbers as numbers', () => {
    expect(names(byName([zed, eve, ben, anna], 'en'))).toEqual(['Anna', 'Ben', 'Ève', 'Zed']);
    expect(byName([slot('7010'), slot('702')], 'en').map(({ exten }) => exten)).toEqual(['702', '7010']);
  });

  it('busy first keeps the order of those who are alike', () => {
    const other = lamp('1005', 'Aaron', { state: 'busy' });
    expect(names(busyFirst([anna, ben, eve, other, zed], read))).toEqual(['Ben', 'Anna', 'Aaron', 'Ève', 'Zed']);
  });

  it('by group: everyone once, in the first group that has him; then those of none, queues and parking', () => {
    const groups = [
      { name: 'Desk', members: ['u1002', 'u1001'] },
      { name: 'Night', members: ['u1001', 'u1003'] },
      { name: 'Empty', members: [] },
    ];
    const sections = byGroup([anna, ben, eve, zed, slot('701'), queue], groups);
    expect(sections.map(({ kind, name, lamps }) => [kind, name, names(lamps)])).toEqual([
      ['group', 'Desk', ['Anna', 'Ben']],
      ['group', 'Night', ['Ève']],
      ['alone', undefined, ['Zed']],
      ['calls', undefined, ['Sales']],
      ['parking', undefined, ['Park']],
    ]);
    expect(byGroup([anna], []).map(({ kind }) => kind)).toEqual(['people']);
  });
});

describe('the wall', () => {
  const rows = wallRows(
    [
      { kind: 'group', name: 'Desk', lamps: [anna, ben, eve] },
      { kind: 'alone', lamps: [zed] },
    ],
    2,
  );

  it('has headings and rows of so many tiles, and no heading over everything', () => {
    expect(rows.map(({ lamps }) => lamps?.length ?? 'heading')).toEqual(['heading', 2, 1, 'heading', 1]);
    expect(wallRows([{ kind: 'all', lamps: [anna, ben] }], 3)).toHaveLength(1);
  });

  it.each([
    ['ArrowRight', anna, ben],
    ['ArrowRight', ben, eve],
    ['ArrowRight', eve, zed],
    ['ArrowRight', zed, undefined],
    ['ArrowLeft', eve, ben],
    ['ArrowLeft', anna, undefined],
    ['ArrowDown', ben, eve],
    ['ArrowDown', eve, zed],
    ['ArrowUp', zed, eve],
    ['Home', zed, anna],
    ['End', anna, zed],
    ['PageDown', anna, zed],
    ['x', anna, undefined],
  ])('%s leads on over headings', (key, from, to) => {
    expect(moveOn(rows, placesOf(rows).get(lampKey(from))!, key, 8)).toBe(to);
  });
});

describe('what a tile offers', () => {
  const mine = { own: '1001', pickup: '*8' };
  it.each([
    [eve, 'idle', { does: 'call', exten: '1003' }],
    [eve, 'unavailable', { does: 'call', exten: '1003' }],
    [eve, 'ringing', { does: 'pickup', exten: '*81003' }],
    [queue, 'ringing', { does: 'call', exten: '2000' }],
    [slot('701'), 'parked', { does: 'retrieve', exten: '701' }],
    [slot('701'), 'idle', null],
    [anna, 'idle', null],
    [lamp(null, 'Nobody'), 'unavailable', null],
  ])('%j that is %s', (one, state, action) => {
    expect(tileAction(one, state, mine)).toEqual(action);
  });

  it('calls who rings where picking up has no code', () => {
    expect(tileAction(eve, 'ringing', { own: null, pickup: null })).toEqual({ does: 'call', exten: '1003' });
  });
});

test('the code of a feature is dialled without its pattern, and not where it is off', () => {
  expect(codeOf([{ feature: 'pickup', exten: '_*8.', enabled: true }], 'pickup')).toBe('*8');
  expect(codeOf([{ feature: 'pickup', exten: '_*8.', enabled: false }], 'pickup')).toBeNull();
});

test('signs say what is on; three forwards are one sign, the voicemail none', () => {
  expect(signsOf(['enablevm', 'noanswer', 'unconditional', 'dnd'])).toEqual(['dnd', 'forward']);
  expect(signsOf([])).toEqual([]);
});

test('a service that is switched is told by the stream', () => {
  const event = { resource: 'user_forward_busy', id: 'u1', value: { enabled: true, destination: '1001' } };
  expect(switchedBy(event)).toEqual({ owner: 'u1', name: 'busy', on: true });
  expect(switchedBy({ resource: 'user', id: 'u1' })).toBeNull();
  const on = withSwitched(anna, 'busy', true);
  expect(withSwitched(on, 'busy', true).switched_on).toEqual(['busy']);
  expect(withSwitched(on, 'busy', false).switched_on).toEqual([]);
});
