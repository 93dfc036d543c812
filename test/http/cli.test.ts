import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { hashToken } from '../../src/domain/tokens.ts';
import { lampfield, lookInto, temporaryFolders } from '../suites/document-world.ts';

const newFolder = temporaryFolders();

/** Writes a file and imports it. */
async function take(folder: string, name: string, text: string | Uint8Array, ...options: string[]) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return lampfield(folder, ['import', file, ...options]);
}

/** The whole tenant, secrets and all: nothing changed where it is the same. */
async function all(folder: string): Promise<string> {
  return (await lampfield(folder, ['export', '--with-secrets'])).out;
}

async function demo(): Promise<string> {
  const folder = newFolder();
  expect((await lampfield(folder, ['demo'])).code).toBe(0);
  return folder;
}

describe('lampfield', () => {
  it('says its version, its commands, and what it does not know', async () => {
    const folder = newFolder();
    expect(await lampfield(folder, ['--version'])).toEqual({ code: 0, out: '0.0.0\n', err: '' });
    expect((await lampfield(folder, ['--help'])).out).toMatch(
      /serve[\s\S]*token[\s\S]*migrate[\s\S]*import[\s\S]*export[\s\S]*demo/,
    );
    expect(await lampfield(folder, ['fly'])).toMatchObject({
      code: 1,
      err: expect.stringContaining("unknown command 'fly'"),
    });
  });

  it('serves and migrates by the hand of whoever started it', async () => {
    const folder = newFolder();
    let served = 0;
    await lampfield(folder, ['serve'], { serve: async () => void served++ });
    expect(served).toBe(1);
    expect((await lampfield(folder, ['migrate'])).out).toBe('The database is up to date.\n');
    const broken = async () => {
      throw new Error('The database can not be opened.');
    };
    const refused = { code: 1, out: '', err: 'lampfield: The database can not be opened.\n' };
    expect(await lampfield(folder, ['export'], { open: broken })).toEqual(refused);
  });
});

describe('lampfield token', () => {
  it('makes a token, shows it once, lists it, and revokes it', async () => {
    const folder = newFolder();
    const args = [
      '--name',
      'Büro',
      '--acl',
      'confd.users.#',
      '--acl',
      '!confd.users.me.read',
      '--expires',
      '2099-01-01T00:00:00Z',
    ];
    const { code, out } = await lampfield(folder, ['token', 'create', ...args]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^\w{40}\n$/)]);
    const row = await lookInto(folder, ({ database }) => database.read.tokens.byHash(hashToken(out.trim())));
    expect(row).toMatchObject({ name: 'Büro', acl: ['confd.users.#', '!confd.users.me.read'], created_by: 'cli' });
    const listed = (await lampfield(folder, ['token', 'list'])).out;
    expect(listed).toContain(`${row?.uuid}  Büro  confd.users.# !confd.users.me.read`);
    expect(listed).not.toContain(out.trim());
    expect((await lampfield(folder, ['token', 'revoke', row!.uuid])).code).toBe(0);
    expect((await lampfield(folder, ['token', 'revoke', row!.uuid])).err).toBe('lampfield: Token was not found\n');
  });

  it('refuses in one line per fault', async () => {
    const folder = newFolder();
    const args = ['token', 'create', '--name', '', '--acl', 'no blanks', '--expires', 'soon'];
    const { code, err } = await lampfield(folder, args);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      'lampfield: name: must have at least 1 characters',
      'acl[0]: must be words joined by dots, such as confd.users.*.read',
      'expires_at: must be a date and time such as 2026-12-31T23:59:59Z',
    ]);
    const where = await lampfield(folder, ['token', 'list', '--tenant', 'Nowhere']);
    expect(where).toEqual({ code: 1, out: '', err: 'lampfield: there is no tenant Nowhere\n' });
  });
});

