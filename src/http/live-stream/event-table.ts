import { EVENTS } from '../../contract/answers/event.ts';
import { RESOURCE_KINDS } from '../../domain/directory/kinds/registry.ts';
import { FORWARD_NAMES, SERVICES } from '../../domain/directory/services.ts';
import type { LampChange } from '../../domain/pbx/port.ts';
import type { PhoneStep } from '../../domain/progress.ts';
import type { Change } from '../../domain/work.ts';

/** What the live stream tells of. `state` is everything of the directory, with its new value where phones change it too. */
export type EventName = Exclude<keyof typeof EVENTS, 'reload'>;
export const EVENT_NAMES = (Object.keys(EVENTS) as (keyof typeof EVENTS)[]).filter((name) => name !== 'reload');

/** Something to tell, and the right to read what it is about: only who has that hears of it. */
export interface StreamEvent {
  /** `reload`: more has happened than is told; what a client shows has to be read again. */
  name: EventName | 'reload';
  tenant_uuid: string;
  /** null: told to everybody in the tenant. */
  right: string | null;
  data: Record<string, unknown>;
}

type RightedEvent = StreamEvent & { right: string };

/** How changes of one resource are told. `{id}` is the id of the change up to its slash; `second` names what is behind it. */
interface Row {
  event: EventName;
  right: string;
  second?: string;
  /** The new value goes with it. */
  value?: true;
}

const USER = 'confd.users.{id}';
const KEYS = `${USER}.funckeys.read`;
const TEMPLATE = 'confd.funckeys.templates.{id}.read';
const DEVICE = 'confd.devices.{id}.read';
const JOB = 'confd.jobs.{id}.read';

/** Every resource that the audit knows, by its name there; null: nobody is told. */
export const CHANGE_EVENTS: Readonly<Record<string, Row | null>> = {
  user_key: { event: 'key', right: KEYS, second: 'position' },
  user_funckeys: { event: 'key', right: KEYS },
  user_template: { event: 'key', right: KEYS },
  template_key: { event: 'key', right: TEMPLATE, second: 'position' },
  template: { event: 'template', right: TEMPLATE },
  device: { event: 'device', right: DEVICE },
  device_window: { event: 'device', right: DEVICE },
  unclaimed_device: { event: 'device', right: 'confd.devices.unclaimed.read' },
  device_secret: { event: 'device', right: DEVICE },
  device_push: { event: 'device', right: DEVICE },
  job: { event: 'job', right: JOB },
  user: { event: 'state', right: `${USER}.read` },
  ...rowsOf('user_service_', Object.keys(SERVICES), `${USER}.services`),
  ...rowsOf('user_forward_', FORWARD_NAMES, `${USER}.forwards`),
  agent_login: { event: 'state', right: 'confd.agents.{id}.read', value: true },
  group_member: { event: 'state', right: 'confd.groups.{id}.read', second: 'user_id', value: true },
  call_filter_member: { event: 'state', right: 'confd.callfilters.{id}.read', second: 'member_id', value: true },
  ...Object.fromEntries(
    RESOURCE_KINDS.map(({ kind, path }): [string, Row] => [kind, { event: 'state', right: `confd.${path}.{id}.read` }]),
  ),
  feature_code: { event: 'state', right: 'confd.extensions.features.{id}.read' },
  key_press: null,
  user_call: null,
  pbx: null,
  phone_settings: null,
  self_service_link: null,
  tenant: null,
  token: null,
};

function rowsOf(start: string, names: readonly string[], right: string): Record<string, Row> {
  return Object.fromEntries(
    names.map((name) => [start + name, { event: 'state', right: `${right}.${name}.read`, value: true }]),
  );
}

/** What is told of a change; null where nothing is. */
export function changeEvent({ tenant_uuid, resource, action, id, after }: Change, at: number): RightedEvent | null {
  const row = CHANGE_EVENTS[resource];
  if (row == null) return null;
  const [first = '', second] = String(id).split('/');
  const data = {
    tenant_uuid,
    at: new Date(at).toISOString(),
    resource,
    action,
    id: numberIf(first),
    ...(row.second && second !== undefined ? { [row.second]: numberIf(second) } : {}),
    ...(row.value ? { value: after ?? null } : {}),
  };
  return { name: row.event, tenant_uuid, right: row.right.replace('{id}', first), data };
}

/** Who may list lamps hears of all in his tenants. */
export const LAMP_RIGHT = 'confd.lamps.read';

/** What is told of a lamp. */
export function lampEvent({ tenant_uuid, at, id, kind, state }: LampChange): RightedEvent {
  const data = { tenant_uuid, at: new Date(at).toISOString(), id, kind, state };
  return { name: 'lamp', tenant_uuid, right: LAMP_RIGHT, data };
}

/** What is told of a phone that has taken a step towards its new keys. */
export function stepEvent({ tenant_uuid, device_id, stage, at }: PhoneStep): RightedEvent {
  const data = {
    tenant_uuid,
    at: new Date(at).toISOString(),
    resource: 'device_files',
    action: 'update',
    id: device_id,
    stage,
  };
  return { name: 'device', tenant_uuid, right: DEVICE.replace('{id}', device_id), data };
}

/** What is told of a job that is further than before: all that the API shows of it. */
export function jobEvent(job: { id: string; tenant_uuid: string } & Record<string, unknown>): RightedEvent {
  return { name: 'job', tenant_uuid: job.tenant_uuid, right: JOB.replace('{id}', job.id), data: job };
}

function numberIf(text: string): string | number {
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}
