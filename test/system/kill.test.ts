import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, NODE_24, request, type Server, serverSettings, startServer, temporaryFolder, until } from './support.ts';

// Four times: clients write as fast as they can, the server is killed in the middle (SIGKILL: it can not tidy anything up),
// and the next one must have all that was acknowledged. What was under way is there wholly or not at all.

const TOKEN = 'a-token-for-the-kill-test';
/** How long the clients write before the kill: different times, so that it hits different moments. */
const ROUNDS = [100, 300, 700, 500];
/** Keys of a write that has several. */
const KEYS = 8;

interface Key {
  label: string | null;
  destination: { type: string; exten?: string };
}
type Keys = Record<string, Key>;
interface Holder {
  name: string | null;
  keys: Keys;
}

/** One client. Its writes are numbered; each goes to a place that nobody else writes, the last one there wins. */
interface Client {
  place(number: number): string;
  send(server: Server, number: number): Promise<Response>;
  /** The number of the write that is at each place now; NaN where parts of several are. */
  read(server: Server): Promise<Map<string, number>>;
  next: number;
  acknowledged: Map<string, number>;
  underWay: number;
}

/** Sends one write after the other until the connection breaks. */
async function writeOn(client: Client, server: Server): Promise<void> {
  for (;;) {
    const number = client.next++;
    client.underWay = number;
    const response = await client.send(server, number).catch(() => null);
    if (response === null) return;
    // The status is the acknowledgement, even where the kill hits before the body.
    expect(Math.floor(response.status / 100)).toBe(2);
    client.acknowledged.set(client.place(number), number);
    await response.text().catch(() => '');
  }
}

/** What is not as it must be. What is there now counts as acknowledged in the next round. */
async function losses(client: Client, server: Server): Promise<string[]> {
  const found = await client.read(server);
  const places = new Set([...client.acknowledged.keys(), ...found.keys()]);
  const wrong = [...places].filter((place) => {
    const number = found.get(place);
    const isUnderWay = place === client.place(client.underWay) && number === client.underWay;
    return number !== client.acknowledged.get(place) && !isUnderWay;
  });
  client.acknowledged = found;
  return wrong.map((place) => `place ${place} has ${found.get(place)}`);
}

const keyOf = (number: number, at = 0) => ({
  label: `w${number}`,
  destination: { type: 'custom', exten: `${number}*${at}` },
});
const keysOf = (number: number) =>
  Object.fromEntries(Array.from({ length: KEYS }, (_, at) => [at + 2, keyOf(number, at)]));

/** The number of the write that a key comes from. */
function numberOf({ label, destination }: Key, at = 0): number {
  const number = Number(label?.slice(1));
  return destination.exten === `${number}*${at}` ? number : Number.NaN;
}

/** The number of the write that all these keys come from. */
function commonNumber(keys: Keys): number {
  const numbers = new Set(Object.entries(keys).map(([position, key]) => numberOf(key, Number(position) - 2)));
  const [only = Number.NaN] = numbers;
  return numbers.size === 1 && Object.keys(keys).length === KEYS ? only : Number.NaN;
}

function client(parts: Pick<Client, 'place' | 'send' | 'read'>): Client {
  return { ...parts, next: 1, acknowledged: new Map(), underWay: 0 };
}

const put = (server: Server, path: string, body: unknown) => request(TOKEN, 'PUT', server.api + path, body);
const get = <T>(server: Server, path: string) => ask<T>(TOKEN, 'GET', server.api + path);
const ownKeys = async (server: Server, path: string) =>
  Object.entries((await get<Holder>(server, path)).keys).filter(([position]) => position !== '80');

/** Writes all keys of user 1 at once. */
const whole = client({
  place: () => 'all',
  send: (server, number) => put(server, '/users/1/funckeys', { keys: keysOf(number) }),
  async read(server) {
    const keys = await ownKeys(server, '/users/1/funckeys');
    return new Map(keys.length === 0 ? [] : [['all', commonNumber(Object.fromEntries(keys))]]);
  },
});

/** Writes one key of user 2 after the other, on positions 20 to 69. */
const single = client({
  place: (number) => String(20 + (number % 50)),
  send: (server, number) => put(server, `/users/2/funckeys/${20 + (number % 50)}`, keyOf(number)),
  async read(server) {
    const keys = await ownKeys(server, '/users/2/funckeys');
    return new Map(keys.map(([position, key]) => [position, numberOf(key)]));
  },
});

