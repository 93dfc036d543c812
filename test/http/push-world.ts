import type { InstallationOptions } from '../../src/app.ts';
import { noteFetches } from '../../src/domain/applied.ts';
import { type ScriptedPbx, scriptedPbx } from './scripted-pbx.ts';
import { openTestServer, type TestServer } from './support.ts';

/** A user with a number and a phone. */
export interface OwnPhone {
  user: number;
  exten: string;
  device: string;
  /** The SIP endpoint that it is told by. */
  endpoint: string;
}

/** A server with a PBX that notes whom it tells. */
export interface PushWorld extends TestServer {
  pbx: ScriptedPbx;
  clock: { now: number };
  tenant: string;
  phone(more?: object): Promise<OwnPhone>;
  phones(count: number, more?: object): Promise<OwnPhone[]>;
  /** Puts a key on the user, other than all before. */
  edit(phone: Pick<OwnPhone, 'user'>): Promise<void>;
  /** The phone gets all of its files, as the provisioning listener notes it. */
  fetch(...phones: readonly Pick<OwnPhone, 'device'>[]): Promise<void>;
  /** What the lamp of a phone's user shows. */
  lamp(phone: OwnPhone, state: 'idle' | 'busy' | 'ringing'): void;
  /** The endpoints that were told since the last time that this was asked, once `count` of them were. */
  told(count: number): Promise<string[]>;
  /** Lets the queue do what it can do now. */
  settle(): Promise<void>;
  queued(): Promise<string[]>;
}

let made = 0;

/** Opens it. The clock stands still until a test moves it. */
export async function openPushWorld(
  env: Record<string, string> = {},
  options: InstallationOptions = {},
): Promise<PushWorld> {
  const pbx = scriptedPbx();
  const clock = { now: Date.UTC(2026, 10, 27, 12) };
  const ami = { LAMPFIELD_AMI_URL: 'ami://user:secret@127.0.0.1:1' };
  const server = await openTestServer({ now: () => clock.now, ...options }, { ...ami, ...env }, pbx);
  const { ok, installation } = server;
  const { read } = installation.database;
  const tenant = (await read.tenants.all())[0]!.uuid;

  const phone = async (more: object = {}): Promise<OwnPhone> => {
    made += 1;
    const [exten, mac] = [String(10_000 + made), `00156511${made.toString(16).padStart(4, '0')}`];
    const lines = [{ extensions: [{ exten }], endpoint_sip: { name: `line${exten}` } }];
    const user = (await ok('POST', '/users', { firstname: `U${made}`, lines, ...more })).body;
    const device = (await ok('POST', '/devices', { mac, model: 'T46S', lines: [{ user_uuid: user.uuid }] })).body;
    return { user: user.id, exten, device: device.id, endpoint: `line${exten}` };
  };
  const fetch = async (...phones: readonly Pick<OwnPhone, 'device'>[]) => {
    const files = await read.devices.files(phones.map(({ device }) => device));
    const fetched = files.map(({ device_id, name, etag }) => ({ device_id, name, etag, at: clock.now }));
    const write = (store: typeof read) => noteFetches(store, fetched, installation.phones);
    installation.progress.phones(await installation.database.transaction(write));
  };
  const settle = async () => {
    for (let rounds = 0; rounds < 20; rounds++) {
      installation.pushQueue!.wake();
      await installation.pushQueue!.looked();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  return {
    ...server,
    pbx,
    clock,
    tenant,
    phone,
    phones: (count, more) => Promise.all(Array.from({ length: count }, () => phone(more))),
    async edit({ user }) {
      made += 1;
      await ok('PUT', `/users/${user}/funckeys/3`, { destination: { type: 'custom', exten: `7${made}` } });
    },
    fetch,
    lamp({ exten }, state) {
      const lamp = { id: exten, kind: 'line', state } as const;
      pbx.now.lamps.set(`${tenant} ${exten}`, lamp);
      pbx.tell({ ...lamp, tenant_uuid: tenant, at: clock.now });
    },
    async told(count) {
      await settle();
      for (let tries = 0; tries < 200 && pbx.notified.length < count; tries++) await settle();
      return pbx.notified.splice(0).map(({ endpoint }) => endpoint);
    },
    settle,
    queued: async () => (await read.pushes.due([tenant], Number.MAX_SAFE_INTEGER, 10_000)).map((row) => row.device_id),
  };
}
