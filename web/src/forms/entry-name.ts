/** Anything of the directory, as far as it has a name. */
export interface Named {
  id?: number | string;
  uuid?: string;
  firstname?: string | null;
  lastname?: string | null;
  label?: string | null;
  name?: string | null;
  number?: string;
}

/** What people call an entry: a person's names, a label before a technical name, else its number. */
export function entryName({ firstname, lastname, label, name, number, id }: Named): string {
  return [firstname, lastname].filter(Boolean).join(' ') || label || name || number || `${id ?? ''}`;
}
