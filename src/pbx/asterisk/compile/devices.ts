import { FORWARD_NAMES } from '../../../domain/directory/services.ts';
import { encodeProgKey } from '../../../domain/keys/prog-key.ts';
import type { PbxPart, PbxTenant, PbxUser } from '../../../domain/pbx/model.ts';
import { device, FORWARD_WORDS, fact, SERVICE_WORDS } from '../names.ts';

const ON = 'INUSE';

/** The Custom devices of a part that are on, with their states. All others of ours are off. */
export function devicesOf({ name }: PbxTenant, part: PbxPart): Map<string, string> {
  const on = (facts: readonly string[]) => new Map(facts.map((one) => [device(name, one), ON]));
  switch (part.kind) {
    case 'user':
      return userDevices(name, part);
    case 'group':
      return on(part.members.map((user) => fact.member(user, part.id)));
    case 'agent':
      return on(part.logged_user === null ? [] : [fact.agent(part.id)]);
    case 'call_filter':
      return on(
        [...part.recipients, ...part.surrogates].flatMap(({ id, active }) => (active ? [fact.filterMember(id)] : [])),
      );
    case 'queue':
    case 'conference':
    case 'paging':
    case 'parking_lot':
      return new Map();
  }
}

function userDevices(tenant: string, { id, exten, on, forwards }: PbxUser): Map<string, string> {
  const devices = new Map<string, string>();
  for (const [name, word] of Object.entries(SERVICE_WORDS))
    if (on[name as keyof typeof on]) devices.set(device(tenant, fact.service(id, word)), ON);
  if (on.dnd && exten !== null) devices.set(device(tenant, fact.extension(exten)), 'BUSY');
  for (const name of FORWARD_NAMES) {
    const { enabled, destination } = forwards[name];
    if (!enabled) continue;
    devices.set(device(tenant, fact.forward(id, FORWARD_WORDS[name])), ON);
    if (isDialable(destination))
      devices.set(device(tenant, fact.forward(id, FORWARD_WORDS[name], dialledRest(destination))), ON);
  }
  return devices;
}

/** Whether a key can lead there. The API takes any text for a forward, and Asterisk keeps no device with a very long name. */
function isDialable(destination: string | null): destination is string {
  return /^[A-Z0-9+*#]{1,40}$/.test(destination ?? '');
}

/** What stands behind the code in the digits of a forward key to this number. */
function dialledRest(destination: string): string {
  // Prefix, owner and code of any length come before it: only the rest depends on the number.
  return encodeProgKey('', ['1', '2', destination]).slice('1*2'.length);
}

/**
 * The state of a device of ours that is not on. Of an extension, the weakest in a hint, so that an unregistered phone still shows;
 * Asterisk refuses to set UNKNOWN (measured on 22.10.1).
 */
export function offState(name: string): string {
  return /^Custom:lf-t\d+-x-/.test(name) ? 'INVALID' : 'NOT_INUSE';
}
