import type { ResourceDefinition } from '../directory/resource.ts';
import type { Identity } from './match.ts';
import type { CurrentResource, CurrentUser } from './read-tenant.ts';
import type { DocumentEntry } from './schema.ts';

// What entries of documents, and what is stored, are recognised by.

/** The extensions that an entry gives its first line (or itself), where it says so in short. */
export function shortExtens(entry: DocumentEntry): string[] | undefined {
  return typeof entry.exten === 'string' ? entry.exten.split(/\s+/).filter(Boolean) : undefined;
}

type Extensions = readonly { exten: string }[] | undefined;

/** All extensions that an entry of the document asks for; undefined where it says nothing of them. */
export function extensOf(entry: DocumentEntry): string[] | undefined {
  const lines = entry.lines as readonly { extensions?: Extensions }[] | undefined;
  const written = lines?.flatMap((line) => line.extensions ?? []) ?? (entry.extensions as Extensions);
  return shortExtens(entry) ?? written?.map(({ exten }) => exten);
}

/** A user of a document. People of the same name are different people, unless nothing else is said of one. */
export function userEntryIdentity(entry: DocumentEntry): Identity {
  const numbers = extensOf(entry) ?? [];
  const name = numbers.length === 0 ? personName(entry as Named) : undefined;
  return { uuid: entry.uuid as string | undefined, numbers, name };
}

/** A stored user. */
export function userIdentity({ row, input }: CurrentUser): Identity {
  const numbers = input.lines.flatMap((line) => line.extensions.map(({ exten }) => exten));
  return { uuid: row.uuid, numbers, name: personName(row) };
}

/** Whoever has a first and a last name, or parts of them. */
export type Named = { readonly firstname?: unknown; readonly lastname?: unknown } & object;

/** First and last name. */
export function personName({ firstname, lastname }: Named): string {
  return [firstname, lastname].filter(Boolean).join(' ');
}

/** An entry of a document. */
export function resourceEntryIdentity(definition: ResourceDefinition) {
  return (entry: DocumentEntry): Identity => {
    const uuid = entry.uuid as string | undefined;
    if (definition.numberField !== undefined) {
      const number = entry[definition.numberField];
      return { uuid, numbers: number === undefined ? [] : [String(number)] };
    }
    const named = entry.label ?? entry.name;
    return { uuid, numbers: extensOf(entry) ?? [], name: named ? definition.name({ ...entry }) : undefined };
  };
}

/** A stored entry. */
export function resourceIdentity(definition: ResourceDefinition) {
  return ({ row, body }: CurrentResource): Identity => {
    if (definition.numberField !== undefined)
      return { uuid: row.uuid, numbers: row.number === null ? [] : [row.number] };
    const extensions = (body.extensions ?? []) as { exten: string }[];
    return { uuid: row.uuid, numbers: extensions.map(({ exten }) => exten), name: row.name };
  };
}
