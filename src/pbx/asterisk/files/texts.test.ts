import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PbxPart, PbxUser } from '../../../domain/pbx/model.ts';
import { exampleLine, exampleTenant, exampleUser } from '../compile/example-parts.ts';
import { readConfiguration } from './read-configuration.ts';
import { partTexts, tenantTexts } from './texts.ts';

const tenant = exampleTenant();

/** The one text that a part has in a file; undefined where it has none. */
function textIn(file: string, part: PbxPart): string | undefined {
  return [...partTexts(tenant, part)].find(([key]) => key.startsWith(`${file} `))?.[1];
}

/** The settings of the sections that a part has in a file. */
function sectionsIn(file: string, part: PbxPart): Record<string, string>[] {
  return readConfiguration(textIn(file, part) ?? '').map(({ settings }) => Object.fromEntries(settings));
}

const user = (changed: Partial<PbxUser>) => sectionsIn('pjsip.conf', exampleUser(changed));

describe('pjsip.conf', () => {
  it('has endpoint, password and registrations of a line, all by one name', () => {
    const sections = readConfiguration(textIn('pjsip.conf', exampleUser())!);
    expect(sections.map(({ name, settings }) => [name, settings[0]])).toEqual([
      ['t1-1001', ['type', 'endpoint']],
      ['t1-1001', ['type', 'auth']],
      ['t1-1001', ['type', 'aor']],
    ]);
  });

  it('lets a phone call and watch in its tenant only', () => {
    expect(user({})[0]).toMatchObject({ context: 'lf-t1', subscribe_context: 'lf-t1', allow_subscribe: 'yes' });
  });

  it('has the hash of a password, never the password', () => {
    const lines = [exampleLine(['1001'], { username: 'alice', password: 'pass;word' })];
    expect(user({ lines })[1]).toEqual({
      type: 'auth',
      auth_type: 'md5',
      username: 'alice',
      realm: 'asterisk',
      md5_cred: hash('md5', 'alice:asterisk:pass;word'),
    });
  });

  it('says who calls, without what could end the name', () => {
    expect(user({ name: 'Ann "A" <9>' })[0]!.callerid).toBe('"Ann A 9" <1001>');
  });

  it('shows the main extension also for a line that has none', () => {
    expect(user({ lines: [exampleLine([], { endpoint: 'desk' })] })[0]!.callerid).toBe('"Alice Martin" <1001>');
  });

  it.each([
    [0, '2'],
    [3, '5'],
  ])('has room for two registrations more than %i phones', (phones, contacts) => {
    expect(user({ phones })[2]).toEqual({ type: 'aor', max_contacts: contacts, remove_unavailable: 'yes' });
  });

  it('follows mailbox, language, pickup groups and the right to transfer', () => {
    const changed = { mailbox: { number: '77', password: null }, language: 'fr', pickup_groups: ['a', 'b c'] };
    expect(user({ ...changed, may: { ...exampleUser().may, transfer: true } })[0]).toMatchObject({
      mailboxes: '77@lf-t1',
      language: 'fr',
      named_call_group: 'lf-t1-a,lf-t1-b_20c',
      named_pickup_group: 'lf-t1-a,lf-t1-b_20c',
      allow_transfer: 'yes',
    });
    expect(user({})[0]).toMatchObject({ allow_transfer: 'no' });
    expect(Object.keys(user({})[0]!)).not.toContain('mailboxes');
  });

  it('has no line that is somebody else’s to write', () => {
    const lines = [exampleLine(['1001'], { managed: false }), exampleLine(['1002'])];
    expect(readConfiguration(textIn('pjsip.conf', exampleUser({ lines }))!).map((one) => one.name)).toEqual([
      't1-1002',
      't1-1002',
      't1-1002',
    ]);
    expect(textIn('pjsip.conf', exampleUser({ lines: [] }))).toBeUndefined();
  });
});

