import { expect, it } from 'vitest';
import { createLedger } from './ledger.ts';

const map = (values: Record<string, string>) => new Map(Object.entries(values));

it('asks only for what differs from what is there', () => {
  const ledger = createLedger();
  ledger.reset(map({ a: '1', b: '1' }));
  const { put, gone } = ledger.difference('part', map({ a: '1', b: '2', c: '3' }));
  expect([...put]).toEqual([
    ['b', '2'],
    ['c', '3'],
  ]);
  expect(gone).toEqual([]);
});

it('gives up what a part does not want any more, once', () => {
  const ledger = createLedger();
  ledger.reset(map({ a: '1', b: '1' }));
  ledger.difference('part', map({ a: '1', b: '1' }));
  expect(ledger.difference('part', map({ a: '1' })).gone).toEqual(['b']);
  expect(ledger.difference('part', map({ a: '1' })).gone).toEqual([]);
  expect(ledger.strays()).toEqual(['b']);
});

it.each([
  ['the taker first', ['taker', 'giver']],
  ['the giver first', ['giver', 'taker']],
])('leaves a key to the part that has taken it over: %s', (_, order) => {
  const ledger = createLedger();
  ledger.reset(map({ number: 'giver' }));
  ledger.difference('giver', map({ number: 'giver' }));
  const wanted: Record<string, Map<string, string>> = { giver: new Map(), taker: map({ number: 'taker' }) };
  for (const part of order) {
    const { put, gone } = ledger.difference(part, wanted[part]!);
    for (const key of gone) ledger.actual.delete(key);
    for (const [key, value] of put) ledger.actual.set(key, value);
  }
  expect(ledger.actual.get('number')).toBe('taker');
  expect([...ledger.keysOf('taker')]).toEqual(['number']);
  expect([...ledger.keysOf('giver')]).toEqual([]);
});

it('tells what nobody wants', () => {
  const ledger = createLedger();
  ledger.reset(map({ ours: '1', left: '1' }));
  ledger.difference('part', map({ ours: '1' }));
  expect(ledger.strays()).toEqual(['left']);
});

it('removes what somebody else has put there, once it is claimed', () => {
  const ledger = createLedger();
  ledger.reset(map({ ours: '1' }));
  ledger.difference('part', map({ ours: '1' }));
  ledger.actual.set('theirs', '1');
  ledger.claim('part', ['theirs']);
  expect(ledger.strays()).toEqual([]);
  expect(ledger.difference('part', map({ ours: '1' })).gone).toEqual(['theirs']);
});
