import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lampfield, temporaryFolders } from '../suites/document-world.ts';

const newFolder = temporaryFolders();
const FAMILY_TYPE = JSON.stringify(new URL('../../src/phones/family.ts', import.meta.url).pathname);

/** A family of its own language, as somebody has it who begins to write one. */
const ACME = `
import type { PhoneFamily, PlacedPhone } from ${FAMILY_TYPE};

const row = { line_keys: 3, memory_keys: 0, pages: 1, sip_accounts: 1, modules: [], common_file: null, label: null };

function render({ mac, accounts, slots, provisioning_url }: PlacedPhone) {
  const lines = slots.map(({ index, content }) => \`key \${index}: \${content.kind === 'key' ? content.key.dial : content.kind}\`);
  const body = ['password: ' + accounts[0]?.password, 'url: ' + provisioning_url, ...lines].join('\\n');
  return [{ name: mac + '.acme', content_type: 'text/plain', body }];
}

export const acme: PhoneFamily = {
  family: 'acme', vendor: 'Acme', alsoKnownAs: [], title: 'Acme', support: 'community', sources: [],
  models: [{ ...row, model: 'A3', note: null, unverified: [], source: 'made up' }],
  safest: 'A3', modelPrefix: /^acme/i, recognise: () => null, userAgents: [], asksFor: [/^(?<mac>[0-9a-f]{12})\\.acme$/],
  owns: () => false, fitLabel: (_, text) => ({ shown: text, cut: false, replaced: false }),
  fallbacks: { record: { as: 'nothing', message: 'It has no tape.' } },
  render,
  format: { blank: (body, isSecret) => body.replace(/^(\\w+): .*$/gm, (all, name) => (isSecret(name) ? name + ': ****' : all)) },
  isSecret: (name) => name === 'password' || name === 'url',
  notify: { reread: 'x', reboot: 'x' },
};
`;
const CASE = {
  phone: { vendor: 'Acme', model: 'A3', mac: '0002fdff2103' },
  keys: [
    { position: 2, dial: '1002' },
    { position: 3, dial: '*3', intent: 'record' },
    { position: 4, dial: '1004' },
  ],
};

interface Given {
  family?: string;
  name?: string;
  golden?: unknown;
  options?: readonly string[];
}

async function render({ family = ACME, name = 'acme.ts', golden = CASE, options = [] }: Given = {}) {
  const folder = newFolder();
  writeFileSync(join(folder, name), family);
  const text = typeof golden === 'string' ? golden : JSON.stringify(golden);
  writeFileSync(join(folder, 'case.json'), text);
  const args = ['--family', join(folder, name), '--case', join(folder, 'case.json'), ...options];
  const open = () => Promise.reject(new Error('the installation has no part in this'));
  return { folder, ...(await lampfield(folder, ['phone', 'render', ...args], { open })) };
}

