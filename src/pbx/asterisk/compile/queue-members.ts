import type { PbxAgent, PbxQueue, PbxTenant, PbxUser } from '../../../domain/pbx/model.ts';
import { agentChannel, contextOf, memberChannel } from '../names.ts';

/** A member of a queue in Asterisk. `stateInterface` tells whether he is busy; null: nothing does. */
export interface QueueMember {
  channel: string;
  name: string;
  stateInterface: string | null;
}

/** The people that an agent's membership depends on, by id. */
export interface QueuePeople {
  agents: ReadonlyMap<number, PbxAgent>;
  users: ReadonlyMap<number, PbxUser>;
}

/** The members that a queue has now: its users, and its agents while they are logged in. */
export function queueMembersOf({ name }: PbxTenant, queue: PbxQueue, { agents, users }: QueuePeople): QueueMember[] {
  const state = (exten: string | null | undefined) => (exten ? `hint:${exten}@${contextOf(name)}` : null);
  const always = queue.users.map(({ id, exten }) => ({
    channel: memberChannel(name, id),
    name: `user-${id}`,
    stateInterface: state(exten),
  }));
  const logged = queue.agents.flatMap((id) => {
    const at = agents.get(id)?.logged_user ?? null;
    if (at === null) return [];
    return [{ channel: agentChannel(name, id), name: `agent-${id}`, stateInterface: state(users.get(at)?.exten) }];
  });
  return [...always, ...logged];
}
