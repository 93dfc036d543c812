import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ActionTable, MOST_IN_FLIGHT, MOST_LIST_EVENTS, MOST_WAITING } from './action-table.ts';
import { AmiError } from './error.ts';
import { amiMessage } from './message.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A table with a socket that holds what was written, and takes more until it is `full`. */
function createTable() {
  const socket = { written: [] as string[], isFull: false };
  const table = new ActionTable((text) => {
    socket.written.push(text);
    return !socket.isFull;
  });
  const run = (action: string, { list = false, timeoutMs = 1_000, headers = {} } = {}) => {
    const answer = table.run({ action, headers, list, timeoutMs });
    // Looked at later.
    answer.catch(() => undefined);
    return answer;
  };
  const idOf = (at: number) => /ActionID: (.+)\r/.exec(socket.written[at] ?? '')?.[1] ?? 'none';
  const take = (...headers: [string, string][]) => table.take(amiMessage(headers));
  const respond = (at: number, response: string, ...headers: [string, string][]) =>
    take(['Response', response], ['ActionID', idOf(at)], ...headers);
  return { table, socket, run, idOf, take, respond };
}

describe('answers', () => {
  it('go to the action that they name, in any order', async () => {
    const { run, respond } = createTable();
    const [first, second] = [run('Ping'), run('Ping')];
    respond(1, 'Success', ['Timestamp', '2']);
    respond(0, 'Success', ['Timestamp', '1']);
    expect((await first).response.get('Timestamp')).toBe('1');
    expect((await second).response.get('Timestamp')).toBe('2');
  });

  it('that refuse give what Asterisk says', async () => {
    const { run, respond } = createTable();
    const [action, command, silent] = [run('DBGet'), run('Command'), run('Ping')];
    respond(0, 'Error', ['Message', 'Database entry not found']);
    respond(1, 'Error', ['Message', 'Command output follows'], ['Output', 'No such command'], ['Output', '']);
    respond(2, 'Error');
    await expect(action).rejects.toThrow(new AmiError('refused', 'Database entry not found'));
    await expect(command).rejects.toThrow(new AmiError('refused', 'No such command'));
    await expect(silent).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('without a reason'),
    });
  });

  it('to nobody are dropped, and events of nobody are for everybody', () => {
    const { take } = createTable();
    expect(take(['Response', 'Success'], ['ActionID', 'of another'])).toBe(true);
    expect(take(['Response', 'Error'], ['Message', 'Missing action in request'])).toBe(true);
    expect(take(['Event', 'Hangup'])).toBe(false);
    expect(take(['Event', 'OriginateResponse'], ['ActionID', 'of another'], ['Response', 'Failure'])).toBe(false);
  });

  it('of a plain action are not taken for its events', async () => {
    const { run, idOf, take, respond } = createTable();
    const originate = run('Originate');
    expect(take(['Event', 'OriginateResponse'], ['ActionID', idOf(0)], ['Response', 'Failure'])).toBe(false);
    respond(0, 'Success', ['Message', 'Originate successfully queued']);
    expect((await originate).response.get('Message')).toBe('Originate successfully queued');
  });
});

describe('a list', () => {
  it('is its own events, without the closing one and without those of others', async () => {
    const { run, idOf, take, respond } = createTable();
    const [one, other] = [run('QueueStatus', { list: true }), run('DeviceStateList', { list: true })];
    respond(0, 'Success', ['EventList', 'start']);
    respond(1, 'Success', ['EventList', 'start']);
    take(['Event', 'DeviceStateChange'], ['ActionID', idOf(1)], ['Device', 'Custom:a']);
    take(['Event', 'QueueParams'], ['ActionID', idOf(0)], ['Queue', 'q1']);
    expect(take(['Event', 'QueueParams'], ['Queue', 'q2'])).toBe(false);
    take(['Event', 'QueueStatusComplete'], ['ActionID', idOf(0)], ['EventList', 'Complete']);
    take(['Event', 'DeviceStateListComplete'], ['ActionID', idOf(1)], ['EventList', 'Complete']);
    expect((await one).events.map((event) => event.get('Queue'))).toEqual(['q1']);
    expect((await other).events.map((event) => event.get('Device'))).toEqual(['Custom:a']);
  });

  it('is empty where Asterisk has nothing to list', async () => {
    const { run, respond } = createTable();
    const users = run('VoicemailUsersList', { list: true });
    respond(0, 'Success', ['Message', 'There are no voicemail users currently defined.']);
    expect((await users).events).toEqual([]);
  });

  it(`of more than ${MOST_LIST_EVENTS} events is refused, and what is left of it dropped`, async () => {
    const { run, idOf, table, take, respond } = createTable();
    const list = run('DBGetTree', { list: true });
    respond(0, 'Success', ['EventList', 'start']);
    const event = amiMessage([
      ['Event', 'DBGetTreeResponse'],
      ['ActionID', idOf(0)],
    ]);
    for (let count = 0; count <= MOST_LIST_EVENTS; count++) table.take(event);
    await expect(list).rejects.toMatchObject({ kind: 'too_long' });
    expect(table.take(event)).toBe(true);
    expect(take(['Event', 'DBGetTreeComplete'], ['ActionID', idOf(0)], ['EventList', 'Complete'])).toBe(true);
    expect(table.take(event)).toBe(false);
  });

  it('that comes too late is dropped, and is no event for everybody', async () => {
    const { run, idOf, take, respond } = createTable();
    const list = run('QueueStatus', { list: true });
    vi.advanceTimersByTime(1_000);
    await expect(list).rejects.toThrow(new AmiError('timeout', 'Asterisk did not answer QueueStatus within 1000 ms.'));
    respond(0, 'Success', ['EventList', 'start']);
    expect(take(['Event', 'QueueParams'], ['ActionID', idOf(0)])).toBe(true);
    expect(take(['Event', 'QueueStatusComplete'], ['ActionID', idOf(0)], ['EventList', 'Complete'])).toBe(true);
    expect(take(['Event', 'Other'], ['ActionID', idOf(0)])).toBe(false);
  });
});

