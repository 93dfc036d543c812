import { createServer, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AmiClientOptions, createAmiClient } from './client.ts';

// Asterisk itself is tested with in test/pbx; here is a server that does what an Asterisk does not, or not when asked.

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A server that greets and then answers each action as told; `answer` gives text for what came in, null for silence. */
async function createBadServer(banner: string, answer: (action: string, socket: Socket) => string | null) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.write(banner);
    socket.on('error', () => undefined);
    let text = '';
    socket.setEncoding('utf8').on('data', (more: string) => {
      const actions = (text + more).split('\r\n\r\n');
      text = actions.pop() ?? '';
      for (const action of actions) {
        const id = /^ActionID: (.*)$/m.exec(action)?.[1]?.trim() ?? '';
        const name = /^Action: (\w+)/.exec(action)?.[1] ?? '';
        socket.write(answer(name, socket)?.replaceAll('\n', '\r\n').replaceAll('ID', `ActionID: ${id}`) ?? '');
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `ami://lampfield:s3cret@127.0.0.1:${address.port}`, sockets };
}

const BANNER = 'Asterisk Call Manager/11.0.0\r\n';
const BOOTED = 'Event: FullyBooted\nUptime: 5\nStatus: Fully Booted\n\n';
const LOGIN: Record<string, string> = {
  Challenge: 'Response: Success\nID\nChallenge: 123\n\n',
  Login: `Response: Success\nID\nMessage: Authentication accepted\n\n${BOOTED}`,
};

const until = (isTrue: () => boolean) => vi.waitUntil(isTrue, { timeout: 4_000 });

/** A started client, and what it has told. */
function startClient(options: AmiClientOptions) {
  const onError = vi.fn();
  const onLost = vi.fn();
  const onConnected = vi.fn();
  const client = createAmiClient({ onError, ...options, delays: { retryFirst: 20, ...options.delays } });
  client.on('lost', onLost);
  client.on('connected', onConnected);
  client.start();
  closing.push(() => client.close());
  return { client, onError, onLost, onConnected };
}
const message = (text: string | RegExp) => expect.objectContaining({ message: expect.stringMatching(text) });

describe('a connection that can not be had', () => {
  it('to another program is told, and tried again', async () => {
    const { url, sockets } = await createBadServer('HTTP/1.1 400 Bad Request\r\n\r\n', () => null);
    const { client, onError, onConnected } = startClient({ url });
    await until(() => sockets.size >= 3);
    expect(onError).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'login', message: expect.stringContaining('not the manager') }),
    );
    expect(onConnected).not.toHaveBeenCalled();
    expect(client.connected).toBe(false);
  });

  it('to a server that says nothing ends after a while', async () => {
    const { url, sockets } = await createBadServer('', () => null);
    const { onError } = startClient({ url, delays: { login: 50 } });
    await until(() => sockets.size >= 2);
    expect(onError).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'timeout', message: 'Asterisk did not let us log in within 50 ms.' }),
    );
  });

  it('to a closed port is told without the secret', async () => {
    const { onError } = startClient({ url: 'ami://lampfield:s3cret@127.0.0.1:1' });
    await until(() => onError.mock.calls.length >= 2);
    expect(onError).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'lost', message: expect.stringContaining('127.0.0.1:1') }),
    );
    expect(inspect(onError.mock.calls, { depth: 9, showHidden: true })).not.toContain('s3cret');
  });

  it('that goes each time while logging in is tried ever more slowly', async () => {
    const { url, sockets } = await createBadServer(BANNER, (_, socket) => {
      socket.end();
      return null;
    });
    const begin = performance.now();
    startClient({ url, random: () => 0 });
    await until(() => sockets.size >= 6);
    // 10 + 20 + 40 + 80 + 160 ms; a timer may come a millisecond early.
    expect(performance.now() - begin).toBeGreaterThan(300);
  });

  it('that goes each time just after the login is tried ever more slowly too', async () => {
    const { url, sockets } = await createBadServer(BANNER, (action, socket) => {
      if (action === 'Login') setImmediate(() => socket.end());
      return LOGIN[action] ?? null;
    });
    const begin = performance.now();
    const { onConnected, onLost } = startClient({ url, random: () => 0 });
    await until(() => sockets.size >= 6);
    expect(performance.now() - begin).toBeGreaterThan(300);
    expect(onConnected.mock.calls.length).toBe(onLost.mock.calls.length);
  });
});

