import type { TargetKind } from '../../contract/words.ts';
import type { MemberField } from '../directory/resource.ts';
import type { Store } from '../ports.ts';
import type { ListQuery, MemberRow, ResourceKind } from '../rows.ts';

/** What documents point to by name: what keys point to, filter members through their filters. */
export type NamedKind = 'user' | ResourceKind;

interface Named {
  id: number;
  uuid: string;
  name: string;
  /** Extensions (the main one first), or the number of an agent or paging. */
  numbers: readonly string[];
}

/** Everything of a tenant, in a list request. */
export function everything(tenantUuid: string): ListQuery {
  return { tenants: [tenantUuid], order: 'id', direction: 'asc', offset: 0, filters: {} };
}

/**
 * The portable names of a tenant's things: uuid, extension or number, and for all but users a name that only one has.
 * A kind is loaded whole, in a fixed number of statements, by `load`; then names are found without a query.
 */
export class References {
  readonly #named = new Map<NamedKind, { byId: Map<number, Named>; byName: Map<string, number | null> }>();
  readonly #aliases = new Map<string, number>();
  readonly #members = new Map<number, MemberRow>();
  readonly #membersOf = new Map<string, MemberRow[]>();
  readonly #store: Store;
  readonly #tenant: string;

  constructor(store: Store, tenantUuid: string) {
    this.#store = store;
    this.#tenant = tenantUuid;
  }

  /** Reads (again) who is called what. */
  async load(...kinds: readonly NamedKind[]): Promise<void> {
    for (const kind of kinds) {
      const all = await loadNamed(this.#store, this.#tenant, kind);
      this.#named.set(kind, { byId: new Map(all.map((one) => [one.id, one])), byName: index(all, kind) });
      if (kind === 'call_filter') await this.#loadMembers(all);
    }
  }

  async #loadMembers(filters: readonly Named[]): Promise<void> {
    this.#members.clear();
    this.#membersOf.clear();
    for (const member of await this.#store.resources.members(filters.map((one) => one.id))) {
      const key = `${member.resource_id} ${member.user_id}`;
      this.#members.set(member.id, member);
      this.#membersOf.set(key, [...(this.#membersOf.get(key) ?? []), member]);
    }
  }

  /** Makes a uuid of the document stand for something that has another one here. */
  alias(kind: NamedKind, uuid: string, id: number): void {
    this.#aliases.set(`${kind} ${uuid}`, id);
  }

  /** The id behind a reference; undefined where nothing, or more than one thing, is called so. */
  find(kind: TargetKind | NamedKind, written: string): number | undefined {
    if (kind === 'filter_member') return this.#findMember(written);
    const text = written.trim();
    const { byName } = this.#get(kind);
    const uuid = text.toLowerCase();
    return (
      this.#aliases.get(`${kind} ${uuid}`) ??
      byName.get(`uuid ${uuid}`) ??
      byName.get(`number ${text}`) ??
      byName.get(`name ${text}`) ??
      undefined
    );
  }

  /** The uuid behind a reference. */
  uuidOf(kind: NamedKind, written: string): string | undefined {
    const id = this.find(kind, written);
    return id === undefined ? undefined : this.#get(kind).byId.get(id)?.uuid;
  }

  /** The reference to write for an id: the extension or number, else a name that only one has, else the uuid. */
  nameOf(kind: TargetKind | NamedKind, id: number): string {
    if (kind === 'filter_member') return this.#memberName(id);
    const { byId, byName } = this.#get(kind);
    const one = byId.get(id);
    if (one === undefined) return String(id);
    const [number] = one.numbers;
    if (number !== undefined && byName.get(`number ${number}`) === id) return number;
    const unmistakable = byName.get(`name ${one.name}`) === id && this.find(kind, one.name) === id;
    return unmistakable ? one.name : one.uuid;
  }

  /** The reference to write for a member of a list, by uuid. */
  memberOf({ who }: MemberField, uuid: string): string {
    const id = this.#get(who).byName.get(`uuid ${uuid}`);
    return id === undefined || id === null ? uuid : this.nameOf(who, id);
  }

  /** `Filter/user`, or `Filter/user/role` where the user is both boss and secretary. */
  #findMember(written: string): number | undefined {
    const [, whole = '', role] = /^(.*?)(?:\/(recipient|surrogate))?$/s.exec(written) ?? [];
    const slash = whole.lastIndexOf('/');
    const filter = this.find('call_filter', whole.slice(0, Math.max(slash, 0)));
    const user = this.find('user', whole.slice(slash + 1));
    const members = this.#membersOf.get(`${filter} ${user}`) ?? [];
    const fitting = role === undefined ? members : members.filter((one) => one.role === role);
    return fitting.length === 1 ? fitting[0]!.id : undefined;
  }

  #memberName(id: number): string {
    const member = this.#members.get(id);
    if (member?.user_id == null) return String(id);
    const both = (this.#membersOf.get(`${member.resource_id} ${member.user_id}`) ?? []).length > 1;
    const name = `${this.nameOf('call_filter', member.resource_id)}/${this.nameOf('user', member.user_id)}`;
    return both ? `${name}/${member.role}` : name;
  }

  #get(kind: NamedKind) {
    const found = this.#named.get(kind);
    if (found === undefined) throw new Error(`names of ${kind} were not loaded`);
    return found;
  }
}

async function loadNamed(store: Store, tenantUuid: string, kind: NamedKind): Promise<Named[]> {
  const query = everything(tenantUuid);
  const rows =
    kind === 'user' ? (await store.users.list(query)).items : (await store.resources.list(kind, query)).items;
  const ids = rows.map((row) => row.id);
  const extensions = kind === 'call_filter' ? [] : await store.extensions.of(kind, ids);
  const byOwner = Map.groupBy(extensions, (one) => one.id);
  return rows.map((row) => {
    const numbers = (byOwner.get(row.id) ?? []).map((one) => one.exten);
    if ('firstname' in row) return { id: row.id, uuid: row.uuid, name: '', numbers };
    return { id: row.id, uuid: row.uuid, name: row.name, numbers: row.number === null ? numbers : [row.number] };
  });
}

/** Names that several have lead nowhere (null). People are never found by name: it is no fault to have the same. */
function index(all: readonly Named[], kind: NamedKind): Map<string, number | null> {
  const byName = new Map<string, number | null>();
  const add = (name: string, id: number) => byName.set(name, byName.has(name) && byName.get(name) !== id ? null : id);
  for (const { id, uuid, name, numbers } of all) {
    add(`uuid ${uuid}`, id);
    for (const number of numbers) add(`number ${number}`, id);
    if (kind !== 'user' && name !== '') add(`name ${name}`, id);
  }
  return byName;
}
