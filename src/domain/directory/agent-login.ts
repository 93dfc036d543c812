import { refuse } from '../../contract/errors.ts';
import type { ResourceRow, UserRow } from '../rows.ts';
import type { Work } from '../work.ts';

/** Logs an agent in at a user's phone. Raises agent_logged, reference_not_found. */
export async function logAgentIn(
  work: Work,
  agent: ResourceRow,
  user: UserRow | undefined,
  userUuid: string,
): Promise<void> {
  if (user?.tenant_uuid !== agent.tenant_uuid)
    refuse('reference_not_found', 'user_uuid', { field: 'user_uuid', resource: 'User', id: userUuid });
  if (agent.data.logged === true) refuse('agent_logged');
  await setLogged(work, agent, true, user.uuid);
}

/** Logs an agent off. Raises agent_not_logged. */
export async function logAgentOff(work: Work, agent: ResourceRow): Promise<void> {
  if (agent.data.logged !== true) refuse('agent_not_logged');
  await setLogged(work, agent, false, null);
}

/** Logs off every agent who is logged in at a user who is about to go. */
export async function logOffAgentsAt(work: Work, { uuid, tenant_uuid }: UserRow): Promise<void> {
  const query = { tenants: [tenant_uuid], direction: 'asc', offset: 0, filters: {} } as const;
  const agents = (await work.store.resources.list('agent', query)).items;
  for (const agent of agents) if (agent.data.logged_user_uuid === uuid) await setLogged(work, agent, false, null);
}

async function setLogged(
  work: Work,
  agent: ResourceRow,
  logged: boolean,
  logged_user_uuid: string | null,
): Promise<void> {
  await work.store.resources.update(agent.id, { data: { ...agent.data, logged, logged_user_uuid } });
  work.touch.pbx(agent.tenant_uuid, { kind: 'agent', id: agent.id });
  const before = { logged: agent.data.logged, logged_user_uuid: agent.data.logged_user_uuid };
  work.audit({
    tenant_uuid: agent.tenant_uuid,
    action: 'update',
    resource: 'agent_login',
    id: agent.id,
    before,
    after: { logged, logged_user_uuid },
  });
}
