import { z } from 'zod';
import { refuse } from '../../contract/errors.ts';
import { text } from '../../contract/fields.ts';
import type { ForwardState, UserRow } from '../rows.ts';
import type { Work } from '../work.ts';

/** The body of one service of a user. */
export const serviceSchema = z.object({ enabled: z.boolean() }).meta({ id: 'ServiceInput' });
/** The body of both of Wazo's services at once, any subset. */
export const servicesSchema = z
  .object({ dnd: serviceSchema.optional(), incallfilter: serviceSchema.optional() })
  .meta({ id: 'ServicesInput' });

/** The body of one forward; what is left out keeps its value. */
export const forwardSchema = z
  .object({ enabled: z.boolean().optional(), destination: text(128).nullable().optional() })
  .meta({ id: 'ForwardInput' });
/** The body of all forwards at once, any subset. */
export const forwardsSchema = z
  .object({
    busy: forwardSchema.optional(),
    noanswer: forwardSchema.optional(),
    unconditional: forwardSchema.optional(),
  })
  .meta({ id: 'ForwardsInput' });

export type ForwardName = 'busy' | 'noanswer' | 'unconditional';
export const FORWARD_NAMES: readonly ForwardName[] = ['busy', 'noanswer', 'unconditional'];

/** A service that can be switched: how to read it and how to store its change. */
interface Service {
  read(user: UserRow): boolean;
  write(user: UserRow, enabled: boolean): Partial<UserRow>;
}

/** The services of a user that the API can switch: Wazo's two, and the two whose state lies in the user. */
export const SERVICES = {
  dnd: {
    read: (user) => user.services.dnd,
    write: (user, dnd) => ({ services: { ...user.services, dnd } }),
  },
  incallfilter: {
    read: (user) => user.services.incallfilter,
    write: (user, incallfilter) => ({ services: { ...user.services, incallfilter } }),
  },
  callrecord: {
    read: (user) => user.data.call_record_enabled,
    write: (user, call_record_enabled) => ({ data: { ...user.data, call_record_enabled } }),
  },
  enablevm: {
    read: (user) => user.data.voicemail?.enabled ?? false,
    write(user, enabled) {
      if (user.data.voicemail === null) return enabled ? refuse('no_voicemail', 'enabled') : {};
      return { data: { ...user.data, voicemail: { ...user.data.voicemail, enabled } } };
    },
  },
} as const satisfies Record<string, Service>;
export type ServiceName = keyof typeof SERVICES;

/** The services and forwards that a user has on, by their names. */
export function switchedOn(user: UserRow): string[] {
  const services = Object.entries(SERVICES).filter(([, service]) => service.read(user));
  return [...services.map(([name]) => name), ...FORWARD_NAMES.filter((name) => user.forwards[name].enabled)];
}

/** Switches services of a user. */
export async function setServices(
  work: Work,
  user: UserRow,
  wanted: Partial<Record<ServiceName, { enabled: boolean } | undefined>>,
): Promise<void> {
  let after = user;
  for (const [name, value] of Object.entries(wanted) as [ServiceName, { enabled: boolean } | undefined][]) {
    if (value === undefined) continue;
    after = { ...after, ...SERVICES[name].write(after, value.enabled) };
    const before = SERVICES[name].read(user);
    work.audit({
      tenant_uuid: user.tenant_uuid,
      action: 'update',
      resource: `user_service_${name}`,
      id: user.uuid,
      before: { enabled: before },
      after: value,
    });
  }
  await work.store.users.update(user.id, { services: after.services, data: after.data });
  work.touch.pbx(user.tenant_uuid, { kind: 'user', id: user.id });
}

/** Changes forwards of a user; what is left out keeps its value. Raises forward_needs_destination. */
export async function setForwards(
  work: Work,
  user: UserRow,
  wanted: Partial<Record<ForwardName, Partial<ForwardState> | undefined>>,
): Promise<void> {
  const forwards = { ...user.forwards };
  for (const name of FORWARD_NAMES) {
    const change = wanted[name];
    if (change === undefined) continue;
    const { enabled, destination } = change;
    forwards[name] = {
      enabled: enabled ?? forwards[name].enabled,
      destination: destination === undefined ? forwards[name].destination : destination || null,
    };
    work.audit({
      tenant_uuid: user.tenant_uuid,
      action: 'update',
      resource: `user_forward_${name}`,
      id: user.uuid,
      before: user.forwards[name],
      after: forwards[name],
    });
  }
  const broken = FORWARD_NAMES.find((name) => forwards[name].enabled && forwards[name].destination === null);
  if (broken !== undefined)
    refuse('forward_needs_destination', Object.keys(wanted).length > 1 ? `${broken}.destination` : 'destination');
  await work.store.users.update(user.id, { forwards });
  work.touch.pbx(user.tenant_uuid, { kind: 'user', id: user.id });
}
