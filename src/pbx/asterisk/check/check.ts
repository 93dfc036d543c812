import type { PbxPart, PbxTenant } from '../../../domain/pbx/model.ts';
import type { PbxRow } from '../../../domain/rows.ts';
import type { AmiClient } from '../ami/client.ts';
import type { AmiDatabase } from '../ami/database.ts';
import { AmiError } from '../ami/error.ts';
import type { AmiMessage } from '../ami/message.ts';
import type { TenantState } from '../driver/state.ts';

/** A running Asterisk, and what the store wants of it: what checks look at. */
export interface Looked {
  ami: AmiClient;
  db: AmiDatabase;
  /** Whether Asterisk has told that it has booted: who may not read `system` events never hears it. */
  hasBooted: boolean;
  /** The manager's user as whom we are logged in. */
  user: string;
  pbx: PbxRow;
  /** The installation's uuid. */
  installation: string | undefined;
  /** Families whose phones watch their lamps by lists. */
  lampLists: readonly string[];
  tenants: readonly TenantState[];
  parts: readonly { tenant: PbxTenant; part: PbxPart }[];
}

/** One thing found: all well, or with what to do about it. */
export interface Outcome {
  found: string;
  fix?: string;
}

/** One thing to look at. It changes nothing on the PBX. */
export interface Check {
  /** A word, for people and scripts. */
  id: string;
  /** What it looks at, in a few words: said where it can not look. */
  looksAt: string;
  /** What is wrong, each with its fix; or that all is well; nothing where it does not matter. Raises AmiError where it can not look. */
  run(at: Looked): Promise<Outcome[]>;
}

/** The faults, or where there are none the sentence that all is well. */
export function faultsOr(well: string, faults: readonly Outcome[]): Outcome[] {
  return faults.length > 0 ? [...faults] : [{ found: well }];
}

/** Some names of many, for a sentence. */
export function some(names: readonly string[], most = 5): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}

/** Whether Asterisk's dialplan has an extension in a context, or in one that it includes. */
export async function hasExtension({ ami }: Pick<Looked, 'ami'>, context: string, exten: string): Promise<boolean> {
  const answer = await ami.send('Getvar', { Variable: `DIALPLAN_EXISTS(${context},${exten},1)` });
  return answer.get('Value') === '1';
}

/** The settings of an endpoint; undefined where Asterisk has none of this name. */
export async function endpointDetail({ ami }: Looked, endpoint: string): Promise<AmiMessage | undefined> {
  try {
    return (await ami.list('PJSIPShowEndpoint', { Endpoint: endpoint }))[0];
  } catch (error) {
    if (error instanceof AmiError && error.message.startsWith('Unable to retrieve endpoint')) return undefined;
    throw error;
  }
}

/** All values that a setting has in a file of Asterisk's own, in their order; none where there is no such file, section or setting. */
export async function configValues(
  { ami }: Pick<Looked, 'ami'>,
  { file, section, name }: { file: string; section: string; name: string },
): Promise<string[]> {
  try {
    const answer = await ami.send('GetConfig', { Filename: file, Category: section });
    const lines = answer.headers.flatMap(([header, line]) => (header.startsWith('Line-') ? [line] : []));
    const own = lines.filter((line) => line.slice(0, line.indexOf('=')).trim() === name);
    return own.map((line) => line.slice(line.indexOf('=') + 1).trim());
  } catch (error) {
    if (error instanceof AmiError && error.kind === 'refused' && error.message !== 'Permission denied') return [];
    throw error;
  }
}
