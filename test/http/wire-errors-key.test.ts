import { describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';
import { custom, newTemplate, newUser } from './wire.ts';

const server = await openTestServer();
const { url: template } = await newTemplate(server);
const user = await newUser(server);
const POSITIONS = [
  ['a template', `${template}/1`],
  ['a user', `${user.keys}/1`],
] as const;

const MISSING = 'Missing data for required field.';
const TYPES =
  'agent, bsfilter, conference, custom, forward, group, groupmember, onlinerec, paging, park_position, parking, queue, service, transfer, user';
const line = custom('1').destination;

/** What is sent, what Wazo's clients are told, and each fault's place and code. */
const FAULTS: [unknown, string[], [string, string][]][] = [
  [{}, [`destination: ['${MISSING}']`], [['destination', 'required']]],
  [null, [`destination: ['${MISSING}']`], [['destination', 'required']]],
  [[], [`destination: ['${MISSING}']`], [['destination', 'required']]],
  [[1], ["_schema: ['Invalid input type.']"], [['', 'not_object']]],
  ['s', ["_schema: ['Invalid input type.']"], [['', 'not_object']]],
  [5, ["_schema: ['Invalid input type.']"], [['', 'not_object']]],
  [
    { blf: 123 },
    ["blf: ['Not a valid boolean.']", `destination: ['${MISSING}']`],
    [
      ['blf', 'not_boolean'],
      ['destination', 'required'],
    ],
  ],
  [{ blf: null, destination: line }, ["blf: ['Field may not be null.']"], [['blf', 'null']]],
  [{ blf: 'true', destination: line }, ["blf: ['Not a valid boolean.']"], [['blf', 'not_boolean']]],
  [{ blf: 1, destination: line }, ["blf: ['Not a valid boolean.']"], [['blf', 'not_boolean']]],
  [{ label: 1234, destination: line }, ["label: ['Not a valid string.']"], [['label', 'not_string']]],
  [
    { label: 'x'.repeat(129), destination: line },
    ["label: ['Longer than maximum length 128.']"],
    [['label', 'too_long']],
  ],
  [{ label: 'a\u0007b', destination: line }, ["label: ['Not a valid string.']"], [['label', 'characters']]],
  [{ locked: 'no', destination: line }, ["locked: ['Not a valid boolean.']"], [['locked', 'not_boolean']]],
  [{ destination: 1234 }, ["destination: {'_schema': ['Invalid input type.']}"], [['destination', 'not_object']]],
  [{ destination: 'string' }, ["destination: {'_schema': ['Invalid input type.']}"], [['destination', 'not_object']]],
  [{ destination: true }, ["destination: {'_schema': ['Invalid input type.']}"], [['destination', 'not_object']]],
  [{ destination: [] }, ["destination: {'_schema': ['Invalid input type.']}"], [['destination', 'not_object']]],
  [{ destination: null }, ["destination: ['Field may not be null.']"], [['destination', 'null']]],
  [{ destination: {} }, [`destination: {'type': ['${MISSING}']}`], [['destination.type', 'required']]],
  [
    { destination: { type: null } },
    ["destination: {'type': ['Field may not be null.']}"],
    [['destination.type', 'null']],
  ],
  [
    { destination: { type: 5 } },
    ["destination: {'type': ['Not a valid string.']}"],
    [['destination.type', 'not_string']],
  ],
  [
    { destination: { type: 'x' } },
    [`destination: {'type': ['Must be one of: ${TYPES}.']}`],
    [['destination.type', 'one_of']],
  ],
  [
    { destination: { type: 'User' } },
    [`destination: {'type': ['Must be one of: ${TYPES}.']}`],
    [['destination.type', 'one_of']],
  ],
  [
    { destination: { type: 'custom' } },
    [`destination: {'exten': ['${MISSING}']}`],
    [['destination.exten', 'required']],
  ],
  [
    { destination: { type: 'groupmember', action: 'x' } },
    [`destination: {'action': ['Must be one of: join, leave, toggle.'], 'group_id': ['${MISSING}']}`],
    [
      ['destination.group_id', 'required'],
      ['destination.action', 'one_of'],
    ],
  ],
  [
    { destination: { type: 'forward', forward: 'x' } },
    ["destination: {'forward': ['Must be one of: busy, noanswer, unconditional.']}"],
    [['destination.forward', 'one_of']],
  ],
  [
    { destination: { type: 'forward', forward: 5 } },
    ["destination: {'forward': ['Not a valid string.']}"],
    [['destination.forward', 'not_string']],
  ],
  [
    { destination: { type: 'transfer', transfer: 'x' } },
    ["destination: {'transfer': ['Must be one of: blind, attended.']}"],
    [['destination.transfer', 'one_of']],
  ],
  [
    { destination: { type: 'transfer' } },
    [`destination: {'transfer': ['${MISSING}']}`],
    [['destination.transfer', 'required']],
  ],
  [
    { destination: { type: 'service' } },
    [`destination: {'service': ['${MISSING}']}`],
    [['destination.service', 'required']],
  ],
  [
    { destination: { type: 'park_position', parking_lot_id: 1 } },
    [`destination: {'position': ['${MISSING}']}`],
    [['destination.position', 'required']],
  ],
  [
    { destination: { type: 'park_position', position: 'x' } },
    ["destination: {'position': ['Not a valid integer.']}"],
    [['destination.position', 'not_integer']],
  ],
];

/** Values that a numeric id can not have. */
const IDS: [unknown, string, string][] = [
  ['string', 'Not a valid integer.', 'not_integer'],
  ['1.5', 'Not a valid integer.', 'not_integer'],
  [true, 'Not a valid integer.', 'not_integer'],
  [[], 'Not a valid integer.', 'not_integer'],
  [{}, 'Not a valid integer.', 'not_integer'],
  [1e300, 'Not a valid integer.', 'not_integer'],
  ['99999999999999999999', 'Not a valid integer.', 'not_integer'],
  [null, 'Field may not be null.', 'null'],
  [undefined, MISSING, 'required'],
];
for (const [id, phrase, code] of IDS)
  FAULTS.push([
    { destination: { type: 'user', user_id: id } },
    [`destination: {'user_id': ['${phrase}']}`],
    [['destination.user_id', code]],
  ]);

/** Numbers that can not be dialled. */
const EXTENS: [unknown, string, string][] = [
  ['ab#1', 'String does not match expected pattern.', 'pattern'],
  ['12a', 'String does not match expected pattern.', 'pattern'],
  ['1 2', 'String does not match expected pattern.', 'pattern'],
  ['', 'String does not match expected pattern.', 'pattern'],
  [' ', 'String does not match expected pattern.', 'pattern'],
  ['1\n2', 'String does not match expected pattern.', 'pattern'],
  [1234, 'Not a valid string.', 'not_string'],
  [true, 'Not a valid string.', 'not_string'],
  [null, 'Field may not be null.', 'null'],
  ['1'.repeat(41), 'Longer than maximum length 40.', 'too_long'],
];
for (const [exten, phrase, code] of EXTENS)
  FAULTS.push([
    { destination: { type: 'custom', exten } },
    [`destination: {'exten': ['${phrase}']}`],
    [['destination.exten', code]],
  ]);

describe.each(POSITIONS)('a bad key for %s', (_, address) => {
  it.each(FAULTS)('%j is told in the words of Wazo', async (body, phrases) => {
    const answer = await server.call('PUT', address, body, { wazo: true });
    expect([answer.status, answer.body]).toEqual([400, phrases.map((phrase) => `Input Error - ${phrase}`)]);
  });

  it.each(FAULTS)('%j is told as a problem, each fault with place and code', async (body, _phrases, faults) => {
    const answer = await server.call('PUT', address, body);
    const errors = answer.body.errors.map((one: { path: string; code: string }) => [one.path, one.code]);
    expect([answer.status, errors]).toEqual([400, faults]);
  });

  it('that is not JSON is told as Wazo tells it', async () => {
    const answer = await server.call('PUT', address, undefined, { raw: '{"a"', wazo: true });
    const phrase = 'The browser (or proxy) sent a request that this server could not understand.';
    expect([answer.status, answer.body]).toEqual([400, [phrase]]);
  });

  it('that is missing altogether is told as Wazo tells it', async () => {
    const answer = await server.call('PUT', address, undefined, { wazo: true });
    const phrase = 'The browser (or proxy) sent a request that this server could not understand.';
    expect([answer.status, answer.body]).toEqual([400, [phrase]]);
  });

  it('that is not JSON is told with what is wrong with it', async () => {
    const { body } = await server.call('PUT', address, undefined, { raw: '{"a"' });
    expect(body).toMatchObject({ status: 400, errors: [{ path: '', code: 'bad_json' }] });
  });
});

describe('a type that belongs to a person', () => {
  it.each(['agent', 'bsfilter'])('%s is excluded from templates, in the words of Wazo', async (type) => {
    const { body } = await server.call('PUT', `${template}/1`, { destination: { type } }, { wazo: true });
    expect(body).toEqual([`Input Error - destination: {'type': ['The "${type}" funckey are excluded']}`]);
  });

  it.each(['agent', 'bsfilter'])('%s is excluded from templates with its place and code', async (type) => {
    const { body } = await server.call('PUT', `${template}/1`, { blf: 1, destination: { type } });
    expect(body.errors).toMatchObject([
      { path: 'blf', code: 'not_boolean' },
      { path: 'destination.type', code: 'excluded_type' },
    ]);
  });
});

describe('an address of a key', () => {
  const RANGE = "Input Error - position: ['Must be greater than or equal to 1 and less than or equal to 10000.']";

  it.each(['0', '00', '10001', '4294967296'])('with position %s is 400', async (position) => {
    const { url } = await newTemplate(server);
    const answer = await server.call('PUT', `${url}/${position}`, custom('1'), { wazo: true });
    expect([answer.status, answer.body]).toEqual([400, [RANGE]]);
  });

  it.each(['GET', 'DELETE'])('with position 0 is 400 for %s, too', async (method) => {
    const { body } = await server.call(method, `${user.keys}/0`);
    expect(body).toMatchObject({ status: 400, errors: [{ path: 'position', code: 'position_out_of_range' }] });
  });

  it.each(['1', '01', '10000'])('with position %s is fine', async (position) => {
    const { url } = await newTemplate(server);
    expect((await server.call('PUT', `${url}/${position}`, custom('1'))).status).toBe(204);
  });
});
