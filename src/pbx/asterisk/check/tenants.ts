import { AmiError } from '../ami/error.ts';
import { contextOf } from '../names.ts';
import { type Check, faultsOr, hasExtension, type Looked, type Outcome, some } from './check.ts';

/** Whether the PBX serves anybody, and where their calls to the outside go. */
export const tenants: Check = {
  id: 'tenants',
  looksAt: "the tenants' way out",
  async run(at) {
    const { name } = at.pbx;
    if (at.tenants.length === 0)
      return [{ found: `no tenant names the PBX ${name}`, fix: `set "pbx" of a tenant to "${name}" over the API` }];
    const faults: Outcome[] = [];
    for (const state of at.tenants) faults.push(...(await outboundFaults(at, state)));
    return faultsOr(`it serves ${some(at.tenants.map(({ row }) => row.name))}`, faults);
  },
};

/** Calls to numbers that nobody has leave by a context of the PBX's owner, which must not lead back. */
async function outboundFaults(at: Looked, { tenant, row, lines }: Looked['tenants'][number]): Promise<Outcome[]> {
  const { outbound_context: context, name } = tenant;
  if (context === null) return [];
  if (!(await hasContext(at, context)))
    return [
      {
        found: `the outbound context ${context} of tenant ${row.name} is not in the dialplan`,
        fix: `write [${context}] in extensions.conf, or correct outbound_context of the tenant`,
      },
    ];
  if (!(await hasExtension(at, context, lines.at(-1)!.exten))) return [];
  const own = contextOf(name);
  return [
    {
      found: `the outbound context ${context} of tenant ${row.name} leads back to ${own}: calls to the outside would never end`,
      fix: `do not include ${own} in ${context}; give phones a context of their own that includes first ${own}, then ${context}`,
    },
  ];
}

async function hasContext({ ami }: Looked, context: string): Promise<boolean> {
  try {
    const lines = await ami.command(`dialplan show ${context}`);
    return lines.some((line) => line.includes(`Context '${context}'`));
  } catch (error) {
    if (error instanceof AmiError && error.kind === 'refused' && error.message !== 'Permission denied') return false;
    throw error;
  }
}
