import type { DialplanLine } from '../compile/tenant-dialplan.ts';

/** Finds the devices behind a watched extension, as Asterisk does when a phone subscribes to it. */
export interface HintMatcher {
  /** The devices, or null where no hint matches. `database` reads AstDB by full key. */
  devices(exten: string, database: (key: string) => string | undefined): string[] | null;
}

interface Pattern {
  matches: RegExp;
  app: string;
}

/** Makes the matcher of a tenant from the very lines that its context in Asterisk is made of. */
export function createHintMatcher(lines: readonly DialplanLine[]): HintMatcher {
  const patterns = lines
    .filter((line) => line.priority === 'hint')
    .map(({ exten, app }): Pattern => ({ matches: asRegExp(exten), app }));
  return {
    devices(exten, database) {
      const found = patterns.find(({ matches }) => matches.test(exten));
      return found === undefined ? null : evaluate(found.app, exten, database).split('&').filter(Boolean);
    },
  };
}

const CLASSES: Readonly<Record<string, string>> = { X: '[0-9]', Z: '[1-9]', N: '[2-9]', '.': '.+', '!': '.*' };

/** An extension or pattern of Asterisk as a regular expression (pbx.c: X, Z, N, [sets], `.` one or more, `!` any number). */
function asRegExp(exten: string): RegExp {
  if (!exten.startsWith('_')) return new RegExp(`^${escaped(exten)}$`);
  const parts = exten.slice(1).match(/\[[^\]]*\]|./g) ?? [];
  return new RegExp(
    `^${parts.map((part) => CLASSES[part] ?? (part.length > 1 ? part : escaped(part))).join('')}$`,
    's',
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The two kinds of expressions that our hints have: `${EXTEN:from:length}` and `${DB(key)}`, one inside the other. */
function evaluate(app: string, exten: string, database: (key: string) => string | undefined): string {
  const digits = app.replace(/\$\{EXTEN(?::(\d+))?(?::(\d+))?\}/g, (_, from?: string, length?: string) => {
    const start = Number(from ?? 0);
    return exten.slice(start, length === undefined ? undefined : start + Number(length));
  });
  return digits.replace(/\$\{DB\(([^)]*)\)\}/g, (_, key: string) => database(key) ?? '');
}
