import { hash } from 'node:crypto';
import type { PbxLine, PbxLot, PbxPart, PbxQueue, PbxTenant, PbxUser } from '../../../domain/pbx/model.ts';
import { joined } from '../compile/fitting.ts';
import type { DialplanLine } from '../compile/tenant-dialplan.ts';
import { contextOf, lotName, pickupGroup, queueName } from '../names.ts';
import { displayName, plain, section } from './section.ts';

/** The realm of SIP passwords: they are on the disk as hashes for it alone. */
const REALM = 'asterisk';

/** The texts that make up files, by `<file> <sort key>`: a file is its texts in the order of their keys. */
export type Texts = Map<string, string>;

const key = (file: string, { name }: PbxTenant, id: number) =>
  `${file} ${name.slice(1).padStart(10, '0')} ${String(id).padStart(15, '0')}`;

/** What a tenant itself has in files: its context, and the heading of its mailboxes. */
export function tenantTexts(tenant: PbxTenant, lines: readonly DialplanLine[]): Texts {
  return new Map([
    [`tenants/${tenant.name}.conf context`, contextText(tenant, lines)],
    [key('voicemail.conf', tenant, 0), `[${contextOf(tenant.name)}]\n`],
  ]);
}

/** What a part has in files. */
export function partTexts(tenant: PbxTenant, part: PbxPart): Texts {
  if (part.kind === 'user') return userTexts(tenant, part);
  if (part.kind === 'queue') return new Map([[key('queues.conf', tenant, part.id), queueText(tenant, part)]]);
  if (part.kind === 'parking_lot') return new Map([[key('res_parking.conf', tenant, part.id), lotText(tenant, part)]]);
  return new Map();
}

/** The tenant's context as pbx_config reads it. */
function contextText(tenant: PbxTenant, lines: readonly DialplanLine[]): string {
  const text = lines.map(({ exten, priority, app }) => `exten => ${plain(exten)},${priority},${plain(app)}\n`);
  return `[${contextOf(tenant.name)}]\n${text.join('')}\n`;
}

function userTexts(tenant: PbxTenant, user: PbxUser): Texts {
  const lines = user.lines.filter((line) => line.managed);
  return new Map([
    ...(lines.length === 0
      ? []
      : [[key('pjsip.conf', tenant, user.id), lines.map((line) => lineText(tenant, user, line)).join('')] as const]),
    ...(user.mailbox === null
      ? []
      : [[key('voicemail.conf', tenant, user.id), mailboxText(user, user.mailbox)] as const]),
  ]);
}

/** Endpoint, password and registrations of a line. */
function lineText(tenant: PbxTenant, user: PbxUser, line: PbxLine): string {
  const { endpoint, username, password } = line;
  const context = contextOf(tenant.name);
  const groups = user.pickup_groups.map((group) => pickupGroup(tenant.name, group));
  const exten = line.extens[0] ?? user.exten ?? '';
  const settings = section(endpoint, [
    ['type', 'endpoint'],
    ['context', context],
    ['subscribe_context', context],
    ['aors', endpoint],
    ['auth', endpoint],
    ['disallow', 'all'],
    ['allow', 'ulaw,alaw,g722,gsm'],
    // A phone may send digits as RFC 4733 or as INFO.
    ['dtmf_mode', 'auto_info'],
    ['callerid', `"${displayName(user.name)}" <${exten}>`],
    ['language', user.language],
    ['mailboxes', user.mailbox && `${user.mailbox.number}@${context}`],
    ['named_call_group', joined(groups, ',')],
    ['named_pickup_group', joined(groups, ',')],
    ['allow_transfer', user.may.transfer ? 'yes' : 'no'],
    ['direct_media', 'no'],
    ['rtp_symmetric', 'yes'],
    ['force_rport', 'yes'],
    ['rewrite_contact', 'yes'],
    ['allow_subscribe', 'yes'],
    ['notify_early_inuse_ringing', 'yes'],
  ]);
  const auth = section(endpoint, [
    ['type', 'auth'],
    ['auth_type', 'md5'],
    ['username', username],
    ['realm', REALM],
    ['md5_cred', hash('md5', `${username}:${REALM}:${password}`, 'hex')],
  ]);
  const aor = section(endpoint, [
    ['type', 'aor'],
    // Two more than he has phones: one that is exchanged, and one that forgot to unregister.
    ['max_contacts', user.phones + 2],
    ['remove_unavailable', 'yes'],
  ]);
  return settings + auth + aor;
}

/**
 * The password of a mailbox that has none: it opens only from the owner's own phone, which is not asked. Letters can not be keyed in,
 * and Asterisk lets nobody change a password that begins with `-` (app_voicemail). An empty one would open to everybody.
 */
const CLOSED = '-closed';

function mailboxText({ name, email }: PbxUser, { number, password }: NonNullable<PbxUser['mailbox']>): string {
  return `${plain(number)} => ${password ?? CLOSED},${plain(displayName(name))},${mailAddress(email)},,attach=no\n`;
}

/** An address as it may stand between commas: others would be read as options of the mailbox, or as several addresses. */
function mailAddress(email: string | null): string {
  return email !== null && /^[\p{L}\p{N}.!%'*+/=?^_~-]+@[\p{L}\p{N}.-]+$/u.test(email) ? email : '';
}

function queueText(tenant: PbxTenant, { id, strategy }: PbxQueue): string {
  return section(queueName(tenant.name, id), [
    ['strategy', strategy],
    ['musicclass', 'default'],
    ['timeout', 20],
    ['retry', 1],
    ['ringinuse', 'no'],
    ['joinempty', 'yes'],
    ['leavewhenempty', 'no'],
    ['autofill', 'yes'],
  ]);
}

function lotText(tenant: PbxTenant, { id, slots, timeout }: PbxLot): string {
  const name = lotName(tenant.name, id);
  return section(name, [
    ['context', name],
    ['parkpos', `${slots.start}-${slots.end}`],
    ['parkinghints', 'yes'],
    // With 0 seconds a call is never taken out of its slot (res_parking, parking_set_duration).
    ['parkingtime', timeout ?? 0],
    // The parker's own number is called again, with all that a call to him has (51-parking.conf).
    ['comebacktoorigin', 'no'],
    ['comebackcontext', 'lf-park-back'],
    // In-call codes go on working when a call has been taken back; rights are looked at for each call (53-in-call.conf).
    ['parkedcalltransfers', 'both'],
    ['parkedcallrecording', 'both'],
    ['findslot', 'next'],
  ]);
}
