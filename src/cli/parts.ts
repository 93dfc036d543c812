import type { PbxSetup } from '../domain/pbx/setup.ts';
import type { TryFamily } from '../domain/phones.ts';
import type { Installation } from '../domain/publisher.ts';

/** What a sandbox is started with. */
export interface SandboxRequest {
  /** UDP and TCP port of SIP; null: a free one. */
  sipPort: number | null;
  /** Kept when it ends; null: a temporary folder. */
  folder: string | null;
  /** Fills an installation that is empty, and tells of its accounts at a SIP server. */
  prepare(installation: Installation, sip: string): Promise<void>;
}

/** What the command line needs from the rest of the program: given by main.ts, or by a test. */
export interface CliParts {
  /** Opens the installation of the configuration, bringing its database up to date. */
  open(): Promise<Installation>;
  /** Runs the server until it is told to stop. */
  serve(): Promise<void>;
  /** Brings the database up to date; gives what was done, in one sentence. */
  migrate(): Promise<string>;
  /** Copies one database into another (URLs); tells the rows that are done and those that there are. Gives the rows of each table. */
  moveDatabase(
    from: string,
    to: string,
    onProgress: (done: number, total: number) => Promise<void>,
  ): Promise<ReadonlyMap<string, number>>;
  /** Copies the database of the configuration into a file; tells the pages that are done and those that there are. */
  backup(file: string, options: { force: boolean; onPages: (done: number, total: number) => void }): Promise<void>;
  /** Puts a backup in the place of the database; gives the file where the one before is kept, if there was one. */
  restore(file: string): string | null;
  /** Runs a server with an Asterisk of its own until it is told to stop. */
  sandbox(request: SandboxRequest): Promise<void>;
  /** What is done with PBXs from here. */
  pbx: PbxSetup;
  tryFamily: TryFamily;
  out: NodeJS.WritableStream;
  err: NodeJS.WritableStream;
  /** Whether a person is watching `err`, so that a progress bar makes sense. */
  isTty: boolean;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  version: string;
}

/** Ends a command with an exit code: with a message for stderr, or without one where everything has been said. */
export class Exit extends Error {
  readonly code: number;

  constructor(code: number, message = '') {
    super(message);
    this.code = code;
  }
}

/** Opens the installation for one piece of work, and closes it whatever happens. */
export async function withInstallation<T>(
  parts: CliParts,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const installation = await parts.open();
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}
