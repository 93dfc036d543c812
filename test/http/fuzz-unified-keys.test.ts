import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf } from './fuzz-support.ts';
import { openTestServer, type TestServer } from './support.ts';
import {
  type Command,
  command,
  expectedView,
  type Key,
  type Model,
  newModel,
  play,
  valuesOnPhone,
} from './unified-keys-model.ts';

const server = await openTestServer();

/** Two users with a phone each, two templates, three groups: fresh for each sequence. */
interface Cast {
  users: { id: number; uuid: string; device: string }[];
  templates: number[];
  groups: number[];
}

let count = 0;
async function newCast(): Promise<Cast> {
  const make = async (path: string, body: unknown) => (await server.ok('POST', path, body)).body;
  const groups = ['a', 'b', 'c'].map((label) => make('/groups', { label }));
  const users = [1, 2].map(async (line) => {
    const { id, uuid } = await make('/users', { firstname: `user ${line}` });
    const mac = (0x020000000000 + ++count).toString(16).padStart(12, '0');
    const device = await make('/devices', { mac, model: 'T54W', lines: [{ user_uuid: uuid }] });
    return { id, uuid, device: device.id };
  });
  const templates = [make('/funckeys/templates', { name: 'T0' }), make('/funckeys/templates', { name: 'T1' })];
  return {
    users: await Promise.all(users),
    templates: (await Promise.all(templates)).map(({ id }) => id),
    groups: (await Promise.all(groups)).map(({ id }) => id),
  };
}

async function removeCast({ users, templates, groups }: Cast, model: Model): Promise<void> {
  for (const { id, device } of users) {
    await server.ok('DELETE', `/devices/${device}`);
    await server.ok('DELETE', `/users/${id}`);
  }
  for (const [index, id] of templates.entries())
    if (model.templates[index] !== null) await server.ok('DELETE', `/funckeys/templates/${id}`);
  for (const [index, id] of groups.entries()) if (model.groups[index]) await server.ok('DELETE', `/groups/${id}`);
}

const bodyOf = ({ exten, group, locked, label }: Key, { groups }: Cast) => ({
  label,
  locked,
  destination: group === null ? { type: 'custom', exten } : { type: 'group', group_id: groups[group] },
});

/** Does on the server what the model has done in memory. */
async function send(cast: Cast, one: Command): Promise<number> {
  const { users, templates, groups } = cast;
  const user = `/users/${users[one.user]!.id}/funckeys`;
  const template = `/funckeys/templates/${templates[one.template]}`;
  const keys = Object.fromEntries(one.keys.map(({ position, ...key }) => [position, bodyOf(key, cast)]));
  const [first] = one.keys;
  const calls: Record<Command['what'], () => ReturnType<TestServer['call']>> = {
    putTemplateKey: () => server.call('PUT', `${template}/${first!.position}`, bodyOf(first!, cast)),
    deleteTemplateKey: () => server.call('DELETE', `${template}/${first!.position}`),
    putTemplate: () => server.call('PUT', template, { name: `T${one.template}`, keys }),
    deleteTemplate: () => server.call('DELETE', template),
    assign: () => server.call('PUT', `${user}/templates/${templates[one.template]}`),
    unassign: () => server.call('DELETE', `${user}/templates/${templates[one.template]}`),
    putOwnKey: () => server.call('PUT', `${user}/${first!.position}`, bodyOf(first!, cast)),
    deleteOwnKey: () => server.call('DELETE', `${user}/${first!.position}`),
    putOwnKeys: () => server.call('PUT', user, { keys }),
    copy: () => server.call('POST', `${user}/copy`, { from_user_uuid: users[1 - one.user]!.uuid }),
    deleteGroup: () => server.call('DELETE', `/groups/${groups[one.group]}`),
  };
  return (await calls[one.what]()).status;
}

/** The unified view of a user, in the model's words. */
async function viewOf({ users, groups }: Cast, user: number) {
  const { keys } = (await server.ok('GET', `/users/${users[user]!.id}/funckeys`)).body;
  const entries = Object.entries(keys as Record<string, Record<string, unknown>>).map(([at, key]) => {
    const { type, exten, group_id } = key.destination as Record<string, unknown>;
    const group = type === 'group' ? groups.indexOf(group_id as number) : null;
    return [at, { exten: exten ?? null, group, locked: key.locked, label: key.label, inherited: key.inherited }];
  });
  return Object.fromEntries(entries);
}

/** One sequence: after each step the answer, both users' views and both phones' files are those of the model. */
async function expectModelled(commands: readonly Command[]): Promise<void> {
  const cast = await newCast();
  const model = newModel();
  for (const one of commands) {
    const expected = play(model, one);
    expect(await send(cast, one), JSON.stringify(one)).toBe(expected);
    expect([await viewOf(cast, 0), await viewOf(cast, 1)]).toEqual([expectedView(model, 0), expectedView(model, 1)]);
    const { stored, compiled } = await filesOf(server.installation);
    expect(stored).toEqual(compiled);
    const bodies = cast.users.map(({ device }) => Object.values(stored[device]!).join('\n'));
    expect(bodies.map(valuesIn)).toEqual([valuesOnPhone(model, 0), valuesOnPhone(model, 1)]);
  }
  await removeCast(cast, model);
}

/** What the first six buttons dial, read from a phone's file. */
function valuesIn(body: string): string[] {
  return [1, 2, 3, 4, 5, 6].map((at) => {
    const [, value = ''] = new RegExp(`^linekey\\.${at}\\.value = (.*)$`, 'm').exec(body) ?? [];
    return value === '%NULL%' ? '' : value;
  });
}

describe('keys of two users with templates', () => {
  it('are always what the merge rule makes of the writes so far, in the API and in the files of the phones', async () => {
    const sequences = fc.array(command, { minLength: 1, maxLength: 25 });
    await fc.assert(fc.asyncProperty(sequences, expectModelled), { numRuns: Number(process.env.FUZZ_RUNS ?? 25) });
  });
});
