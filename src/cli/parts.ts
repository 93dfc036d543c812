import type { Installation } from '../domain/publisher.ts';

/** What the command line needs from the rest of the program: given by main.ts, or by a test. */
export interface CliParts {
  /** Opens the installation of the configuration, bringing its database up to date. */
  open(): Promise<Installation>;
  /** Runs the server until it is told to stop. */
  serve(): Promise<void>;
  /** Brings the database up to date; gives what was done, in one sentence. */
  migrate(): Promise<string>;
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
