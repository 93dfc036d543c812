import { expect, test } from 'vitest';
import { readDiff } from './unified-diff.ts';

const DIFF = `Index: a.cfg
===================================================================
--- a.cfg\tnow
+++ a.cfg\tthen
@@ -1,3 +1,3 @@
 one = 1
-two = 2
+two = 3
 three = 3\r
@@ -9,2 +9,1 @@
--- dashes
\\ No newline at end of file
`;

test('lines are told apart, and names of files are none of them', () => {
  expect(readDiff(DIFF)).toEqual({
    added: 1,
    removed: 2,
    lines: [
      { kind: 'same', text: 'one = 1' },
      { kind: 'removed', text: 'two = 2' },
      { kind: 'added', text: 'two = 3' },
      { kind: 'same', text: 'three = 3' },
      { kind: 'gap', text: '' },
      { kind: 'removed', text: '-- dashes' },
    ],
  });
});

test('no difference has no lines', () => {
  expect(readDiff('')).toEqual({ lines: [], added: 0, removed: 0 });
});
