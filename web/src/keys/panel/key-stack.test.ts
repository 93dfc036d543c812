import { expect, it } from 'vitest';
import type { DraftKey, KeyOwner } from '../types.ts';
import { keyStack } from './key-stack.ts';

const USER: KeyOwner = { kind: 'user', user_id: '1' };
const key = (locked = false): DraftKey => ({ label: null, blf: true, locked, destination: { type: 'onlinerec' } });
const from = (...args: Parameters<typeof keyStack>) => keyStack(...args).map((one) => one.from);

it.each([
  ['an own key hides the template’s', { own: key(), inherited: key() }, ['own', 'template']],
  ['a locked one wins', { own: key(), inherited: key(true) }, ['template', 'own']],
  ['a template’s key alone', { own: undefined, inherited: key() }, ['template']],
  ['nothing', { own: undefined, inherited: undefined }, []],
])('%s', (_, keys, order) => {
  expect(from({ owner: USER, slot: undefined, ...keys })).toEqual(order);
});

it('the line of the phone comes where there is no key', () => {
  expect(from({ owner: USER, own: undefined, inherited: undefined, slot: { kind: 'line' } })).toEqual(['line']);
});

it('a key of a template is the template’s', () => {
  expect(
    from({ owner: { kind: 'template', template_id: 1 }, own: key(), inherited: undefined, slot: undefined }),
  ).toEqual(['template']);
});
