import type { PbxRow } from '../../../domain/rows.ts';
import { createAmiClient } from '../ami/client.ts';
import { createAmiDatabase } from '../ami/database.ts';
import { AmiError } from '../ami/error.ts';
import type { AmiMessage } from '../ami/message.ts';
import { deviceState } from '../lamps/device-state.ts';
import { createConfigFiles } from './config-files.ts';
import { createLedger } from './ledger.ts';
import { takeOverKeys } from './merge-runtime.ts';
import { agree, followTenants, reconcile, tenantsOf } from './reconcile.ts';
import type { LinkState, LinkSurroundings } from './state.ts';
import { tellParts, tellQueueMembers, tellTenant } from './tell.ts';

/** Parts told between two acknowledgements. */
const MOST_CHANGES = 200;
/** Another process (an import beside the server) may have put something down. */
const POLL_MS = 1000;
/** How often everything is compared, although nothing says that it differs. */
const CHECK_MS = 5 * 60 * 1000;
/** After a failure that is not the connection's. */
const RETRY_MS = 2000;

const EVENTS = ['DeviceStateChange', 'UserEvent', 'OriginateResponse', 'FullyBooted'];

/** The link to one Asterisk: keeps it in agreement with the store, in both directions, until it is closed. */
export interface Link {
  readonly state: LinkState;
  /** Agreed at least once since the connection was made, and connected. */
  readonly ready: boolean;
  /** There may be something to tell. */
  wake(): void;
  /** Resolves when nothing is left to do, or the PBX is away. */
  settled(): Promise<void>;
  /** Compares everything now, and gives how many values differed. */
  check(): Promise<number>;
  close(): Promise<void>;
}

/** What a link tells: a device's new state. */
export interface LinkListeners {
  onDevice(state: LinkState, device: string): void;
  onConnection(state: LinkState): void;
}

/** Makes the link of a PBX that has an AMI address, and starts it. */
export function openLink(pbx: PbxRow & { ami_url: string }, around: LinkSurroundings, listeners: LinkListeners): Link {
  const ami = createAmiClient({
    url: pbx.ami_url,
    events: EVENTS,
    onError: (error) => around.log.warn({ pbx: pbx.name, err: error }, 'the manager connection of a PBX has a problem'),
  });
  const figures = { reloads: {}, drift_corrected: 0, reconciliations: 0, actions: 0, events: 0, waiting: 0 };
  const [entries, devices, queueMembers] = [createLedger(), createLedger(), createLedger()];
  const state: LinkState = {
    ...around,
    pbx,
    ami,
    db: createAmiDatabase(ami),
    tenants: new Map(),
    entries,
    devices,
    queueMembers,
    files: createConfigFiles({
      pbx: () => state.pbx,
      ami,
      figures,
      log: around.log,
      now: around.now,
      wake: () => worker.wake(),
    }),
    isFilling: false,
    states: new Map(),
    figures,
  };
  const worker = createWorker(state);
  const removals = [
    ami.on('connected', () => worker.connected()),
    ami.on('lost', () => {
      worker.lost();
      listeners.onConnection(state);
    }),
    ami.on('event', (event) => hear(state, event, worker, listeners)),
  ];
  const poll = setInterval(() => worker.wake(), POLL_MS).unref();
  const check = setInterval(() => void worker.check().catch(() => undefined), CHECK_MS).unref();
  worker.onReady(() => listeners.onConnection(state));
  ami.start();
  return {
    state,
    get ready() {
      return worker.ready;
    },
    wake: () => worker.wake(),
    settled: () => worker.settled(),
    check: () => worker.check(),
    async close() {
      clearInterval(poll);
      clearInterval(check);
      for (const remove of removals) remove();
      await worker.close();
      await ami.close();
    },
  };
}

function hear(state: LinkState, event: AmiMessage, worker: Worker, listeners: LinkListeners): void {
  state.figures.events++;
  const name = event.get('Event');
  if (name === 'DeviceStateChange') {
    const device = event.get('Device') ?? '';
    const text = event.get('State') ?? '';
    state.states.set(device, deviceState(text));
    if (device.startsWith('Custom:lf-')) state.devices.actual.set(device, text);
    listeners.onDevice(state, device);
  } else if (name === 'UserEvent' && event.get('UserEvent') === 'LampfieldState') {
    worker.changed(event.get('Key') ?? '');
  } else if (name === 'FullyBooted') {
    // It came too late for the connection: what was read before may have been half of it.
    void worker.check().catch(() => undefined);
  }
}

