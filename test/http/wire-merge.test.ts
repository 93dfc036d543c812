import { describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';
import { custom, destinationAt, keyTo, newPhone, newTemplate, newUser, userWith } from './wire.ts';

const server = await openTestServer();
const world = await populate(server);

/** What each position dials and whether it is inherited. */
const unified = async (address: string) => {
  const { body } = await server.ok('GET', address);
  const keys = Object.entries<{ inherited: boolean; destination: { exten: string } }>(body.keys);
  return keys.map(([position, key]) => [Number(position), key.destination.exten, key.inherited]);
};

describe("a user's unified keys", () => {
  it('are the own ones over those of the template, with holes', async () => {
    const { user } = await userWith(server, { 1: custom('11'), 4: custom('14') }, { 4: custom('24'), 9: custom('29') });
    expect(await unified(user.keys)).toEqual([
      [1, '11', true],
      [4, '24', false],
      [9, '29', false],
    ]);
  });

  it('show the inherited key again when the own one over it is removed', async () => {
    const { user } = await userWith(server, { 1: custom('11') }, { 1: custom('21') });
    await server.ok('DELETE', `${user.keys}/1`);
    expect(await unified(user.keys)).toEqual([[1, '11', true]]);
  });

  it('are read key by key, too', async () => {
    const { user } = await userWith(server, { 1: custom('11') }, {});
    expect((await server.ok('GET', `${user.keys}/1`)).body).toMatchObject({ inherited: true });
  });

  it('follow an edit of the template', async () => {
    const { user, shared } = await userWith(server, { 1: custom('11') }, {});
    await server.ok('PUT', shared.url, { keys: { 2: custom('12') } });
    expect(await unified(user.keys)).toEqual([[2, '12', true]]);
  });

  it('are the own ones alone when the template is taken away', async () => {
    const { user, shared } = await userWith(server, { 1: custom('11') }, { 2: custom('22') });
    await server.ok('DELETE', `${user.keys}/templates/${shared.id}`);
    expect(await unified(user.keys)).toEqual([[2, '22', false]]);
  });

  it('are the own ones alone when the template is deleted', async () => {
    const { user, shared } = await userWith(server, { 1: custom('11') }, { 2: custom('22') });
    await server.ok('DELETE', shared.url);
    expect(await unified(user.keys)).toEqual([[2, '22', false]]);
  });

  it('do not change when a template is taken away that the user does not have', async () => {
    const { user } = await userWith(server, { 1: custom('11') }, {});
    const { id } = await newTemplate(server);
    await server.ok('DELETE', `${user.keys}/templates/${id}`);
    expect(await unified(user.keys)).toEqual([[1, '11', true]]);
  });

  it('come from the last template that was given', async () => {
    const { user } = await userWith(server, { 1: custom('11') }, {});
    const { id } = await newTemplate(server, { 1: custom('31') });
    await server.ok('PUT', `${user.keys}/templates/${id}`);
    expect(await unified(user.keys)).toEqual([[1, '31', true]]);
  });

  it('stay as they are when the same template is given again', async () => {
    const { user, shared } = await userWith(server, { 1: custom('11') }, {});
    expect((await server.call('PUT', `${user.keys}/templates/${shared.id}`)).status).toBe(204);
  });

  it('lose their template in the user, too, when it is deleted', async () => {
    const { user, shared } = await userWith(server, {}, {});
    await server.ok('DELETE', shared.url);
    expect((await server.ok('GET', `/users/${user.id}`)).body.func_key_template_id).toBeNull();
  });
});

describe('a locked key of a template', () => {
  const locked = custom('11', { locked: true });

  it('is told as locked', async () => {
    const { url } = await newTemplate(server, { 1: locked });
    expect((await server.ok('GET', `${url}/1`)).body.locked).toBe(true);
  });

  it('refuses an own key at its position', async () => {
    const { user } = await userWith(server, { 1: locked }, {});
    const answer = await server.call('PUT', `${user.keys}/1`, custom('21'));
    expect(answer.body).toMatchObject({ status: 409, errors: [{ path: 'position', code: 'key_locked' }] });
  });

  it('refuses own keys at its position, at each of them', async () => {
    const { user } = await userWith(server, { 1: locked, 3: custom('13', { locked: true }) }, {});
    const answer = await server.call('PUT', user.keys, { keys: { 1: custom('21'), 2: custom('22'), 3: custom('23') } });
    expect(answer.body).toMatchObject({
      status: 409,
      errors: [
        { path: 'keys.1', message: 'position 1 is locked by the template "Shared"' },
        { path: 'keys.3', message: 'position 3 is locked by the template "Shared"' },
      ],
    });
  });

  it("is told to Wazo's clients as a resource error", async () => {
    const { user } = await userWith(server, { 1: locked }, {});
    const answer = await server.call('PUT', `${user.keys}/1`, custom('21'), { wazo: true });
    expect(answer.body).toEqual(['Resource Error - position 1 is locked by the template "Shared"']);
  });

  it('wins over an own key that was there before', async () => {
    const { user, shared } = await userWith(server, {}, { 1: custom('21') });
    await server.ok('PUT', `${shared.url}/1`, locked);
    expect(await unified(user.keys)).toEqual([[1, '11', true]]);
  });

  it('lets an own key below it be removed', async () => {
    const { user, shared } = await userWith(server, {}, { 1: custom('21') });
    await server.ok('PUT', `${shared.url}/1`, locked);
    expect((await server.call('DELETE', `${user.keys}/1`)).status).toBe(204);
  });

  it('shows the own key again when it is unlocked', async () => {
    const { user, shared } = await userWith(server, {}, { 1: custom('21') });
    await server.ok('PUT', `${shared.url}/1`, locked);
    await server.ok('PUT', `${shared.url}/1`, custom('11'));
    expect(await unified(user.keys)).toEqual([[1, '21', false]]);
  });

  it('does not refuse other positions', async () => {
    const { user } = await userWith(server, { 1: locked }, {});
    expect((await server.call('PUT', `${user.keys}/2`, custom('22'))).status).toBe(204);
  });

  it('reaches the phone in place of the own key', async () => {
    const { user, shared } = await userWith(server, {}, { 1: custom('7771') }, '1101');
    const file = await newPhone(server, user);
    await server.ok('PUT', `${shared.url}/1`, custom('7772', { locked: true }));
    expect([(await file()).includes('7771'), (await file()).includes('7772')]).toEqual([false, true]);
  });

  it('can not be an own key', async () => {
    const user = await newUser(server);
    await server.ok('PUT', `${user.keys}/1`, locked);
    expect((await server.ok('GET', `${user.keys}/1`)).body.locked).toBe(false);
  });
});

describe.each(['a template', "a user's keys"])('PUT of %s', (what) => {
  const address = async (keys: object, name?: string) => {
    if (what === 'a template') return (await newTemplate(server, keys, name === undefined ? {} : { name })).url;
    const user = await newUser(server);
    await server.ok('PUT', user.keys, { keys, ...(name === undefined ? {} : { name }) });
    return user.keys;
  };

  it('removes the keys that it leaves out', async () => {
    const url = await address({ 1: custom('1'), 2: custom('2') });
    await server.ok('PUT', url, { keys: { 2: custom('2') } });
    expect(await destinationAt(server, url, 1)).toBe(404);
  });

  it('removes all keys when it has none', async () => {
    const url = await address({ 1: custom('1') });
    await server.ok('PUT', url, { name: 'Empty' });
    expect((await server.ok('GET', url)).body.keys).toEqual({});
  });

  it('removes the name when it has none', async () => {
    const url = await address({}, 'Named');
    await server.ok('PUT', url, { keys: {} });
    expect((await server.ok('GET', url)).body.name).toBeNull();
  });

  it.each(['{}', '[]', 'null'])('clears everything with %s', async (raw) => {
    const url = await address({ 1: custom('1') }, 'Named');
    await server.ok('PUT', url, undefined, { raw });
    expect((await server.ok('GET', url)).body).toMatchObject({ name: null, keys: {} });
  });

  it('moves a key', async () => {
    const url = await address({ 1: custom('1') });
    await server.ok('PUT', url, { keys: { 2: custom('1') } });
    expect(Object.keys((await server.ok('GET', url)).body.keys)).toEqual(['2']);
  });

  it('swaps two keys', async () => {
    const url = await address({ 1: custom('1'), 2: custom('2') });
    await server.ok('PUT', url, { keys: { 1: custom('2'), 2: custom('1') } });
    expect((await server.ok('GET', `${url}/1`)).body.destination.exten).toBe('2');
  });

  it('takes back what GET gave', async () => {
    const url = await address(
      { 1: custom('1', { label: 'One' }), 5: keyTo('user', { user_id: world.alice.id }) },
      'Round',
    );
    const before = (await server.ok('GET', url)).body;
    await server.ok('PUT', url, before);
    expect((await server.ok('GET', url)).body).toEqual(before);
  });

  it('reads "01" as position 1', async () => {
    const url = await address({ '01': custom('1') });
    expect(Object.keys((await server.ok('GET', url)).body.keys)).toEqual(['1']);
  });

  // Names that look like whole numbers come first in JavaScript, whatever their order in the text: "01" is the later one.
  it.each(['{"1": A, "01": B}', '{"01": B, "1": A}'])('takes "01" where "1" is there, too: %s', async (text) => {
    const keys = text.replace('A', JSON.stringify(custom('1'))).replace('B', JSON.stringify(custom('2')));
    const url = await address({});
    await server.ok('PUT', url, undefined, { raw: `{"keys": ${keys}}` });
    expect((await server.ok('GET', `${url}/1`)).body.destination.exten).toBe('2');
  });
});

describe('the lamp', () => {
  const LIT: [string, object][] = [
    ['user', keyTo('user', { user_id: world.alice.id })],
    ['group', keyTo('group', { group_id: world.group.id })],
    ['queue', keyTo('queue', { queue_id: world.queue.id })],
    ['conference', keyTo('conference', { conference_id: world.conference.id })],
    ['groupmember', keyTo('groupmember', { group_id: world.group.id })],
    ['custom', custom('1')],
    ['forward', keyTo('forward', { forward: 'busy' })],
    ['park_position', keyTo('park_position', { position: 701 })],
    ...['callrecord', 'incallfilter', 'enablednd', 'enablevm'].map((service): [string, object] => [
      service,
      keyTo('service', { service }),
    ]),
  ];
  const DARK: [string, object][] = [
    ['paging', keyTo('paging', { paging_id: world.paging.id })],
    ['transfer', keyTo('transfer', { transfer: 'blind' })],
    ['onlinerec', keyTo('onlinerec')],
    ['parking', keyTo('parking')],
    ...[
      'phonestatus',
      'recsnd',
      'pickup',
      'calllistening',
      'directoryaccess',
      'fwdundoall',
      'vmusermsg',
      'vmuserpurge',
    ].map((service): [string, object] => [service, keyTo('service', { service })]),
  ];

  it.each(LIT)('of a %s is on when nothing is said', async (_, key) => {
    const { url } = await newTemplate(server, { 1: key });
    expect((await server.ok('GET', `${url}/1`)).body.blf).toBe(true);
  });

  it.each(LIT)('of a %s is off when that is said', async (_, key) => {
    const { url } = await newTemplate(server, { 1: { ...key, blf: false } });
    expect((await server.ok('GET', `${url}/1`)).body.blf).toBe(false);
  });

  it.each(DARK)('of a %s is off, silently', async (_, key) => {
    const { url } = await newTemplate(server, { 1: { ...key, blf: true } });
    expect((await server.ok('GET', `${url}/1`)).body.blf).toBe(false);
  });
});
