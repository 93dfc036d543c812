/** A flag as it is stored. */
export function toFlag(value: boolean): number {
  return value ? 1 : 0;
}

/** As toFlag, for a change that may leave the flag out. */
export function toFlagIfGiven(value: boolean | undefined): number | undefined {
  return value === undefined ? undefined : toFlag(value);
}

/** JSON text of a value that a change may leave out. */
export function toJsonIfGiven(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

/** Reads JSON that this store has written itself, under the type it was written from. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

/** Whether a change changes anything: an UPDATE without columns is no SQL. */
export function hasValues(change: object): boolean {
  return Object.values(change).some((value) => value !== undefined);
}
