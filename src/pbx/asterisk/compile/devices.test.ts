import { describe, expect, it } from 'vitest';
import type { PbxPart, PbxUser } from '../../../domain/pbx/model.ts';
import { devicesOf, offState } from './devices.ts';
import { exampleTenant, exampleUser } from './example-parts.ts';

const lit = (part: PbxPart) => Object.fromEntries(devicesOf(exampleTenant(), part));
const user = (changed: Partial<PbxUser>) => lit(exampleUser(changed));
const OFF = { enabled: false, destination: null };

describe('lamps of a user', () => {
  it('are all dark when nothing is on, whatever numbers his forwards remember', () => {
    const remembers = { enabled: false, destination: '1002' };
    expect(user({ forwards: { busy: remembers, noanswer: remembers, unconditional: remembers } })).toEqual({});
  });

  it('show each service, and DND also to whoever watches his main extension', () => {
    expect(user({ on: { dnd: true, incallfilter: true, callrecord: true, enablevm: true } })).toEqual({
      'Custom:lf-t1-u123-dnd': 'INUSE',
      'Custom:lf-t1-u123-scr': 'INUSE',
      'Custom:lf-t1-u123-rec': 'INUSE',
      'Custom:lf-t1-u123-vm': 'INUSE',
      'Custom:lf-t1-x-1001': 'BUSY',
    });
  });

  it('show DND to nobody else where he has no extension', () => {
    const on = { dnd: true, incallfilter: false, callrecord: false, enablevm: false };
    expect(user({ exten: null, lines: [], on })).toEqual({ 'Custom:lf-t1-u123-dnd': 'INUSE' });
  });

  it.each([
    ['1001', '*1001'],
    ['*98', '***398'],
    ['+1418', '*+1418'],
    ['*1*2#', '***31**32#'],
  ])('of a forward to %s light on keys with this number, and on keys without', (destination, rest) => {
    const forwards = { busy: OFF, noanswer: OFF, unconditional: { enabled: true, destination } };
    expect(user({ forwards })).toEqual({
      'Custom:lf-t1-u123-unc': 'INUSE',
      [`Custom:lf-t1-u123-unc${rest}`]: 'INUSE',
    });
  });

  it.each(['alice', '10 01', '${EXTEN}', '1'.repeat(41), '_X.'])(
    'of a forward to %j, which no key can dial, light only on keys without a number',
    (destination) => {
      const forwards = { busy: { enabled: true, destination }, noanswer: OFF, unconditional: OFF };
      expect(user({ forwards })).toEqual({ 'Custom:lf-t1-u123-busy': 'INUSE' });
    },
  );
});

describe('lamps of other parts', () => {
  it.each<[PbxPart, string[]]>([
    [{ kind: 'group', id: 2, extens: ['300'], members: [123, 7] }, ['u123-g2', 'u7-g2']],
    [{ kind: 'agent', id: 5, number: '42', password: null, users: [], logged_user: 7 }, ['a5']],
    [{ kind: 'agent', id: 5, number: '42', password: null, users: [], logged_user: null }, []],
    [
      {
        kind: 'call_filter',
        id: 9,
        strategy: 'all',
        recipients: [{ id: 41, user: 123, active: true }],
        surrogates: [
          { id: 42, user: 7, active: false },
          { id: 43, user: 8, active: true },
        ],
      },
      ['m41', 'm43'],
    ],
    [{ kind: 'queue', id: 3, extens: ['400'], strategy: 'ringall', users: [{ id: 7, exten: '1' }], agents: [5] }, []],
    [{ kind: 'conference', id: 4, extens: ['500'], pin: null }, []],
    [{ kind: 'paging', id: 6, number: '1', members: [7], callers: [7] }, []],
    [{ kind: 'parking_lot', id: 7, extens: ['700'], slots: { start: 701, end: 702 }, timeout: 45 }, []],
  ])('of %j are %j', (part, facts) => {
    expect(lit(part)).toEqual(Object.fromEntries(facts.map((one) => [`Custom:lf-t1-${one}`, 'INUSE'])));
  });
});

it.each([
  ['Custom:lf-t1-u123-dnd', 'NOT_INUSE'],
  ['Custom:lf-t1-g2', 'NOT_INUSE'],
  ['Custom:lf-t1-u1-unc*x-1', 'NOT_INUSE'],
  ['Custom:lf-t1-x-1001', 'INVALID'],
  ['Custom:lf-t20-x-A1', 'INVALID'],
])('%s is off as %s', (device, state) => {
  expect(offState(device)).toBe(state);
});
