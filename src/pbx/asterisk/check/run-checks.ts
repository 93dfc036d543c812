import { allParts, loadParts } from '../../../domain/pbx/load.ts';
import type { CheckResult } from '../../../domain/pbx/setup.ts';
import type { Database } from '../../../domain/ports.ts';
import type { Installation } from '../../../domain/publisher.ts';
import type { PbxRow } from '../../../domain/rows.ts';
import { connectOnce, type OnceConnected } from '../ami/connect-once.ts';
import { createAmiDatabase } from '../ami/database.ts';
import { AmiError } from '../ami/error.ts';
import { parseAmiUrl } from '../ami/url.ts';
import { loadTenantState } from '../driver/tell.ts';
import type { Check, Looked } from './check.ts';
import { CHECKS } from './checks.ts';

/** Looks at everything on a PBX, and changes nothing. Where it can not be reached, that is the only result. */
export async function runChecks(
  { database, defaults }: Pick<Installation, 'database' | 'defaults'>,
  pbx: PbxRow,
): Promise<CheckResult[]> {
  const { ami_url } = pbx;
  if (ami_url === null)
    return [notReached(`the PBX ${pbx.name} has no manager address`, 'set LAMPFIELD_AMI_URL, or ami_url of the PBX')];
  const connection = await connectOnce(ami_url).catch((error: Error) => error);
  if (connection instanceof Error) return [notReached(connection.message, fixOf(connection))];
  try {
    const looked = { ...(await lookedAt(database, { ...pbx, ami_url }, connection)), lampLists: defaults.lampLists };
    const { host, port, user } = parseAmiUrl(ami_url);
    const reached = { check: 'connection', ok: true, found: `${user} is logged in at ${host}:${port}` };
    const results: CheckResult[] = [reached];
    for (const check of CHECKS) results.push(...(await resultsOf(check, looked)));
    return results;
  } finally {
    await connection.ami.close();
  }
}

function notReached(found: string, fix: string): CheckResult {
  return { check: 'connection', ok: false, found, fix };
}

function fixOf(error: Error): string {
  if (error instanceof AmiError && error.kind === 'login')
    return 'see that user and secret are those of manager.conf, and that its permit lets this machine in';
  return 'see that Asterisk runs, and that manager.conf has "enabled = yes" with the port and address of the PBX';
}

async function lookedAt(
  database: Database,
  pbx: PbxRow & { ami_url: string },
  { ami, hasBooted }: OnceConnected,
): Promise<Omit<Looked, 'lampLists'>> {
  const { read } = database;
  const rows = (await read.tenants.all()).filter((tenant) => tenant.pbx_id === pbx.id);
  const tenants = await Promise.all(rows.map((row) => loadTenantState({ database }, row)));
  const parts: Looked['parts'][number][] = [];
  for (const { row, tenant } of tenants) {
    const loaded = await loadParts(read, row, await allParts(read, row.uuid));
    for (const part of loaded.values()) parts.push({ tenant, part });
  }
  const installation = await read.installation.get('uuid');
  const { user } = parseAmiUrl(pbx.ami_url);
  return { ami, db: createAmiDatabase(ami), hasBooted, user, pbx, installation, tenants, parts };
}

async function resultsOf({ id, looksAt, run }: Check, looked: Looked): Promise<CheckResult[]> {
  try {
    const outcomes = await run(looked);
    return outcomes.map((one) => ({ check: id, ok: one.fix === undefined, ...one }));
  } catch (error) {
    if (!(error instanceof AmiError)) throw error;
    const fix = 'put right what is said above about the rights of the manager user, and check again';
    return [{ check: id, ok: false, found: `${looksAt} can not be looked at: ${error.message}`, fix }];
  }
}
