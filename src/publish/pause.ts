/** Turns of the event loop: a request takes several, from its connection to its answer. */
const TURNS = 4;

/** Lets requests through that have come in the meantime. */
export async function pause(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise(setImmediate);
}
