import { pythonRepr, pythonUuid } from './python-repr.ts';

/** What is known about one fault: the values that its two sentences are made of. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * One row of the error table: the HTTP status, the sentence for people, and the phrase of Wazo's clients.
 * `schema` phrases are grouped per top-level field, as marshmallow does; `domain` phrases are whole strings, one per answer.
 * `at` says where a schema phrase hangs when it is not the faulty field itself.
 */
export interface ErrorRow {
  status: number;
  message: (facts: Facts) => string;
  extent: 'schema' | 'domain';
  wazo: (facts: Facts) => string;
  at?: 'parent' | '_schema';
}

/** Values as a person reads them. */
export const list = (values: unknown) => (values as readonly unknown[]).join(', ');
/** Facts as Wazo prints them at the end of its sentences. */
export const metadata = (facts: unknown) => pythonRepr(facts).slice(1, -1);

/** A row whose Wazo phrase is grouped per field. */
export function schema(
  status: number,
  message: ErrorRow['message'],
  wazo: string | ErrorRow['wazo'],
  at?: ErrorRow['at'],
): ErrorRow {
  return { status, message, extent: 'schema', wazo: typeof wazo === 'string' ? () => wazo : wazo, at };
}

/** A row whose Wazo phrase is a whole sentence. */
export function domain(status: number, message: ErrorRow['message'], wazo?: ErrorRow['wazo']): ErrorRow {
  return { status, message, extent: 'domain', wazo: wazo ?? ((facts) => `Resource Error - ${message(facts)}`) };
}

/** Wazo's phrase for a number out of range. */
export const range = (f: Facts) => `Must be greater than or equal to ${f.min} and less than or equal to ${f.max}.`;

/** Ids as Wazo prints them: uuids as Python's objects. */
export function pythonUuids(ids: unknown): Record<string, unknown> {
  const entries = Object.entries(ids as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name, pythonUuid(value)]));
}
