import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectFilesCurrent } from './fuzz-support.ts';
import { openTestServer, populate } from './support.ts';

const server = await openTestServer();
let ids: Record<'user' | 'group' | 'queue' | 'conference' | 'paging' | 'lot' | 'agent' | 'member', number>;
beforeAll(async () => {
  const { alice, group, queue, conference, paging, lot, agent, filter } = await populate(server);
  ids = {
    user: alice.id,
    group: group.id,
    queue: queue.id,
    conference: conference.id,
    paging: paging.id,
    lot: lot.id,
    agent: agent.id,
    member: filter.recipients.users[0].member_id,
  };
  const lines = [{ user_uuid: alice.uuid }];
  await server.ok('POST', '/devices', { mac: '02:00:00:00:00:01', model: 'T54W', lines });
});

const LAMPS = ['enablevm', 'callrecord', 'incallfilter', 'enablednd'];
const DARK = [
  'vmusermsg',
  'vmuserpurge',
  'phonestatus',
  'recsnd',
  'calllistening',
  'directoryaccess',
  'fwdundoall',
  'pickup',
];

interface Written {
  destination: { type: string } & Record<string, unknown>;
  /** Whether it may have a lamp; what makes it the same as another. */
  lights: boolean;
}

const exten = fc.stringMatching(/^[A-Z0-9+*]{1,40}$/);
const written = (lights: boolean) => (destination: Written['destination']) => ({ destination, lights });
const word = <T extends string>(...words: T[]) => fc.constantFrom(...words);

/** Any destination that a template may have. */
const inTemplates = fc.oneof(
  fc.constantFrom('user', 'group', 'queue', 'conference').map((type) => written(true)({ type, [`${type}_id`]: type })),
  word('join', 'leave', 'toggle').map((action) => written(true)({ type: 'groupmember', group_id: 'group', action })),
  exten.map((number) => written(true)({ type: 'custom', exten: number })),
  fc
    .tuple(word('busy', 'noanswer', 'unconditional'), fc.option(exten))
    .map(([forward, number]) =>
      written(true)({ type: 'forward', forward, ...(number === null ? {} : { exten: number }) }),
    ),
  word(...LAMPS).map((service) => written(true)({ type: 'service', service })),
  word(...DARK).map((service) => written(false)({ type: 'service', service })),
  word('blind', 'attended').map((transfer) => written(false)({ type: 'transfer', transfer })),
  fc.constant(written(false)({ type: 'onlinerec' })),
  word('park', 'parking').map((type) => written(false)({ type, parking_lot_id: 'lot' })),
  fc.constant(written(false)({ type: 'park' })),
  fc.constant(written(false)({ type: 'paging', paging_id: 'paging' })),
  fc.integer({ min: 701, max: 720 }).map((position) => written(true)({ type: 'park_position', position })),
);

/** Those that only a user may have. */
const ofUsers = fc.oneof(
  inTemplates,
  word('login', 'logout', 'toggle').map((action) => written(true)({ type: 'agent', agent_id: 'agent', action })),
  fc.constant(written(true)({ type: 'bsfilter', filter_member_id: 'member' })),
);

const label = fc.option(
  fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => [...text].length <= 128 && !/[\p{Cc};]/u.test(text)),
);
const position = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 10_000 }));

function template(destinations: fc.Arbitrary<Written>, locks: boolean) {
  const key = fc.record({
    position,
    label,
    blf: fc.boolean(),
    locked: locks ? fc.boolean() : fc.constant(false),
    written: destinations,
  });
  const same = ({ written: { destination } }: { written: Written }) => identity(destination);
  return fc.record({
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => !/\p{Cc}/u.test(text)),
    keys: fc
      .uniqueArray(key, { selector: same, maxLength: 25 })
      .map((keys) => [...new Map(keys.map((one) => [one.position, one])).values()]),
  });
}

/** What two keys of one template may not share. The lot is the default one. */
function identity({ type, ...parameters }: Written['destination']): string {
  return type.startsWith('park') && type !== 'park_position' ? 'park' : JSON.stringify([type, parameters]);
}

type Template = {
  name: string;
  keys: { position: number; label: string | null; blf: boolean; locked: boolean; written: Written }[];
};

/** The body to send, and the keys that GET must give back. */
function bodyOf({ name, keys }: Template) {
  const body = keys.map(({ written: { destination }, position: at, ...rest }) => [
    at,
    { ...rest, destination: real(destination) },
  ]);
  const expected = keys.map(({ written: { destination, lights }, position: at, ...rest }) => [
    at,
    { ...rest, blf: rest.blf && lights, destination: real(destination) },
  ]);
  return { body: { name, keys: Object.fromEntries(body) }, expected: { name, keys: Object.fromEntries(expected) } };
}

/** Puts ids where only the kind of thing was known when the example was drawn. */
function real(destination: Written['destination']) {
  const entries = Object.entries(destination).map(([name, value]) => [
    name,
    /_id$/.test(name) ? ids[value as keyof typeof ids] : value,
  ]);
  return Object.fromEntries(entries) as Written['destination'];
}

describe('a valid template', () => {
  it('comes back as it was written, and can be written back', async () => {
    const { id } = (await server.ok('POST', '/funckeys/templates', {})).body;
    await server.ok('PUT', `/users/${ids.user}/funckeys/templates/${id}`);
    await fc.assert(
      fc.asyncProperty(template(inTemplates, true), (one) => roundTrip(`/funckeys/templates/${id}`, one)),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
    );
    await server.ok('DELETE', `/funckeys/templates/${id}`);
  });

  it('comes back the same from POST as from GET', async () => {
    const property = fc.asyncProperty(template(inTemplates, true), async (one) => {
      const made = await server.ok('POST', '/funckeys/templates', bodyOf(one).body);
      const got = await server.ok('GET', `/funckeys/templates/${made.body.id}`);
      expect(made.body).toEqual(got.body);
    });
    await fc.assert(property, { numRuns: 30 });
  });
});

describe("a user's own keys", () => {
  it('come back as they were written, and can be written back', async () => {
    await fc.assert(
      fc.asyncProperty(template(ofUsers, false), (one) => roundTrip(`/users/${ids.user}/funckeys`, one)),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
    );
  });
});

async function roundTrip(address: string, one: Template): Promise<void> {
  const { body, expected } = bodyOf(one);
  await server.ok('PUT', address, body);
  const first = await server.ok('GET', address);
  expect(first.body).toMatchObject(expected);
  expect(Object.keys(first.body.keys)).toEqual(Object.keys(expected.keys));
  await server.ok('PUT', address, first.body);
  const second = await server.ok('GET', address);
  expect(withoutIds(second.body)).toEqual(withoutIds(first.body));
  await expectFilesCurrent(server.installation);
}

/** Keys that are written anew may get new ids. */
function withoutIds({ keys, ...rest }: { keys: Record<string, { id: number }> }) {
  const entries = Object.entries(keys).map(([at, { id: _, ...key }]) => [at, key]);
  return { ...rest, keys: Object.fromEntries(entries) };
}
