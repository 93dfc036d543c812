import { beforeAll, describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';

const SECRET = /hunter2|98765/;
const server = await openTestServer();
const { call, ok } = server;
let blind: string;
let ids: Record<string, number | string>;

const USER = {
  firstname: 'Eve',
  lines: [{ extensions: [{ exten: '1500' }], endpoint_sip: { password: 'hunter2-sip' } }],
  voicemail: { number: '1500', password: '98765' },
};
const DEVICE = {
  mac: '00:15:65:aa:00:01',
  model: 'T54W',
  phone_settings: {
    'static.security.user_password': 'hunter2-device',
    'remote.url': 'http://u:hunter2@host/x',
    plain: '1',
  },
};
const SETTINGS = { items: [{ family: 'yealink', settings: { admin_pin: '98765', 'ldap.password': 'hunter2-ldap' } }] };

beforeAll(async () => {
  const make = async (path: string, body: unknown) => (await ok('POST', path, body)).body;
  const user = await make('/users', USER);
  const device = await make('/devices', { ...DEVICE, lines: [{ user_uuid: user.uuid }] });
  await ok('PUT', '/phones/settings', SETTINGS);
  ids = {
    users: user.id,
    devices: device.id,
    agents: (await make('/agents', { number: '1', password: 'hunter2-agent' })).id,
    conferences: (await make('/conferences', { name: 'C', pin: '98765' })).id,
    pbxes: (await make('/pbxes', { name: 'p', ami_url: 'ami://lamp:hun:ter/2@hunter2@pbx:5038' })).id,
  };
  blind = (await ok('POST', '/tokens', { name: 'blind', acl: ['#', '!confd.secrets.read'] })).body.token;
});

describe.each(['users', 'devices', 'agents', 'conferences', 'pbxes'])('secrets of %s', (path) => {
  it('are shown with the right to see them', async () => {
    expect(JSON.stringify((await ok('GET', `/${path}/${ids[path]}`)).body)).toMatch(SECRET);
  });

  it('are not shown without it', async () => {
    const answers = [
      await ok('GET', `/${path}/${ids[path]}`, undefined, { token: blind }),
      await ok('GET', `/${path}`, undefined, { token: blind }),
    ];
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(SECRET);
  });

  it('stay when what was read without them is written back', async () => {
    const before = (await ok('GET', `/${path}/${ids[path]}`)).body;
    const seen = (await ok('GET', `/${path}/${ids[path]}`, undefined, { token: blind })).body;
    await ok('PUT', `/${path}/${ids[path]}`, seen, { token: blind });
    const { provisioning: _, applied: __, ...after } = (await ok('GET', `/${path}/${ids[path]}`)).body;
    expect(before).toMatchObject(after);
  });
});

describe('phone settings of the tenant', () => {
  it('show their secrets with the right', async () => {
    expect(JSON.stringify((await ok('GET', '/phones/settings')).body)).toMatch(SECRET);
  });

  it('blank them without it', async () => {
    expect(JSON.stringify((await ok('GET', '/phones/settings', undefined, { token: blind })).body)).not.toMatch(SECRET);
  });

  it('keep them when the blanked form is written back', async () => {
    const before = (await ok('GET', '/phones/settings')).body;
    const seen = (await ok('GET', '/phones/settings', undefined, { token: blind })).body;
    await ok('PUT', '/phones/settings', seen, { token: blind });
    expect((await ok('GET', '/phones/settings')).body).toEqual(before);
  });
});

describe('secrets never appear', () => {
  it('in the audit', async () => {
    await ok('PUT', `/users/${ids.users}`, { ...USER, lastname: 'Changed' });
    expect(JSON.stringify((await ok('GET', '/audit')).body)).not.toMatch(SECRET);
  });

  it('in previews of files', async () => {
    const { items } = (await ok('GET', `/devices/${ids.devices}/files`)).body;
    const url = (await ok('GET', `/devices/${ids.devices}`)).body.provisioning.url;
    expect(items[0].body).toContain('account.1.user_name');
    expect(items[0].body).not.toMatch(/hunter2-(sip|device|ldap)/);
    expect(items[0].body).not.toContain(url);
  });

  it('in plans', async () => {
    const change = { ...USER, lines: [{ extensions: [{ exten: '1500' }], endpoint_sip: { password: 'hunter2-new' } }] };
    const plan = (await ok('PUT', `/users/${ids.users}?dry_run=true`, change)).body;
    expect(plan.counts.devices).toBe(1);
    expect(JSON.stringify(plan)).not.toMatch(/hunter2-(new|sip)/);
  });

  it('in plans of a new device, not even its address', async () => {
    const plan = (await ok('POST', '/devices?dry_run=true', { ...DEVICE, mac: '00:15:65:aa:00:02' })).body;
    expect(plan.devices[0].files[0].diff).toContain('plain');
    expect(JSON.stringify(plan)).not.toMatch(/hunter2-device|\/p\/[A-Za-z0-9]{20}/);
  });

  it.each([
    ['/users', { ...USER, firstname: 5 }],
    ['/users', { ...USER, voicemail: { number: '1', password: 'hunter2' } }],
    ['/conferences', { name: 'C', pin: 'hunter2' }],
    ['/pbxes', { name: 'q', ami_url: 'http://u:hunter2@x' }],
    ['/pbxes', { name: 'p', ami_url: 'ami://u:hunter2@x' }],
  ])('in refusals of %s', async (path, body) => {
    const answers = [await call('POST', path, body), await call('POST', path, body, { wazo: true })];
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(JSON.stringify(answers.map((one) => one.body))).not.toMatch(SECRET);
  });
});

describe('a secret that is left out of a PUT stays', () => {
  it.each([
    ['users', USER, { ...USER, lines: [{ extensions: [{ exten: '1500' }] }], voicemail: { number: '1500' } }],
    ['agents', { number: '1' }, { number: '1' }],
    ['conferences', { name: 'C' }, { name: 'C' }],
    ['pbxes', { name: 'p' }, { name: 'p' }],
  ])('of %s', async (path, _, body) => {
    await ok('PUT', `/${path}/${ids[path]}`, body);
    expect(JSON.stringify((await ok('GET', `/${path}/${ids[path]}`)).body)).toMatch(SECRET);
  });

  it.each([
    ['conferences', { name: 'C', pin: null }, 'pin'],
    ['agents', { number: '1', password: null }, 'password'],
    ['pbxes', { name: 'p', ami_url: null }, 'ami_url'],
  ])('but null takes it away from %s', async (path, body, field) => {
    await ok('PUT', `/${path}/${ids[path]}`, body);
    expect((await ok('GET', `/${path}/${ids[path]}`)).body[field]).toBeNull();
  });
});
