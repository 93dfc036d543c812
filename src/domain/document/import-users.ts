import { refuse } from '../../contract/errors.ts';
import { parse } from '../../contract/parse.ts';
import { setForwards, setServices } from '../directory/services.ts';
import { type LineInput, type UserInput, userSchema } from '../directory/user-input.ts';
import { createUser, replaceUser } from '../directory/users.ts';
import type { ForwardState, UserRow } from '../rows.ts';
import type { Work } from '../work.ts';
import { personName, shortExtens } from './identify.ts';
import type { ImportRun, Matched } from './import-run.ts';
import type { CurrentUser } from './read-tenant.ts';
import { differences, same } from './same.ts';
import type { DocumentEntry } from './schema.ts';

/** Makes or changes the users of a document. Their own keys follow when everything that keys point to is there. */
export async function importUsers(run: ImportRun, { entries }: Matched<CurrentUser>): Promise<void> {
  const uuids = entries.flatMap(({ entry }) => (entry.uuid as string | undefined) ?? []);
  const taken = new Set((await run.work.store.users.byUuids(uuids)).map((user) => user.uuid));
  for (const { index, entry, current } of entries) {
    await run.report.entry(['users', index], async () => {
      const uuid = entry.uuid as string | undefined;
      const row = await importUser(run, entry, current, uuid !== undefined && taken.has(uuid) ? undefined : uuid);
      run.userRows.set(index, row);
      if (uuid !== undefined) run.references.alias('user', uuid, row.id);
    });
  }
  await run.references.load('user');
}

async function importUser(
  run: ImportRun,
  entry: DocumentEntry,
  current: CurrentUser | undefined,
  uuid: string | undefined,
): Promise<UserRow> {
  const { work, report } = run;
  const input = parse(userSchema, wantedUser(run, entry, current?.input));
  const name = userName(input);
  const row = current?.row ?? (await createUser(work, input, uuid));
  if (current === undefined) report.change('create', 'user', row.id, name);
  else if (!same(current.input, input)) {
    await replaceUser(work, row, input);
    report.change('update', 'user', row.id, name, differences(current.input, input).map(fieldName));
  }
  const switched = await importServices(work, row, entry);
  if (switched.length > 0) report.change('update', 'user', row.id, name, switched);
  return switched.length === 0 && current !== undefined && same(current.input, input)
    ? row
    : ((await work.store.users.find({ id: row.id })) ?? row);
}

function wantedUser(
  { templates }: ImportRun,
  entry: DocumentEntry,
  current: UserInput | undefined,
): Record<string, unknown> {
  const { uuid: _, exten: __, template, services: ___, forwards: ____, keys: _____, ...given } = entry;
  const wanted: Record<string, unknown> = { ...current, ...given };
  if (template === null) wanted.func_key_template_id = null;
  else if (template !== undefined) wanted.func_key_template_id = templateId(templates, String(template));
  wanted.lines = wantedLines(entry, current?.lines ?? []);
  const voicemail = wanted.voicemail as UserInput['voicemail'];
  if (voicemail) wanted.voicemail = { ...voicemail, password: voicemail.password ?? current?.voicemail?.password };
  return wanted;
}

function templateId(templates: ImportRun['templates'], name: string): number {
  const found = templates.get(name);
  return found?.id ?? refuse('reference_not_found', 'template', { field: 'template', resource: 'Template', id: name });
}

/** Passwords that the document leaves out stay, line by line, as in the API. */
function wantedLines(entry: DocumentEntry, current: readonly LineInput[]): unknown[] {
  const short = shortExtens(entry)?.map((exten) => ({ exten }));
  const given = (entry.lines as readonly LineInput[] | undefined) ?? current;
  const lines = short === undefined ? given : [{ ...given[0], extensions: short }, ...given.slice(1)];
  return lines.map((line, index) => {
    const password = line.endpoint_sip?.password ?? current[index]?.endpoint_sip.password;
    return { ...line, endpoint_sip: { ...line.endpoint_sip, password } };
  });
}

/** Switches what differs; gives the names of it. */
async function importServices(work: Work, row: UserRow, entry: DocumentEntry): Promise<string[]> {
  const services = (entry.services ?? {}) as Record<string, { enabled: boolean } | undefined>;
  const forwards = (entry.forwards ?? {}) as Record<string, Partial<ForwardState> | undefined>;
  const switched = pick(services, (name, { enabled }) => row.services[name as 'dnd'] !== enabled);
  const moved = pick(forwards, (name, wanted) => {
    const now = row.forwards[name as 'busy'];
    return !same({ ...now, ...wanted }, now);
  });
  const names = [...Object.keys(switched), ...Object.keys(moved).map((name) => `forward ${name}`)];
  if (names.length === 0) return [];
  // Read again: replacing the user has just stored other data beside his services.
  const user = (await work.store.users.find({ id: row.id })) ?? row;
  if (Object.keys(switched).length > 0) await setServices(work, user, switched);
  if (Object.keys(moved).length > 0) await setForwards(work, user, moved);
  return names;
}

function pick<T>(
  values: Record<string, T | undefined>,
  wanted: (name: string, value: T) => boolean,
): Record<string, T> {
  const kept = Object.entries(values).flatMap(([name, value]) =>
    value !== undefined && wanted(name, value) ? [[name, value] as const] : [],
  );
  return Object.fromEntries(kept);
}

function fieldName(name: string): string {
  return name === 'func_key_template_id' ? 'template' : name;
}

/** How reports call a user: `Alice Martin (1001)`. */
export function userName(input: Pick<UserInput, 'firstname' | 'lastname' | 'lines'>): string {
  const [first] = input.lines.flatMap((line) => line.extensions);
  return first === undefined ? personName(input) : `${personName(input)} (${first.exten})`;
}