describe('lampfield demo', () => {
  it('makes a company, once', async () => {
    const folder = await demo();
    const before = await all(folder);
    for (const word of ['Zoë', '山田', 'T54W', 'EXP50', 'locked: true', 'bsfilter', 'slots_end: 720'])
      expect(before).toContain(word);
    const problems = await lookInto(folder, async ({ database }) => {
      const { items } = await database.read.devices.list({
        tenants: [(await database.read.tenants.all())[0]!.uuid],
        direction: 'asc',
        offset: 0,
        filters: {},
      });
      return items.map((device) => [device.problems, device.compiled_at !== null]);
    });
    expect(problems).toEqual(Array.from({ length: 8 }, () => [[], true]));
    const again = await lampfield(folder, ['demo']);
    expect([again.code, again.err]).toEqual([
      1,
      expect.stringMatching(/is for an empty installation, and this one has users/),
    ]);
    expect(await all(folder)).toBe(before);
  });
});

describe('lampfield import', () => {
  it('tells with --dry-run what would change, and changes nothing', async () => {
    const folder = await demo();
    const before = await all(folder);
    const text = `
templates: [{ name: Sales, keys: { 2: { destination: { type: custom, exten: 0800 } } } }]
users: [{ exten: 1005, email: new@example.com }, { firstname: Éva, exten: 1099 }]
`;
    const { code, out } = await take(folder, 'a.yaml', text, '--dry-run');
    expect(code).toBe(2);
    expect(out.split('\n').slice(0, 3)).toEqual([
      '~ user Alice Martin (1005): email',
      '+ user Éva (1099)',
      '~ template Sales: 9 keys',
    ]);
    expect(out).toMatch(/^Phones: 2 would get new files; /m);
    expect(await all(folder)).toBe(before);
    expect((await take(folder, 'a.yaml', text)).code).toBe(0);
    expect(await take(folder, 'a.yaml', text, '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing would change.'),
    });
  });

  it.each([
    [
      'a taken extension',
      'users:\n  - exten: 1005\n  - firstname: New\n    lines:\n      - extensions:\n          - exten: 1005\n',
      'users[1].lines.0.extensions.0.exten: extension 1005 is already used by user Alice Martin (line 6 of a.yaml)',
    ],
    [
      'a missing reference',
      'templates:\n  - name: New\n    keys:\n      1: { destination: { type: user, user: 9 } }\n',
      'templates[0].keys.1.destination.user: User 9 does not exist in this tenant (line 4 of a.yaml)',
    ],
    [
      'a misspelt field',
      'users:\n  - exten: 1005\n  - exten: 1006\n    lastnam: X\n',
      'users[1]: Unrecognized key: "lastnam" (line 3 of a.yaml)',
    ],
    [
      'a type that templates can not have',
      'templates:\n  - name: X\n    keys:\n      1: { destination: { type: agent, agent: 81 } }\n',
      'templates[0].keys.1.destination.type: a key of type "agent" can not be in a template: set it on the user (line 4 of a.yaml)',
    ],
    [
      'an unknown template',
      'users:\n  - exten: 1005\n    template: Nope\n',
      'users[0].template: Template Nope does not exist in this tenant (line 3 of a.yaml)',
    ],
    [
      'a user of nobody',
      'groups:\n  - label: X\n    members:\n      users:\n        - 1005\n        - 1\n',
      'groups[0].members.users.1: User 1 does not exist in this tenant (line 6 of a.yaml)',
    ],
    [
      'the same phone twice',
      'devices:\n  - mac: 001565000001\n  - mac: 00-15-65-00-00-01\n',
      'devices[1].mac: 001565000001 is already used by devices[0] (line 3 of a.yaml)',
    ],
    ['a nameless user', 'users:\n\n  - exten: 1099\n', 'users[0].firstname: is required (line 3 of a.yaml)'],
    [
      'a feature code that is taken',
      'feature_codes:\n  pickup: { exten: _*21. }\n',
      'feature_codes.pickup.exten: _*21. is already the feature code fwdunc (_*21.) (line 2 of a.yaml)',
    ],
  ])('names the line of %s', async (_, text, message) => {
    const folder = await demo();
    const before = await all(folder);
    const good = '\nphone_settings: [{ settings: { a.b: c } }]\n';
    const { code, out, err } = await take(folder, 'a.yaml', text + good);
    expect([code, out, err]).toEqual([1, '', `lampfield: ${message}\nNothing was imported.\n`]);
    expect(await all(folder)).toBe(before);
  });

  it('tells all that is wrong at once', async () => {
    const folder = await demo();
    const users = ['1001', '1002', '1003'].map(
      (exten) => `{ firstname: New, lines: [{ extensions: [{ exten: ${exten} }] }], uuid: ${crypto.randomUUID()} }`,
    );
    const { err } = await take(
      folder,
      'a.yaml',
      `users:\n${users.map((one) => `  - ${one}\n  - ${one.replace(/uuid: \S+ /, '')}\n`).join('')}`,
    );
    expect(err.match(/extension 100\d is already used/g)).toHaveLength(3);
  });

  it.each([
    [
      'phone_settings: [{ family: yealink, settings: {} }, { family: yealink, settings: {} }]',
      /^lampfield: phone_settings\[1\]: .* is already used by another entry/,
    ],
    ['x: [1', /^lampfield: a\.yaml: .*\(line 1\)\n$/],
    ['users:\n  - a: 1\n    a: 2\n', /^lampfield: a\.yaml: Map keys must be unique \(line 3\)\n$/],
    ['- 1\n', /^lampfield: must be an object\n/],
    ['{"users": [1]}', /^lampfield: users\[0\]: must be an object \(line 1 of a\.yaml\)\n/],
    [Uint8Array.of(0x66, 0xe9, 0x0a), /^lampfield: a\.yaml is not UTF-8 text/],
    ['lampfield: 2\n', /^lampfield: lampfield: must be between 1 and 1 \(line 1 of a\.yaml\)\n/],
  ])('refuses %j', async (text, message) => {
    const { code, err } = await take(newFolder(), 'a.yaml', text);
    expect([code, err]).toEqual([1, expect.stringMatching(message)]);
  });

  it('takes an empty file, and says where there is none', async () => {
    const folder = newFolder();
    expect(await take(folder, 'a.yaml', '')).toEqual({ code: 0, out: 'Nothing changed.\n', err: '' });
    const missing = await lampfield(folder, ['import', join(folder, 'b.yaml')]);
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('there is no such file')]);
  });

  it('rolls everything back on Ctrl-C', async () => {
    const folder = newFolder();
    const before = await all(folder);
    const stop = new AbortController();
    const users = Array.from({ length: 500 }, (_, index) => `  - { firstname: U${index}, exten: ${1000 + index} }`);
    writeFileSync(join(folder, 'a.yaml'), `users:\n${users.join('\n')}\n`);
    const args = ['import', join(folder, 'a.yaml')];
    setImmediate(() => stop.abort());
    const ended = await lampfield(folder, args, { signal: stop.signal });
    expect(ended).toEqual({ code: 130, out: '', err: 'lampfield: interrupted: nothing was imported\n' });
    expect(await all(folder)).toBe(before);
  });

  it('shows a bar only where somebody watches', async () => {
    const folder = newFolder();
    const users = Array.from({ length: 300 }, (_, index) => `  - { firstname: U${index}, exten: ${1000 + index} }`);
    const text = `users:\n${users.join('\n')}\n`;
    expect((await take(folder, 'a.yaml', text, '--dry-run')).err).toBe('');
    const err = Object.assign(new PassThrough(), { isTTY: true });
    await lampfield(folder, ['import', join(folder, 'a.yaml')], { err, isTty: true });
    expect(String(err.read())).toContain('/300');
  });
});

