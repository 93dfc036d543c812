import { describe, expect, it } from 'vitest';
import { exampleContext } from '../../src/domain/destinations/example-world.ts';
import { DESTINATION_TYPES } from '../../src/domain/destinations/registry.ts';
import { type DestinationType, mainParameter, otherParameters } from '../../web/src/keys/panel/destination-types.ts';
import { functionOptions, kindsOf } from '../../web/src/keys/panel/targets.ts';
import en from '../../web/src/messages/en/panel.json' with { type: 'json' };
import fr from '../../web/src/messages/fr/panel.json' with { type: 'json' };
import { openTestServer } from './support.ts';

const server = await openTestServer();
const TYPES: DestinationType[] = (await server.ok('GET', '/funckeys/destinations')).body;

function at(messages: unknown, path: string): unknown {
  return path.split('.').reduce((part, name) => (part as Record<string, unknown> | undefined)?.[name], messages);
}

const WANTED = [
  ...TYPES.map(({ type }) => `type.${type}`),
  ...TYPES.flatMap(({ parameters }) => parameters.map(({ name }) => `field.${name}`)),
  ...TYPES.flatMap((type) =>
    otherParameters(type).flatMap(({ name, values = [] }) => values.map((value) => `word.${name}.${value}`)),
  ),
  ...functionOptions(TYPES).flatMap(({ type, word }) =>
    ['function', 'about', 'also'].map((part) => [part, type, word?.value].filter(Boolean).join('.')),
  ),
  ...TYPES.filter((type) => mainParameter(type)?.kind === 'target').map(({ type }) => `option.${type}`),
  ...TYPES.filter(({ lamp }) => lamp).map(({ type }) => `lamp.${type}`),
  ...kindsOf(TYPES).map((kind) => `group.${kind}`),
];

describe.each(Object.entries({ en, fr }))('messages in %s', (_, messages) => {
  it.each([...new Set(WANTED)])('have %s', (path) => {
    expect(at(messages, path)).toEqual(expect.stringMatching(/\S/));
  });
});

// A label that is null shows the server's word: what the panel proposes as "the name" has to be the same.
it.each(functionOptions(TYPES).filter(({ type }) => type !== 'parking'))(
  '$id is called as phones show it',
  (option) => {
    const type = DESTINATION_TYPES.find((one) => one.type === option.type)!;
    const { type: _, ...value } = option.destination;
    const path = ['function', option.type, option.word?.value].filter(Boolean).join('.');
    expect(at(en, path)).toBe(type.shows(value, exampleContext()));
  },
);
