// Every name that Lampfield has inside Asterisk starts with `lf` or with the tenant's name, so that nothing of another product is
// ever meant. `tenant` is PbxTenant.name, such as `t1`. docs/asterisk.md explains them.

/** The AstDB family under which everything of Lampfield lies. */
export const FAMILY = 'lf';

/** Where Asterisk finds resource lists in its database, given the line in sorcery.conf. Names of ours start with `lf-`. */
export const LISTS = 'rls/resource_list';

/** The tenant's context: calls of its phones, and their subscriptions. Also its voicemail context. */
export const contextOf = (tenant: string) => `lf-${tenant}`;
export const queueName = (tenant: string, id: number) => `lf-${tenant}-q${id}`;
export const roomName = (tenant: string, id: number) => `lf-${tenant}-c${id}`;
/** A parking lot, and the context of its slots. */
export const lotName = (tenant: string, id: number) => `lf-${tenant}-p${id}`;
/** The channel that rings one user, whatever phones he has. */
export const memberChannel = (tenant: string, user: number) => `Local/${tenant}-${user}@lf-member/n`;
/** The channel that rings the phone at which an agent is logged in. */
export const agentChannel = (tenant: string, agent: number) => `Local/${tenant}-${agent}@lf-agent/n`;

/** A Custom device of the tenant; `fact` is one of the words below. */
export const device = (tenant: string, fact: string) => `Custom:lf-${tenant}-${fact}`;

/** What the tenant's Custom devices are about, one word each. */
export const fact = {
  service: (user: number, word: string) => `u${user}-${word}`,
  forward: (user: number, word: string, dialledRest = '') => `u${user}-${word}${dialledRest}`,
  member: (user: number, group: number) => `u${user}-g${group}`,
  agent: (agent: number) => `a${agent}`,
  filterMember: (member: number) => `m${member}`,
  extension: (exten: string) => `x-${exten}`,
  waiting: (group: number) => `g${group}`,
};

/** The words of a user's services and forwards in AstDB keys and device names. */
export const SERVICE_WORDS = { dnd: 'dnd', incallfilter: 'scr', callrecord: 'rec', enablevm: 'vm' } as const;
export const FORWARD_WORDS = { unconditional: 'unc', noanswer: 'rna', busy: 'busy' } as const;

/**
 * A name of a call and pickup group of the tenant. Names are free text, and a list of them is split at commas, so everything but
 * letters, digits and `-` is written as `_` and its bytes in hexadecimal.
 */
export function pickupGroup(tenant: string, group: string): string {
  const bytes = [...new TextEncoder().encode(group)];
  const safe = bytes.map((byte) => {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9-]/.test(char) ? char : `_${byte.toString(16).padStart(2, '0')}`;
  });
  return `lf-${tenant}-${safe.join('')}`;
}
