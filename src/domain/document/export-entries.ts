import { type DeviceSurroundings, withColons } from '../directory/devices.ts';
import { peopleIn, type ResourceBody, type ResourceDefinition } from '../directory/resource.ts';
import { type LineInput, userSchema } from '../directory/user-input.ts';
import type { DocumentKeys } from './destination-document.ts';
import { type CurrentDevice, type CurrentResource, type CurrentUser, setMembers } from './read-tenant.ts';
import type { References } from './references.ts';

/** What an export needs besides the store. */
export interface ExportOptions {
  /** Passwords, PINs and the phones' own secrets too. */
  secrets: boolean;
  surroundings: DeviceSurroundings;
}

/** Fields that only serve to put entries in order. */
interface Ordering {
  exten: string;
  sortName: string;
}

/** An entry as it is written, without what it was ordered by. */
export function withoutNames<T extends Ordering>({ exten: _, sortName: __, ...entry }: T): Omit<T, keyof Ordering> {
  return entry;
}

/** A user for a document: every field, so that importing it again undoes any change. */
export function userEntry(
  { row, input }: CurrentUser,
  { secrets, names, keys }: ExportOptions & { names: Map<number, { ref: string }>; keys: DocumentKeys },
) {
  const { uuid, services, forwards } = row;
  const fields: Record<string, unknown> = {
    ...input,
    lines: input.lines.map((line) => lineEntry(line, secrets)),
    voicemail: input.voicemail && withoutSecrets(input.voicemail, secrets ? [] : ['password']),
  };
  const written = Object.keys(userSchema.shape).map((name): [string, unknown] =>
    name === 'func_key_template_id'
      ? ['template', names.get(row.func_key_template_id ?? 0)?.ref ?? null]
      : [name, fields[name] ?? null],
  );
  return {
    uuid,
    firstname: input.firstname,
    ...Object.fromEntries(written),
    services: { dnd: { enabled: services.dnd }, incallfilter: { enabled: services.incallfilter } },
    forwards: { busy: forwards.busy, noanswer: forwards.noanswer, unconditional: forwards.unconditional },
    keys,
    exten: input.lines.flatMap((line) => line.extensions)[0]?.exten ?? '~',
    sortName: '',
  };
}

/** A line with what differs from a plain one: its SIP account is left out where all of it follows from the extension. */
function lineEntry({ extensions, endpoint_sip }: LineInput, secrets: boolean) {
  const { name, username, password, managed } = endpoint_sip;
  const account = {
    ...(name == null ? {} : { name }),
    ...(username == null ? {} : { username }),
    ...(secrets ? { password } : {}),
    ...(managed ? {} : { managed }),
  };
  return { extensions, ...(Object.keys(account).length > 0 ? { endpoint_sip: account } : {}) };
}

/** An entry of the directory for a document. */
export function resourceEntry(
  definition: ResourceDefinition,
  { row, body }: CurrentResource,
  references: References,
  { secrets }: ExportOptions,
) {
  const written = withoutSecrets(body, secrets ? [] : (definition.secrets ?? []));
  for (const field of definition.members) {
    const people = peopleIn(body, field).map(({ uuid = '' }) => references.memberOf(field, uuid));
    setMembers(written, field.at, people);
  }
  const extensions = (body.extensions ?? []) as { exten: string }[];
  const fields = Object.entries(written).map(([name, value]) => [name, value ?? null]);
  return {
    uuid: row.uuid,
    ...(Object.fromEntries(fields) as ResourceBody),
    exten: extensions[0]?.exten ?? row.number ?? '~',
    sortName: row.name,
  };
}

/** A phone for a document. Settings that the API blanks are secrets. */
export function deviceEntry(
  { row, input, secretSettings }: CurrentDevice,
  references: References,
  { secrets }: ExportOptions,
) {
  const user = (uuid: string) => references.memberOf({ role: '', at: ['lines'], who: 'user' }, uuid);
  const settings = Object.entries(input.phone_settings).filter(([name]) => secrets || !secretSettings.has(name));
  return {
    mac: withColons(input.mac),
    vendor: input.vendor ?? null,
    model: input.model ?? null,
    expansions: input.expansions,
    lines: input.lines.map(({ line, user_uuid }) => ({ line, user: user(user_uuid) })),
    keys_from: input.keys_from ? user(input.keys_from) : null,
    phone_settings: Object.fromEntries(settings.sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(secrets ? { secret: row.secret } : {}),
  };
}

function withoutSecrets(body: Readonly<Record<string, unknown>>, secrets: readonly string[]): ResourceBody {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !secrets.includes(name)));
}