describe('voicemail.conf', () => {
  const box = (changed: Partial<PbxUser>, password: string | null = '1234') =>
    textIn('voicemail.conf', exampleUser({ mailbox: { number: '1001', password }, ...changed }));

  it('has password, name and address of a mailbox, and attaches nothing', () => {
    expect(box({ email: 'alice@example.org' })).toBe('1001 => 1234,Alice Martin,alice@example.org,,attach=no\n');
  });

  it('gives a mailbox without a password one that can not be keyed in, nor changed', () => {
    const [password] = box({}, null)!.replace('1001 => ', '').split(',');
    expect(password).toMatch(/^-.*[a-z]/);
  });

  it.each(['a,b@x,dialout=default', 'a|b@x', 'a\0@x', 'a;b@x', '"a"@x', null])('leaves out the address %j', (email) => {
    expect(box({ email })).toBe('1001 => 1234,Alice Martin,,,attach=no\n');
  });

  it('keeps commas of a name out', () => {
    expect(box({ name: 'Martin, Alice;x' })).toBe('1001 => 1234,Martin Alicex,,,attach=no\n');
  });

  it('has nothing of a user without a mailbox', () => {
    expect(textIn('voicemail.conf', exampleUser())).toBeUndefined();
  });
});

describe('queues.conf and res_parking.conf', () => {
  it('have a queue without members: they come and go while it is open', () => {
    const users = [{ id: 123, exten: '1001' }];
    const text = textIn('queues.conf', { kind: 'queue', id: 3, extens: [], strategy: 'rrmemory', users, agents: [5] });
    expect(text).toMatch(/^\[lf-t1-q3\]\nstrategy = rrmemory\n/);
    expect(text).not.toContain('member');
  });

  it.each([
    [45, '45'],
    [null, '0'],
  ])('have a lot whose calls come back after %j seconds', (timeout, parkingtime) => {
    const slots = { start: 701, end: 720 };
    expect(sectionsIn('res_parking.conf', { kind: 'parking_lot', id: 7, extens: ['700'], slots, timeout })).toEqual([
      {
        context: 'lf-t1-p7',
        parkpos: '701-720',
        parkinghints: 'yes',
        parkingtime,
        comebacktoorigin: 'no',
        comebackcontext: 'lf-park-back',
        parkedcalltransfers: 'both',
        parkedcallrecording: 'both',
        findslot: 'next',
      },
    ]);
  });

  it.each<PbxPart>([
    { kind: 'group', id: 2, extens: ['300'], members: [123] },
    { kind: 'agent', id: 5, number: '42', password: '1', users: [], logged_user: 123 },
    { kind: 'conference', id: 4, extens: ['500'], pin: '1' },
    { kind: 'paging', id: 6, number: '1', members: [123], callers: [] },
    { kind: 'call_filter', id: 9, strategy: 'all', recipients: [], surrogates: [] },
  ])('need nothing for a $kind: it lives in AstDB', (part) => {
    expect(partTexts(tenant, part).size).toBe(0);
  });
});

describe('order', () => {
  it('tenants and parts are in the order of their numbers, each tenant’s heading first', () => {
    const mailbox = { number: '1', password: '1' };
    const texts = [
      ...partTexts(exampleTenant({ name: 't10' }), exampleUser({ mailbox })),
      ...partTexts(exampleTenant({ name: 't9' }), exampleUser({ id: 12, mailbox })),
      ...partTexts(exampleTenant({ name: 't9' }), exampleUser({ id: 9, mailbox })),
      ...tenantTexts(exampleTenant({ name: 't10' }), []),
      ...tenantTexts(exampleTenant({ name: 't9' }), []),
    ];
    const keys = texts.map(([key]) => key).filter((key) => key.startsWith('voicemail.conf '));
    expect(keys.sort().map((key) => key.split(' ').slice(1).map(Number))).toEqual([
      [9, 0],
      [9, 9],
      [9, 12],
      [10, 0],
      [10, 123],
    ]);
  });
});
