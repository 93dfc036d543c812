import type { TextFormat } from '../family.ts';
import { xmlFormat } from './xml.ts';

/** A numbered parameter: `[47, 'pbx']` is `<P47>pbx</P47>`; null and `''` clear it. */
export type PValue = readonly [number: number, value: string | number | null];

/** Writes and blanks files of numbered parameters. */
export interface PValueFormat extends TextFormat {
  write(values: readonly PValue[]): string;
}

/** What names of such parameters look like. */
export const P_VALUE_NAME = /^P[1-9]\d*$/;

/** The number in a name as `settings` and `owns` have it, in any case; NaN in any other name. */
export function numberIn(name: string): number {
  return P_VALUE_NAME.test(name.toUpperCase()) ? Number(name.slice(1)) : Number.NaN;
}

/** Makes the writer of a vendor's files: Grandstream's and Htek's differ in the name of their root. */
export function pValueFormat(root: string): PValueFormat {
  const { write, blank } = xmlFormat();
  const attributes = { version: 1 };
  return {
    write(values) {
      const children = values.map(([number, text]) => ({ name: `P${number}`, text }));
      return write({ name: root, attributes, children: [{ name: 'config', attributes, children }] });
    },
    blank,
  };
}
