import { readdirSync, readFileSync } from 'node:fs';
import type { DestinationType } from '../domain/destinations/destination.ts';
import { DESTINATION_TYPES } from '../domain/destinations/registry.ts';
import { code, type Page, page, prose, table } from './markdown.ts';

/** One sentence that a test on a real Asterisk shows to be true of a key. */
export interface ShownByTest {
  key: string;
  sentence: string;
  file: string;
}

const FOLDER = new URL('../../test/pbx/press/', import.meta.url);
/** The comment before a test that says of which keys its title speaks, and that title. Rows of a table stand in between. */
const SHOWS =
  /\/\/ Shows: (?<keys>.+)\n\s*it(?:\.each\(\[(?:[^\n]+|\n[\s\S]*?\n\s*)\](?: as const)?\))?\(\s*(?<quote>['"`])(?<title>(?:\\.|(?!\k<quote>).)*)\k<quote>/g;

/** Every key that has a row: a type, and where a parameter chooses what it does, each of its words. */
export const KEYS: readonly string[] = DESTINATION_TYPES.flatMap(keysOf);

function keysOf({ type, fields }: DestinationType): string[] {
  const words = Object.values(fields).flatMap((field) => field.values ?? []);
  return words.length === 0 ? [type] : words.map((word) => `${type} ${word}`);
}

/** What tests show of keys, in the order of the keys. A comment that no test follows, or of a key that does not exist, raises an Error. */
export function shownByTests(): ShownByTest[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts'));
  const shown = files.sort().flatMap((file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const found = [...text.matchAll(SHOWS)];
    if (found.length !== text.split('// Shows:').length - 1)
      throw new Error(`${file} says "Shows:" where no test follows`);
    return found.flatMap(({ groups }) =>
      groups!.keys!.split(', ').map((key) => ({ key, sentence: groups!.title!.replace(/\\(.)/g, '$1'), file })),
    );
  });
  const unknown = shown.find(({ key }) => !KEYS.includes(key));
  if (unknown !== undefined) throw new Error(`${unknown.file} shows "${unknown.key}", which is no key`);
  return shown.sort((one, other) => KEYS.indexOf(one.key) - KEYS.indexOf(other.key));
}

/** What each key does on Asterisk, and which test shows it. */
export const keysPage: Page = {
  file: 'reference/keys.md',
  render: () =>
    page('Keys on Asterisk', [
      'What happens when a key is pressed on a phone that is registered to Asterisk. Each sentence is the title of a test in `test/pbx/press`, which presses the key on a real phone against a real Asterisk 22 and looks at other phones, lamps, files and the API from outside. `%s` stands for the variants that the test goes through.',
      table(
        ['Key', 'What happens', 'Test'],
        shownByTests().map(({ key, sentence, file }) => [code(key), prose(sentence), code(file)]),
      ),
    ]),
};
