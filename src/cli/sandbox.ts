import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { loadParts } from '../domain/pbx/load.ts';
import { loadUserKeys } from '../domain/phone-input.ts';
import type { Store } from '../domain/ports.ts';
import type { Installation } from '../domain/publisher.ts';
import type { TenantRow, UserRow } from '../domain/rows.ts';
import { makeCompany } from './demo.ts';
import type { CliParts } from './parts.ts';
import { table } from './print.ts';

interface SandboxOptions {
  sipPort?: number;
  data?: string;
}

/** `lampfield sandbox` */
export function addSandbox(program: Command, parts: CliParts): void {
  program
    .command('sandbox')
    .description('run a Lampfield with a small company and an Asterisk of its own on this machine, to try phones with')
    .option('--sip-port <number>', 'the port that phones register at (default: a free one)', port)
    .option('--data <folder>', 'a folder that is kept; by default everything is gone at the end')
    .addHelpText(
      'after',
      '\nAsterisk is the one that is installed; without one, it is fetched from Debian into a cache.',
    )
    .action(({ sipPort, data }: SandboxOptions) =>
      parts.sandbox({
        sipPort: sipPort ?? null,
        folder: data ?? null,
        prepare: (installation, sip) => prepare(parts, installation, sip),
      }),
    );
}

function port(text: string): number {
  const value = Number(text);
  if (!/^\d{1,5}$/.test(text) || value < 1 || value > 65_535) throw new InvalidArgumentError('It must be a port.');
  return value;
}

/** How many users' accounts are shown. */
const MOST_ACCOUNTS = 4;
/** How many keys of the last of them. */
const MOST_KEYS = 10;

async function prepare({ out }: CliParts, installation: Installation, sip: string): Promise<void> {
  const { read } = installation.database;
  const main = (await read.tenants.all()).find((tenant) => tenant.parent_uuid === null)!;
  if ((await read.tenants.contents(main.uuid)) === null) await makeCompany(installation);
  const ids = (await read.users.idsOf(main.uuid)).slice(0, MOST_ACCOUNTS);
  out.write(`SIP server ${sip} (UDP or TCP), for softphones on this machine\n\n`);
  out.write(`${await accounts(read, main, ids)}\n\n`);
  const user = await read.users.find({ id: ids.at(-1) ?? 0 });
  if (user !== undefined) out.write(`${await keys(read, user)}\n\n`);
}

async function accounts(store: Store, tenant: TenantRow, ids: readonly number[]): Promise<string> {
  const parts = await loadParts(
    store,
    tenant,
    ids.map((id) => ({ kind: 'user', id })),
  );
  const rows = [...parts.values()].flatMap((user) =>
    user.kind === 'user' && user.lines[0] !== undefined
      ? [[user.name, user.exten ?? '', user.lines[0].username, user.lines[0].password]]
      : [],
  );
  return table(['NAME', 'EXTENSION', 'USER NAME', 'PASSWORD'], rows);
}

/** What a softphone without keys has to dial and to watch. */
async function keys(store: Store, user: UserRow): Promise<string> {
  const working = (await loadUserKeys(store, user)).filter((key) => key.dial !== '');
  const rows = working.slice(0, MOST_KEYS).map(({ position, label, dial, lamp }) => {
    return [String(position), label, dial, lamp?.watch ?? ''];
  });
  return `Some keys of ${user.firstname}:\n${table(['KEY', 'LABEL', 'DIALS', 'WATCHES'], rows)}`;
}
