import type { Committed, Installation } from '../../domain/publisher.ts';
import type { Auth } from '../auth.ts';
import { changeEvent, filesEvent, jobEvent, LAMP_RIGHT, lampEvent, type StreamEvent } from './event-table.ts';

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
    // Asked at once: the job that a big change has started is at work already.
    const waiting = installation.database.read.devices.countPending();
    order = Promise.all([waiting, order])
      .then(([phones]) => tellCommit(parts, committed, phones > 0))
      .catch((error: unknown) => {
        tellReload(parts, tenantsIn(committed));
        onError(error);
      });
  });
  const stopLamps = installation.pbx.onLamp((change) => tell(lampEvent(change), LAMP_RIGHTS));
  const stopStatus = installation.pbx.onStatus((tenants) => tellReload(parts, tenants));
  return () => {
    stopCommits();
    stopLamps();
    stopStatus();
  };
}

// One list for all lamps: what a client may hear is decided once per list.
const LAMP_RIGHTS = [LAMP_RIGHT];

async function tellCommit(parts: ChangesParts, committed: Committed, phonesWait: boolean): Promise<void> {
  const { auth, tell, installation } = parts;
  const { changes, devices, at } = committed;
  if (changes.length > MOST_CHANGES) tellReload(parts, tenantsIn(committed));
  for (const change of changes.length > MOST_CHANGES ? [] : changes) {
    const event = changeEvent(change, at);
    if (event !== null) tell(event, await auth.spellings(event.right));
  }
  for (const { id, tenant_uuid } of await installation.database.read.devices.byIds(devices)) {
    const event = filesEvent(tenant_uuid, at, id);
    tell(event, [event.right]);
  }
  if (phonesWait) tellJob(parts, tenantsIn(committed));
}

/** For what is too much to tell, could not be told, or is not known: the lamps of a PBX that went away. */
function tellReload({ tell }: ChangesParts, tenants: readonly string[]): void {
  for (const tenant_uuid of tenants) tell({ name: 'reload', tenant_uuid, right: null, data: {} }, null);
}

function tenantsIn({ changes }: Committed): string[] {
  return [...new Set(changes.map((change) => change.tenant_uuid))];
}

/** The files of few phones are in the commit already; those of many are made afterwards. */
function tellJob({ installation, tell, onError }: ChangesParts, tenants: readonly string[]): void {
  const { compileJob, now } = installation;
  const tellAll = (state: 'running' | 'done') => {
    for (const tenant of tenants) {
      const event = jobEvent(tenant, now(), state);
      tell(event, [event.right]);
    }
  };
  tellAll('running');
  compileJob.drain().then(() => tellAll('done'), onError);
}
