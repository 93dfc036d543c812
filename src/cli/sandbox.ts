import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { loadParts } from '../domain/pbx/load.ts';
import type { Installation } from '../domain/publisher.ts';
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

const KEYS_TO_PRESS = `Register a softphone as one of them and another as a second one, then dial what their keys dial:
  *25                do not disturb, on and off; subscribe to 1001 to see the lamp of 1001
  1003               Margarethe; 2000 the group, 3000 the queue, 4000 the conference
  *8                 take a call that rings elsewhere
  701                take the call that is parked there
`;

async function prepare({ out }: CliParts, installation: Installation, sip: string): Promise<void> {
  const { database } = installation;
  const main = (await database.read.tenants.all()).find((tenant) => tenant.parent_uuid === null)!;
  if ((await database.read.tenants.contents(main.uuid)) === null) await makeCompany(installation);
  const ids = (await database.read.users.idsOf(main.uuid)).slice(0, MOST_ACCOUNTS);
  const users = await loadParts(
    database.read,
    main,
    ids.map((id) => ({ kind: 'user', id })),
  );
  const rows = [...users.values()].flatMap((user) =>
    user.kind === 'user' && user.lines[0] !== undefined
      ? [[user.name, user.exten ?? '', user.lines[0].username, user.lines[0].password]]
      : [],
  );
  const accounts = table(['NAME', 'EXTENSION', 'USER NAME', 'PASSWORD'], rows);
  out.write(`SIP server ${sip} (UDP or TCP)\n\n${accounts}\n\n${KEYS_TO_PRESS}\n`);
}
