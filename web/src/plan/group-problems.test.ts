import { expect, test } from 'vitest';
import { groupProblems } from './group-problems.ts';

const problem = (device_id: string, position: number | null, message: string, code = 'position_unsupported') => ({
  user_uuid: null,
  device_id,
  position,
  code,
  message,
});

test('one key that many phones have no button for is one problem, told first', () => {
  const groups = groupProblems([
    problem('a', 5, 'T31G has 2 keys'),
    problem('b', 200, 'T46U has 27 keys'),
    problem('a', 200, 'T31G has 2 keys'),
    problem('a', 5, 'cut', 'label_cut'),
  ]);
  expect(groups).toEqual([
    { position: 200, code: 'position_unsupported', message: 'T46U has 27 keys', device_ids: ['b', 'a'] },
    { position: 5, code: 'position_unsupported', message: 'T31G has 2 keys', device_ids: ['a'] },
    { position: 5, code: 'label_cut', message: 'cut', device_ids: ['a'] },
  ]);
});

test('what is about a phone as a whole has no key', () => {
  expect(groupProblems([problem('a', null, 'no server', 'sip_server_missing')])[0]?.position).toBeNull();
});
