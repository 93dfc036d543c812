import type { Value } from '../../forms/form-fields.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { ColumnName } from './columns.tsx';

/** One entry of a list, as the API sends it. */
export type Entry = Value & { id?: number; uuid?: string };

/** Something that keys can point to, as `GET /funckeys` names it. */
export interface KeyTarget {
  destination_type: string;
  destination_id: number;
}

/** One kind of entries: where they are in the API and on the page, and which columns their list has. All else is told by the API's document. */
export interface Kind {
  /** Its words are in messages `resources`, below this. */
  name: string;
  /** The collection in the API, and one entry of it. */
  all: string;
  one: string;
  key: 'id' | 'uuid';
  /** The address of its page. */
  at: string;
  icon: IconName;
  order: string;
  columns: readonly ColumnName[];
  /** What a new one starts with, over what the API says. */
  start?: Value;
  /** Fields that are folded away. */
  more?: readonly string[];
  /** What keys point to, where they can point to an entry of this kind. */
  targets?(entry: Entry): KeyTarget[];
  /** Entries have pages of their own, in place of a panel: where. */
  page?(entry: Entry): string;
}

/** The address of an entry in the API. */
export const addressOf = (kind: Kind, entry: Entry) => kind.one.replace(/\{\w+\}/, String(entry[kind.key]));

const target =
  (destination_type: string) =>
  ({ id }: Entry): KeyTarget[] => [{ destination_type, destination_id: id! }];

interface FilterMembers {
  recipients?: { users: { member_id: number }[] };
  surrogates?: { users: { member_id: number }[] };
}

/** Kinds of the directory, in the order of its tabs. Users have pages of their own. */
export const DIRECTORY: readonly Kind[] = [
  directory('groups', 'group', { order: 'label', columns: ['name', 'numbers', 'people'], targets: target('group') }),
  directory('queues', 'queue', {
    columns: ['name', 'numbers', 'strategy', 'people'],
    targets: target('queue'),
  }),
  directory('conferences', 'conference', { columns: ['name', 'numbers'], targets: target('conference') }),
  directory('agents', 'agent', { columns: ['name', 'number', 'logged', 'people'], targets: target('agent') }),
  directory('pagings', 'paging', { columns: ['name', 'number', 'people'], targets: target('paging') }),
  directory('parkinglots', 'parking', { columns: ['name', 'numbers', 'slots'], targets: target('parking_lot') }),
  directory('callfilters', 'filter', {
    columns: ['name', 'strategy', 'people'],
    // Keys point to its members.
    targets: (entry) =>
      [entry.recipients, entry.surrogates]
        .flatMap((part) => (part as FilterMembers['recipients'])?.users ?? [])
        .map(({ member_id }) => ({ destination_type: 'bsfilter', destination_id: member_id })),
  }),
];

function directory(name: string, icon: IconName, own: Pick<Kind, 'columns' | 'targets'> & { order?: string }): Kind {
  const at = `/directory/${name}`;
  return { name, all: `/${name}`, one: `/${name}/{id}`, key: 'id', at, icon, order: 'name', ...own };
}

const MORE_OF_USERS = [
  'language',
  'ring_seconds',
  'call_record_enabled',
  'online_call_record_enabled',
  'call_transfer_enabled',
  'call_listening_enabled',
  'outbound_enabled',
  'pickup_groups',
];

export const USERS: Kind = {
  name: 'users',
  all: '/users',
  one: '/users/{user_id}',
  key: 'uuid',
  at: '/users',
  icon: 'user',
  order: 'lastname',
  columns: ['person', 'lines', 'email', 'template', 'states'],
  start: { lines: [{ extensions: [{ exten: '' }], endpoint_sip: { managed: true } }] },
  more: MORE_OF_USERS,
  targets: target('user'),
  page: ({ id }) => `/users/${id}`,
};

export const TEMPLATES: Kind = {
  name: 'templates',
  all: '/funckeys/templates',
  one: '/funckeys/templates/{template_id}',
  key: 'id',
  at: '/templates',
  icon: 'template',
  order: 'name',
  columns: ['name', 'keys', 'usedBy'],
  page: ({ id }) => `/templates/${id}`,
};

export const TENANTS: Kind = {
  name: 'tenants',
  all: '/tenants',
  one: '/tenants/{uuid}',
  key: 'uuid',
  at: '/tenants',
  icon: 'tenant',
  order: 'name',
  columns: ['name', 'parent', 'pbx', 'sipServer'],
  more: ['uuid'],
};

export const PBXES: Kind = {
  name: 'pbxes',
  all: '/pbxes',
  one: '/pbxes/{id}',
  key: 'id',
  at: '/pbxes',
  icon: 'pbx',
  order: 'name',
  columns: ['name', 'connected', 'amiUrl', 'sipServer'],
};

export const FEATURES: Kind = {
  name: 'features',
  all: '/extensions/features',
  one: '/extensions/features/{uuid}',
  key: 'uuid',
  at: '/features',
  icon: 'code',
  order: 'feature',
  columns: ['feature', 'code', 'enabled'],
};

export const TOKENS: Kind = {
  name: 'tokens',
  all: '/tokens',
  one: '/tokens/{uuid}',
  key: 'uuid',
  at: '/tokens',
  icon: 'token',
  order: 'name',
  columns: ['name', 'acl', 'expires', 'madeBy'],
};
