import { beforeAll, describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';

const server = await openTestServer();
const { call, ok } = server;
let next = 1000;
const number = () => String(next++);
const make = async (body: Record<string, unknown>) => (await ok('POST', '/users', body)).body;
const read = async (id: number) => (await ok('GET', `/users/${id}`)).body;

describe('a user', () => {
  const full = () => ({
    firstname: 'Zoë',
    lastname: 'Ångström 日本',
    email: 'zoe@example.com',
    language: 'fr_CA',
    ring_seconds: 20,
    lines: [
      {
        extensions: [{ exten: number() }, { exten: number() }],
        endpoint_sip: { name: `zoe-${next}`, username: `zoe${next}`, password: 'pw1', managed: false },
      },
      { extensions: [{ exten: number() }], endpoint_sip: { password: 'pw2' } },
    ],
    voicemail: { number: '1000', password: '1234', enabled: false },
    call_record_enabled: true,
    online_call_record_enabled: false,
    call_transfer_enabled: false,
    call_listening_enabled: true,
    outbound_enabled: false,
    pickup_groups: ['sales', 'default'],
  });

  it('comes back as it was sent, from POST and GET, by id and uuid', async () => {
    const body = full();
    const { body: made, headers } = await ok('POST', '/users', body);
    const { lines, ...rest } = body;
    expect(made).toMatchObject(rest);
    expect(made.lines[0]).toMatchObject(lines[0]!);
    expect([await read(made.id), await read(made.uuid)]).toEqual([made, made]);
    expect(headers.location).toBe(`http://lampfield.test/1.1/users/${made.id}`);
  });

  it('needs a first name only', async () => {
    expect(await make({ firstname: 'Bare' })).toMatchObject({
      lastname: null,
      email: null,
      ring_seconds: 30,
      lines: [],
      voicemail: null,
      func_key_template_id: null,
      call_record_enabled: false,
      online_call_record_enabled: true,
      call_transfer_enabled: true,
      call_listening_enabled: false,
      outbound_enabled: true,
      pickup_groups: ['default'],
      services: { dnd: { enabled: false }, incallfilter: { enabled: false } },
    });
  });

  it('is replaced by PUT: what is left out is emptied', async () => {
    const { id } = await make(full());
    await ok('PUT', `/users/${id}`, { firstname: 'Bare' });
    expect(await read(id)).toMatchObject({
      firstname: 'Bare',
      lastname: null,
      lines: [],
      voicemail: null,
      pickup_groups: ['default'],
    });
  });

  it('takes what GET sends', async () => {
    const made = await make(full());
    await ok('PUT', `/users/${made.id}`, made);
    expect(await read(made.id)).toEqual(made);
  });

  it('keeps passwords that a PUT leaves out', async () => {
    const body = full();
    const { id } = await make(body);
    const lines = body.lines.map(({ extensions }) => ({ extensions }));
    await ok('PUT', `/users/${id}`, { ...body, lines, voicemail: { number: '1000' } });
    expect(await read(id)).toMatchObject({
      lines: [{ endpoint_sip: { password: 'pw1' } }, { endpoint_sip: { password: 'pw2' } }],
      voicemail: { password: '1234', enabled: true },
    });
  });

  it('is gone after DELETE, and his id never comes back', async () => {
    const { id } = await make({ firstname: 'Short' });
    await ok('DELETE', `/users/${id}`);
    expect((await call('GET', `/users/${id}`)).status).toBe(404);
    expect((await make({ firstname: 'Next' })).id).toBeGreaterThan(id);
  });

  it.each([
    ['no first name', {}],
    ['an empty one', { firstname: '' }],
    ['a long one', { firstname: 'x'.repeat(129) }],
    ['a line break in it', { firstname: 'a\nb' }],
    ['a broken surrogate', { firstname: 'a\ud800' }],
    ['a bad address', { firstname: 'x', email: 'nobody' }],
    ['a bad exten', { firstname: 'x', lines: [{ extensions: [{ exten: '10#1' }] }] }],
    ['a long exten', { firstname: 'x', lines: [{ extensions: [{ exten: '1'.repeat(41) }] }] }],
    ['an unknown template', { firstname: 'x', func_key_template_id: 999_999 }],
    ['a password with a line break', { firstname: 'x', lines: [{ endpoint_sip: { password: 'a\nb = c' } }] }],
    ['a bad endpoint name', { firstname: 'x', lines: [{ endpoint_sip: { name: '[general]' } }] }],
  ])('is refused with %s', async (_, body) => {
    expect((await call('POST', '/users', body)).status).toBe(400);
  });
});

describe('an endpoint', () => {
  const line = (exten: string, endpoint_sip?: object) => ({
    firstname: 'Line',
    lines: [{ extensions: [{ exten }], endpoint_sip }],
  });

  it('is named by tenant and main extension, and so is its user name', async () => {
    const exten = number();
    const { lines } = await make(line(exten));
    expect(lines[0].endpoint_sip).toMatchObject({ name: `t1-${exten}`, username: `t1-${exten}`, managed: true });
    expect(lines[0].endpoint_sip.password).toMatch(/^\w{20}$/);
  });

  it('follows its extension, also where the client sends back what it has read', async () => {
    const made = await make(line(number()));
    const exten = number();
    made.lines[0].extensions = [{ exten }];
    await ok('PUT', `/users/${made.id}`, made);
    expect((await read(made.id)).lines[0].endpoint_sip).toMatchObject({ name: `t1-${exten}`, username: `t1-${exten}` });
  });

  it('keeps a name of its own over a change of extension', async () => {
    const made = await make(line(number(), { name: 'desk-1' }));
    await ok('PUT', `/users/${made.id}`, { ...made, lines: [{ ...made.lines[0], extensions: [{ exten: number() }] }] });
    expect((await read(made.id)).lines[0].endpoint_sip).toMatchObject({ name: 'desk-1', username: 'desk-1' });
  });

  it('can not have the name of another', async () => {
    await make(line(number(), { name: 'desk-2' }));
    expect(await call('POST', '/users', line(number(), { name: 'desk-2' }))).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'lines.0.endpoint_sip.name', code: 'value_taken' }] },
    });
  });

  it('can not take the name that follows from another’s extension', async () => {
    const exten = number();
    await make(line(exten));
    const own = number();
    expect((await make(line(own, { name: `t1-${exten}` }))).lines[0].endpoint_sip.name).toBe(`t1-${own}`);
  });

  it('may change its place with another of the same user', async () => {
    const two = (a: string, b: string) => ({
      firstname: 'Two',
      lines: [{ endpoint_sip: { name: a } }, { endpoint_sip: { name: b } }],
    });
    const { id } = await make(two('left', 'right'));
    await ok('PUT', `/users/${id}`, two('right', 'left'));
    expect((await read(id)).lines.map((one: { endpoint_sip: { name: string } }) => one.endpoint_sip.name)).toEqual([
      'right',
      'left',
    ]);
  });
});

