import type { Committed, Installation } from '../../domain/publisher.ts';
import type { Auth } from '../auth.ts';
import { changeEvent, jobEvent, LAMP_RIGHT, lampEvent, type StreamEvent } from './event-table.ts';

/** A transaction that changes more is told as one `reload`. */
const MOST_CHANGES = 1000;

/** What tells of changes needs. `tell` gets each event with its right in every spelling. */
export interface ChangesParts {
  installation: Installation;
  auth: Pick<Auth, 'spellings'>;
  tell(event: StreamEvent, rights: readonly string[] | null): void;
  onError(error: unknown): void;
}

/** Tells of every commit, in order, and of every lamp. Gives the function that ends it. */
export function tellChanges(parts: ChangesParts): () => void {
  const { installation, tell, onError } = parts;
  let order: Promise<unknown> = Promise.resolve();
  const stopCommits = installation.publisher.onCommitted((committed) => {
    order = order.then(() => tellCommit(parts, committed)).catch(onError);
  });
  const stopLamps = installation.pbx.onLamp((change) => tell(lampEvent(change), LAMP_RIGHTS));
  return () => {
    stopCommits();
    stopLamps();
  };
}

// One list for all lamps: what a client may hear is decided once per list.
const LAMP_RIGHTS = [LAMP_RIGHT];

async function tellCommit(parts: ChangesParts, { changes, at, devices }: Committed): Promise<void> {
  const { auth, tell } = parts;
  const tenants = [...new Set(changes.map((change) => change.tenant_uuid))];
  if (changes.length > MOST_CHANGES) {
    for (const tenant_uuid of tenants) tell({ name: 'reload', tenant_uuid, right: null, data: {} }, null);
  } else {
    for (const change of changes) {
      const event = changeEvent(change, at);
      if (event !== null) tell(event, await auth.spellings(event.right));
    }
  }
  if (devices.length > 0) await tellJob(parts, tenants);
}

/** The files of few phones are in the commit already; those of many are made afterwards. */
async function tellJob({ installation, tell, onError }: ChangesParts, tenants: readonly string[]): Promise<void> {
  const { database, compileJob, now } = installation;
  if ((await database.read.devices.countPending()) === 0) return;
  const tellAll = (state: 'running' | 'done') => {
    for (const tenant of tenants) {
      const event = jobEvent(tenant, now(), state);
      tell(event, [event.right]);
    }
  };
  tellAll('running');
  compileJob.drain().then(() => tellAll('done'), onError);
}