describe('lampfield export', () => {
  it('writes a file, readable by its owner alone where it has secrets', async () => {
    const folder = await demo();
    const file = join(folder, 'out.yaml');
    writeFileSync(file, 'old', { mode: 0o644 });
    expect(await lampfield(folder, ['export', file])).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(file, 'utf8')).toBe((await lampfield(folder, ['export'])).out);
    await lampfield(folder, ['export', '--with-secrets', file]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await lampfield(folder, ['export', join(folder, 'no', 'such')])).code).toBe(1);
  });

  it.each([
    [['--format', 'csv'], 'say what the CSV file is to hold: --type users|devices|keys'],
    [['--type', 'users'], '--type is for --format csv only'],
    [['--format', 'csv', '--type', 'users', '--with-secrets'], 'CSV files have no columns for secrets'],
    [['--format', 'xml'], "argument 'xml' is invalid"],
  ])('refuses %j', async (options, message) => {
    const { code, err } = await lampfield(newFolder(), ['export', ...options]);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
  });
});

describe('CSV', () => {
  it.each(['users', 'devices', 'keys'])('%s come back as they were', async (kind) => {
    const folder = await demo();
    const before = await all(folder);
    const { out } = await lampfield(folder, ['export', '--format', 'csv', '--type', kind]);
    expect((await take(folder, 'a.csv', out)).out).toMatch(/Nothing changed\.\n$/);
    expect((await take(folder, 'a.csv', `\ufeff${out.replaceAll(',', ';').replaceAll('\n', '\r\n')}`)).out).toMatch(
      /Nothing changed\.\n$/,
    );
    expect(await all(folder)).toBe(before);
    expect(out.split('\n').length).toBeGreaterThan(8);
  });

  it('users, devices and keys make a company together', async () => {
    const [there, here] = [await demo(), newFolder()];
    const rest = (await lampfield(there, ['export'])).out
      .replace(/\nusers:\n[\s\S]*?\n\n/, '\n')
      .replace(/\ndevices:\n[\s\S]*?\n\n/, '\n')
      .replace(/ {4}keys:(\n {6}.*)+\n/g, '');
    const csv = async (kind: string) => (await lampfield(there, ['export', '--format', 'csv', '--type', kind])).out;
    const names = 'templates: [{ name: Everyone }, { name: Sales }, { name: Reception }]';
    expect((await take(here, 'a.yaml', names)).code).toBe(0);
    for (const [name, text] of [
      ['users.csv', await csv('users')],
      ['a.yaml', rest],
      ['devices.csv', await csv('devices')],
      ['keys.csv', await csv('keys')],
    ] as const)
      expect(await take(here, name, text)).toMatchObject({ code: 0, err: '' });
    const text = (folder: string) => lampfield(folder, ['export']).then(({ out }) => out.replace(/voicemail: .*/g, ''));
    expect(await text(here)).toBe(await text(there));
  });

  it('takes quotes, blanks, UTF-8, any order of columns, and cells that look like formulas', async () => {
    const folder = newFolder();
    const text =
      '\ufeffEXTEN;Lastname;firstname;ring_seconds;outbound_enabled\r\n+491;"Smith; ""Jr""";Zoë;;no\r\n\r\n0012 13;=1+2;"@x";7;yes\r\n;;;;\r\n';
    expect(await take(folder, 'u.csv', text)).toMatchObject({ code: 0, err: '' });
    const { out, err } = await lampfield(folder, ['export', '--format', 'csv', '--type', 'users']);
    expect(err).toContain('3 cells start with = + - or @');
    const rows = out.split('\n').map((line) => line.split(',').slice(1, 4).join(','));
    expect(rows).toEqual(['firstname,lastname,exten', 'Zoë,"Smith; ""Jr""",+491', '@x,=1+2,0012 13', '']);
    expect((await take(folder, 'u.csv', out)).out).toBe('Nothing changed.\n');
  });

  it('takes the empty columns and lines that spreadsheets leave behind', async () => {
    const folder = await demo();
    const text = 'exten;lastname;;\r\n1003;Black;;\r\n;;;\r\n\r\n';
    expect(await take(folder, 'u.csv', text)).toMatchObject({ code: 0, err: '' });
    expect((await take(folder, 'u.csv', text)).out).toMatch(/Nothing changed\.\n$/);
  });

  it('leaves what it has no columns for, and empty cells, as they are', async () => {
    const folder = await demo();
    const before = await all(folder);
    await take(folder, 'u.csv', 'exten,lastname,email\n1003,,m@example.com\n');
    expect(await all(folder)).toBe(before.replace('margarethe@example.com', 'm@example.com'));
  });

  it('keys of a file are added, or are all of their owners with --prune', async () => {
    const folder = await demo();
    const text =
      'owner,position,type,exten,label,locked\n1005,12,custom,0800,Äpfel,\ntemplate:Sales,12,custom,0900,,true\n';
    expect((await take(folder, 'k.csv', text)).out).toMatch(
      /^~ template Sales: 1 key\n~ user Alice Martin: 1 key|^~ user Alice Martin: 1 key\n~ template Sales: 1 key/,
    );
    const pruned = await take(folder, 'k.csv', text, '--prune');
    expect(pruned.out).toContain('~ template Sales: 9 keys');
    expect(pruned.out).toContain('Alice Martin: own key 12 is hidden by a locked key of the template');
    expect((await all(folder)).match(/^ {6}\d+: .*0[89]00/gm)).toHaveLength(2);
  });

  it.each([
    [
      'users',
      'exten,firstname\n1001,Zoë\n1001,Two\n',
      'users[1].lines.0.extensions.0.exten: extension 1001 is already used by user Zoë Lindqvist (line 3 of a.csv)',
    ],
    [
      'users',
      'exten,firstname\n1001,Zoë\n1002,"Two\nlines"\n',
      'users[1].firstname: must not contain control characters or broken Unicode (line 4 of a.csv)',
    ],
    [
      'users',
      'exten,firstname,outbound_enabled\n1,A,perhaps\n',
      'users[0].outbound_enabled: must be true or false (line 2 of a.csv)',
    ],
    [
      'devices',
      'mac,user\n001565aabb01,1001\n00:15:65:AA:BB:01,9\n',
      'devices[0].lines.1.user: User 9 does not exist in this tenant (line 3 of a.csv)',
    ],
    [
      'keys',
      'owner,position,type,user\n1001,1,user,1002\n1001,2,user,9\n',
      'keys[0].keys.2.destination.user: User 9 does not exist in this tenant (line 3 of a.csv)',
    ],
    [
      'keys',
      'owner,position,type\n9,1,park\n',
      'keys[0].owner: User 9 does not exist in this tenant (line 2 of a.csv)',
    ],
  ])('names the line of a bad row of %s', async (_, text, message) => {
    const folder = await demo();
    const before = await all(folder);
    const { code, err } = await take(folder, 'a.csv', text);
    expect([code, err]).toEqual([1, `lampfield: ${message}\nNothing was imported.\n`]);
    expect(await all(folder)).toBe(before);
  });

  it.each([
    ['', 'a.csv is empty'],
    ['x,y\n1,2\n', 'the headings are not those of users, devices, keys'],
    ['mac,colour\n1,2\n', 'column "colour": devices have no such column'],
    ['mac,mac\n1,2\n', 'column "mac": it is there twice'],
    ['mac,user\n1,2,3\n', 'there are 3 cells below 2 headings (line 2)'],
    ['mac,user\n"1,2\n', '(line'],
    ['mac,user,,\n1,2,3,\n', 'there are 4 cells below 2 headings (line 2)'],
    ['owner,position\n1,\n', 'a key needs a position (line 2)'],
    ['owner,position\n1,2\n1,3\n1,2\n', 'position 2 of 1 is there twice (line 4)'],
  ])('refuses %j', async (text, message) => {
    const { code, err } = await take(newFolder(), 'a.csv', text);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
  });
});
