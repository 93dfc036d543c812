import { subtree } from '../domain/directory/tenants.ts';
import type { Installation, Writer } from '../domain/publisher.ts';
import type { TenantRow } from '../domain/rows.ts';
import { Exit } from './parts.ts';

/** The option of every command that works in one tenant. */
export const TENANT_OPTION = ['--tenant <name|uuid>', 'the tenant to work in (default: the main tenant)'] as const;

/** The tenant that a command names, with all rights in it and below: whoever can run the command can read the database. */
export async function writerIn({ database }: Installation, wanted: string | undefined): Promise<Writer> {
  const tenants = await database.read.tenants.all();
  const { uuid } = findTenant(tenants, wanted);
  return { actor: 'cli', scope: { tenant: uuid, visible: subtree(tenants, uuid) } };
}

function findTenant(tenants: readonly TenantRow[], wanted: string | undefined): TenantRow {
  const found = tenants.filter(({ uuid, name, parent_uuid }) =>
    wanted === undefined ? parent_uuid === null : uuid === wanted.toLowerCase() || name === wanted,
  );
  if (found.length === 1) return found[0]!;
  if (wanted === undefined) throw new Exit(1, 'there is no main tenant yet: start the server once');
  throw new Exit(
    1,
    found.length === 0 ? `there is no tenant ${wanted}` : `several tenants are called ${wanted}: say its uuid`,
  );
}
