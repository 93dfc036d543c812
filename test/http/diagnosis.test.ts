import { beforeEach, describe, expect, it } from 'vitest';
import type { PhoneState } from '../../src/contract/words.ts';
import { scriptedPbx } from './scripted-pbx.ts';
import { openTestServer, populate } from './support.ts';
import { custom, keyTo } from './wire.ts';

const pbx = scriptedPbx();
const server = await openTestServer({}, {}, pbx);
const { ok, installation } = server;
const { alice, bob, zoe } = await populate(server);
const phone = { mac: '00:15:65:00:00:01', vendor: 'Yealink', model: 'T46S' };
const device = (
  await ok('POST', '/devices', { ...phone, lines: [{ user_uuid: alice.uuid }, { user_uuid: bob.uuid, line: 2 }] })
).body;
const keys = `/users/${alice.id}/funckeys`;
await ok('PUT', `${keys}/3`, { label: 'Bob', ...keyTo('user', { user_id: bob.id }) });
await ok('PUT', `${keys}/4`, keyTo('service', { service: 'enablednd' }));
await ok('PUT', `${keys}/5`, keyTo('user', { user_id: zoe.id }));
await ok('PUT', `${keys}/900`, custom('110'));
await ok('PUT', `/users/${bob.id}/funckeys/1`, custom('110'));
await ok('PUT', `/users/${zoe.id}/funckeys/1`, custom('110'));

interface Diagnosis {
  position: number;
  ok: boolean;
  steps: { step: string; ok: boolean; found: string; fix?: string }[];
  fix: string | null;
}
const diagnosis = async (position: number, user = alice): Promise<Diagnosis> =>
  (await ok('GET', `/users/${user.id}/funckeys/${position}/diagnosis`)).body;
const brokenIn = ({ steps }: Diagnosis) => steps.filter((one) => !one.ok).map((one) => one.step);
const stepIn = ({ steps }: Diagnosis, name: string) => steps.find((one) => one.step === name);

/** The phone has come for its files; those that it has are what it is to have, or not. */
async function fetched(state: PhoneState = 'current'): Promise<void> {
  const last_fetch = { file: '001565000001.cfg', etag: 'e', at: 0, firmware: null, address: '127.0.0.1' };
  await installation.database.transaction((store) => store.devices.update(device.id, { state, last_fetch }));
}

beforeEach(async () => {
  await fetched();
  const hint = { step: 'hint', ok: true, found: 'the hint of 1002 has PJSIP/t1-1002' };
  pbx.now = { status: 'connected', lamps: new Map(), toggles: new Map(), steps: [hint] };
});

describe('the diagnosis of a key', () => {
  it('that works finds nothing to fix, from the key over the button and the PBX to the file', async () => {
    expect(await diagnosis(3)).toEqual({
      position: 3,
      ok: true,
      steps: [
        { step: 'key', ok: true, found: 'it dials 1002 (call)' },
        { step: 'code', ok: true, found: 'it needs no feature code' },
        { step: 'button', ok: true, found: 'Yealink T46S 00:15:65:00:00:01, line key 3, shows "Bob"' },
        { step: 'pbx', ok: true, found: 'the PBX is connected' },
        { step: 'hint', ok: true, found: 'the hint of 1002 has PJSIP/t1-1002' },
        {
          step: 'file',
          ok: true,
          found: 'Yealink T46S 00:15:65:00:00:01 has its newest files, since 1970-01-01T00:00:00.000Z',
        },
      ],
      fix: null,
    });
  });

  it('names the feature code that it needs', async () => {
    expect(stepIn(await diagnosis(4), 'code')).toMatchObject({
      ok: true,
      found: '_*735. (phoneprogfunckey) is enabled',
    });
  });

  it('says that its target lacks an extension', async () => {
    const found = await diagnosis(5);
    expect(stepIn(found, 'key')).toMatchObject({ ok: false, found: 'Zoë Ångström has no extension' });
    expect(found).toMatchObject({ ok: false, fix: 'change the key, or give its target what it lacks' });
  });

  it('says that its feature code is disabled', async () => {
    const code = (await ok('GET', '/extensions/features?feature=enablednd')).body.items[0];
    await ok('PUT', `/extensions/features/${code.uuid}`, { exten: code.exten, enabled: false });
    const found = await diagnosis(4);
    await ok('PUT', `/extensions/features/${code.uuid}`, { exten: code.exten, enabled: true });
    expect(stepIn(found, 'key')?.ok).toBe(true);
    expect(stepIn(found, 'code')).toMatchObject({ ok: false, found: 'the feature code enablednd is disabled' });
    expect(found.fix).toBe('enable the feature code of the tenant');
  });

  it('says that the phone has no such button', async () => {
    const found = await diagnosis(900);
    expect(brokenIn(found)).toEqual(['button']);
    expect(found.fix).toBe('move the key to a lower position, or add a module to the device');
  });

  it('says that the phone shows the keys of another user', async () => {
    const found = await diagnosis(1, bob);
    expect(brokenIn(found)).toEqual(['button']);
    expect(found.fix).toBe('name this user in keys_from of the device');
  });

  it('says that the user has no phone', async () => {
    expect(brokenIn(await diagnosis(1, zoe))).toEqual(['button']);
  });

  it.each([
    ['none', 'name a PBX in the tenant'],
    ['away', 'run "lampfield pbx check"'],
  ] as const)('says that the PBX is %s', async (status, fix) => {
    pbx.now = { ...pbx.now, status };
    const found = await diagnosis(3);
    expect([brokenIn(found), found.fix]).toEqual([['pbx'], fix]);
  });

  it('says what the PBX found', async () => {
    pbx.now.steps = [{ step: 'hint', ok: false, found: 'there is no hint for 1002', fix: 'give it one' }];
    const found = await diagnosis(3);
    expect([brokenIn(found), found.fix]).toEqual([['hint'], 'give it one']);
  });

  it('says that the phone has older files, and why', async () => {
    await fetched('behind');
    const found = await diagnosis(3);
    expect([brokenIn(found), stepIn(found, 'file')?.found]).toEqual([
      ['file'],
      expect.stringContaining('older files, of 1970'),
    ]);
    expect(found.fix).toContain('Synchronize it to tell it now');
  });

  it('says that the phone has never fetched its files, and what to do', async () => {
    const never = { state: 'never_seen', last_fetch: null } as const;
    await installation.database.transaction((store) => store.devices.update(device.id, never));
    const found = await diagnosis(3);
    expect([brokenIn(found), stepIn(found, 'file')?.found]).toEqual([
      ['file'],
      expect.stringContaining('never fetched its files'),
    ]);
    expect(found.fix).toContain('Point it at the provisioning address');
  });

  it('names the first thing to fix where several are broken', async () => {
    pbx.now = { ...pbx.now, status: 'away' };
    await fetched('behind');
    expect((await diagnosis(3)).fix).toBe('run "lampfield pbx check"');
  });
});

it('an empty position has no diagnosis', async () => {
  expect((await server.call('GET', `${keys}/77/diagnosis`)).status).toBe(404);
});