describe('the list of users', () => {
  const names = async (query: string) =>
    (await ok('GET', `/users?${query}`)).body.items.map((one: { firstname: string }) => one.firstname);
  beforeAll(async () => {
    await make({ firstname: 'Élodie', lastname: 'Listed', email: 'b@listed.test' });
    await make({ firstname: 'eric', lastname: 'Listed', email: 'a@listed.test' });
    await make({ firstname: 'Zed', lastname: 'listed', lines: [{ extensions: [{ exten: '77123' }] }] });
  });

  it.each([
    ['search=elodie', ['Élodie']],
    ['search=ÉLODIE', ['Élodie']],
    ['search=a@listed', ['eric']],
    ['search=7712', ['Zed']],
    ['search=listed&order=firstname', ['Élodie', 'eric', 'Zed']],
    ['search=listed&order=firstname&direction=desc', ['Zed', 'eric', 'Élodie']],
    ['search=listed&order=firstname&limit=1&offset=1', ['eric']],
    ['lastname=Listed&order=email', ['eric', 'Élodie']],
    ['firstname=eric', ['eric']],
    ['search=100%25', []],
  ])('%s gives %j', async (query, expected) => {
    expect(await names(encodeURI(query).replaceAll('%2525', '%25'))).toEqual(expected);
  });

  it('tells the total before paging', async () => {
    expect((await ok('GET', '/users?search=listed&limit=1')).body).toMatchObject({ total: 3, items: [{}] });
  });
});

