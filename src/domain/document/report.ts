import { ApiError, type Fault } from '../../contract/errors.ts';
import { TARGET_KINDS } from '../../contract/words.ts';
import type { ResourceDefinition } from '../directory/resource.ts';

/** One thing that an import made, changed or deleted. */
export interface ImportChange {
  action: 'create' | 'update' | 'delete';
  /** In words: `user`, `call filter`. */
  kind: string;
  name: string;
  /** What of it: names of fields, `2 keys`. */
  details: string[];
}

/** What an import did. */
export interface ImportReport {
  changes: ImportChange[];
  /** Things that are not in the document and were kept: kind → how many. */
  kept: Readonly<Record<string, number>>;
  /** What the reader should know, though nothing is wrong. */
  notes: string[];
}

/** Most faults that are told at once. */
const MOST_FAULTS = 100;

/** Collects what an import does, and what is wrong with its document. */
export class Reporter {
  readonly #changes = new Map<string, ImportChange>();
  readonly #kept: Record<string, number> = {};
  readonly #notes: string[] = [];
  readonly #faults: Fault[] = [];
  readonly #onProgress: (done: number) => Promise<void>;
  #done = 0;

  constructor(onProgress: (done: number) => Promise<void>) {
    this.#onProgress = onProgress;
  }

  /** Tells of a change; several to the same thing become one. */
  change(
    action: ImportChange['action'],
    kind: string,
    id: string | number,
    name: string,
    details: readonly string[] = [],
  ): void {
    const key = `${kind} ${id}`;
    const known = this.#changes.get(key);
    if (known === undefined) this.#changes.set(key, { action, kind, name, details: [...details] });
    else known.details.push(...details.filter((one) => !known.details.includes(one)));
  }

  keep(kind: string, count: number): void {
    if (count > 0) this.#kept[kind] = (this.#kept[kind] ?? 0) + count;
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  /** Works on one entry of the document: its faults are kept with their place in it, so that all entries are checked. */
  async entry(path: readonly (string | number)[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#faults.push(...error.faults.map((one) => ({ ...one, path: [...path, ...one.path.map(asInDocument)] })));
      if (this.#faults.length >= MOST_FAULTS) this.stopIfFaulty();
    }
    this.#done++;
    await this.#onProgress(this.#done);
  }

  /** Raises what is wrong so far, before something else depends on it. */
  stopIfFaulty(): void {
    if (this.#faults.length > 0) throw new ApiError(this.#faults.slice(0, MOST_FAULTS));
  }

  report(): ImportReport {
    return { changes: [...this.#changes.values()], kept: this.#kept, notes: this.#notes };
  }
}

const POINTER = new RegExp(`^(${TARGET_KINDS.join('|')})_(?:id|uuid)$`);

/** The API's names of pointers, as documents call them. */
function asInDocument(step: string | number): string | number {
  if (step === 'func_key_template_id') return 'template';
  return typeof step === 'string' ? step.replace(POINTER, '$1') : step;
}

/** What a kind of resource is called in reports. */
export function kindWords({ kind }: Pick<ResourceDefinition, 'kind'>): string {
  return kind.replaceAll('_', ' ');
}
