import { describe, expect, it } from 'vitest';
import { problemDocument } from './error-formats.ts';
import { ApiError, ERRORS, type ErrorCode, fault, refuse, refuseAll } from './errors.ts';

/** Every fact that some sentence of the table is made of. */
const FACTS = {
  acl: 'confd.users.read',
  state: 'done',
  step: 'pause',
  allowed: 'up to three EXP50',
  code: '_*21.',
  column: 'foo',
  detail: 'what is wrong',
  exten: '1001',
  feature: 'fwdunc',
  field: 'user_id',
  hint: 'be digits',
  id: 34,
  identity: { exten: '1001' },
  ids: { id: 34 },
  known: ['name', 'id'],
  label: 'a;b',
  max: 128,
  min: 1,
  model: 'T46S',
  name: 'limit',
  owner: 'user Alice',
  parking_lot_id: 7,
  position: 3,
  problem: 'the feature code enablednd is disabled',
  resource: 'User',
  slots: 27,
  template: 'Shared',
  template_id: 9,
  tenant: 'a-tenant',
  text: 'Not allowed',
  type: 'agent',
  user: 'a-user-tenant',
  user_id: 1,
  value: '12',
  values: ['one', 'two'],
  what: '3 users',
  why: 'PBX asterisk is away',
};
const CODES = Object.keys(ERRORS) as ErrorCode[];
const HOLES = /undefined|NaN|\[object|None|^\s*$/;

describe.each(CODES)('the error %s', (code) => {
  it('has a sentence for people', () => {
    expect(ERRORS[code].message(FACTS)).not.toMatch(HOLES);
  });

  it("has a sentence for Wazo's clients", () => {
    // One of Wazo's own sentences ends in None: it tells a parking lot that is not there.
    const sentence = ERRORS[code].wazo(FACTS).replace("('parking_lot_id': None)", '');
    expect(sentence).not.toMatch(HOLES);
  });

  it('has a title for its status', () => {
    expect(problemDocument(new ApiError(fault(code, '', FACTS))).title).not.toBe('Error');
  });
});

describe('ApiError', () => {
  it('carries all its faults', () => {
    expect(new ApiError([fault('required', 'a'), fault('null', 'b')]).faults).toHaveLength(2);
  });

  it('says in its message what is wrong and where', () => {
    const message = 'a.b: is required; c: must not be null';
    expect(new ApiError([fault('required', 'a.b'), fault('null', 'c')]).message).toBe(message);
  });

  it('has the status of its faults', () => {
    expect(new ApiError(fault('key_locked', '', FACTS)).status).toBe(409);
  });
});

describe('refuse', () => {
  it('throws one fault', () => {
    expect(() => refuse('required', 'name')).toThrow('name: is required');
  });

  it('throws all faults', () => {
    expect(() => refuseAll([fault('required', 'a')])).toThrow(ApiError);
  });

  it('throws nothing where there are none', () => {
    expect(() => refuseAll([])).not.toThrow();
  });
});

describe('a path', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a.0.b', ['a', '0', 'b']],
  ])('written %j is %j', (written, path) => {
    expect(fault('required', written).path).toEqual(path);
  });
});
