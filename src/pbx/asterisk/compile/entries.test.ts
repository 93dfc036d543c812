import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PbxPart, PbxUser } from '../../../domain/pbx/model.ts';
import { entriesOf, parseRuntimeKey, tenantEntries } from './entries.ts';
import { exampleCodes, exampleLine, exampleTenant, exampleUser } from './example-parts.ts';

const tenant = exampleTenant();

/** What a part has below `lf/t1/`, and elsewhere below `lf/` with its whole key. */
function entries(part: PbxPart): Record<string, string> {
  return Object.fromEntries([...entriesOf(tenant, part)].map(([key, value]) => [key.replace(/^lf\/t1\//, ''), value]));
}

const user = (changed: Partial<PbxUser>) => entries(exampleUser(changed));

describe('entries of a tenant', () => {
  it('name the digits of its enabled codes, and the way back', () => {
    const own = tenantEntries(exampleTenant({ codes: exampleCodes({ paging: null, pickup: '_#8.' }) }));
    expect(own.get('lf/t1/code/fwdunc')).toBe('*21');
    expect(own.get('lf/t1/feature/*21')).toBe('fwdunc');
    expect(own.get('lf/t1/code/pickup')).toBe('#8');
    expect([...own.keys()].filter((key) => key.includes('paging'))).toEqual([]);
  });

  it('name its way out and its default lot, where it has them', () => {
    const own = tenantEntries(exampleTenant({ codes: [], outbound_context: 'from-internal', default_lot: 7 }));
    expect(Object.fromEntries(own)).toEqual({ 'lf/t1/out': 'from-internal', 'lf/t1/lot': '7' });
    expect(tenantEntries(exampleTenant({ codes: [] })).size).toBe(0);
  });
});

describe('entries of a user', () => {
  it('are these for one who has a line and nothing else', () => {
    expect(entries(exampleUser())).toEqual({
      'lf/ep/t1-1001': 't1:123',
      'x/1001': 'user:123',
      'u/123/exten': '1001',
      'u/123/ends': 't1-1001',
      'u/123/ring': '30',
      'u/123/name': 'Alice Martin',
      'u/123/dnd': '0',
      'u/123/scr': '0',
      'u/123/rec': '0',
      'u/123/vm': '0',
      'u/123/unc': '0:',
      'u/123/rna': '0:',
      'u/123/busy': '0:',
    });
  });

  it('hold the lists of his devices, as Asterisk keeps resource lists', () => {
    const own = user({ lamp_lists: [{ name: 'lf-0f3c', items: ['1002', '*7351***225'] }] });
    expect(own['rls/resource_list/lf-0f3c']).toBe('{"event":"dialog","list_item":"1002,*7351***225"}');
  });

  it('say what he may do, by words that are absent where he may not', () => {
    const may = { transfer: true, record: true, listen: true, call_out: true };
    expect(user({ may })).toMatchObject({ 'u/123/xfer': '1', 'u/123/onrec': '1', 'u/123/spy': '1', 'u/123/out': '1' });
    expect(Object.keys(user({}))).not.toContain('u/123/spy');
  });

  it('hold services and forwards, on or off, with their numbers', () => {
    const forwards = {
      unconditional: { enabled: true, destination: '*98' },
      noanswer: { enabled: false, destination: '1002' },
      busy: { enabled: false, destination: null },
    };
    const on = { dnd: true, incallfilter: true, callrecord: false, enablevm: true };
    expect(user({ on, forwards })).toMatchObject({
      'u/123/dnd': '1',
      'u/123/scr': '1',
      'u/123/rec': '0',
      'u/123/vm': '1',
      'u/123/unc': '1:*98',
      'u/123/rna': '0:1002',
      'u/123/busy': '0:',
    });
  });

  it('spell pickup groups so that a comma in a name is none between names', () => {
    expect(user({ pickup_groups: ['sales', 'a,b', 'é'] })['u/123/groups']).toBe('lf-t1-sales,lf-t1-a_2cb,lf-t1-_c3_a9');
  });

  it.each([
    ['${SHELL(id)},&|"\'', "SHELLid'"],
    ["  Zoë O'Neill-Ångström Jr. ", "Zoë O'Neill-Ångström Jr."],
    ['𝒜'.repeat(90), '𝒜'.repeat(80)],
    ['<>', undefined],
  ])('keep of the name %j only what is harmless', (name, spoken) => {
    expect(user({ name })['u/123/name']).toBe(spoken);
  });

  it('give no further devices to the main extension of a line that is named after it', () => {
    expect(Object.keys(user({})).filter((key) => key.startsWith('hint/'))).toEqual([]);
  });

  it('give every other extension his endpoints, and DND of his main extension', () => {
    const lines = [exampleLine(['1001', '1009']), exampleLine(['2001'], { endpoint: 'desk', managed: false })];
    expect(user({ lines })).toMatchObject({
      'lf/ep/desk': 't1:123',
      'x/1009': 'user:123',
      'x/2001': 'user:123',
      'u/123/ends': 't1-1001&desk',
      'hint/1001': '&PJSIP/desk',
      'hint/1009': '&PJSIP/t1-1001&PJSIP/desk&Custom:lf-t1-x-1001',
      'hint/2001': '&PJSIP/t1-1001&PJSIP/desk&Custom:lf-t1-x-1001',
    });
  });

  it('leave out endpoints that no value can hold, but never DND', () => {
    const lines = Array.from({ length: 16 }, (_, index) =>
      exampleLine([String(1001 + index)], { endpoint: `${index}`.padEnd(80, 'e') }),
    );
    const own = user({ lines });
    expect(own['u/123/ends']!.split('&')).toEqual(lines.slice(0, 12).map((line) => line.endpoint));
    expect(own['hint/1002']).toMatch(/^(&PJSIP\/\d+e+){11}&Custom:lf-t1-x-1001$/);
  });
});

describe('entries of other parts', () => {
  it.each<[PbxPart, Record<string, string>]>([
    [
      { kind: 'group', id: 2, extens: ['300', '301'], members: [123, 7] },
      {
        'x/300': 'group:2',
        'hint/300': '&Custom:lf-t1-g2',
        'x/301': 'group:2',
        'hint/301': '&Custom:lf-t1-g2',
        'g/2/exten': '300',
        'g/2/m/123': '1',
        'g/2/m/7': '1',
      },
    ],
    [
      { kind: 'queue', id: 3, extens: ['400'], strategy: 'ringall', users: [{ id: 7, exten: null }], agents: [5] },
      { 'x/400': 'queue:3', 'hint/400': '&Queue:lf-t1-q3', 'q/3/exten': '400', 'q/3/m/7': '1', 'a/5/q/3': '1' },
    ],
    [
      { kind: 'agent', id: 5, number: '0042', password: null, users: [7], logged_user: 123 },
      { 'a/5/number': '0042', 'an/0042': '5', 'a/5/u/7': '1', 'a/5/on': '123' },
    ],
    [
      { kind: 'conference', id: 4, extens: ['500'], pin: '0815' },
      { 'x/500': 'conference:4', 'hint/500': '&confbridge:lf-t1-c4', 'c/4/pin': '0815' },
    ],
    [{ kind: 'conference', id: 4, extens: [], pin: null }, {}],
    [
      { kind: 'paging', id: 6, number: '01', members: [7, 8], callers: [123] },
      { 'p/01/m/7': '1', 'p/01/m/8': '1', 'p/01/c/123': '1' },
    ],
    [
      { kind: 'parking_lot', id: 7, extens: ['700'], slots: { start: 701, end: 702 }, timeout: 45 },
      {
        'x/700': 'parking_lot:7',
        'l/7/exten': '700',
        'x/701': 'parking_slot:7',
        'x/702': 'parking_slot:7',
        'hint/701': '&park:701@lf-t1-p7',
        'hint/702': '&park:702@lf-t1-p7',
      },
    ],
    [
      {
        kind: 'call_filter',
        id: 9,
        strategy: 'all',
        recipients: [{ id: 41, user: 123, active: false }],
        surrogates: [{ id: 42, user: 7, active: true }],
      },
      {
        'f/9/strategy': 'all',
        'u/123/filter': '9',
        'f/9/r/001': '41:123',
        'm/41/f': '9',
        'm/41/u': '123',
        'm/41/role': 'r',
        'm/41/on': '0',
        'f/9/s/001': '42:7',
        'm/42/f': '9',
        'm/42/u': '7',
        'm/42/role': 's',
        'm/42/on': '1',
      },
    ],
  ])('of %j', (part, expected) => {
    expect(entries(part)).toEqual(expected);
  });

  it('hold an agent’s password as a salt and the hash that the dialplan makes with it', () => {
    const agent = { kind: 'agent', id: 5, number: '42', password: '1234', users: [], logged_user: null } as const;
    const [salt, digest] = entries(agent)['a/5/pass']!.split(':');
    expect(salt).toMatch(/^[0-9a-f]{16}$/);
    expect(digest).toBe(hash('sha1', `${salt}1234`));
    expect(entries({ ...agent, id: 6 })['a/6/pass']).not.toContain(salt);
  });
});

it.each([
  ['a line break', '1\r\nAction: Command'],
  ['a space at its start', ' 1'],
  ['half a character', '\ud83d'],
  ['more than a line of AMI', '1'.repeat(1018)],
])('a value with %s is refused before it is sent', (_, pin) => {
  expect(() => entries({ kind: 'conference', id: 4, extens: [], pin })).toThrow('lf/t1/c/4/pin');
});

describe('parseRuntimeKey', () => {
  it.each([
    ['lf/t1/u/123/dnd', 'user', 123, 'dnd'],
    ['lf/t1/u/123/scr', 'user', 123, 'incallfilter'],
    ['lf/t1/u/123/rec', 'user', 123, 'callrecord'],
    ['lf/t1/u/123/vm', 'user', 123, 'enablevm'],
    ['lf/t1/u/123/unc', 'user', 123, 'unconditional'],
    ['lf/t1/u/123/rna', 'user', 123, 'noanswer'],
    ['lf/t1/u/123/busy', 'user', 123, 'busy'],
    ['lf/t1/g/2/m/123', 'group', 2, 'member/123'],
    ['lf/t1/a/5/on', 'agent', 5, 'logged'],
    ['lf/t1/m/42/on', 'call_filter', 0, 'member/42'],
  ])('takes %s for a value of %s %i: %s', (key, kind, id, name) => {
    expect(parseRuntimeKey(key)).toEqual({ tenant: 't1', part: { kind, id }, name });
  });

  it.each([
    'lf/t1/u/123/ring',
    'lf/t1/u/0123/dnd',
    'lf/t1/u/123/dnd/more',
    'lf/t1/u//dnd',
    'lf/t1/u/123/constructor',
    'lf/t1/g/2/m/007',
    'lf/t1/g/2/m',
    'lf/t1/q/3/m/7',
    'lf/tenant/u/123/dnd',
    'other/t1/u/123/dnd',
    'lf/installation',
    '',
  ])('takes %j for none', (key) => {
    expect(parseRuntimeKey(key)).toBeNull();
  });
});
