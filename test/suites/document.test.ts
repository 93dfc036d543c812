import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTenant } from '../../src/domain/directory/tenants.ts';
import { everything } from '../../src/domain/document/references.ts';
import { AWKWARD_COMPANY } from './document-company.ts';
import { lampfield, lookInto, temporaryFolders } from './document-world.ts';

const newFolder = temporaryFolders();
/** Users of a large company. */
const LARGE = Number(process.env.LARGE_COMPANY ?? 3000);

/** Imports a text; the answer of the command. */
async function take(folder: string, text: string, ...options: string[]) {
  const file = join(folder, 'company.yaml');
  writeFileSync(file, text);
  return lampfield(folder, ['import', file, ...options]);
}

async function imported(text: string): Promise<string> {
  const folder = newFolder();
  const ended = await take(folder, text);
  expect(ended).toMatchObject({ code: 0, err: '' });
  return folder;
}

async function exported(folder: string, ...options: string[]): Promise<string> {
  const { code, out } = await lampfield(folder, ['export', ...options]);
  expect(code).toBe(0);
  return out;
}

const auditRows = (folder: string) =>
  lookInto(folder, async ({ database }) => {
    const tenants = (await database.read.tenants.all()).map((one) => one.uuid);
    return (await database.read.audit.list({ ...everything(''), tenants })).total;
  });

describe('a document of a tenant', () => {
  it.each([
    ['YAML', ['--with-secrets']],
    ['JSON', ['--with-secrets', '--format', 'json']],
    ['YAML without secrets', []],
  ])('goes to an empty installation and back, as %s', async (_, options) => {
    const here = await imported(AWKWARD_COMPANY);
    const text = await exported(here, ...options);
    const there = await imported(text);
    expect(await exported(there, ...options)).toBe(text);
  });

  it('has every secret only when asked for', async () => {
    const here = await imported(AWKWARD_COMPANY);
    const [without, all] = [await exported(here), await exported(here, '--with-secrets')];
    for (const secret of ['geheim', '0042', '0007', '"0123"', 'admin:x', 'hush', 'secret:'])
      expect(all).toContain(secret);
    for (const secret of ['geheim', '0042', '0007', 'pin:', 'admin:x', 'hush', 'secret'])
      expect(without).not.toContain(secret);
  });

  it('changes nothing where it is the same already, and keeps the secrets that it leaves out', async () => {
    const here = await imported(AWKWARD_COMPANY);
    const [rows, secrets, text] = [await auditRows(here), await exported(here, '--with-secrets'), await exported(here)];
    for (const again of [text, AWKWARD_COMPANY, secrets]) {
      const { code, out } = await take(here, again);
      expect([code, out.split('\n').at(-2)]).toEqual([0, 'Nothing changed.']);
    }
    await take(here, text.replace('ring_seconds: 12', 'ring_seconds: 13'));
    expect(await exported(here, '--with-secrets')).toBe(secrets.replace('ring_seconds: 12', 'ring_seconds: 13'));
    expect(await auditRows(here)).toBe(rows + 1);
  });

  it('undoes changes when an older one is imported again', async () => {
    const here = await imported(AWKWARD_COMPANY);
    const before = await exported(here, '--with-secrets');
    const other = `users:
  - { exten: 1001, firstname: Robert, email: r@example.com, voicemail: null, template: null, keys: {} }
groups: [{ label: Team, exten: 2009, members: { users: [] } }]
callfilters: [{ name: Chef, surrogates: { users: [1001] } }]
devices: [{ mac: 001565aabb02, model: T42S, vendor: Yealink, expansions: [] }]
`;
    expect((await take(here, other)).out).toMatch(/^changed: 1 user, 1 group, 1 call filter, 1 phone\.$/m);
    expect(await exported(here, '--with-secrets')).not.toBe(before);
    await take(here, before);
    const lines = (text: string) => text.split('\n').filter((line) => !line.includes('password'));
    expect(lines(await exported(here, '--with-secrets'))).toEqual(lines(before));
  });

  it('lets people exchange their extensions, and a new one take the number of another', async () => {
    const here = await imported(
      'users: [{ firstname: A, exten: 1 }, { firstname: B, exten: 2 }, { firstname: C, exten: 3 }]',
    );
    const text = await exported(here);
    const moved = text.replace(/exten: "(\d)"/g, (_, digit) => `exten: "${{ 1: 2, 2: 1, 3: 9 }[Number(digit)]}"`);
    const { code, out } = await take(here, moved.replace('users:\n', 'users:\n  - { firstname: D, exten: 3 }\n'));
    expect([code, out]).toEqual([0, expect.stringContaining('+ user D (3)')]);
    const names = [...(await exported(here)).matchAll(/firstname: (\w)/g)].map(([, name]) => name);
    expect(names).toEqual(['B', 'A', 'D', 'C']);
  });

  it('keeps whose keys a phone shows where it says nothing of it, as long as he is on the phone', async () => {
    const here = await imported(AWKWARD_COMPANY);
    const keysFrom = async () => /keys_from: (.*)/.exec(await exported(here))?.[1];
    const phone = (lines: string) => `devices: [{ mac: 001565aabb01, lines: [${lines}] }]`;
    const seen = [await keysFrom()];
    await take(here, phone('{ user: 1002 }, { line: 2, user: 1001 }'));
    seen.push(await keysFrom());
    await take(here, phone('{ user: 1002 }'));
    expect([...seen, await keysFrom()]).toEqual(['"1001"', '"1001"', 'null']);
    const wrong = await take(here, 'devices: [{ mac: 001565aabb01, keys_from: 1001 }]');
    expect(wrong).toMatchObject({
      code: 1,
      err: expect.stringMatching(/devices\[0\]\.keys_from: must be a user who has/),
    });
    const unknown = await take(here, 'devices: [{ mac: 001565aabb01, keys_from: 9 }]');
    expect(unknown.err).toContain('devices[0].keys_from: User 9 does not exist');
  });

  it('deletes only with --prune, and only in the sections that it has', async () => {
    const here = await imported(AWKWARD_COMPANY);
    const few = `users: [{ exten: 1001 }]\ntemplates: []\ndevices: []\n`;
    const kept = await take(here, few);
    expect(kept.out).toContain('Not in the file, and kept: 3 templates, 3 users, 2 phones (--prune deletes them).');
    expect(await take(here, few, '--prune', '--dry-run')).toMatchObject({
      code: 2,
      out: expect.stringContaining('- user null (1002)'),
    });
    const { code, out } = await take(here, few, '--prune');
    expect([code, out]).toEqual([0, expect.stringContaining('deleted: 2 phones, 3 users, 3 templates.')]);
    const left = await exported(here);
    expect([left.match(/firstname: .*Brien/g)?.length, left.match(/label: Team/g)?.length]).toEqual([1, 1]);
    expect(left).toContain('members: { users: [ "1001" ] }');
    expect(left).toContain('templates: []');
  });

  it('goes to a second tenant of the same installation', async () => {
    const here = newFolder();
    await lampfield(here, ['demo']);
    await lookInto(here, async ({ database, publisher }) => {
      const [main] = await database.read.tenants.all();
      const scope = { tenant: main!.uuid, visible: [main!.uuid] };
      await publisher.write({ actor: 'test', scope }, (work) => createTenant(work, { name: 'Second' }));
    });
    const text = (await exported(here)).replace(/80:5e:c0:00:10/g, '80:5e:c0:00:20');
    expect((await take(here, text, '--tenant', 'Second')).code).toBe(0);
    expect((await take(here, text, '--tenant', 'Second')).out).toBe('Nothing changed.\n');
    const uuids = /^ {2}- uuid: .*\n {4}/gm;
    const second = (await exported(here, '--tenant', 'Second')).replace(uuids, '  - ');
    expect(second).toBe(text.replace(uuids, '  - '));
  });

  it(`takes ${LARGE} users`, { timeout: 60_000 }, async () => {
    const users = Array.from({ length: LARGE }, (_, index) => {
      const key = `{ destination: { type: user, user: ${1000 + ((index * 7) % LARGE)} } }`;
      return `  - { firstname: User, lastname: No ${index}, exten: ${1000 + index}, keys: { 3: ${key} } }`;
    });
    const here = await imported(`users:\n${users.join('\n')}\n`);
    const text = await exported(here, '--format', 'json');
    expect((JSON.parse(text) as { users: unknown[] }).users).toHaveLength(LARGE);
    expect((await take(here, text)).out).toBe('Nothing changed.\n');
  });
});

