import { AmiError } from '../ami/error.ts';
import type { AmiHeaders } from '../ami/message.ts';
import { offState } from '../compile/devices.ts';
import type { DialplanLine } from '../compile/tenant-dialplan.ts';
import { deviceState } from '../lamps/device-state.ts';
import { contextOf } from '../names.ts';
import type { Difference } from './ledger.ts';
import type { LinkState, TenantState } from './state.ts';

/** Actions under way at once: enough to hide the round trip, few enough to leave the queue to others. */
const AT_ONCE = 100;

/** Makes AstDB what is wanted, and writes down what it holds now. */
export async function sendEntries({ db, entries, figures }: LinkState, { put, gone }: Difference): Promise<void> {
  figures.actions += put.size + gone.length;
  await inBatches(put, async ([key, value]) => {
    await db.dbPut(...familyAndKey(key), value);
    entries.actual.set(key, value);
  });
  await inBatches(gone, async (key) => {
    await db.dbDel(...familyAndKey(key));
    entries.actual.delete(key);
  });
}

/** Switches lamps of ours: on those that are wanted, off those that no part wants any more. */
export async function sendDevices(link: LinkState, { put, gone }: Difference): Promise<void> {
  const off = gone.map((device): [string, string] => [device, offState(device)]);
  const wanted = [...put, ...off].filter(([device, state]) => link.devices.actual.get(device) !== state);
  link.figures.actions += wanted.length;
  await inBatches(wanted, async ([device, state]) => {
    await link.ami.send('Setvar', { Variable: `DEVICE_STATE(${device})`, Value: state });
    link.devices.actual.set(device, state);
    link.states.set(device, deviceState(state));
  });
}

/** Takes the states of devices that nothing will ever name again out of Asterisk's database. */
export async function forgetDevices({ db, devices, figures }: LinkState, names: readonly string[]): Promise<void> {
  figures.actions += names.length;
  await inBatches(names, async (device) => {
    await db.dbDel('CustomDevstate', device.replace(/^Custom:/, ''));
    devices.actual.delete(device);
  });
}

/**
 * Gives watched extensions the devices that AstDB names now: a pattern hint reads AstDB once, when it is first watched
 * (measured on Asterisk 22.10.1). Replacing keeps the subscriptions; removing would end them.
 */
export async function sendHints(
  link: LinkState,
  { tenant, hints }: TenantState,
  extens: readonly string[],
): Promise<void> {
  const database = (key: string) => link.entries.actual.get(key);
  link.figures.actions += extens.length;
  await inBatches(extens, async (exten) => {
    const devices = hints.devices(exten, database);
    if (devices === null) return;
    await addLine(link, tenant.name, { exten, priority: 'hint', app: devices.join('&') });
  });
}

/** Adds lines to a tenant's context of the running dialplan, in place of those that are there. */
export async function sendLines(link: LinkState, tenant: string, lines: readonly DialplanLine[]): Promise<void> {
  link.figures.actions += lines.length;
  await inBatches(lines, (line) => addLine(link, tenant, line));
}

async function addLine({ ami }: LinkState, tenant: string, { exten, priority, app }: DialplanLine): Promise<void> {
  const [application, data] = priority === 'hint' ? [app, undefined] : splitApp(app);
  const headers: AmiHeaders = {
    Context: contextOf(tenant),
    Extension: exten,
    Priority: priority,
    Application: application,
    ApplicationData: data,
    Replace: 'yes',
  };
  await ami.send('DialplanExtensionAdd', headers);
}

/** Makes the members of queues what is wanted. */
export async function sendQueueMembers(link: LinkState, { put, gone }: Difference): Promise<void> {
  const { ami, queueMembers, figures } = link;
  // A member whose state interface changed has to leave first.
  const leaving = [...gone, ...[...put.keys()].filter((key) => queueMembers.actual.has(key))];
  figures.actions += leaving.length + put.size;
  await inBatches(leaving, async (key) => {
    const [queue, channel] = key.split(' ') as [string, string];
    await accepted(link, ami.send('QueueRemove', { Queue: queue, Interface: channel }));
    queueMembers.actual.delete(key);
  });
  await inBatches(put, async ([key, value]) => {
    const [queue, channel] = key.split(' ') as [string, string];
    const [MemberName, StateInterface] = value.split(' ') as [string, string | undefined];
    const added = ami.send('QueueAdd', {
      Queue: queue,
      Interface: channel,
      MemberName,
      StateInterface: StateInterface || undefined,
    });
    if (await accepted(link, added)) queueMembers.actual.set(key, value);
  });
}

/** Whether Asterisk did it. A queue that it has not read, or that somebody else has emptied, holds up nothing else. */
async function accepted({ log, pbx }: LinkState, answer: Promise<unknown>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (err) {
    if (!(err instanceof AmiError) || err.kind !== 'refused') throw err;
    log.warn({ pbx: pbx.name, err }, 'the PBX refused a member of a queue');
    return false;
  }
}

function splitApp(app: string): [string, string] {
  const found = /^(\w+)\((.*)\)$/s.exec(app);
  return found === null ? [app, ''] : [found[1]!, found[2]!];
}

function familyAndKey(key: string): [string, string] {
  const at = key.lastIndexOf('/');
  return [key.slice(0, at), key.slice(at + 1)];
}

async function inBatches<T>(items: Iterable<T>, send: (item: T) => Promise<void>): Promise<void> {
  const all = [...items];
  for (let start = 0; start < all.length; start += AT_ONCE)
    await Promise.all(all.slice(start, start + AT_ONCE).map(send));
}
