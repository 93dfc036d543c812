import type { DeviceInput } from '../directory/device-input.ts';
import { type DeviceSurroundings, presentDevices } from '../directory/devices.ts';
import { peopleIn, type ResourceBody, type ResourceDefinition } from '../directory/resource.ts';
import { presentResources } from '../directory/resources.ts';
import type { UserInput } from '../directory/user-input.ts';
import type { KeyInput } from '../keys/key-input.ts';
import { noPbx } from '../pbx/no-pbx.ts';
import type { DeviceRow } from '../phone-rows.ts';
import type { Store } from '../ports.ts';
import type { ResourceRow, UserRow } from '../rows.ts';
import { everything } from './references.ts';

// What a tenant has now, in the shape in which the API takes it, so that a document and the store can be compared. Each
// function reads all of its kind, in a fixed number of statements.

/** A stored user, and what would have to be sent to make him so. */
export interface CurrentUser {
  row: UserRow;
  input: UserInput;
}

/** All users of a tenant. */
export async function readUsers(store: Store, tenantUuid: string): Promise<CurrentUser[]> {
  const rows = (await store.users.list(everything(tenantUuid))).items;
  const lines = Map.groupBy(await store.users.lines(rows.map((row) => row.id)), (line) => line.user_id);
  return rows.map((row) => {
    const { firstname, lastname, email, func_key_template_id, data } = row;
    const own = (lines.get(row.id) ?? []).map(({ extens, name, username, password, managed }) => ({
      extensions: extens.map((exten) => ({ exten })),
      endpoint_sip: { name, username, password, managed },
    }));
    return { row, input: { firstname, lastname, email, func_key_template_id, ...data, lines: own } };
  });
}

/** A stored entry of the directory, and what would have to be sent to make it so. */
export interface CurrentResource {
  row: ResourceRow;
  body: ResourceBody;
}

/** All entries of one kind of a tenant, secrets included. */
export async function readResources(
  store: Store,
  tenantUuid: string,
  definition: ResourceDefinition,
): Promise<CurrentResource[]> {
  const rows = (await store.resources.list(definition.kind, everything(tenantUuid))).items;
  const presented = await presentResources({ store }, definition, rows, { link: String, secrets: true });
  return rows.map((row, index) => ({ row, body: bodyOf(definition, presented[index] as ResourceBody) }));
}

function bodyOf(definition: ResourceDefinition, presented: ResourceBody): ResourceBody {
  const names = [...Object.keys(definition.fields), ...(definition.hasExtensions ? ['extensions'] : [])];
  const body: ResourceBody = Object.fromEntries(names.map((name) => [name, presented[name]]));
  for (const field of definition.members) {
    const people = peopleIn(presented, field).map(({ uuid }) => ({ uuid }));
    setMembers(body, field.at, people);
  }
  return body;
}

/** Puts a list of members where a body has it. */
export function setMembers(body: ResourceBody, [outer, inner]: readonly [string, string?], people: unknown): void {
  body[outer] = inner === undefined ? people : { ...(body[outer] as ResourceBody | undefined), [inner]: people };
}

/** The keys of several templates: template id → position → key. */
export async function readKeys(
  store: Store,
  templateIds: readonly number[],
): Promise<Map<number, Map<number, KeyInput>>> {
  const byTemplate = Map.groupBy(await store.keys.of(templateIds), (row) => row.template_id);
  return new Map(
    [...byTemplate].map(([id, rows]) => [
      id,
      new Map(
        rows.map(({ position, label, blf, locked, destination }) => [position, { label, blf, locked, destination }]),
      ),
    ]),
  );
}

/** A stored device, what would have to be sent to make it so, and which of its settings the API blanks. */
export interface CurrentDevice {
  row: DeviceRow;
  input: DeviceInput;
  secretSettings: ReadonlySet<string>;
}

/** All phones of a tenant. */
export async function readDevices(
  store: Store,
  tenantUuid: string,
  surroundings: DeviceSurroundings,
): Promise<CurrentDevice[]> {
  const rows = (await store.devices.list(everything(tenantUuid))).items;
  const presented = await presentDevices(
    { store },
    rows,
    { link: String, secrets: false },
    { ...surroundings, pbx: noPbx() },
  );
  return rows.map((row, index) => {
    const { lines, keys_from, phone_settings } = presented[index]!;
    const { mac, vendor, model, expansions } = row;
    const own = lines.map(({ line, user_uuid }) => ({ line, user_uuid: user_uuid ?? '' }));
    const input = { mac, vendor, model, expansions, lines: own, keys_from, phone_settings: { ...row.phone_settings } };
    return { row, input, secretSettings: blanked(row.phone_settings, phone_settings) };
  });
}

/** The names of the settings that are not shown as they are: one rule says which, the API's. */
export function blanked(
  settings: Readonly<Record<string, string>>,
  shown: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  return new Set(Object.keys(settings).filter((name) => settings[name] !== shown[name]));
}
