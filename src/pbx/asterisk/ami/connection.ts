import { createHash } from 'node:crypto';
import { addAbortListener } from 'node:events';
import type { ActionTable } from './action-table.ts';
import { AmiError } from './error.ts';
import { Link } from './link.ts';
import type { AmiHeaders, AmiMessage } from './message.ts';
import { openSocket } from './socket.ts';
import type { AmiAddress } from './url.ts';

/** How a connection is opened; waits in milliseconds. */
export interface ConnectionOptions {
  readonly address: AmiAddress;
  /** Names of the events wanted; undefined: all. */
  readonly events: readonly string[] | undefined;
  /** From connecting to logged in. */
  readonly loginMs: number;
  /** For FullyBooted after the login. */
  readonly bootedMs: number;
  readonly heartbeatMs: number;
  /** Ends the connection, or the opening of it. */
  readonly signal: AbortSignal;
  /** Every event that is no part of a list, also while the connection is being opened. */
  onEvent(event: AmiMessage): void;
}

/** One connection, logged in. */
export interface Connection {
  readonly link: Link;
  readonly banner: string;
  /** Since Asterisk has started; null where FullyBooted did not come. */
  readonly uptimeSeconds: number | null;
}

/**
 * Connects, logs in by challenge, waits until Asterisk has booted and sets the event filter. Rejects with AmiError `lost`,
 * `login`, `timeout`, or `refused` for the filter.
 */
export async function openConnection(options: ConnectionOptions): Promise<Connection> {
  const { address, events, loginMs, bootedMs, heartbeatMs, signal } = options;
  const socket = await openSocket(address);
  const booted = Promise.withResolvers<AmiMessage | null>();
  const onEvent = (event: AmiMessage) => {
    if (event.get('Event') === 'FullyBooted') booted.resolve(event);
    options.onEvent(event);
  };
  const link = new Link(socket, { place: `${address.host}:${address.port}`, heartbeatMs, onEvent });
  endOnAbort(link, signal);
  try {
    const banner = await logIn(link, address, loginMs);
    // It does not come where the user may not read `system` events, or while Asterisk is still starting.
    const timer = setTimeout(() => booted.resolve(null), bootedMs);
    void link.ended.then(() => booted.resolve(null));
    const uptime = (await booted.promise)?.get('Uptime');
    clearTimeout(timer);
    if (events) await filter(link.actions, events, loginMs);
    if (!link.isAlive) throw await link.ended;
    return { link, banner, uptimeSeconds: uptime === undefined ? null : Number(uptime) };
  } catch (error) {
    link.end(error as AmiError);
    throw error;
  }
}

function endOnAbort(link: Link, signal: AbortSignal): void {
  const unhook = addAbortListener(signal, () => link.end(new AmiError('lost', 'The connection was closed.')));
  void link.ended.then(() => unhook[Symbol.dispose]());
}

/** Login by challenge: the secret itself is never sent. Gives the banner. */
async function logIn(link: Link, { user, secret }: AmiAddress, timeoutMs: number): Promise<string> {
  const late = new AmiError('timeout', `Asterisk did not let us log in within ${timeoutMs} ms.`);
  const deadline = setTimeout(() => link.end(late), timeoutMs);
  const ask = (action: string, headers: AmiHeaders) => link.actions.run({ action, headers, list: false, timeoutMs });
  try {
    const banner = await link.banner;
    const { response } = await ask('Challenge', { AuthType: 'MD5' });
    const key = createHash('md5')
      .update(`${response.get('Challenge')}${secret}`)
      .digest('hex');
    await ask('Login', { AuthType: 'MD5', Username: user, Key: key, Events: 'on' });
    return banner;
  } catch (error) {
    const isRefused = error instanceof AmiError && error.kind === 'refused';
    throw isRefused ? new AmiError('login', `Asterisk refused the login of ${user}: ${error.message}`) : error;
  } finally {
    clearTimeout(deadline);
  }
}

/** Asks Asterisk for these events alone, and for FullyBooted: a starting Asterisk tells by it that it is ready. */
async function filter(actions: ActionTable, events: readonly string[], timeoutMs: number): Promise<void> {
  // A regular expression over the whole event. The form with MatchCriteria came after Asterisk 20.
  const pattern = `^Event: (${['FullyBooted', ...events].join('|')})[[:space:]]`;
  await actions.run({ action: 'Filter', headers: { Operation: 'Add', Filter: pattern }, list: false, timeoutMs });
}
