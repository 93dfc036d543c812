import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError, fault } from '../../src/contract/errors.ts';
import { scriptedPbx } from './scripted-pbx.ts';
import { openTestServer, populate } from './support.ts';
import { custom, keyTo } from './wire.ts';

const pbx = scriptedPbx();
const server = await openTestServer({}, {}, pbx);
const { ok, call } = server;
const { alice, bob, zoe } = await populate(server);
const keys = `/users/${alice.id}/funckeys`;
await ok('PUT', `${keys}/1`, keyTo('user', { user_id: bob.id }));
await ok('PUT', `${keys}/2`, keyTo('service', { service: 'enablednd' }));
await ok('PUT', `${keys}/3`, keyTo('user', { user_id: zoe.id }));

beforeEach(() => {
  pbx.pressed = [];
  pbx.onPress = async () => undefined;
});

const press = (position: number, options = {}) => call('POST', `${keys}/${position}/press`, undefined, options);
const pressesInAudit = async () => (await ok('GET', '/audit?resource=key_press')).body;

describe('POST /users/{user_id}/funckeys/{position}/press', () => {
  it('presses what the key has become for this user', async () => {
    expect(await press(2)).toMatchObject({ status: 204, body: null });
    expect(pbx.pressed).toMatchObject([{ dial: `*735${alice.id}***225`, intent: 'toggle', user: { id: alice.id } }]);
  });

  it('is put into the audit once the PBX has accepted it', async () => {
    const before = (await pressesInAudit()).total;
    await press(1);
    const { total, items } = await pressesInAudit();
    expect([total, items.at(-1)]).toMatchObject([
      before + 1,
      { action: 'create', resource_id: `${alice.id}/1`, after: { dial: '1002', intent: 'call' } },
    ]);
    expect(items.at(-1).actor).toContain('admin');
  });

  it.each([
    ['no_current_call', 409, {}],
    ['press_refused', 409, { why: 'the phone is not registered' }],
    ['pbx_unavailable', 503, { why: 'the PBX is away' }],
  ] as const)('passes on that the PBX says %s, and puts nothing into the audit', async (code, status, facts) => {
    const before = await pressesInAudit();
    pbx.onPress = async () => {
      throw new ApiError(fault(code, '', facts));
    };
    const answer = await press(1);
    expect(answer).toMatchObject({ status, body: { errors: [{ code }] } });
    expect(await pressesInAudit()).toEqual(before);
  });

  it('refuses a key that can not work, with its problem, without asking the PBX', async () => {
    const answer = await press(3);
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'key_not_pressable' }] } });
    expect(answer.body.errors[0].message).toContain('has no extension');
    expect(pbx.pressed).toEqual([]);
  });

  it('finds no key on an empty position', async () => {
    expect(await press(9)).toMatchObject({ status: 404, body: { errors: [{ code: 'not_found' }] } });
  });

  it('lets others write while the PBX takes its time', async () => {
    const answered = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    pbx.onPress = () => {
      asked.resolve();
      return answered.promise;
    };
    const pressing = press(1);
    await asked.promise;
    await ok('PUT', `${keys}/5`, custom('110'));
    answered.resolve();
    expect((await pressing).status).toBe(204);
  });

  it('has no dry run', async () => {
    const answer = await call('POST', `${keys}/1/press?dry_run=true`);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'dry_run' }] } });
    expect(pbx.pressed).toEqual([]);
  });

  it("presses one's own keys with the right to only those", async () => {
    const acl = ['confd.users.me.funckeys.*.press.create'];
    const { token } = (await ok('POST', '/tokens', { name: 'desk', acl, user_uuid: alice.uuid })).body;
    expect((await call('POST', '/users/me/funckeys/1/press', undefined, { token })).status).toBe(204);
    expect((await call('POST', `/users/${bob.id}/funckeys/1/press`, undefined, { token })).status).toBe(401);
  });
});

describe('POST /users/{user_id}/calls', () => {
  const callsInAudit = async () => (await ok('GET', '/audit?resource=user_call')).body;
  const dial = (exten: unknown, options = {}) => call('POST', `/users/${alice.id}/calls`, { exten }, options);

  it.each(['1002', '+33612345678', '*81002', '701'])(
    'dials %s for the user, and puts it into the audit',
    async (exten) => {
      const before = (await callsInAudit()).total;
      expect(await dial(exten)).toMatchObject({ status: 204, body: null });
      expect(pbx.pressed).toMatchObject([{ dial: exten, intent: 'dial', user: { id: alice.id } }]);
      const { total, items } = await callsInAudit();
      const row = { action: 'create', resource_id: String(alice.id), after: { exten } };
      expect([total, items.at(-1)]).toMatchObject([before + 1, row]);
    },
  );

  it.each([
    '',
    '10 02',
    '1002&SIP/x',
    '1002@evil',
    '1002,1',
    '1002\r\nAction: Logoff',
    'abc',
    '1'.repeat(41),
    1002,
    null,
    undefined,
  ])('refuses to dial %j, as custom keys do, and does not ask the PBX', async (exten) => {
    expect(await dial(exten)).toMatchObject({ status: 400, body: { errors: [{ path: 'exten' }] } });
    expect(pbx.pressed).toEqual([]);
  });

  it('passes on that the PBX says no, and puts nothing into the audit', async () => {
    const before = await callsInAudit();
    pbx.onPress = async () => {
      throw new ApiError(fault('press_refused', '', { why: 'none of his phones is registered' }));
    };
    expect(await dial('1002')).toMatchObject({ status: 409, body: { errors: [{ code: 'press_refused' }] } });
    expect(await callsInAudit()).toEqual(before);
  });

  it('calls for oneself with the right to only that', async () => {
    const acl = ['confd.users.me.calls.create'];
    const { token } = (await ok('POST', '/tokens', { name: 'click', acl, user_uuid: alice.uuid })).body;
    expect((await call('POST', '/users/me/calls', { exten: '1002' }, { token })).status).toBe(204);
    expect((await call('POST', `/users/${bob.id}/calls`, { exten: '1001' }, { token })).status).toBe(401);
  });

  it('finds nobody where there is no such user', async () => {
    expect(await call('POST', '/users/99999/calls', { exten: '1002' })).toMatchObject({ status: 404 });
  });
});

it('without a PBX the answer says that there is none', async () => {
  const plain = await openTestServer();
  const user = (await plain.ok('POST', '/users', { firstname: 'Alone' })).body;
  await plain.ok('PUT', `/users/${user.id}/funckeys/1`, custom('110'));
  const answer = await plain.call('POST', `/users/${user.id}/funckeys/1/press`);
  expect(answer).toMatchObject({ status: 503, body: { errors: [{ code: 'pbx_unavailable' }] } });
  expect(answer.body.detail).toContain('the tenant has no PBX');
  const called = await plain.call('POST', `/users/${user.id}/calls`, { exten: '110' });
  expect(called).toMatchObject({ status: 503, body: { errors: [{ code: 'pbx_unavailable' }] } });
});
