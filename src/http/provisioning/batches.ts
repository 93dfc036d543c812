/** What a turn of the event loop gathers is asked in groups of so many; each number of places is a statement of its own. */
const PLACES = 32;

interface Waiting<Q, A> {
  question: Q;
  resolve(answer: A): void;
  reject(error: unknown): void;
}

/**
 * Puts the questions of one turn of the event loop together. After a power cut hundreds of phones ask in the same turn, and a
 * read for each costs more than answering it: locks, a cold cache, the query layer (docs/performance.md).
 */
export function inBatches<Q, A>(read: (questions: readonly Q[]) => Promise<readonly A[]>): (question: Q) => Promise<A> {
  let waiting: Waiting<Q, A>[] = [];
  const send = () => {
    const all = waiting;
    waiting = [];
    for (let start = 0; start < all.length; start += PLACES) void readGroup(read, all.slice(start, start + PLACES));
  };
  return (question) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ question, resolve, reject }) === 1) setImmediate(send);
    });
}

async function readGroup<Q, A>(
  read: (questions: readonly Q[]) => Promise<readonly A[]>,
  group: readonly Waiting<Q, A>[],
): Promise<void> {
  try {
    const answers = await read(group.map((one) => one.question));
    for (const [place, one] of group.entries()) one.resolve(answers[place]!);
  } catch (error) {
    for (const one of group) one.reject(error);
  }
}
