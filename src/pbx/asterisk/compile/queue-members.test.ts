import { expect, it } from 'vitest';
import type { PbxAgent, PbxQueue } from '../../../domain/pbx/model.ts';
import { exampleTenant, exampleUser } from './example-parts.ts';
import { queueMembersOf } from './queue-members.ts';

const queue: PbxQueue = { kind: 'queue', id: 3, extens: ['400'], strategy: 'ringall', users: [], agents: [] };
const agent = (id: number, logged_user: number | null): [number, PbxAgent] => [
  id,
  { kind: 'agent', id, number: String(id), password: null, users: [], logged_user },
];
const nobody = { agents: new Map(), users: new Map() };

it('users are always in, and busy when their extension is', () => {
  const users = [
    { id: 123, exten: '1001' },
    { id: 7, exten: null },
  ];
  expect(queueMembersOf(exampleTenant(), { ...queue, users }, nobody)).toEqual([
    { channel: 'Local/t1-123@lf-member/n', name: 'user-123', stateInterface: 'hint:1001@lf-t1' },
    { channel: 'Local/t1-7@lf-member/n', name: 'user-7', stateInterface: null },
  ]);
});

it('agents are in while they are logged in, and busy when the phone is at which they are', () => {
  const agents = new Map([agent(5, 123), agent(6, null), agent(8, 99)]);
  const users = new Map([[123, exampleUser()]]);
  expect(queueMembersOf(exampleTenant(), { ...queue, agents: [5, 6, 8, 9] }, { agents, users })).toEqual([
    { channel: 'Local/t1-5@lf-agent/n', name: 'agent-5', stateInterface: 'hint:1001@lf-t1' },
    { channel: 'Local/t1-8@lf-agent/n', name: 'agent-8', stateInterface: null },
  ]);
});
