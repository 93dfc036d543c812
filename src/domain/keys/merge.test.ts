import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyRow } from '../rows.ts';
import { mergeKeys } from './merge.ts';

const keysOf = (template_id: number, mayLock: boolean) =>
  fc.uniqueArray(
    fc.record<KeyRow>({
      id: fc.integer({ min: 1 }),
      template_id: fc.constant(template_id),
      position: fc.integer({ min: 1, max: 12 }),
      label: fc.option(fc.string()),
      blf: fc.boolean(),
      locked: mayLock ? fc.boolean() : fc.constant(false),
      destination: fc.constant({ type: 'onlinerec' }),
    }),
    { selector: (key) => key.position },
  );
const templateKeys = keysOf(1, true);
const ownKeys = keysOf(2, false);

const positions = (keys: readonly { position: number }[]) => keys.map((key) => key.position);
const law = (holds: (template: KeyRow[], own: KeyRow[]) => void) =>
  fc.assert(fc.property(templateKeys, ownKeys, (template, own) => holds(template, own)));

describe('mergeKeys', () => {
  it('lets an own key win where the template has none that is locked', () => {
    law((template, own) => {
      const locked = new Set(positions(template.filter((key) => key.locked)));
      const free = own.filter((key) => !locked.has(key.position));
      expect(mergeKeys(template, own)).toEqual(
        expect.arrayContaining(free.map((key) => ({ ...key, inherited: false }))),
      );
    });
  });

  it('lets a locked key win over an own one', () => {
    law((template, own) => {
      const locked = template.filter((key) => key.locked).map((key) => ({ ...key, inherited: true }));
      expect(mergeKeys(template, own)).toEqual(expect.arrayContaining(locked));
    });
  });

  it('keeps holes: it has the positions of both, each once, in order', () => {
    law((template, own) => {
      const all = [...new Set([...positions(template), ...positions(own)])].sort((a, b) => a - b);
      expect(positions(mergeKeys(template, own))).toEqual(all);
    });
  });

  it('does not care in which order keys come', () => {
    law((template, own) => {
      expect(mergeKeys(template.toReversed(), own.toReversed())).toEqual(mergeKeys(template, own));
    });
  });

  it('changes nothing when the own keys are laid over once more', () => {
    law((template, own) => {
      const once = mergeKeys(template, own);
      const again = mergeKeys(once, own).map(({ id, position }) => ({ id, position }));
      expect(again).toEqual(once.map(({ id, position }) => ({ id, position })));
    });
  });

  it('is the template alone where the user has no own keys', () => {
    law((template) => {
      const inherited = template.map((key) => ({ ...key, inherited: true }));
      expect(mergeKeys(template, [])).toEqual(inherited.sort((a, b) => a.position - b.position));
    });
  });

  it('is the own keys alone where there is no template', () => {
    law((_, own) => {
      const mine = own.map((key) => ({ ...key, inherited: false }));
      expect(mergeKeys([], own)).toEqual(mine.sort((a, b) => a.position - b.position));
    });
  });

  it('leaves what it is given as it is', () => {
    law((template, own) => {
      const before = structuredClone([template, own]);
      mergeKeys(template, own);
      expect([template, own]).toEqual(before);
    });
  });
});
