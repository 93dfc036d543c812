import { describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';
import { custom, keyTo, newTemplate, newUser } from './wire.ts';

const server = await openTestServer();
const { url: template } = await newTemplate(server);
const user = await newUser(server);
const WHOLES = [
  ['POST a template', 'POST', '/funckeys/templates'],
  ['PUT a template', 'PUT', template],
  ["PUT a user's keys", 'PUT', user.keys],
] as const;
const line = custom('1').destination;
const INVALID = ['Invalid input type.'];
const bad = (value: unknown) => ({ keys: { 1: value } });

type Row = [object | unknown[] | string | number, string, [string, string][]];
/** What is sent, what Wazo's clients are told, and each fault's place and code. */
const FAULTS: Row[] = [
  ['s', "_schema: ['Invalid input type.']", [['', 'not_object']]],
  [5, "_schema: ['Invalid input type.']", [['', 'not_object']]],
  [[1], "_schema: ['Invalid input type.']", [['', 'not_object']]],
  [{ name: 123 }, "name: ['Not a valid string.']", [['name', 'not_string']]],
  [{ name: null }, "name: ['Field may not be null.']", [['name', 'null']]],
  [{ name: 'x'.repeat(129) }, "name: ['Longer than maximum length 128.']", [['name', 'too_long']]],
  [{ name: 'a\nb' }, "name: ['Not a valid string.']", [['name', 'characters']]],
  [{ keys: true }, "keys: ['FuncKey must be a dictionary']", [['keys', 'keys_not_object']]],
  [{ keys: 's' }, "keys: ['FuncKey must be a dictionary']", [['keys', 'keys_not_object']]],
  [{ keys: 5 }, "keys: ['FuncKey must be a dictionary']", [['keys', 'keys_not_object']]],
  [{ keys: [] }, "keys: ['FuncKey must be a dictionary']", [['keys', 'keys_not_object']]],
  [{ keys: null }, "keys: ['Field may not be null.']", [['keys', 'null']]],
  [
    { keys: { not_integer: custom('1') } },
    "keys: ['Not a valid integer.']",
    [['keys.not_integer', 'position_not_integer']],
  ],
  [{ keys: { null: custom('1') } }, "keys: ['Not a valid integer.']", [['keys.null', 'position_not_integer']]],
  [{ keys: { '1.5': custom('1') } }, "keys: ['Not a valid integer.']", [['keys.1.5', 'position_not_integer']]],
  [{ keys: { '': custom('1') } }, "keys: ['Not a valid integer.']", [['keys.', 'position_not_integer']]],
  [
    { keys: { constructor: custom('1') } },
    "keys: ['Not a valid integer.']",
    [['keys.constructor', 'position_not_integer']],
  ],
  [{ keys: { '0': custom('1') } }, "keys: ['Must be greater than or equal to 1.']", [['keys.0', 'position_too_small']]],
  [
    { keys: { '-1': custom('1') } },
    "keys: ['Must be greater than or equal to 1.']",
    [['keys.-1', 'position_too_small']],
  ],
  [
    { keys: { '10001': custom('1') } },
    "keys: ['Must be less than or equal to 10000.']",
    [['keys.10001', 'position_too_large']],
  ],
  [
    { keys: { ['9'.repeat(400)]: custom('1') } },
    "keys: ['Must be less than or equal to 10000.']",
    [[`keys.${'9'.repeat(400)}`, 'position_too_large']],
  ],
  [bad('string'), `keys: {'1': {'_schema': ['${INVALID}']}}`, [['keys.1', 'not_object']]],
  [bad(5), `keys: {'1': {'_schema': ['${INVALID}']}}`, [['keys.1', 'not_object']]],
  [bad(true), `keys: {'1': {'_schema': ['${INVALID}']}}`, [['keys.1', 'not_object']]],
  [bad([]), `keys: {'1': {'_schema': ['${INVALID}']}}`, [['keys.1', 'not_object']]],
  [bad(null), "keys: {'1': ['Field may not be null.']}", [['keys.1', 'null']]],
  [bad({}), "keys: {'1': {'destination': ['Missing data for required field.']}}", [['keys.1.destination', 'required']]],
  [
    bad({ destination: {} }),
    "keys: {'1': {'destination': {'type': ['Missing data for required field.']}}}",
    [['keys.1.destination.type', 'required']],
  ],
  [
    bad({ destination: 1234 }),
    `keys: {'1': {'destination': {'_schema': ['${INVALID}']}}}`,
    [['keys.1.destination', 'not_object']],
  ],
  [
    bad({ destination: { type: 'custom', exten: '#' } }),
    "keys: {'1': {'destination': {'exten': ['String does not match expected pattern.']}}}",
    [['keys.1.destination.exten', 'pattern']],
  ],
  [
    bad({ blf: 'yes', destination: {} }),
    "keys: {'1': {'blf': ['Not a valid boolean.'], 'destination': {'type': ['Missing data for required field.']}}}",
    [
      ['keys.1.blf', 'not_boolean'],
      ['keys.1.destination.type', 'required'],
    ],
  ],
  [
    bad({ label: 5, destination: line }),
    "keys: {'1': {'label': ['Not a valid string.']}}",
    [['keys.1.label', 'not_string']],
  ],
  [
    bad({ label: '😀'.repeat(129), destination: line }),
    "keys: {'1': {'label': ['Longer than maximum length 128.']}}",
    [['keys.1.label', 'too_long']],
  ],
];

describe.each(WHOLES)('%s', (_, method, url) => {
  it.each(FAULTS)('with %j is refused in the words of Wazo', async (body, phrase) => {
    const answer = await server.call(method, url, body, { wazo: true });
    expect([answer.status, answer.body]).toEqual([400, [`Input Error - ${phrase}`]]);
  });

  it.each(FAULTS)('with %j is refused with place and code', async (body, _phrase, faults) => {
    const answer = await server.call(method, url, body);
    const errors = answer.body.errors.map((one: { path: string; code: string }) => [one.path, one.code]);
    expect([answer.status, errors]).toEqual([400, faults]);
  });

  it('tells only the first bad position to clients of Wazo', async () => {
    const body = { keys: { 3: {}, 7: { destination: 5 } } };
    const answer = await server.call(method, url, body, { wazo: true });
    expect(answer.body).toEqual(["Input Error - keys: {'3': {'destination': ['Missing data for required field.']}}"]);
  });

  it('tells one string per field to clients of Wazo', async () => {
    const answer = await server.call(method, url, { name: 5, keys: { 1: null } }, { wazo: true });
    const strings = [
      "Input Error - name: ['Not a valid string.']",
      "Input Error - keys: {'1': ['Field may not be null.']}",
    ];
    expect(answer.body).toEqual(strings);
  });

  it('tells everybody else all faults at once', async () => {
    const body = { name: 5, keys: { x: {}, 3: {}, 7: { blf: 1, destination: { type: 'custom' } } } };
    const paths = (await server.call(method, url, body)).body.errors.map((one: { path: string }) => one.path);
    expect(paths).toEqual(['name', 'keys.3.destination', 'keys.7.blf', 'keys.7.destination.exten', 'keys.x']);
  });

  it('tells at most a hundred faults', async () => {
    const keys = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [index + 1, {}]));
    expect((await server.call(method, url, { keys })).body.errors).toHaveLength(100);
  });

  it('tells all targets that do not exist at once', async () => {
    const keys = { 1: keyTo('user', { user_id: 901 }), 4: keyTo('group', { group_id: 902 }) };
    const errors = (await server.call(method, url, { keys })).body.errors;
    expect(errors).toMatchObject([
      { path: 'keys.1.destination.user_id', code: 'reference_not_found' },
      { path: 'keys.4.destination.group_id', code: 'reference_not_found' },
    ]);
  });

  it('without a body is 400', async () => {
    expect((await server.call(method, url)).body).toMatchObject({ status: 400, errors: [{ code: 'bad_json' }] });
  });

  it('that is refused changes nothing', async () => {
    const before = (await server.ok('GET', template)).body;
    await server.call(method, url, { name: 'Refused', keys: { 1: custom('1'), 2: custom('1') } });
    expect((await server.ok('GET', template)).body).toEqual(before);
  });
});

const EXCLUDED = [
  ['agent', keyTo('agent', { agent_id: 1, action: 'login' })],
  ['agent', keyTo('agent')],
  ['bsfilter', keyTo('bsfilter', { filter_member_id: 1 })],
] as const;

describe.each(WHOLES.slice(0, 2))('%s with a key that belongs to a person', (_, method, url) => {
  it.each(EXCLUDED)('%s is refused in the words of Wazo: %j', async (type, key) => {
    const { body } = await server.call(method, url, bad(key), { wazo: true });
    expect(body).toEqual([
      `Input Error - keys: {'1': {'destination': {'type': ['The "${type}" funckey are excluded']}}}`,
    ]);
  });

  it.each(EXCLUDED)('%s is refused with place and code: %j', async (_type, key) => {
    const { body } = await server.call(method, url, bad(key));
    expect(body.errors).toMatchObject([{ path: 'keys.1.destination.type', code: 'excluded_type' }]);
  });
});
