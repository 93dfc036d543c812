import { expect, test } from 'vitest';
import { bodyOf, fieldsOf, initialValue, type JsonSchema, type Schemas } from './form-fields.ts';

const schemas: Schemas = {
  PersonReference: { type: 'object', properties: { uuid: { type: 'string' }, id: { type: 'integer' } } },
  VoicemailInput: {
    type: 'object',
    properties: { number: { type: 'string' }, enabled: { default: true, type: 'boolean' } },
    required: ['number'],
  },
};

const schema: JsonSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', maxLength: 128 },
    pin: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    func_key_template_id: { type: ['integer', 'null'] },
    timeout: { anyOf: [{ type: 'integer', minimum: 0, maximum: 10 }, { type: 'null' }] },
    strategy: { default: 'all', type: 'string', enum: ['all', 'one'] },
    extensions: { type: 'array', items: { type: 'object', properties: { exten: { type: 'string' } } } },
    members: {
      default: {},
      type: 'object',
      properties: { users: { type: 'array', items: { $ref: '#/components/schemas/PersonReference' } } },
    },
    voicemail: { anyOf: [{ $ref: '#/components/schemas/VoicemailInput' }, { type: 'null' }] },
    expires_at: { format: 'date-time', type: ['string', 'null'] },
  },
  required: ['name'],
};

test('each property becomes a field of its kind', () => {
  const fields = fieldsOf(schema, schemas);
  expect(fields.map(({ name, kind, required, nullable }) => [name, kind, required, nullable])).toEqual([
    ['name', 'text', true, false],
    ['pin', 'secret', false, true],
    ['func_key_template_id', 'reference', false, true],
    ['timeout', 'number', false, true],
    ['strategy', 'choice', false, false],
    ['extensions', 'rows', false, false],
    ['members', 'group', false, false],
    ['voicemail', 'group', false, true],
    ['expires_at', 'moment', false, true],
  ]);
  expect(fields[3]).toMatchObject({ min: 0, max: 10 });
  expect(fields[6]!.fields).toMatchObject([{ name: 'users', kind: 'people', reference: { path: '/users' } }]);
});

test('a new entry starts with what the schema says', () => {
  expect(initialValue(fieldsOf(schema, schemas))).toEqual({
    strategy: 'all',
    extensions: [],
    members: { users: [] },
  });
});

test('a body has what the schema knows, people by uuid, and neither secrets nor rows that nobody typed', () => {
  const answer = {
    id: 7,
    name: 'A',
    extensions: [{ exten: '1', id: 2 }, { exten: '' }],
    members: { users: [{ id: 1, uuid: 'u', firstname: 'Zoë' }] },
    voicemail: null,
  };
  expect(bodyOf(fieldsOf(schema, schemas), answer)).toEqual({
    name: 'A',
    extensions: [{ exten: '1' }],
    members: { users: [{ uuid: 'u' }] },
    voicemail: null,
  });
});
