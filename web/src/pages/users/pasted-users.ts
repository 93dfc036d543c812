/** A user as a line of a pasted list says it. */
export interface PastedUser {
  /** Of the line, from 1. */
  line: number;
  firstname: string;
  lastname: string | null;
  exten: string | null;
  email: string | null;
  /** What the line lacks. */
  fault: 'no_name' | 'number_twice' | null;
}

/**
 * Reads a list of names and numbers, one user a line, as it comes out of a spreadsheet or a mail: parts between tabs, semicolons or
 * commas, in any order. `Zoë Lindqvist, 1001` has a first and a last name; a part of digits is the number, one with @ the e-mail.
 */
export function readPastedUsers(text: string): PastedUser[] {
  const seen = new Set<string>();
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const user = readLine(line);
      const isTwice = user.exten !== null && seen.has(user.exten);
      if (user.exten !== null) seen.add(user.exten);
      const fault = user.firstname === '' ? ('no_name' as const) : isTwice ? ('number_twice' as const) : null;
      return { line: number, ...user, fault };
    });
}

const NUMBER = /^[+*]?[\d ]*\d$/;

function readLine(line: string) {
  const parts = line
    .split(/[\t;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // Without anything between them, the number is what stands last: `Zoë Lindqvist 1001`.
  if (parts.length === 1) {
    const [, name, number] = /^(.*\D)\s(\+?\d+)$/.exec(parts[0]!) ?? [];
    if (name && number) parts.splice(0, 1, name.trim(), number);
  }
  const email = parts.find((part) => part.includes('@')) ?? null;
  const exten = parts.find((part) => NUMBER.test(part))?.replaceAll(' ', '') ?? null;
  const names = parts.filter((part) => part !== email && !NUMBER.test(part));
  const [firstname = '', ...rest] = names.length > 1 ? names : (names[0] ?? '').split(/\s+/);
  return { firstname, lastname: rest.join(' ') || null, exten, email };
}

/** The body that makes such a user. */
export function bodyOfPasted({ firstname, lastname, exten, email }: PastedUser) {
  return { firstname, lastname, email, lines: exten === null ? [] : [{ extensions: [{ exten }] }] };
}
