import type { PartKey } from './pbx/model.ts';
import type { Pbx } from './pbx/port.ts';
import type { PhoneDefaults } from './phone-input.ts';
import type { Phones } from './phones.ts';
import type { Database } from './ports.ts';
import type { Progress } from './progress.ts';
import type { Change, Scope, Work } from './work.ts';

/** Who writes, for the audit, and in which tenants. */
export interface Writer {
  actor: string;
  scope: Scope;
}

/** Which part of a plan's lists to show. */
export interface PlanPage {
  limit: number;
  offset: number;
  /** Make the change once only, whoever has to wait: for one whose new entries get other ids each time, or that reports progress. */
  once?: true;
}

/** A plan, and what the change gave back while it was rehearsed. */
export interface Planned<T> {
  plan: Plan;
  result: T;
}

/** What a change would do to phones. */
export interface Plan {
  counts: { devices: number; keys_moved: number; keys_dropped: number; problems: number };
  /** Phones whose files would change, with the difference of each file; secrets blanked. */
  devices: { id: string; mac: string; files: { name: string; diff: string }[] }[];
  problems: {
    user_uuid: string | null;
    device_id: string;
    position: number | null;
    code: string;
    message: string;
  }[];
}

/** Runs changes as transactions: audit and phone files are part of the same commit. Implemented by src/publish. */
export interface Publisher {
  write<T>(writer: Writer, change: (work: Work) => Promise<T>): Promise<T>;
  /**
   * Runs the same change, several times where many phones are concerned, tells what it would do to them, and leaves everything as it
   * was.
   */
  plan<T>(writer: Writer, page: PlanPage, change: (work: Work) => Promise<T>): Promise<Planned<T>>;
  /** Tells the same listeners of what was committed elsewhere: what phones do is written by the phones' own server. */
  announce(committed: Committed): void;
  /** Tells of every transaction that changed something, once it is committed. Gives the function that ends it. */
  onCommitted(listener: (committed: Committed) => void): () => void;
}

/** What one transaction has changed. */
export interface Committed {
  /** Milliseconds since 1970. */
  at: number;
  actor: string;
  changes: readonly Change[];
  /** Phones whose files are others now. Those that a job compiles later are not among them. */
  devices: readonly string[];
  /** Parts of tenants that PBXs have to be told of. */
  parts: readonly (PartKey & { tenant_uuid: string })[];
}

/** The job that makes the files of phones which a big change left waiting. */
export interface CompileJob {
  /** Starts it, if it is not running. */
  wake(): void;
  /** Resolves when nothing waits any more. Raises what went wrong. */
  drain(onProgress?: (left: number) => void): Promise<void>;
  /** Stops after the batch at hand. */
  stop(): Promise<void>;
}

/** Since the server started. */
export interface PushFigures {
  /** Times that a phone was told. */
  told: number;
  given_up: number;
}

/** The queue of phones that are to be told to read their files again. It lives in the store. */
export interface PushQueue {
  /** Looks at once whether somebody is to be told. */
  wake(): void;
  /** Resolves when it has looked as often as it was woken; never rejects. */
  looked(): Promise<void>;
  readonly figures: PushFigures;
  stop(): Promise<void>;
}

/** An open installation: what the server and the command line work on. Made by app.ts. */
export interface Installation {
  database: Database;
  publisher: Publisher;
  compileJob: CompileJob;
  /** null: in a process that follows no PBX. */
  pushQueue: PushQueue | null;
  progress: Progress;
  phones: Phones;
  pbx: Pbx;
  defaults: PhoneDefaults;
  now(): number;
  close(): Promise<void>;
}
