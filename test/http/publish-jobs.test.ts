import { beforeAll, describe, expect, it } from 'vitest';
import { SAME_COMMIT_DEVICES } from '../../src/publish/write.ts';
import { openTestServer, type TestServer } from './support.ts';

const MANY = SAME_COMMIT_DEVICES + 5;
const mac = (index: number) => `00156500${index.toString(16).padStart(4, '0')}`;

/** A template that many users have, each with a phone. */
async function populateMany({ ok }: TestServer) {
  const make = async (path: string, body: unknown) => (await ok('POST', path, body)).body;
  const template = await make('/funckeys/templates', { name: 'Shared' });
  const one = async (_: unknown, index: number) => {
    const user = await make('/users', { firstname: `U${index}`, func_key_template_id: template.id });
    const device = await make('/devices', { mac: mac(index), model: 'T46S', lines: [{ user_uuid: user.uuid }] });
    return { user: user.id as number, uuid: user.uuid as string, device: device.id as string };
  };
  return { template: template.id as number, phones: await Promise.all(Array.from({ length: MANY }, one)) };
}

const server = await openTestServer();
const { ok, installation } = server;
const { read } = installation.database;
let many: Awaited<ReturnType<typeof populateMany>>;
beforeAll(async () => {
  many = await populateMany(server);
});
let next = 100;
const edit = () =>
  ok('PUT', `/funckeys/templates/${many.template}/1`, { destination: { type: 'custom', exten: String(next++) } });
const bodies = async () => (await read.devices.files(many.phones.map((one) => one.device))).map((file) => file.body);
const showing = async (exten: string) =>
  (await bodies()).filter((body) => body.includes(`linekey.1.value = ${exten}\n`)).length;

describe('a change of more phones than fit in one commit', () => {
  it('is done by the job soon after', async () => {
    await edit();
    await installation.compileJob.drain();
    const files = (await ok('GET', `/devices/${many.phones[1]!.device}/files`)).body;
    expect(files).toMatchObject({ pending: false, next: null });
    expect([await showing(String(next - 1)), await read.devices.countPending()]).toEqual([MANY, 0]);
  });

  it('waits as long as the job does not run, and survives a restart', async () => {
    await installation.compileJob.stop();
    await edit();
    expect([await showing(String(next - 1)), await read.devices.countPending()]).toEqual([0, MANY]);
  });

  it('shows what a phone gets if it asks now, and what it will get', async () => {
    const { device } = many.phones[1]!;
    const { pending, items, next: later } = (await ok('GET', `/devices/${device}/files`)).body;
    const first = (files: { body: string }[]) => /^linekey\.1\.value = (.*)$/m.exec(files[0]!.body)?.[1];
    expect([pending, first(items), first(later)]).toEqual([true, String(next - 2), String(next - 1)]);
    expect(later.map((file: { name: string }) => file.name)).toEqual(items.map((file: { name: string }) => file.name));
    const { secret } = (await read.devices.find(device))!;
    expect(JSON.stringify(later)).not.toContain(secret);
  });

  it('does not hold back an edit of one phone, which brings the big change along', async () => {
    const [{ user, device }] = many.phones as [(typeof many.phones)[number]];
    await ok('PUT', `/users/${user}/funckeys/2`, { destination: { type: 'custom', exten: '42' } });
    const body = (await read.devices.files([device])).map((file) => file.body).join();
    expect([body.includes('linekey.2.value = 42'), body.includes(`linekey.1.value = ${next - 1}\n`)]).toEqual([
      true,
      true,
    ]);
    expect(await read.devices.countPending()).toBe(MANY - 1);
  });
});

it('a phone that is deleted in the same transaction as a big change does not stop it', async () => {
  const { device } = many.phones.at(-1)!;
  const [tenant] = await read.tenants.all();
  const writer = { actor: 'test', scope: { tenant: tenant!.uuid, visible: [tenant!.uuid] } };
  await installation.publisher.write(writer, async (work) => {
    await work.touch.tenant(tenant!.uuid);
    await work.store.devices.remove(device);
  });
  expect(await read.devices.find(device)).toBeUndefined();
});