describe('a connection that goes', () => {
  it('in the middle of actions rejects them all, and comes back', async () => {
    const { url } = await createBadServer(BANNER, (action, socket) => {
      if (action === 'Crash') socket.destroy();
      return LOGIN[action] ?? null;
    });
    const { client, onLost, onConnected } = startClient({ url });
    await until(() => client.connected);
    const actions = [client.send('Silent'), client.list('Silent'), client.command('silent'), client.send('Crash')];
    const ended = await Promise.allSettled(actions);
    expect(ended.map((one) => one.status === 'rejected' && one.reason)).toEqual(
      actions.map(() => expect.objectContaining({ kind: 'lost' })),
    );
    expect(client.connected).toBe(false);
    await until(() => client.connected);
    expect(onLost).toHaveBeenCalledOnce();
    expect(onConnected).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a line', `Event: ${'x'.repeat(100_000)}`],
    ['a message', `Event: x\n${'Output: x\n'.repeat(500_000)}`],
  ])('for %s without an end', async (_, flood) => {
    const { url } = await createBadServer(BANNER, (action) => LOGIN[action] ?? flood);
    const { client, onLost } = startClient({ url });
    await until(() => client.connected);
    await expect(client.send('Ping')).rejects.toMatchObject({
      kind: 'lost',
      message: expect.stringMatching(/of more than/),
    });
    await until(() => onLost.mock.calls.length > 0);
    expect(onLost).toHaveBeenCalledWith(message(/^Asterisk sent a (line|message) of more than \d+ bytes/));
  });

  it('without a word is noticed by a ping that nobody answers', async () => {
    let isDead = false;
    const { url } = await createBadServer(BANNER, (action) =>
      isDead ? null : (LOGIN[action] ?? 'Response: Success\nID\n\n'),
    );
    const { client, onLost } = startClient({ url, delays: { heartbeat: 50 } });
    await until(() => client.connected);
    isDead = true;
    await until(() => onLost.mock.calls.length > 0);
    expect(onLost).toHaveBeenCalledWith(message(/was silent for 50 ms/));
  });

  it('is none while pings are answered', async () => {
    let pings = 0;
    const { url } = await createBadServer(BANNER, (action) => {
      if (action === 'Ping') pings++;
      return LOGIN[action] ?? 'Response: Success\nID\nPing: Pong\n\n';
    });
    const { client, onLost } = startClient({ url, delays: { heartbeat: 500 } });
    await until(() => pings >= 2);
    expect(client.connected).toBe(true);
    expect(onLost).not.toHaveBeenCalled();
  });
});

describe('an Asterisk that is connected', () => {
  it('without FullyBooted has no known uptime', async () => {
    const login = { ...LOGIN, Login: 'Response: Success\nID\n\n' };
    const { url } = await createBadServer(BANNER, (action) => login[action as keyof typeof login] ?? null);
    const { client, onConnected } = startClient({ url, delays: { booted: 20 } });
    await until(() => client.connected);
    expect(onConnected).toHaveBeenCalledWith({ banner: 'Asterisk Call Manager/11.0.0', uptimeSeconds: null });
  });

  it('whose listener throws stays connected, and the others hear the event', async () => {
    const { url } = await createBadServer(
      BANNER,
      (action) => LOGIN[action] ?? 'Event: Hangup\n\nResponse: Success\nID\n\n',
    );
    const { client, onError, onLost } = startClient({ url });
    const heard = vi.fn();
    client.on('event', () => {
      throw new Error('my own fault');
    });
    const remove = client.on('event', (event) => heard(event.get('Event')));
    await until(() => client.connected);
    await client.send('Ping');
    expect(heard.mock.calls).toEqual([['Hangup']]);
    expect(onError).toHaveBeenCalledWith(new Error('my own fault'));
    remove();
    await client.send('Ping');
    expect(heard).toHaveBeenCalledOnce();
    expect(onLost).not.toHaveBeenCalled();
  });

  it('is left by closing: actions are rejected, nothing is told, nothing is tried again', async () => {
    const { url, sockets } = await createBadServer(BANNER, (action) => LOGIN[action] ?? null);
    const { client, onError, onLost } = startClient({ url });
    await until(() => client.connected);
    const action = expect(client.send('Silent')).rejects.toMatchObject({ kind: 'lost' });
    await client.close();
    await action;
    await expect(client.send('Ping')).rejects.toMatchObject({
      kind: 'lost',
      message: 'There is no connection to Asterisk.',
    });
    expect(client.connected).toBe(false);
    expect(sockets.size).toBe(1);
    expect([onLost.mock.calls, onError.mock.calls]).toEqual([[], []]);
  });
});

it('ends at once when closed while it waits for the next attempt, or was never started', async () => {
  const { client, onError } = startClient({ url: 'ami://u:s@127.0.0.1:1', delays: { retryFirst: 60_000 } });
  await until(() => onError.mock.calls.length > 0);
  await client.close();
  await createAmiClient({ url: 'ami://u:s@127.0.0.1:1' }).close();
});
