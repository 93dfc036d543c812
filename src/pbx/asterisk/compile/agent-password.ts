import { hash } from 'node:crypto';
import type { PbxAgent } from '../../../domain/pbx/model.ts';

/**
 * An agent's password as AstDB holds it: `<salt>:<SHA-1 of salt and password>`, since Asterisk's dialplan can make no better hash.
 * The salt is made from what the agent is, so that the same model gives the same entry.
 */
export function agentPassword(tenantUuid: string, { id, password }: PbxAgent): string {
  const salt = hash('sha256', `${tenantUuid} ${id}`, 'hex').slice(0, 16);
  return `${salt}:${hash('sha1', `${salt}${password ?? ''}`, 'hex')}`;
}
