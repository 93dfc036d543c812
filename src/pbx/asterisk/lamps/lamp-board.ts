import type { LampKind } from '../../../contract/words.ts';
import type { Lamp, LampChange } from '../../../domain/pbx/port.ts';
import type { SeenPbx, TenantState } from '../driver/state.ts';
import { partOf } from '../driver/state.ts';
import { FAMILY } from '../names.ts';
import { type DeviceState, joined, lampState } from './device-state.ts';

/** The lamps of one PBX: what they show now, and which ones a device belongs to. */
export interface LampBoard {
  lamp(tenant: TenantState, watch: string): Lamp | null;
  toggles(tenant: TenantState): Lamp[];
  /** The lamps that a device's new state has changed; each change is given once. */
  changed(device: string): LampChange[];
  forget(): void;
}

const OWNER_KINDS: Readonly<Record<string, LampKind>> = {
  user: 'line',
  group: 'queue',
  queue: 'queue',
  conference: 'conference',
  parking_slot: 'slot',
};

/** A Custom device of ours that stands for a toggle: its tenant, and the fact that is the lamp's id. */
const TOGGLE = /^Custom:lf-(t\d+)-([uam]\d.*)$/;

/** Makes the board over what a link knows. */
export function createLampBoard(link: SeenPbx): LampBoard {
  const shown = new Map<string, string>();
  const database = (key: string) => link.entries.actual.get(key);
  // Asterisk lists the devices that it was asked about: of an endpoint whose phone never registered it has nothing to say.
  const stateOf = (device: string): DeviceState => link.states.get(device) ?? unlisted(device);
  const unlisted = (device: string) => {
    if (device.startsWith('Custom:')) return 'UNKNOWN';
    const endpoint = /^PJSIP\/(.+)$/.exec(device)?.[1];
    return endpoint !== undefined && database(`${FAMILY}/ep/${endpoint}`) !== undefined ? 'UNAVAILABLE' : 'INVALID';
  };

  function lamp({ tenant, hints }: TenantState, watch: string): Lamp | null {
    const devices = hints.devices(watch, database);
    if (devices === null) return null;
    const toggle = TOGGLE.exec(devices[0] ?? '');
    const owner = database(`${FAMILY}/${tenant.name}/x/${watch}`)?.split(':')[0] ?? '';
    const kind = toggle ? 'toggle' : (OWNER_KINDS[owner] ?? 'toggle');
    return { id: toggle?.[2] ?? watch, kind, state: lampState(kind, joined(devices.map(stateOf))) };
  }

  function change(state: TenantState, now: Lamp): LampChange[] {
    const key = `${state.tenant.name} ${now.id}`;
    if (shown.get(key) === now.state) return [];
    shown.set(key, now.state);
    return [{ ...now, tenant_uuid: state.row.uuid, at: link.now() }];
  }

  return {
    lamp,
    toggles: ({ tenant }) =>
      [...link.states].flatMap(([device, state]) => {
        const [, name, id] = TOGGLE.exec(device) ?? [];
        return name === tenant.name ? [{ id: id!, kind: 'toggle' as const, state: lampState('toggle', state) }] : [];
      }),
    changed(device) {
      const toggle = TOGGLE.exec(device);
      const state = tenantOf(link, device);
      if (state === undefined) return [];
      if (toggle) return change(state, { id: toggle[2]!, kind: 'toggle', state: lampState('toggle', stateOf(device)) });
      return extensOf(link, state, device).flatMap((exten) => {
        const now = lamp(state, exten);
        return now === null ? [] : change(state, now);
      });
    },
    forget: () => shown.clear(),
  };
}

/** The tenant that a device is of: by its name where we gave it, else by the endpoint. */
function tenantOf(link: SeenPbx, device: string): TenantState | undefined {
  const endpoint = /^PJSIP\/(.+)$/.exec(device)?.[1];
  const name =
    endpoint === undefined
      ? /^\w+:(?:\d+@)?lf-(t\d+)-/.exec(device)?.[1]
      : link.entries.actual.get(`${FAMILY}/ep/${endpoint}`)?.split(':')[0];
  return [...link.tenants.values()].find(({ tenant }) => tenant.name === name);
}

/** The numbers whose hints have the device. */
function extensOf(link: SeenPbx, { tenant }: TenantState, device: string): string[] {
  const own = `Custom:lf-${tenant.name}-x-`;
  if (device.startsWith(own)) return [device.slice(own.length)];
  const slot = /^park:(\d+)@/.exec(device)?.[1];
  if (slot !== undefined) return [slot];
  const part = partBehind(link, tenant.name, device);
  const start = `${FAMILY}/${tenant.name}/x/`;
  const keys = part === null ? [] : [...link.entries.keysOf(partOf(tenant.name, part))];
  return keys.flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
}

const KINDS: Readonly<Record<string, string>> = { g: 'group', q: 'queue', c: 'conference' };

function partBehind(link: SeenPbx, tenant: string, device: string): { kind: string; id: number } | null {
  const endpoint = /^PJSIP\/(.+)$/.exec(device)?.[1];
  if (endpoint !== undefined) {
    const user = link.entries.actual.get(`${FAMILY}/ep/${endpoint}`)?.split(':')[1];
    return user === undefined ? null : { kind: 'user', id: Number(user) };
  }
  const named = new RegExp(`^\\w+:lf-${tenant}-([gqc])(\\d+)$`).exec(device);
  return named === null ? null : { kind: KINDS[named[1]!]!, id: Number(named[2]) };
}
