import type { Command } from 'commander';
import { parse } from '../contract/parse.ts';
import { everything } from '../domain/document/references.ts';
import { createToken, getToken, type Maker, presentToken, removeToken, tokenSchema } from '../domain/tokens.ts';
import { type CliParts, withInstallation } from './parts.ts';
import { table } from './print.ts';
import { TENANT_OPTION, writerIn } from './tenant.ts';

/** The command line may do everything, so it may give every right. */
const MAKER: Maker = { name: 'cli', acl: ['#'], me: [], expires_at: null };

interface CreateOptions {
  name: string;
  acl: string[];
  tenant?: string;
  user?: string;
  expires?: string;
}

/** `lampfield token create|list|revoke` */
export function addToken(program: Command, parts: CliParts): void {
  const token = program.command('token').description('tokens of the API');
  token
    .command('create')
    .description('make a token, and print it: it can not be shown again')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--acl <pattern>', "a right, such as 'confd.users.#'; may be repeated", collect)
    .option(...TENANT_OPTION)
    .option('--user <uuid>', 'the user that the token belongs to (me in rights and addresses)')
    .option('--expires <time>', 'until when it can be used, such as 2027-01-01T00:00:00Z')
    .action((options: CreateOptions) => create(parts, options));
  token
    .command('list')
    .description('list the tokens of a tenant and of those below it')
    .option(...TENANT_OPTION)
    .action((options: { tenant?: string }) => list(parts, options.tenant));
  token
    .command('revoke')
    .description('make a token useless, from now on')
    .argument('<uuid>', 'the uuid that list shows')
    .option(...TENANT_OPTION)
    .action((uuid: string, options: { tenant?: string }) => revoke(parts, uuid, options.tenant));
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

async function create(parts: CliParts, { name, acl, tenant, user, expires }: CreateOptions): Promise<void> {
  const input = parse(tokenSchema, { name, acl, user_uuid: user, expires_at: expires });
  const { token, row } = await withInstallation(parts, async (installation) => {
    const writer = await writerIn(installation, tenant);
    return installation.publisher.write(writer, (work) => createToken(work, input, MAKER));
  });
  // The token alone goes to stdout, for scripts.
  parts.err.write(`Made token ${row.uuid} (${row.name}). This is the only time it is shown:\n`);
  parts.out.write(`${token}\n`);
}

async function list(parts: CliParts, tenant: string | undefined): Promise<void> {
  const rows = await withInstallation(parts, async (installation) => {
    const { scope } = await writerIn(installation, tenant);
    const query = { ...everything(scope.tenant), tenants: scope.visible, order: 'name' };
    return (await installation.database.read.tokens.list(query)).items;
  });
  const cells = rows.map(presentToken).map((row) => {
    return [row.uuid, row.name, row.acl.join(' '), row.user_uuid ?? '', row.expires_at ?? 'never', row.created_by];
  });
  parts.out.write(`${table(['UUID', 'NAME', 'RIGHTS', 'USER', 'EXPIRES', 'MADE BY'], cells)}\n`);
}

async function revoke(parts: CliParts, uuid: string, tenant: string | undefined): Promise<void> {
  await withInstallation(parts, async (installation) => {
    const writer = await writerIn(installation, tenant);
    await installation.publisher.write(writer, async (work) =>
      removeToken(work, await getToken(work, uuid.toLowerCase())),
    );
  });
  parts.out.write(`Revoked token ${uuid.toLowerCase()}.\n`);
}
