import { logAgentIn, logAgentOff } from '../directory/agent-login.ts';
import { setFilterMemberActive } from '../directory/filter-members.ts';
import { setGroupMember } from '../directory/group-members.ts';
import {
  FORWARD_NAMES,
  type ForwardName,
  SERVICES,
  type ServiceName,
  setForwards,
  setServices,
} from '../directory/services.ts';
import type { ForwardState, ResourceRow, TenantRow, UserRow } from '../rows.ts';
import type { Work } from '../work.ts';
import type { PartKey, PbxFilterMember, PbxPart } from './model.ts';

/**
 * What is changed on phones as well as here, of one part: name → value. A user's services are `1` or `0`, his forwards
 * `<1 or 0>:<number>`; `member/<id>` is `1` or `0`; `logged` of an agent is the id of the user at whose phone he is, or `''`.
 * A name that is missing has the value that offValue gives.
 */
export type Runtime = ReadonlyMap<string, string>;

/** The value of what was never switched on. */
export function offValue(name: string): string {
  if (isForward(name)) return '0:';
  return name === 'logged' ? '' : '0';
}

/** The runtime values of a part, as the store has them. */
export function runtimeOf(part: PbxPart): Runtime {
  switch (part.kind) {
    case 'user':
      return new Map([
        ...Object.entries(part.on).map(([name, on]) => [name, flag(on)] as const),
        ...FORWARD_NAMES.map((name) => [name, forwardValue(part.forwards[name])] as const),
      ]);
    case 'group':
      return new Map(part.members.map((id) => [`member/${id}`, '1']));
    case 'agent':
      return new Map([['logged', part.logged_user === null ? '' : String(part.logged_user)]]);
    case 'call_filter':
      return new Map([...part.recipients, ...part.surrogates].map(({ id, active }) => [`member/${id}`, flag(active)]));
    case 'queue':
    case 'conference':
    case 'paging':
    case 'parking_lot':
      return new Map();
  }
}

/** Whether a value that a PBX gives is one that `name` can have. Everything that comes from outside is asked this first. */
export function isRuntimeValue(name: string, value: string): boolean {
  if (isForward(name)) return /^1:[A-Z0-9+*#]{1,40}$|^0:[A-Z0-9+*#]{0,40}$/.test(value);
  return name === 'logged' ? /^\d{0,15}$/.test(value) : /^[01]$/.test(value);
}

/** The part as it would be with another runtime value: what a PBX holds that has changed it, and has not been asked for the rest. */
export function withRuntime(part: PbxPart, { name, value }: { name: string; value: string }): PbxPart {
  const isOn = value === '1';
  switch (part.kind) {
    case 'user':
      if (!isForward(name)) return { ...part, on: { ...part.on, [name]: isOn } };
      return {
        ...part,
        forwards: { ...part.forwards, [name]: { enabled: value.startsWith('1'), destination: value.slice(2) || null } },
      };
    case 'group': {
      const others = part.members.filter((id) => id !== memberIn(name));
      return { ...part, members: isOn ? [...others, memberIn(name)] : others };
    }
    case 'agent':
      return { ...part, logged_user: value === '' ? null : Number(value) };
    case 'call_filter': {
      const switched = (members: readonly PbxFilterMember[]) =>
        members.map((member) => (member.id === memberIn(name) ? { ...member, active: isOn } : member));
      return { ...part, recipients: switched(part.recipients), surrogates: switched(part.surrogates) };
    }
    case 'queue':
    case 'conference':
    case 'paging':
    case 'parking_lot':
      return part;
  }
}

/**
 * Takes over a value that was changed on a phone. Gives false where the model can not hold it (a target that is gone, no mailbox):
 * then the PBX has to be told what the model says.
 */
export async function applyRuntime(
  work: Work,
  tenant: TenantRow,
  { kind, id }: PartKey,
  change: { name: string; value: string },
): Promise<boolean> {
  if (!isRuntimeValue(change.name, change.value)) return false;
  if (kind === 'user') {
    const user = await work.store.users.find({ id });
    return user?.tenant_uuid === tenant.uuid && applyToUser(work, user, change);
  }
  if (kind !== 'group' && kind !== 'agent' && kind !== 'call_filter') return false;
  const row = await work.store.resources.find(kind, { id });
  return row?.tenant_uuid === tenant.uuid && applyToResource(work, row, change);
}

async function applyToUser(
  work: Work,
  user: UserRow,
  { name, value }: { name: string; value: string },
): Promise<boolean> {
  if (isForward(name)) {
    const destination = value.slice(2) || null;
    await setForwards(work, user, { [name]: { enabled: value.startsWith('1'), destination } });
    return true;
  }
  if (!(name in SERVICES) || (name === 'enablevm' && user.data.voicemail === null)) return false;
  await setServices(work, user, { [name as ServiceName]: { enabled: value === '1' } });
  return true;
}

async function applyToResource(
  work: Work,
  row: ResourceRow,
  { name, value }: { name: string; value: string },
): Promise<boolean> {
  if (row.kind === 'agent') return applyLogin(work, row, value);
  const member = memberIn(name);
  if (row.kind === 'group') return setGroupMember(work, row, member, value === '1');
  return setFilterMemberActive(work, row, member, value === '1');
}

async function applyLogin(work: Work, agent: ResourceRow, value: string): Promise<boolean> {
  const user = value === '' ? undefined : await work.store.users.find({ id: Number(value) });
  if (value !== '' && user?.tenant_uuid !== agent.tenant_uuid) return false;
  if (agent.data.logged === true && agent.data.logged_user_uuid !== user?.uuid) await logAgentOff(work, agent);
  const logged = agent.data.logged === true && agent.data.logged_user_uuid === user?.uuid;
  const now = { ...agent, data: { ...agent.data, logged: false } };
  if (user !== undefined && !logged) await logAgentIn(work, now, user, user.uuid);
  return true;
}

/** The id in `member/<id>`; 0 where there is none. */
function memberIn(name: string): number {
  return Number(/^member\/(\d{1,15})$/.exec(name)?.[1] ?? 0);
}

function isForward(name: string): name is ForwardName {
  return (FORWARD_NAMES as readonly string[]).includes(name);
}

function forwardValue({ enabled, destination }: ForwardState): string {
  return `${flag(enabled)}:${destination ?? ''}`;
}

function flag(on: boolean): string {
  return on ? '1' : '0';
}
