import type { Command } from 'commander';
import { type Diagnosis, diagnose } from '../domain/pbx/diagnosis.ts';
import type { Installation } from '../domain/publisher.ts';
import type { UserRow } from '../domain/rows.ts';
import { type CliParts, Exit, withInstallation } from './parts.ts';
import { table } from './print.ts';
import { TENANT_OPTION, writerIn } from './tenant.ts';

interface KeyOptions {
  tenant?: string;
  json?: boolean;
}

/** `lampfield doctor key USER POSITION` */
export function addDoctor(program: Command, parts: CliParts): void {
  program
    .command('doctor')
    .description('find out what is wrong')
    .command('key')
    .description('follow one key of a user from end to end, and say the one thing to put right')
    .argument('<user>', 'his id, uuid or extension (an extension wins over an id)')
    .argument('<position>', 'the position of the key, from 1')
    .option(...TENANT_OPTION)
    .option('--json', 'print the diagnosis as JSON')
    .addHelpText('after', '\nThe exit code is 0 where all is well, and 1 where something is to be put right.')
    .action((user: string, position: string, options: KeyOptions) => run(parts, user, position, options));
}

async function run(parts: CliParts, who: string, at: string, { tenant, json }: KeyOptions): Promise<void> {
  if (!/^[1-9]\d{0,4}$/.test(at)) throw new Exit(1, `a position is a number from 1, not ${at}`);
  const diagnosis = await withInstallation(parts, async (installation) => {
    const { scope } = await writerIn(installation, tenant);
    const user = await findUser(installation, scope.tenant, who);
    return diagnoseKey(parts, installation, user, Number(at));
  });
  parts.out.write(json ? `${JSON.stringify(diagnosis, null, 2)}\n` : diagnosisLines(diagnosis));
  if (!diagnosis.ok) throw new Exit(1);
}

async function diagnoseKey(
  parts: CliParts,
  installation: Installation,
  user: UserRow,
  position: number,
): Promise<Diagnosis> {
  const { database, phones, defaults } = installation;
  const tenant = (await database.read.tenants.all()).find((one) => one.uuid === user.tenant_uuid)!;
  const pbx = await parts.pbx.look(installation, tenant);
  try {
    return await diagnose({ store: database.read, pbx, phones, defaults }, user, position);
  } finally {
    await pbx.close();
  }
}

async function findUser({ database }: Installation, tenant: string, who: string): Promise<UserRow> {
  const { users, extensions } = database.read;
  const [owner] = await extensions.owners(tenant, [who]);
  const id = owner?.kind === 'user' ? owner.id : /^\d{1,15}$/.test(who) ? Number(who) : null;
  const user = await users.find(id === null ? { uuid: who.toLowerCase() } : { id });
  if (user?.tenant_uuid !== tenant) throw new Exit(1, `the tenant has no user with the id, uuid or extension ${who}`);
  return user;
}

function diagnosisLines({ steps, fix }: Diagnosis): string {
  const rows = steps.map(({ step, ok, found }) => [ok ? 'ok' : 'WRONG', step, found]);
  return `${table(['', 'STEP', 'FOUND'], rows)}\n\n${fix === null ? 'All is well.' : `To do: ${fix}.`}\n`;
}