/** Does one thing after the other, so that no two of them see Asterisk half told. */
interface Worker {
  readonly ready: boolean;
  wake(): void;
  connected(): void;
  lost(): void;
  changed(key: string): void;
  check(): Promise<number>;
  settled(): Promise<void>;
  onReady(listener: () => void): void;
  close(): Promise<void>;
}

function createWorker(state: LinkState): Worker {
  const { ami, log, pbx } = state;
  const keys = new Set<string>();
  const checks: { resolve(differed: number): void; reject(error: unknown): void }[] = [];
  let [ready, again, closed, hurried] = [false, false, false, false];
  let running: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let tellReady: () => void = () => undefined;

  async function turn(): Promise<boolean> {
    if (!ami.connected) return false;
    if (!ready) {
      await reconcile(state);
      ready = true;
      log.info({ pbx: pbx.name }, 'the PBX is connected, and agrees with the store');
      tellReady();
      return true;
    }
    if (checks.length > 0) return runCheck();
    if (keys.size > 0) {
      const some = [...keys];
      keys.clear();
      await takeOverKeys(state, some);
      return true;
    }
    if (await tellChanges(state)) return true;
    if (!hurried) return state.files.flushIfDue();
    hurried = false;
    await state.files.flush();
    return true;
  }

  async function runCheck(): Promise<boolean> {
    const waiting = checks.splice(0);
    try {
      const differed = await reconcile(state);
      state.figures.drift_corrected += differed;
      for (const one of waiting) one.resolve(differed);
    } catch (error) {
      for (const one of waiting) one.reject(error);
      throw error;
    }
    return true;
  }

  async function run(): Promise<void> {
    try {
      do again = false;
      while (!closed && ((await turn()) || again));
    } catch (error) {
      const isLost = error instanceof AmiError && error.kind === 'lost';
      if (!isLost) log.error({ pbx: pbx.name, err: error }, 'telling the PBX failed; everything is compared anew');
      ready = false;
      if (!closed && !isLost) retry = setTimeout(wake, RETRY_MS).unref();
    } finally {
      running = undefined;
    }
  }

  function wake(): void {
    if (closed) return;
    again = true;
    running ??= new Promise<void>((resolve) => setImmediate(resolve)).then(run);
  }

  return {
    get ready() {
      return ready && ami.connected;
    },
    wake,
    connected() {
      ready = false;
      state.tenants.clear();
      wake();
    },
    lost() {
      ready = false;
      for (const one of checks.splice(0)) one.reject(new AmiError('lost', 'the PBX is away'));
    },
    changed(key) {
      // The set is bounded by what there is to change; nonsense from a dialplan of somebody else is not kept.
      if (key.startsWith('lf/') && keys.size < 100_000) keys.add(key);
      wake();
    },
    check() {
      return new Promise((resolve, reject) => {
        if (!ami.connected) return reject(new AmiError('lost', 'the PBX is away'));
        checks.push({ resolve, reject });
        wake();
      });
    },
    async settled() {
      hurried = ami.connected;
      wake();
      while (running !== undefined) await running;
    },
    onReady(listener) {
      tellReady = listener;
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await running;
    },
  };
}

/** Tells Asterisk the parts that were put down. False where there were none. */
async function tellChanges(link: LinkState): Promise<boolean> {
  const rows = await tenantsOf(link);
  if (await followTenants(link, rows)) return true;
  const changes = await link.database.read.pbxChanges.first(
    rows.map((row) => row.uuid),
    MOST_CHANGES,
  );
  link.figures.waiting = changes.length;
  if (changes.length === 0) return false;
  for (const [uuid, some] of Map.groupBy(changes, (change) => change.tenant_uuid)) {
    const row = rows.find((one) => one.uuid === uuid)!;
    if (some.some((change) => change.kind === 'tenant')) await tellTenant(link, row);
    const parts = some.filter((change) => change.kind !== 'tenant').map(({ kind, part_id }) => ({ kind, id: part_id }));
    await tellParts(link, link.tenants.get(uuid)!, parts);
    if (link.files.isDue('queues.conf')) {
      // A member can only join a queue that Asterisk has read.
      await link.files.flush();
      await tellQueueMembers(
        link,
        link.tenants.get(uuid)!,
        parts.filter((one) => one.kind === 'queue').map((one) => one.id),
      );
    }
  }
  await agree(link, changes);
  link.figures.waiting = 0;
  return true;
}
