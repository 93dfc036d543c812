import { describe, expect, it } from 'vitest';
import { problemDocument, wazoErrors } from './error-formats.ts';
import { ApiError, type Fault, fault } from './errors.ts';

const wazo = (...faults: Fault[]) => wazoErrors(new ApiError(faults));
const at = (path: string) => path.split('.');

describe('the format of Wazo', () => {
  it('groups what is wrong by top-level field', () => {
    const told = wazo(fault('not_string', at('name')), fault('required', at('keys.1.destination')));
    expect(told).toEqual([
      "Input Error - name: ['Not a valid string.']",
      "Input Error - keys: {'1': {'destination': ['Missing data for required field.']}}",
    ]);
  });

  it('lists two phrases of one place beside each other', () => {
    const told = wazo(fault('not_string', ['a']), fault('too_long', ['a'], { max: 5 }));
    expect(told).toEqual(["Input Error - a: ['Not a valid string.', 'Longer than maximum length 5.']"]);
  });

  it('has nested names in alphabetical order', () => {
    const told = wazo(fault('required', at('destination.group_id')), fault('required', at('destination.action')));
    const phrase = "['Missing data for required field.']";
    expect(told).toEqual([`Input Error - destination: {'action': ${phrase}, 'group_id': ${phrase}}`]);
  });

  it('tells the first bad position alone', () => {
    const told = wazo(fault('required', at('keys.2.destination')), fault('null', at('keys.1')));
    expect(told).toEqual(["Input Error - keys: {'2': {'destination': ['Missing data for required field.']}}"]);
  });

  it('hangs a bad position at the field that has it', () => {
    expect(wazo(fault('position_too_small', at('keys.0')))).toEqual([
      "Input Error - keys: ['Must be greater than or equal to 1.']",
    ]);
  });

  it('calls what is no object a schema', () => {
    expect(wazo(fault('not_object'))).toEqual(["Input Error - _schema: ['Invalid input type.']"]);
  });

  it('tells one rule of the domain, the first', () => {
    const told = wazo(fault('direction_unknown', ['direction']), fault('limit_zero', ['limit']));
    expect(told).toEqual(["Input Error - direction: must be 'asc' or 'desc'"]);
  });

  it('tells the schema before the domain', () => {
    const told = wazo(fault('label_characters', ['label'], { label: ';' }), fault('required', ['destination']));
    expect(told).toEqual(["Input Error - destination: ['Missing data for required field.']"]);
  });

  it('is an object for a wrong method', () => {
    const message = 'The method is not allowed for the requested URL.';
    expect(wazo(fault('method_not_allowed'))).toEqual({ message });
  });
});

describe('a problem document', () => {
  it('has every fault with its place, code and sentence', () => {
    const error = new ApiError([
      fault('required', at('keys.1.destination')),
      fault('too_long', ['name'], { max: 128 }),
    ]);
    expect(problemDocument(error)).toEqual({
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      detail: 'keys.1.destination: is required; name: must have at most 128 characters',
      errors: [
        { path: 'keys.1.destination', code: 'required', message: 'is required', facts: {} },
        { path: 'name', code: 'too_long', message: 'must have at most 128 characters', facts: { max: 128 } },
      ],
    });
  });
});
