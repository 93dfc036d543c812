import { SingleBar } from 'cli-progress';
import type { CliParts } from './parts.ts';

/** Fewer are done before a bar could be read. */
const WORTH_A_BAR = 200;
/** Entries between two pauses. */
const SLICE = 50;

/** Thrown into the import by Ctrl-C, so that its transaction is rolled back. */
export class Interrupted extends Error {}

/** Shows how far a long piece of work is. */
export interface Progress {
  onProgress(done: number, total: number): Promise<void>;
  stop(): void;
}

/**
 * A progress bar on stderr, where a person is watching and there is enough to do; `slice` is how many entries are done between
 * two looks at it.
 */
export function progressBar({ err, isTty, signal }: CliParts, slice = SLICE): Progress {
  let bar: SingleBar | undefined;
  return {
    async onProgress(done, total) {
      if (done % slice !== 0) return;
      // The store answers without ever pausing: let Ctrl-C and the bar have their turn. This process serves nobody else.
      await new Promise(setImmediate);
      if (signal.aborted) throw new Interrupted();
      if (!isTty || total < WORTH_A_BAR) return;
      bar ??= startBar(err, total);
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
}

function startBar(err: NodeJS.WritableStream, total: number): SingleBar {
  const bar = new SingleBar({ stream: err, format: '{bar} {value}/{total} {eta_formatted}', clearOnComplete: true });
  bar.start(total, 0);
  return bar;
}
