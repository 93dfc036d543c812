/** One result of a measurement: ours, the baseline of the same run, and their ratio. */
export interface BenchResult {
  /** Where a row measures several things, which one. */
  what?: string;
  ours: string;
  baseline: string;
  ratio: number;
  /** The ratio to stay below (or above, where `least` is set); left out where there is no target. */
  limit?: number;
  least?: true;
}

/** One row of docs/performance.md. */
export interface BenchRow {
  work: string;
  target: string;
  /** Rows that take minutes run only with --all. */
  long?: true;
  /** Rejects with a Skipped where this machine lacks what it needs. */
  run(): Promise<BenchResult[]>;
}

/** Raised by a row that can not be measured here; the message says why. */
export class Skipped extends Error {}
