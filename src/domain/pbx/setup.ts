import type { Installation } from '../publisher.ts';
import type { PbxRow, TenantRow } from '../rows.ts';
import type { Pbx } from './port.ts';

// What the command line needs to bring a PBX and Lampfield together. Implemented by src/pbx/asterisk, given by main.ts.

/** What a person has to add to a file of the PBX that is not ours. */
export interface Addition {
  file: string;
  /** Where in the file, in words. */
  where: string;
  lines: readonly string[];
}

/** What an installation into a folder did, and what is left for a person to do. */
export interface Installed {
  folder: string;
  /** Names of the files that were written or removed. */
  changed: readonly string[];
  additions: readonly Addition[];
  /** Makes the PBX read what was added. */
  commands: readonly string[];
}

/** One thing that was looked at on a PBX. */
export interface CheckResult {
  /** Which check it was: a word. */
  check: string;
  ok: boolean;
  /** What was found, in one sentence. */
  found: string;
  /** What to do; only where it is not ok. */
  fix?: string;
}

/** A PBX as the commands see it. */
export interface PbxSetup {
  /** The absolute path of a folder for the files of a PBX. Raises an Error in one sentence where it can not be used. */
  usableFolder(wanted: string): Promise<string>;
  /** Writes the files of a PBX into a usable folder. */
  install(installation: Installation, pbx: PbxRow, folder: string): Promise<Installed>;
  /** Looks at a running PBX, and changes nothing. What can not be looked at is a result too. */
  check(installation: Installation, pbx: PbxRow): Promise<CheckResult[]>;
  /** Compares the PBX with the store and puts it right; gives how many values differed. Raises an Error where it can not be reached. */
  repair(installation: Installation, pbx: PbxRow): Promise<number>;
  /** The PBX of a tenant, to look at it once: it is told nothing. Status `away` where it can not be reached. */
  look(installation: Installation, tenant: TenantRow): Promise<Pbx & { close(): Promise<void> }>;
}
