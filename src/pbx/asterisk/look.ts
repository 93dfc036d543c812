import { noPbx } from '../../domain/pbx/no-pbx.ts';
import type { Pbx } from '../../domain/pbx/port.ts';
import type { Database } from '../../domain/ports.ts';
import type { TenantRow } from '../../domain/rows.ts';
import { connectOnce } from './ami/connect-once.ts';
import { createAmiDatabase } from './ami/database.ts';
import { diagnoseKey } from './driver/diagnose.ts';
import { createLedger } from './driver/ledger.ts';
import { loadTenantState } from './driver/tell.ts';
import { deviceState } from './lamps/device-state.ts';
import { createLampBoard } from './lamps/lamp-board.ts';
import { FAMILY } from './names.ts';

/**
 * The PBX of one tenant as it is now, for a diagnosis beside the server. It is only read: keeping it in agreement is the server's
 * alone. Where it can not be reached, its status says so.
 */
export async function lookAtPbx(database: Database, row: TenantRow): Promise<Pbx & { close(): Promise<void> }> {
  const nothing = { ...noPbx(), close: async () => undefined };
  const pbx = (await database.read.tenants.pbxes()).find((one) => one.id === row.pbx_id);
  if (pbx === undefined) return nothing;
  const connection = pbx.ami_url === null ? null : await connectOnce(pbx.ami_url).catch(() => null);
  if (connection === null) return { ...nothing, status: () => 'away' };
  const { ami } = connection;
  try {
    const state = await loadTenantState({ database }, row);
    const entries = createLedger();
    entries.reset(await createAmiDatabase(ami).dbTree(FAMILY));
    const devices = await ami.list('DeviceStateList');
    const states = new Map(devices.map((event) => [event.get('Device') ?? '', deviceState(event.get('State'))]));
    const link = { ami, entries, states, tenants: new Map([[row.uuid, state]]), now: Date.now };
    const board = createLampBoard(link);
    return {
      ...nothing,
      status: () => 'connected',
      lamp: (_, watch) => board.lamp(state, watch),
      toggles: () => board.toggles(state),
      diagnose: (user, { dial, watch }) => diagnoseKey(link, state, board, { user, dial, watch }),
      close: () => ami.close(),
    };
  } catch (error) {
    await ami.close();
    throw error;
  }
}