describe('services', () => {
  let id: number;
  const wazo = { wazo: true };
  beforeAll(async () => {
    id = (await make({ firstname: 'Serves', voicemail: { number: '1' } })).id;
  });
  const put = (path: string, body: unknown, options = {}) => call('PUT', `/users/${id}/services${path}`, body, options);
  const get = async (path: string) => (await ok('GET', `/users/${id}/services${path}`)).body;

  it.each(['dnd', 'incallfilter', 'callrecord', 'enablevm'])('%s is switched and read', async (name) => {
    await ok('PUT', `/users/${id}/services/${name}`, { enabled: true });
    expect(await get(`/${name}`)).toEqual({ enabled: true });
    await ok('PUT', `/users/${id}/services/${name}`, { enabled: false });
    expect(await get(`/${name}`)).toEqual({ enabled: false });
  });

  it('of Wazo are read together, and any subset is written', async () => {
    await ok('PUT', `/users/${id}/services`, { dnd: { enabled: true } });
    await ok('PUT', `/users/${id}/services`, { incallfilter: { enabled: true } });
    await ok('PUT', `/users/${id}/services`, {});
    expect(await get('')).toEqual({ dnd: { enabled: true }, incallfilter: { enabled: true } });
  });

  it('stay over a PUT of the user', async () => {
    await ok('PUT', `/users/${id}/services/dnd`, { enabled: true });
    await ok('PUT', `/users/${id}`, { firstname: 'Serves', voicemail: { number: '1' } });
    expect((await read(id)).services.dnd).toEqual({ enabled: true });
  });

  it.each([
    ['/dnd', {}, ["Input Error - enabled: ['Missing data for required field.']"]],
    ['/dnd', { enabled: null }, ["Input Error - enabled: ['Field may not be null.']"]],
    ['/dnd', { enabled: 'true' }, ["Input Error - enabled: ['Not a valid boolean.']"]],
    ['', { dnd: { enabled: 1 } }, ["Input Error - dnd: {'enabled': ['Not a valid boolean.']}"]],
  ])('%s with %j is refused in Wazo’s words', async (path, body, expected) => {
    const { status, body: answer } = await put(path, body, wazo);
    expect([status, answer]).toEqual([400, expected]);
  });

  it('enablevm needs a voicemail', async () => {
    const bare = (await make({ firstname: 'Bare' })).id;
    expect(await call('PUT', `/users/${bare}/services/enablevm`, { enabled: true })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'no_voicemail' }] },
    });
  });
});

describe('forwards', () => {
  let id: number;
  beforeAll(async () => {
    id = (await make({ firstname: 'Forwards' })).id;
  });
  const put = (path: string, body: unknown) => call('PUT', `/users/${id}/forwards${path}`, body, { wazo: true });
  const get = async (path: string) => (await ok('GET', `/users/${id}/forwards${path}`)).body;

  it.each(['busy', 'noanswer', 'unconditional'])(
    '%s is enabled, and keeps its destination when disabled',
    async (name) => {
      await ok('PUT', `/users/${id}/forwards/${name}`, { enabled: true, destination: '123' });
      expect(await get(`/${name}`)).toEqual({ enabled: true, destination: '123' });
      await ok('PUT', `/users/${id}/forwards/${name}`, { enabled: false });
      expect(await get(`/${name}`)).toEqual({ enabled: false, destination: '123' });
    },
  );

  it('are written together, any subset', async () => {
    await ok('PUT', `/users/${id}/forwards`, { busy: { enabled: true, destination: '7' } });
    expect(await get('')).toEqual({
      busy: { enabled: true, destination: '7' },
      noanswer: { enabled: false, destination: '123' },
      unconditional: { enabled: false, destination: '123' },
    });
  });

  it.each([
    ['/busy', { destination: null }, ['Resource Error - Forward must be disabled to remove destination']],
    ['/busy', { destination: '1'.repeat(129) }, ["Input Error - destination: ['Longer than maximum length 128.']"]],
    ['', { busy: { enabled: 'x' } }, ["Input Error - busy: {'enabled': ['Not a valid boolean.']}"]],
    [
      '',
      { busy: { enabled: true, destination: null } },
      ['Resource Error - Forward must be disabled to remove destination'],
    ],
  ])('%s with %j are refused in Wazo’s words', async (path, body, expected) => {
    await ok('PUT', `/users/${id}/forwards/busy`, { enabled: true, destination: '7' });
    const { status, body: answer } = await put(path, body);
    expect([status, answer]).toEqual([400, expected]);
  });

  it('can be disabled and emptied at once', async () => {
    await ok('PUT', `/users/${id}/forwards/busy`, { enabled: false, destination: null });
    expect(await get('/busy')).toEqual({ enabled: false, destination: null });
  });
});
