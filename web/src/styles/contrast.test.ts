import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const CSS = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const THEMES = ['light', 'dark'] as const;
const SURFACES = ['bg', 'surface', 'raised', 'hover'];
const PHONE = ['ph-body', 'ph-body-2', 'ph-cap', 'ph-screen'];

/** What is written (4.5) or drawn (3) on what: WCAG 2.2, 1.4.3 and 1.4.11. */
const PAIRS: readonly { least: number; ink: readonly string[]; on: readonly string[] }[] = [
  { least: 4.5, ink: ['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'warn', 'bad'], on: SURFACES },
  { least: 4.5, ink: ['accent-ink'], on: ['accent'] },
  { least: 4.5, ink: ['ink', 'ink-2', 'accent'], on: ['accent-soft'] },
  ...['ok', 'warn', 'bad'].map((state) => ({ least: 4.5, ink: ['ink', 'ink-2', state], on: [`${state}-soft`] })),
  { least: 4.5, ink: ['ph-ink', 'ph-ink-2'], on: PHONE },
  { least: 3, ink: ['lamp-free', 'lamp-busy', 'lamp-hold', 'lamp-dark', 'control'], on: SURFACES },
  { least: 3, ink: ['ph-free', 'ph-busy', 'ph-hold', 'ph-off', 'ph-accent'], on: PHONE },
];

/** The colour of a token in a theme, as six hexadecimal digits. */
function colour(token: string, theme: (typeof THEMES)[number]): string {
  const [, light, dark] =
    new RegExp(`--${token}: (?:light-dark\\()?#([0-9a-f]{6})(?:, #([0-9a-f]{6})\\))?;`).exec(CSS) ?? [];
  if (light === undefined) throw new Error(`tokens.css has no colour --${token}`);
  return theme === 'dark' ? (dark ?? light) : light;
}

/** Relative luminance of a colour, as WCAG defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

test('contrast is computed as WCAG does', () => {
  expect(contrast('000000', 'ffffff')).toBeCloseTo(21, 5);
  expect(contrast('777777', 'ffffff')).toBeCloseTo(4.48, 2);
});

test.each(THEMES)('every text and lamp stands out from what it is on: %s', (theme) => {
  const weak = PAIRS.flatMap(({ least, ink, on }) =>
    ink.flatMap((token) =>
      on.flatMap((surface) => {
        const ratio = contrast(colour(token, theme), colour(surface, theme));
        return ratio >= least ? [] : [`--${token} on --${surface}: ${ratio.toFixed(2)}, not ${least}`];
      }),
    ),
  );
  expect(weak).toEqual([]);
});
