import { FORWARD_NAMES } from '../../../domain/directory/services.ts';
import { cleanCode } from '../../../domain/keys/feature-codes.ts';
import type {
  PartKey,
  PbxAgent,
  PbxCallFilter,
  PbxPaging,
  PbxPart,
  PbxQueue,
  PbxTenant,
  PbxUser,
} from '../../../domain/pbx/model.ts';
import { runtimeOf } from '../../../domain/pbx/runtime.ts';
import {
  device,
  FAMILY,
  FORWARD_WORDS,
  fact,
  LISTS,
  lotName,
  pickupGroup,
  queueName,
  roomName,
  SERVICE_WORDS,
} from '../names.ts';
import { agentPassword } from './agent-password.ts';
import { first, joined, MOST_VALUE_BYTES } from './fitting.ts';

/** AstDB entries: full key without the leading slash → value. docs/asterisk.md lists them. */
export type Entries = Map<string, string>;

const at = (tenant: PbxTenant, path: string) => `${FAMILY}/${tenant.name}/${path}`;

/** What a tenant itself has in AstDB: its codes, its way out, its default lot. Raises an Error as entriesOf does. */
export function tenantEntries(tenant: PbxTenant): Entries {
  const codes = tenant.codes.filter((code) => code.enabled);
  const entries = codes.map(({ feature, exten }) => [at(tenant, `code/${feature}`), cleanCode(exten)] as const);
  return storable([
    ...entries,
    // The way back: what a programmed key names is a code.
    ...codes.map(({ feature, exten }) => [at(tenant, `feature/${cleanCode(exten)}`), feature] as const),
    ...given(at(tenant, 'out'), tenant.outbound_context),
    ...given(at(tenant, 'lot'), tenant.default_lot),
  ]);
}

/** What one part has in AstDB. Raises an Error for a value that AMI can not carry: the API takes none, so it is a defect of ours. */
export function entriesOf(tenant: PbxTenant, part: PbxPart): Entries {
  return storable(partEntries(tenant, part));
}

/** AMI has no line breaks, drops spaces at the start, and gives back only what is well-formed (measured on Asterisk 22.10.1). */
function storable(entries: Iterable<readonly [string, string]>): Entries {
  const checked = new Map(entries);
  for (const [key, value] of checked) {
    const isLong = Buffer.byteLength(value) > MOST_VALUE_BYTES;
    if (isLong || /[\r\n\0]|^ /.test(value) || !value.isWellFormed())
      throw new Error(`the value of ${key} can not be told to Asterisk`);
  }
  return checked;
}

function partEntries(tenant: PbxTenant, part: PbxPart): Entries {
  switch (part.kind) {
    case 'user':
      return userEntries(tenant, part);
    case 'group': {
      const members = part.members.map((id) => [at(tenant, `g/${part.id}/m/${id}`), '1'] as const);
      const numbers = numberEntries(tenant, part, `&${device(tenant.name, fact.waiting(part.id))}`);
      return new Map([...numbers, [at(tenant, `g/${part.id}/exten`), part.extens[0] ?? ''] as const, ...members]);
    }
    case 'queue':
      return queueEntries(tenant, part);
    case 'agent':
      return agentEntries(tenant, part);
    case 'conference': {
      const numbers = numberEntries(tenant, part, `&confbridge:${roomName(tenant.name, part.id)}`);
      return new Map([...numbers, ...given(at(tenant, `c/${part.id}/pin`), part.pin)]);
    }
    case 'paging':
      return pagingEntries(tenant, part);
    case 'parking_lot': {
      const { start, end } = part.slots;
      const slots = Array.from({ length: end - start + 1 }, (_, index) => String(start + index));
      const lot = lotName(tenant.name, part.id);
      return new Map([
        ...part.extens.map((exten) => [at(tenant, `x/${exten}`), `parking_lot:${part.id}`] as const),
        ...given(at(tenant, `l/${part.id}/exten`), part.extens[0]),
        ...slots.map((slot) => [at(tenant, `x/${slot}`), `parking_slot:${part.id}`] as const),
        ...slots.map((slot) => [at(tenant, `hint/${slot}`), `&park:${slot}@${lot}`] as const),
      ]);
    }
    case 'call_filter':
      return filterEntries(tenant, part);
  }
}

function numberEntries(
  tenant: PbxTenant,
  { kind, id, extens }: { kind: string; id: number; extens: readonly string[] },
  devices: string,
) {
  return extens.flatMap((exten) => [
    [at(tenant, `x/${exten}`), `${kind}:${id}`] as const,
    [at(tenant, `hint/${exten}`), devices] as const,
  ]);
}

function userEntries(tenant: PbxTenant, user: PbxUser): Entries {
  const own = (word: string) => at(tenant, `u/${user.id}/${word}`);
  const flags = { xfer: user.may.transfer, onrec: user.may.record, spy: user.may.listen, out: user.may.call_out };
  const groups = user.pickup_groups.map((group) => pickupGroup(tenant.name, group));
  const endpoints = user.lines.map((line) => line.endpoint);
  const runtime = runtimeOf(user);
  return new Map([
    ...user.lines.map((line) => [`${FAMILY}/ep/${line.endpoint}`, `${tenant.name}:${user.id}`] as const),
    ...user.lines.flatMap((line) => line.extens).map((exten) => [at(tenant, `x/${exten}`), `user:${user.id}`] as const),
    ...userHints(tenant, user),
    ...given(own('exten'), user.exten),
    ...given(own('ends'), joined(endpoints, '&')),
    [own('ring'), String(user.ring_seconds)],
    ...given(own('name'), spokenName(user.name)),
    ...given(own('box'), user.mailbox?.number),
    ...Object.entries(flags).flatMap(([word, may]) => (may ? [[own(word), '1'] as const] : [])),
    ...given(own('groups'), joined(groups, ',')),
    ...Object.entries(SERVICE_WORDS).map(([name, word]) => [own(word), runtime.get(name) ?? '0'] as const),
    ...FORWARD_NAMES.map((name) => [own(FORWARD_WORDS[name]), runtime.get(name) ?? '0:'] as const),
    ...(user.lamp_lists ?? []).map(({ name, items }) => [`${LISTS}/${name}`, resourceList(items)] as const),
  ]);
}