/** Writes one key of the template that both have: two phones follow. */
const shared = client({
  place: () => '80',
  send: (server, number) => put(server, '/funckeys/templates/1/80', keyOf(number)),
  async read(server) {
    const { keys } = await get<Holder>(server, '/funckeys/templates/1');
    return new Map(Object.entries(keys).map(([position, key]) => [position, numberOf(key)]));
  },
});

/** Makes a new template each time. */
const maker = client({
  place: (number) => `made ${number}`,
  send: (server, number) =>
    request(TOKEN, 'POST', `${server.api}/funckeys/templates`, { name: `made ${number}`, keys: keysOf(number) }),
  async read(server) {
    const { items } = await get<{ items: Holder[] }>(server, '/funckeys/templates?search=made');
    return new Map(items.map(({ name, keys }) => [name ?? '', commonNumber(keys)]));
  },
});

const CLIENTS = [whole, single, shared, maker];

/** The label and number of every line key of a phone's file, by position. */
function keysInFile(text: string): Record<string, string> {
  const values = new Map([...text.matchAll(/^(linekey\.\d+\.\w+) = (.*)$/gm)].map(([, name, value]) => [name, value]));
  const positions = [...values].flatMap(([name, value]) =>
    name?.endsWith('.type') && value !== '0' && value !== '15' ? [name.split('.')[1] ?? ''] : [],
  );
  const field = (position: string, name: string) => values.get(`linekey.${position}.${name}`);
  return Object.fromEntries(positions.map((at) => [at, `${field(at, 'label')} ${field(at, 'value')}`]));
}

/** A user's phone's file, from where the phone fetches it, beside what it must hold. */
async function fileAndKeys(server: Server, user: number) {
  const { items } = await get<{ items: { provisioning: { url: string } }[] }>(server, '/devices');
  const { provisioning } = items[user - 1] ?? { provisioning: { url: '' } };
  const file = await (await fetch(`${provisioning.url}805ec000000${user}.cfg`)).text();
  const { keys } = await get<Holder>(server, `/users/${user}/funckeys`);
  const wanted = Object.entries(keys).map(([at, { label, destination }]) => [at, `${label} ${destination.exten}`]);
  return { file: keysInFile(file), wanted: Object.fromEntries(wanted) };
}

function damageIn(folder: string): unknown[] {
  const database = new Database(join(folder, 'data', 'lampfield.db'), { readonly: true });
  const found = [database.pragma('integrity_check', { simple: true }), database.pragma('foreign_key_check')];
  database.close();
  return found;
}

describe('a server that is killed while clients write', () => {
  const folder = temporaryFolder();
  let settings: Record<string, string>;
  // Without the launcher: the signal hits the server itself.
  const startOne = () => startServer({ folder, settings, command: [NODE_24, 'bin/lampfield.js', 'serve'] });

  beforeAll(async () => {
    settings = { ...(await serverSettings(folder)), LAMPFIELD_ADMIN_TOKEN: TOKEN };
    const server = await startOne();
    const post = (path: string, body: unknown) => ask<{ uuid: string }>(TOKEN, 'POST', server.api + path, body);
    await post('/funckeys/templates', { name: 'shared' });
    const makeUser = async (number: number) => {
      const lines = [{ extensions: [{ exten: `100${number}` }] }];
      const { uuid } = await post('/users', { firstname: `User ${number}`, lines, func_key_template_id: 1 });
      const mac = `80:5e:c0:00:00:0${number}`;
      await post('/devices', { mac, vendor: 'Yealink', model: 'T87W', lines: [{ user_uuid: uuid }] });
    };
    await makeUser(1);
    await makeUser(2);
    await server.stop('SIGKILL');
  });

  it.each(ROUNDS)('has lost nothing that it acknowledged, killed after %i ms', async (ms) => {
    const victim = await startOne();
    const before = CLIENTS.map(({ next }) => next);
    const writing = CLIENTS.map((one) => writeOn(one, victim));
    const areAllWriting = () => CLIENTS.every(({ next }, at) => next > (before[at] ?? 0) + 2);
    await until(areAllWriting, 30_000, () => 'some client does not get on');
    await new Promise((resolve) => setTimeout(resolve, ms));
    expect(await victim.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    await Promise.all(writing);

    const server = await startOne();
    expect(damageIn(folder)).toEqual(['ok', []]);
    const lost = await Promise.all(CLIENTS.map((one) => losses(one, server)));
    expect(lost.flat()).toEqual([]);
    const phones = [await fileAndKeys(server, 1), await fileAndKeys(server, 2)];
    expect(phones.map(({ file }) => file)).toEqual(phones.map(({ wanted }) => wanted));
    await server.stop('SIGKILL');
  });
});
