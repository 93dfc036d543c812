import { presentJobs } from '../../domain/jobs.ts';
import type { PhoneStep } from '../../domain/progress.ts';
import type { Committed, Installation } from '../../domain/publisher.ts';
import type { Auth } from '../auth.ts';
import { changeEvent, jobEvent, LAMP_RIGHT, lampEvent, type StreamEvent, stepEvent } from './event-table.ts';

/** A transaction that changes more is told as one `reload`. */
const MOST_CHANGES = 1000;
/** So are the steps of more phones at once: a building that has its power back. */
const MOST_STEPS = 200;
/** Jobs are told of at most this often. */
const JOBS_MS = 1000;

/** What tells of changes needs. `tell` gets each event with its right in every spelling. */
export interface ChangesParts {
  installation: Installation;
  auth: Pick<Auth, 'spellings'>;
  tell(event: StreamEvent, rights: readonly string[] | null): void;
  onError(error: unknown): void;
}

/** Tells of every commit, of phones and jobs that get on, in order, and of every lamp. Gives the function that ends it. */
export function tellChanges(parts: ChangesParts): () => void {
  const { installation, tell, onError } = parts;
  let order: Promise<unknown> = Promise.resolve();
  const inOrder = (tell: () => Promise<void>, tenants: readonly string[]) => {
    order = order.then(tell).catch((error: unknown) => {
      tellReload(parts, tenants);
      onError(error);
    });
  };
  const { publisher, progress } = installation;
  const stopCommits = publisher.onCommitted((committed) => {
    inOrder(() => tellCommit(parts, committed), tenantsIn(committed));
  });
  const stopPhones = progress.onPhones((steps) => {
    inOrder(async () => tellSteps(parts, steps), tenantsOf(steps));
  });
  const jobs = tellJobs(parts, (tell) => inOrder(tell, []));
  const stopLamps = installation.pbx.onLamp((change) => tell(lampEvent(change), LAMP_RIGHTS));
  const stopStatus = installation.pbx.onStatus((tenants) => tellReload(parts, tenants));
  return () => {
    stopCommits();
    stopPhones();
    jobs.stop();
    stopLamps();
    stopStatus();
  };
}

// One list for all lamps: what a client may hear is decided once per list.
const LAMP_RIGHTS = [LAMP_RIGHT];

async function tellCommit(parts: ChangesParts, committed: Committed): Promise<void> {
  const { auth, tell, installation } = parts;
  const { changes, devices, at } = committed;
  if (changes.length > MOST_CHANGES) tellReload(parts, tenantsIn(committed));
  for (const change of changes.length > MOST_CHANGES ? [] : changes) {
    const event = changeEvent(change, at);
    if (event !== null) tell(event, await auth.spellings(event.right));
  }
  const rows = await installation.database.read.devices.byIds(devices);
  tellSteps(
    parts,
    rows.map(({ id, tenant_uuid }) => ({ device_id: id, tenant_uuid, stage: 'compiled', at })),
  );
}

function tellSteps(parts: ChangesParts, steps: readonly PhoneStep[]): void {
  if (steps.length > MOST_STEPS) tellReload(parts, tenantsOf(steps));
  for (const event of steps.length > MOST_STEPS ? [] : steps.map(stepEvent)) parts.tell(event, [event.right]);
}

/** Gathers the jobs that get on, and tells of them once in a while. */
function tellJobs({ installation, tell }: ChangesParts, inOrder: (tell: () => Promise<void>) => void) {
  const { database, progress } = installation;
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tellGathered = async () => {
    const ids = [...gathered];
    gathered.clear();
    for (const job of await presentJobs(database.read, await database.read.jobs.byIds(ids))) {
      const event = jobEvent(job);
      tell(event, [event.right]);
    }
  };
  const stopListening = progress.onJobs((ids) => {
    for (const id of ids) gathered.add(id);
    if (timer === undefined) tellNow();
  });
  // The first step of a job is told at once, and its last one whatever happens.
  const tellNow = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (gathered.size > 0) tellNow();
    }, JOBS_MS).unref();
    inOrder(tellGathered);
  };
  return {
    stop() {
      stopListening();
      clearTimeout(timer);
    },
  };
}

/** For what is too much to tell, could not be told, or is not known: the lamps of a PBX that went away. */
function tellReload({ tell }: ChangesParts, tenants: readonly string[]): void {
  for (const tenant_uuid of tenants) tell({ name: 'reload', tenant_uuid, right: null, data: {} }, null);
}

function tenantsIn({ changes }: Committed): string[] {
  return [...new Set(changes.map((change) => change.tenant_uuid))];
}

function tenantsOf(steps: readonly PhoneStep[]): string[] {
  return [...new Set(steps.map((step) => step.tenant_uuid))];
}