describe('a job', () => {
  it('does not overwrite what was edited while it compiled', async () => {
    const other = await openTestServer();
    const world = await populateMany(other);
    const { database, compileJob } = other.installation;
    const [{ user, device }] = world.phones as [(typeof world.phones)[number]];
    await other.ok('PUT', `/funckeys/templates/${world.template}/1`, { destination: { type: 'custom', exten: '1' } });
    // The job has begun by now: it has read what it compiles, and pauses between phones.
    const job = compileJob.drain();
    await new Promise(setImmediate);
    await other.ok('PUT', `/users/${user}/funckeys/1`, { destination: { type: 'custom', exten: '2' } });
    await job;
    const body = (await database.read.devices.files([device])).map((file) => file.body).join();
    expect(body).toContain('linekey.1.value = 2\n');
  });

  it('that is woken while it ends begins again', async () => {
    const other = await openTestServer();
    const world = await populateMany(other);
    const { database } = other.installation;
    const edits = Array.from({ length: 15 }, (_, index) =>
      other.ok('PUT', `/funckeys/templates/${world.template}/1`, {
        destination: { type: 'custom', exten: String(index + 1) },
      }),
    );
    await Promise.all(edits);
    await expect.poll(() => database.read.devices.countPending(), { timeout: 5000 }).toBe(0);
    const files = await database.read.devices.files(world.phones.map((one) => one.device));
    const [shown] = Object.values((await other.ok('GET', `/funckeys/templates/${world.template}`)).body.keys) as {
      destination: { exten: string };
    }[];
    expect(files.filter((file) => file.body.includes(`linekey.1.value = ${shown!.destination.exten}\n`))).toHaveLength(
      MANY,
    );
  });
});

describe('ten writers on one template', () => {
  it('all succeed, and none is lost', async () => {
    const { id } = (await ok('POST', '/funckeys/templates', { name: 'Busy' })).body;
    const writes = Array.from({ length: 10 }, (_, index) =>
      server.call('PUT', `/funckeys/templates/${id}/${index + 1}`, {
        destination: { type: 'custom', exten: `7${index}` },
      }),
    );
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual(new Array(10).fill(204));
    expect(Object.keys((await ok('GET', `/funckeys/templates/${id}`)).body.keys)).toHaveLength(10);
  });

  it('of which only one names the current ETag, get 412 but for that one', async () => {
    const { id } = (await ok('POST', '/funckeys/templates', { name: 'Guarded' })).body;
    const etag = String((await ok('GET', `/funckeys/templates/${id}`)).headers.etag);
    const writes = Array.from({ length: 10 }, (_, index) =>
      server.call('PUT', `/funckeys/templates/${id}`, { name: `N${index}` }, { headers: { 'if-match': etag } }),
    );
    const statuses = (await Promise.all(writes)).map(({ status }) => status).sort();
    expect(statuses).toEqual([204, ...new Array(9).fill(412)]);
  });
});

describe('two writers', () => {
  it('who both want a number: one gets it, the other is told who has it', async () => {
    const want = () => server.call('POST', '/conferences', { name: 'First', extensions: [{ exten: '8888' }] });
    const answers = await Promise.all([want(), want(), want()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
  });

  it('who both log an agent in: one gets 409', async () => {
    const { id } = (await ok('POST', '/agents', { number: '1' })).body;
    const login = () => server.call('POST', `/agents/${id}/login`, { user_uuid: many.phones[0]!.uuid });
    expect((await Promise.all([login(), login()])).map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('who both make a default lot leave one', async () => {
    const make = (start: number) =>
      server.call('POST', '/parkinglots', { slots_start: start, slots_end: start, default: true });
    await Promise.all([make(9001), make(9002), make(9003)]);
    const { items } = (await ok('GET', '/parkinglots')).body;
    expect(items.filter((one: { default: boolean }) => one.default)).toHaveLength(1);
  });
});
