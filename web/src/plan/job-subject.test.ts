import { expect, test } from 'vitest';
import { readSubject } from './job-subject.ts';

test.each([
  ['update template 12', { action: 'update', resource: 'template', id: '12', more: 0 }],
  ['update user funckeys 7 and 3 more', { action: 'update', resource: 'user_funckeys', id: '7', more: 3 }],
  ['delete template key 12/5', { action: 'delete', resource: 'template_key', id: '12', more: 0 }],
  ['settings of the server', null],
  ['synchronize phones', null],
])('%s', (subject, read) => {
  expect(readSubject(subject)).toEqual(read);
});
