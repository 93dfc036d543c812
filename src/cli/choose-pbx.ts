import type { Installation } from '../domain/publisher.ts';
import type { PbxRow } from '../domain/rows.ts';
import { Exit } from './parts.ts';

/** The option of every command about one PBX. */
export const PBX_OPTION = ['--pbx <name>', 'the PBX (default: the only one)'] as const;

/** The PBX that a command names, or the only one there is; undefined where there is none to choose from. */
export async function choosePbx({ database }: Installation, wanted: string | undefined): Promise<PbxRow | undefined> {
  const pbxes = await database.read.tenants.pbxes();
  if (wanted !== undefined) return pbxes.find((pbx) => pbx.name === wanted);
  if (pbxes.length > 1)
    throw new Exit(1, `there are several PBXs: say which with --pbx (${pbxes.map((pbx) => pbx.name).join(', ')})`);
  return pbxes[0];
}

/** As choosePbx, but there has to be one. */
export async function existingPbx(installation: Installation, wanted: string | undefined): Promise<PbxRow> {
  const pbx = await choosePbx(installation, wanted);
  if (pbx !== undefined) return pbx;
  throw new Exit(
    1,
    wanted === undefined
      ? 'there is no PBX yet: run "lampfield pbx install --dir FOLDER", or set LAMPFIELD_AMI_URL and start the server'
      : `there is no PBX ${wanted}`,
  );
}
