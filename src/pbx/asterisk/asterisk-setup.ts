import type { PbxSetup } from '../../domain/pbx/setup.ts';
import { runChecks } from './check/run-checks.ts';
import { install, usableFolder } from './install.ts';
import { lookAtPbx } from './look.ts';
import { repair } from './repair.ts';

/** What the commands do with an Asterisk. */
export const asteriskSetup: PbxSetup = {
  usableFolder,
  install,
  check: runChecks,
  async repair(installation, pbx) {
    if (pbx.ami_url === null) throw new Error(`the PBX ${pbx.name} has no manager address`);
    return repair(installation, { ...pbx, ami_url: pbx.ami_url });
  },
  look: ({ database }, tenant) => lookAtPbx(database, tenant),
};