describe('lampfield phone render', () => {
  it('prints the files, without secrets, and the problems', async () => {
    const { code, out, err } = await render();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      [
        '── 0002fdff2103.acme (text/plain)',
        'password: ****',
        'url: ****',
        'key 1: line',
        'key 2: 1002',
        'key 3: none',
        '',
        'Problems:',
        '* position 3: It has no tape. (intent_unsupported)',
        '* position 4: A3 has 3 keys; position 4 has no button. Move the key. (position_unsupported)',
        '',
      ].join('\n'),
    );
  });

  it('prints no secret that an operator has set', async () => {
    const family = ACME.replace(
      "'url: ' + provisioning_url",
      "...settings.map(([name, value]) => name + ': ' + value)",
    ).replace('slots, provisioning_url }', 'slots, settings }');
    const golden = { phone: { ...CASE.phone, settings: { API_Token: 'hidden', Log: 'http://a:hidden@b/' } }, keys: [] };
    const { out } = await render({ family, golden });
    expect(out).toMatch(/^API_Token: \*+$/m);
    expect(out).not.toContain('hidden');
  });

  it('prints secrets where they are asked for', async () => {
    const golden = { phone: { vendor: 'Acme', model: 'A3' }, keys: [] };
    const { out } = await render({ golden, options: ['--secrets'] });
    expect(out).toContain('password: s3cr3t;#=\nurl: http://prov.example.org:8667/p/Zk3vQ9sT/\n');
    expect(out).toMatch(/\n\nNo problems\.\n$/);
  });

  it('knows "destinations", and a model that the family lacks', async () => {
    const { out } = await render({ golden: { phone: { vendor: 'Acme', model: 'A9' }, keys: 'destinations' } });
    expect(out).toContain('The model A9 is not known; it is written as a Acme A3 (3 keys). (unknown_model)');
    expect(out).toMatch(/key 3: \*735/);
  });

  it('writes the files into a folder', async () => {
    const target = join(newFolder(), 'new', 'folder');
    const { out } = await render({ options: ['--out', target] });
    expect(out).toMatch(/^Wrote to .*: 0002fdff2103\.acme\.\nProblems:\n/);
    expect(readFileSync(join(target, '0002fdff2103.acme'), 'utf8')).toContain('password: ****\n');
    await render({ options: ['--out', target, '--secrets'] });
    expect(readFileSync(join(target, '0002fdff2103.acme'), 'utf8')).toContain('password: s3cr3t');
    expect(statSync(join(target, '0002fdff2103.acme')).mode & 0o777).toBe(0o600);
  });

  it('writes nothing outside of that folder', async () => {
    const target = join(newFolder(), 'out');
    mkdirSync(target);
    const { code, err } = await render({ family: ACME.replace("mac + '.acme'", "'../x'"), options: ['--out', target] });
    expect([code, err]).toEqual([1, 'lampfield: "../x" is no name of a file: it can not be written\n']);
    expect(readdirSync(join(target, '..'))).toEqual(['out']);
  });

  it('takes JavaScript too', async () => {
    const family = ACME.replace(/^import type.*$/m, '')
      .replaceAll(': PlacedPhone', '')
      .replaceAll(': PhoneFamily', '');
    expect((await render({ family, name: 'acme.js' })).out).toContain('key 2: 1002');
  });
});

const REFUSED: [what: string, given: Given, message: string | RegExp][] = [
  ['a file of another kind', { name: 'acme.json' }, /acme\.json is no \.ts or \.js file/],
  ['a file that is no code', { family: 'export const = 1' }, /acme\.ts can not be loaded: /],
  [
    'a file without a family',
    { family: 'export const a = 1; export const b = {};' },
    /it exports no phone family.*: a, b/,
  ],
  ['an empty file', { family: '' }, /it exports no phone family.*: nothing/],
  ['two families', { family: `${ACME}\nexport const other = acme;` }, /more than one phone family: acme, other/],
  [
    'a family in part',
    { family: 'export const a = { family: "a", models: [], render() {} };' },
    /a lacks vendor \(string\)/,
  ],
  [
    'a family that fails',
    { family: ACME.replace('return [{', 'return [null.x, {') },
    /it fails at this case: TypeError.*\n.*at /,
  ],
  ['a case that is no JSON', { golden: '{' }, /case\.json is not JSON: /],
  ['a case of another vendor', { golden: { phone: {}, keys: [] } }, /the case is of a Yealink, the family of Acme/],
  [
    'a case with faults, all of them',
    { golden: { phone: { mac: 'x', modell: 'A3' }, keys: [{ position: 'x' }] } },
    /phone\.mac: .*\n.*modell.*\nkeys\[0\]\.position: /,
  ],
];

describe('lampfield phone render refuses', () => {
  it.each(REFUSED)('%s', async (_, given, message) => {
    const { code, out, err } = await render(given);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
  });

  it('a file that is not there', async () => {
    const { err } = await lampfield(newFolder(), ['phone', 'render', '--family', '/no/a.ts', '--case', '/no/c.json']);
    expect(err).toBe('lampfield: can not read /no/c.json: there is no such file\n');
  });
});
