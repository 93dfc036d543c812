import { describe, expect, it } from 'vitest';
import { shorterLabels } from './shorter-labels.ts';

const upTo = (max: number) => (text: string) => [...text].length <= max;
const all = upTo(99);

describe('shorterLabels', () => {
  it.each([
    ['Jacqueline Dupont-Martin', ['J. Dupont-Martin', 'J. D.-Martin', '1002']],
    ['Jean-Christophe Dupont', ['J.-Christophe Dupont', 'J.-C. Dupont', '1002']],
    ['Jean-Christophe', ['J.-Christophe', '1002']],
    ['Олена Коваль', ['О. Коваль', '1002']],
    ['E\u0301lodie Martin', ['E\u0301. Martin', '1002']],
    ["Conor O'Brien Smith", ["C. O'Brien Smith", 'C. O. Smith', '1002']],
  ])('of %s are initials from the first name on, then the number', (label, forms) => {
    expect(shorterLabels(label, '1002', all)).toEqual(forms);
  });

  it.each(['田中 美咲', 'محمد الهاشمی', '김서연', 'Reception', 'J. Martin', '12 34'])(
    'of %s are the number alone',
    (label) => {
      expect(shorterLabels(label, '1002', all)).toEqual(['1002']);
    },
  );

  it('are only those that fit', () => {
    expect(shorterLabels('Jacqueline Dupont-Martin', '1002', upTo(12))).toEqual(['J. D.-Martin', '1002']);
    expect(shorterLabels('Jacqueline Dupont-Martin', '0612345678901', upTo(5))).toEqual([]);
  });

  it('have no number where there is none, nor what the label is already', () => {
    expect(shorterLabels('Jo Martin', null, all)).toEqual(['J. Martin']);
    expect(shorterLabels('1002', '1002', all)).toEqual([]);
  });
});
