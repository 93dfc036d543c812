import { refuse } from '../../../contract/errors.ts';
import { loadParts } from '../../../domain/pbx/load.ts';
import type { PbxUser } from '../../../domain/pbx/model.ts';
import type { Press } from '../../../domain/pbx/port.ts';
import { AmiError } from '../ami/error.ts';
import { contextOf, lotName } from '../names.ts';
import type { LinkState, TenantState } from './state.ts';

/** Milliseconds that a user's phone rings for a call that was begun here. */
const RING_MS = 30_000;
/** Milliseconds that a toggle may take. */
const TOGGLE_MS = 5000;

/** Presses a key for a user. Raises no_current_call, press_refused, pbx_unavailable. */
export async function pressKey(link: LinkState, state: TenantState, press: Press): Promise<void> {
  try {
    const { intent } = press;
    if (intent === 'transfer' || intent === 'record' || intent === 'park') await pressInCall(link, state, press);
    else if (intent === 'toggle') await originate(link, toggling(state, press));
    else await originate(link, await calling(link, state, press));
  } catch (error) {
    if (!(error instanceof AmiError)) throw error;
    if (error.kind === 'refused') refuse('press_refused', '', { why: error.message });
    refuse('pbx_unavailable', '', { why: error.message });
  }
}

/**
 * A toggle runs the very lines that a phone's press runs, on a channel that nobody hears. One underscore: the other
 * half of the Local channel inherits for whom it is, and nothing behind that.
 */
function toggling({ tenant }: TenantState, { user, dial }: Press) {
  return {
    wait: TOGGLE_MS,
    headers: {
      Channel: `Local/${dial}@${contextOf(tenant.name)}/n`,
      Application: 'Wait',
      Data: '1',
      Variable: [`_LF_PRESS_USER=${user.id}`, '_LF_QUIET=1'],
    },
  };
}

/** A call rings the user's own phones first; where one is answered, it dials. */
async function calling(link: LinkState, state: TenantState, { user, dial }: Press) {
  const own = await currentUser(link, state, user.id);
  const endpoints = own.lines.map((line) => line.endpoint).filter((name) => isRegistered(link, name));
  if (endpoints.length === 0) refuse('press_refused', '', { why: 'none of his phones is registered' });
  return {
    wait: null,
    headers: {
      // Without /n: once both talk, the Local channel is gone, and his phone can transfer as in any call.
      Channel: `Local/${state.tenant.name}-${user.id}@lf-press`,
      Context: contextOf(state.tenant.name),
      Exten: dial,
      Priority: 1,
      Timeout: RING_MS,
      CallerID: `"${dial}" <${dial}>`,
      Variable: [`_LF_PRESS_USER=${user.id}`],
    },
  };
}

function isRegistered({ states }: LinkState, endpoint: string): boolean {
  const state = states.get(`PJSIP/${endpoint}`);
  return state !== undefined && state !== 'UNAVAILABLE' && state !== 'INVALID' && state !== 'UNKNOWN';
}

async function currentUser({ database }: LinkState, { row }: TenantState, id: number): Promise<PbxUser> {
  const [user] = (await loadParts(database.read, row, [{ kind: 'user', id }])).values();
  return user?.kind === 'user' ? user : refuse('not_found', '', { resource: 'User', ids: { id } });
}

/** Starts a call; with `wait`, resolves when its far end has answered, and raises press_refused when it has not. */
async function originate(
  { ami }: LinkState,
  { wait, headers }: { wait: number | null; headers: Record<string, string | number | string[]> },
): Promise<void> {
  const id = `lf-${crypto.randomUUID()}`;
  const answer = wait === null ? null : answerOf(ami, id, wait);
  await ami.send('Originate', { ...headers, ChannelId: id, OtherChannelId: `${id}-2`, Async: 'true' });
  if (answer !== null && !(await answer)) refuse('press_refused', '', { why: 'the PBX refused the key' });
}

/** Whether the call with this id was answered. */
function answerOf(ami: LinkState['ami'], id: string, wait: number): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (answered: boolean) => {
      clearTimeout(timer);
      remove();
      resolve(answered);
    };
    const timer = setTimeout(() => finish(false), wait);
    const remove = ami.on('event', (event) => {
      if (event.get('Event') === 'OriginateResponse' && event.get('Uniqueid') === id)
        finish(event.get('Response') === 'Success');
    });
  });
}

/** Transfer and record are digits that his phone would send; parking sends the other side to the lot. */
async function pressInCall(link: LinkState, state: TenantState, { user, dial, intent }: Press): Promise<void> {
  const { ami } = link;
  const own = await currentUser(link, state, user.id);
  const channel = await channelOf(link, own);
  if (channel === null) return refuse('no_current_call');
  if (intent === 'park') {
    const lot = /^parking_lot:(\d+)$/.exec(link.entries.actual.get(`lf/${state.tenant.name}/x/${dial}`) ?? '')?.[1];
    if (lot === undefined || channel.peer === null) return refuse('no_current_call');
    const Parkinglot = lotName(state.tenant.name, Number(lot));
    await ami.send('Park', { Channel: channel.peer, TimeoutChannel: channel.name, Parkinglot });
    return;
  }
  for (const digit of dial) await ami.send('PlayDTMF', { Channel: channel.name, Digit: digit, Receive: 'true' });
}

/** The channel of a user's phone that is in a call, and the one that it talks to. */
async function channelOf({ ami }: LinkState, user: PbxUser): Promise<{ name: string; peer: string | null } | null> {
  const channels = await ami.list('CoreShowChannels');
  const starts = user.lines.map((line) => `PJSIP/${line.endpoint}-`);
  const own = channels.find((one) => {
    const name = one.get('Channel') ?? '';
    const inCall = one.get('BridgeId') !== undefined && one.get('BridgeId') !== '';
    return inCall && starts.some((start) => name.startsWith(start) && /^[0-9a-f]+$/.test(name.slice(start.length)));
  });
  if (own === undefined) return null;
  const name = own.get('Channel')!;
  const peer = channels.find((one) => one.get('BridgeId') === own.get('BridgeId') && one.get('Channel') !== name);
  return { name, peer: peer?.get('Channel') ?? null };
}