/** Entries of which some are good, and some are not: numbers are few, so that they clash. */
const exten = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 100, max: 130 }).map(String) },
  fc.constantFrom('*25', 'x y', ''),
);
const reference = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 100, max: 110 }).map(String) },
  fc.constantFrom('999', 'nobody'),
);
const key = fc.oneof(
  fc.record({ destination: fc.record({ type: fc.constant('user'), user: reference }) }),
  fc.record({ destination: fc.record({ type: fc.constant('custom'), exten }) }),
  fc.record({ destination: fc.record({ type: fc.constantFrom('park', 'agent', 'nothing') }) }),
);
const keys = fc.dictionary(fc.constantFrom('1', '2', '30', '0', 'x'), key, { maxKeys: 2 });
const documents = fc.record(
  {
    users: fc.array(
      fc.record({ firstname: fc.string({ minLength: 1, maxLength: 5 }), exten, keys }, { requiredKeys: ['firstname'] }),
      { maxLength: 5 },
    ),
    groups: fc.array(
      fc.record(
        {
          label: fc.string({ maxLength: 4 }),
          exten,
          members: fc.record({ users: fc.array(reference, { maxLength: 2 }) }),
        },
        { requiredKeys: ['label'] },
      ),
      { maxLength: 2 },
    ),
    templates: fc.array(fc.record({ name: fc.constantFrom('A', 'B'), keys }), { maxLength: 2 }),
    devices: fc.array(
      fc.record({
        mac: fc.constantFrom('001565000001', '001565000002', 'bad'),
        lines: fc.array(fc.record({ user: reference }), { maxLength: 1 }),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

describe('any document', () => {
  it('is imported wholly or not at all, and then changes nothing', { timeout: 120_000 }, async () => {
    const here = await imported('users: [{ firstname: Alice, exten: 100 }, { firstname: Bob, exten: 101 }]');
    let good = 0;
    const property = fc.asyncProperty(documents, async (document) => {
      const before = await exported(here);
      const first = await take(here, JSON.stringify(document));
      expect([0, 1]).toContain(first.code);
      if (first.code === 1) {
        expect(first.err).toMatch(/Nothing was imported\.\n$/);
        expect(await exported(here)).toBe(before);
      } else {
        good++;
        const after = await exported(here);
        expect((await take(here, JSON.stringify(document))).out).toMatch(/Nothing changed\.\n$/);
        expect((await take(here, after)).out).toMatch(/Nothing changed\.\n$/);
      }
    });
    await fc.assert(property, { numRuns: Math.max(30, Number(process.env.FUZZ_RUNS ?? 60)) });
    expect(good).toBeGreaterThan(0);
  });
});