/** A resource list as Asterisk keeps it in its database. */
function resourceList(items: readonly string[]): string {
  return JSON.stringify({ event: 'dialog', list_item: items.join(',') });
}

/** Extensions whose hint is not just their own endpoint: further ones of a line, further lines, endpoints with names of their own. */
function userHints(tenant: PbxTenant, { lines, exten: main }: PbxUser) {
  const all = lines.map((line) => line.endpoint);
  return lines
    .flatMap((line) => line.extens)
    .flatMap((exten) => {
      const others = all
        .filter((endpoint) => endpoint !== `${tenant.name}-${exten}`)
        .map((endpoint) => `&PJSIP/${endpoint}`);
      const dnd = exten === main || main === null ? '' : `&${device(tenant.name, fact.extension(main))}`;
      return given(at(tenant, `hint/${exten}`), `${joined(others, '', MOST_VALUE_BYTES - dnd.length)}${dnd}`);
    });
}

function queueEntries(tenant: PbxTenant, queue: PbxQueue): Entries {
  return new Map([
    ...numberEntries(tenant, queue, `&Queue:${queueName(tenant.name, queue.id)}`),
    ...given(at(tenant, `q/${queue.id}/exten`), queue.extens[0]),
    ...queue.users.map(({ id }) => [at(tenant, `q/${queue.id}/m/${id}`), '1'] as const),
    ...queue.agents.map((id) => [at(tenant, `a/${id}/q/${queue.id}`), '1'] as const),
  ]);
}

function agentEntries(tenant: PbxTenant, agent: PbxAgent): Entries {
  const own = (word: string) => at(tenant, `a/${agent.id}/${word}`);
  return new Map([
    [own('number'), agent.number],
    [at(tenant, `an/${agent.number}`), String(agent.id)],
    ...given(own('pass'), agent.password && agentPassword(tenant.uuid, agent)),
    ...agent.users.map((id) => [own(`u/${id}`), '1'] as const),
    ...given(own('on'), agent.logged_user),
  ]);
}

function pagingEntries(tenant: PbxTenant, { number, members, callers }: PbxPaging): Entries {
  const own = (word: string) => at(tenant, `p/${number}/${word}`);
  return new Map([
    ...members.map((id) => [own(`m/${id}`), '1'] as const),
    ...callers.map((id) => [own(`c/${id}`), '1'] as const),
  ]);
}

function filterEntries(tenant: PbxTenant, filter: PbxCallFilter): Entries {
  const own = (word: string) => at(tenant, `f/${filter.id}/${word}`);
  const roles = [
    ['r', filter.recipients],
    ['s', filter.surrogates],
  ] as const;
  return new Map([
    [own('strategy'), filter.strategy],
    ...filter.recipients.map(({ user }) => [at(tenant, `u/${user}/filter`), String(filter.id)] as const),
    ...roles.flatMap(([role, members]) =>
      members.flatMap(({ id, user, active }, index) => [
        [own(`${role}/${String(index + 1).padStart(3, '0')}`), `${id}:${user}`] as const,
        [at(tenant, `m/${id}/f`), String(filter.id)] as const,
        [at(tenant, `m/${id}/u`), String(user)] as const,
        [at(tenant, `m/${id}/role`), role] as const,
        [at(tenant, `m/${id}/on`), active ? '1' : '0'] as const,
      ]),
    ),
  ]);
}

function given(key: string, value: string | number | null | undefined): (readonly [string, string])[] {
  return value === null || value === undefined || value === '' ? [] : [[key, String(value)]];
}

/** A name without anything that a dialplan could take for more than letters. */
function spokenName(name: string): string {
  return first(80, name.replace(/[^\p{L}\p{N} .'-]/gu, '')).trim();
}

const WORDS: ReadonlyMap<string, string> = new Map(
  [...Object.entries(SERVICE_WORDS), ...Object.entries(FORWARD_WORDS)].map(([name, word]) => [word, name]),
);
const ID = /^[1-9]\d{0,14}$/;

/** The runtime value (domain/pbx/runtime.ts) that an AstDB key holds; null for every other key. A filter member's filter is 0. */
export function parseRuntimeKey(key: string): { tenant: string; part: PartKey; name: string } | null {
  const [family, tenant, kind, id, word, member] = key.split('/');
  if (family !== FAMILY || tenant === undefined || !/^t\d+$/.test(tenant) || !ID.test(id ?? '')) return null;
  const found = (part: PartKey['kind'], name: string, own = Number(id)) => ({
    tenant,
    part: { kind: part, id: own },
    name,
  });
  const name = WORDS.get(word ?? '');
  if (kind === 'u' && name !== undefined && member === undefined) return found('user', name);
  if (kind === 'g' && word === 'm' && ID.test(member ?? '')) return found('group', `member/${member}`);
  if (kind === 'a' && word === 'on' && member === undefined) return found('agent', 'logged');
  if (kind === 'm' && word === 'on' && member === undefined) return found('call_filter', `member/${id}`, 0);
  return null;
}
