import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/publisher.ts';
import type { Work } from '../../src/domain/work.ts';
import { newDevice } from '../suites/store-fixtures.ts';
import { openTestServer } from './support.ts';
import { custom, newTemplate } from './wire.ts';

const PHONES = 150;
/** Every fifth has no button for the template's keys, before and after. */
const CHANGED = 120;
const server = await openTestServer();
const { ok, call, installation } = server;
const { database, publisher } = installation;
let template: { id: number; url: string };
let tenant: string;

beforeAll(async () => {
  tenant = (await database.read.tenants.all())[0]!.uuid;
  template = await newTemplate(server, { 3: custom('333') });
  await database.transaction(async (store) => {
    for (let n = 0; n < PHONES; n++) {
      const user = await store.users.insert({
        uuid: crypto.randomUUID(),
        tenant_uuid: tenant,
        firstname: `No ${n}`,
        lastname: null,
        email: null,
        func_key_template_id: template.id,
        services: { dnd: false, incallfilter: false },
        forwards: {
          busy: { enabled: false, destination: null },
          noanswer: { enabled: false, destination: null },
          unconditional: { enabled: false, destination: null },
        },
        data: {
          language: null,
          ring_seconds: 30,
          voicemail: null,
          call_record_enabled: false,
          online_call_record_enabled: true,
          call_transfer_enabled: true,
          call_listening_enabled: false,
          outbound_enabled: true,
          pickup_groups: [],
        },
      });
      await newDevice(store, tenant, [user], {
        model: n % 5 === 0 ? 'T31P' : 'T54W',
        expansions: [],
        phone_settings: {},
      });
    }
  });
});

const planned = async (query: string): Promise<Plan> =>
  (await ok('PUT', `${template.url}?dry_run=true&${query}`, { keys: { 4: custom('333'), 5: custom('555') } })).body;

describe('a plan over many phones', () => {
  it('counts all of them, in whatever pages it is asked for', async () => {
    const all = await planned('limit=1000');
    expect(all.counts).toEqual({
      devices: CHANGED,
      keys_moved: PHONES,
      keys_dropped: 2 * (PHONES - CHANGED),
      problems: 2 * (PHONES - CHANGED),
    });
    const pages = await Promise.all([0, 60, 120].map((offset) => planned(`limit=60&offset=${offset}`)));
    expect(pages.map((page) => page.counts)).toEqual(pages.map(() => all.counts));
    expect(pages.flatMap((page) => page.devices)).toEqual(all.devices);
    expect(pages.flatMap((page) => page.problems)).toEqual(all.problems);
    expect(all.devices).toHaveLength(CHANGED);
  });

  it('lets others write between two of its rehearsals, and leaves all as it was', async () => {
    const order: string[] = [];
    const before = (await ok('GET', template.url)).body;
    const plan = planned('limit=1').then((one) => order.push(`planned ${one.counts.devices}`));
    const other = await newTemplate(server);
    order.push('written');
    await plan;
    expect(order).toEqual(['written', `planned ${CHANGED}`]);
    expect((await ok('GET', template.url)).body).toEqual(before);
    await ok('DELETE', other.url);
  });

  const writer = () => ({ actor: 'test', scope: { tenant, visible: [tenant] } });
  const rename = (times: { made: number }) => async (work: Work) => {
    times.made++;
    await work.store.keys.put(template.id, {
      position: 9,
      label: 'x',
      blf: false,
      locked: false,
      destination: { type: 'custom', exten: '9' },
      references: [],
    });
    await work.touch.templates([template.id]);
    return `made ${times.made}`;
  };

  it('makes the change several times, but only once where that is asked for', async () => {
    const [often, once] = [{ made: 0 }, { made: 0 }];
    const page = { limit: 1, offset: 0 };
    const plans = [
      await publisher.plan(writer(), page, rename(often)),
      await publisher.plan(writer(), { ...page, once: true }, rename(once)),
    ];
    expect(often.made).toBeGreaterThan(1);
    expect(once.made).toBe(1);
    expect(plans[1]).toEqual({ ...plans[0], result: 'made 1' });
  });

  it('is refused when the change is refused half way: somebody has deleted what it changes', async () => {
    const gone = await newTemplate(server, { 3: custom('1') });
    await ok('POST', `${gone.url}/users`, { user_uuids: await uuids() });
    const plan = call('PUT', `${gone.url}/4?dry_run=true`, custom('2'));
    await new Promise(setImmediate);
    await ok('DELETE', gone.url);
    expect((await plan).status).toBe(404);
  });

  const uuids = async () =>
    (await ok('GET', '/users?limit=1000')).body.items.map((user: { uuid: string }) => user.uuid) as string[];
});
