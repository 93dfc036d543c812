import { z } from 'zod';
import { refuse } from '../../contract/errors.ts';
import { exten } from '../../contract/fields.ts';
import type { ResolvedKey } from '../keys/resolved-key.ts';
import { loadUserKeys } from '../phone-input.ts';
import type { Store } from '../ports.ts';
import type { UserRow } from '../rows.ts';
import type { Change } from '../work.ts';
import type { Pbx } from './port.ts';

/** The key on a position of a user, made concrete. Raises not_found. */
export async function resolvedKeyAt(store: Store, user: UserRow, position: number): Promise<ResolvedKey> {
  const key = (await loadUserKeys(store, user)).find((one) => one.position === position);
  return key ?? refuse('not_found', '', { resource: 'FuncKey', ids: { user_id: user.id, position } });
}

/**
 * Presses the key on a position for a user, as if he did. Resolves when the PBX has accepted it, and gives what the audit is to
 * hold. Raises not_found, key_not_pressable, and what Pbx.press raises.
 */
export async function pressKey(store: Store, pbx: Pbx, user: UserRow, position: number): Promise<Change> {
  const { dial, intent, problem } = await resolvedKeyAt(store, user, position);
  if (problem !== undefined) refuse('key_not_pressable', '', { position, problem: problem.message });
  await pbx.press({ user, dial, intent });
  return {
    tenant_uuid: user.tenant_uuid,
    action: 'create',
    resource: 'key_press',
    id: `${user.id}/${position}`,
    after: { intent, dial },
  };
}

/** Whom to call: an extension, a feature code, a parking slot, or a number outside, as a key may dial it. */
export const callSchema = z.object({ exten: exten() }).meta({ id: 'CallInput' });

/**
 * Calls for a user: rings his phone, then dials as if he did, with his rights. Resolves when the PBX has accepted it, and gives what
 * the audit is to hold. Raises what Pbx.press raises.
 */
export async function callFor(pbx: Pbx, user: UserRow, dial: string): Promise<Change> {
  await pbx.press({ user, dial, intent: 'dial' });
  return {
    tenant_uuid: user.tenant_uuid,
    action: 'create',
    resource: 'user_call',
    id: String(user.id),
    after: { exten: dial },
  };
}