describe('back-pressure', () => {
  it(`keeps ${MOST_IN_FLIGHT} actions in flight; the others follow one by one, in their order`, () => {
    const { socket, run, respond } = createTable();
    for (let count = 0; count < MOST_IN_FLIGHT + 2; count++) void run(`Action${count}`);
    expect(socket.written).toHaveLength(MOST_IN_FLIGHT);
    respond(3, 'Success');
    expect(socket.written).toHaveLength(MOST_IN_FLIGHT + 1);
    respond(0, 'Error');
    expect(socket.written.at(-1)).toContain(`Action${MOST_IN_FLIGHT + 1}`);
  });

  it('writes nothing while the socket is full', () => {
    const { table, socket, run, respond } = createTable();
    socket.isFull = true;
    for (let count = 0; count < 3; count++) void run('Ping');
    expect(socket.written).toHaveLength(1);
    respond(0, 'Success');
    expect(socket.written).toHaveLength(1);
    socket.isFull = false;
    table.resume();
    expect(socket.written).toHaveLength(3);
  });

  it(`refuses an action where ${MOST_WAITING} wait, and only then`, async () => {
    const { run, respond } = createTable();
    for (let count = 0; count < MOST_IN_FLIGHT + MOST_WAITING; count++) void run('Ping', { timeoutMs: 60_000 });
    await expect(run('Ping')).rejects.toMatchObject({ kind: 'overloaded' });
    respond(0, 'Success');
    const last = run('Ping', { timeoutMs: 500 });
    vi.advanceTimersByTime(500);
    await expect(last).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('never sends an action whose time ran out while it waited, nor one that can not be sent', async () => {
    const { socket, run, respond } = createTable();
    for (let count = 0; count < MOST_IN_FLIGHT; count++) void run('Ping', { timeoutMs: 60_000 });
    const late = run('Originate');
    vi.advanceTimersByTime(1_000);
    await expect(late).rejects.toMatchObject({ kind: 'timeout' });
    await expect(run('DBPut', { headers: { Val: 'x\n' } })).rejects.toMatchObject({ kind: 'bad_header' });
    respond(0, 'Success');
    expect(socket.written).toHaveLength(MOST_IN_FLIGHT);
  });

  it('leaves its place to an action that Asterisk has not answered, however late it is', async () => {
    const { socket, run, respond } = createTable();
    for (let count = 0; count < MOST_IN_FLIGHT; count++) void run('Slow');
    vi.advanceTimersByTime(1_000);
    void run('Next');
    expect(socket.written).toHaveLength(MOST_IN_FLIGHT);
    respond(7, 'Success');
    expect(socket.written.at(-1)).toContain('Next');
  });
});

it('rejects what is in flight, what waits and what comes later once the connection is gone', async () => {
  const { table, run, take } = createTable();
  const actions = Array.from({ length: MOST_IN_FLIGHT + 5 }, () => run('Ping'));
  const error = new AmiError('lost', 'gone');
  table.end(error);
  expect(await Promise.allSettled([...actions, run('Ping')])).toEqual(
    Array.from({ length: MOST_IN_FLIGHT + 6 }, () => ({ status: 'rejected', reason: error })),
  );
  expect(take(['Event', 'Hangup'])).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});
