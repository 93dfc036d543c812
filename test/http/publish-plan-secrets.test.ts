import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/phones/registry.ts';
import { openTestServer } from './support.ts';

const server = await openTestServer();
const { ok, installation } = server;
const SETTING = 'lf_wifi_password';
const BOOK = 'lf_phonebook';
/** All secrets of these tests hold this word, or are found in the store. */
const WORD = /hush/i;
let numbers = 5000;

const families = FAMILIES.map((family) => ({
  name: family.family,
  vendor: family.vendor,
  model: family.models[0]!.model,
}));

describe.each(families)('a plan for a phone of $name', ({ vendor, model }) => {
  const person = (exten: string, password: string) => ({
    firstname: 'Some',
    lines: [{ extensions: [{ exten }], endpoint_sip: { username: 'account', password } }],
  });
  const settings = (word: string) => ({ [SETTING]: `${word}-1`, [BOOK]: `http://reader:${word}@books.test/` });
  const macOf = (number: number) => `0a0000${String(number).padStart(6, '0')}`;

  async function phone() {
    const exten = String(++numbers);
    const user = (await ok('POST', '/users', person(exten, 'hush-before'))).body;
    const mac = macOf(numbers);
    const body = { mac, vendor, model, lines: [{ user_uuid: user.uuid }], phone_settings: settings('hush') };
    const { id } = (await ok('POST', '/devices', body)).body;
    const { secret } = (await installation.database.read.devices.find(id))!;
    return { exten, user, body, id, secret };
  }

  const planned = async (method: string, address: string, body?: unknown) => {
    const plan = (await ok(method, `${address}?dry_run=true`, body)).body;
    const diffs: string[] = plan.devices.flatMap((one: { files: { diff: string }[] }) =>
      one.files.map((file) => file.diff),
    );
    return { plan, text: JSON.stringify(plan), diffs: diffs.join('\n') };
  };

  it('says that the password changes, without showing either', async () => {
    const { user, exten, secret } = await phone();
    const { plan, text, diffs } = await planned('PUT', `/users/${user.id}`, person(exten, 'hush-after'));
    expect(plan.counts.devices).toBe(1);
    expect(diffs).toMatch(/^-(.*\*{8}.*)\n\+\1 \(another secret\)$/m);
    expect(text).not.toMatch(WORD);
    expect(text).not.toContain(secret);
  });

  it('says that a secret setting and credentials in an address change', async () => {
    const { id, body, secret } = await phone();
    const { text, diffs } = await planned('PUT', `/devices/${id}`, { ...body, phone_settings: settings('HUSH') });
    // Names that are no parameters of these phones are a problem, and not in the file.
    const written = (await installation.database.read.devices.files([id])).some((file) => WORD.test(file.body));
    const isWritten = written && diffs.includes('wifi_password');
    expect(diffs.match(/\(another secret\)$/gm)?.length ?? 0).toBe(isWritten ? 2 : 0);
    expect(text).not.toMatch(WORD);
    expect(text).not.toContain(secret);
  });

  it('shows all of a new phone, and all of one that goes, but no secret', async () => {
    const { id, body, secret } = await phone();
    const made = await planned('POST', '/devices', { ...body, mac: macOf(++numbers) });
    const gone = await planned('DELETE', `/devices/${id}`);
    for (const { plan, text, diffs } of [made, gone]) {
      expect(plan.counts).toMatchObject({ devices: 1, keys_moved: 0 });
      expect(diffs).toContain('********');
      expect(diffs).not.toContain('another secret');
      expect(text).not.toMatch(WORD);
      expect(text).not.toContain(secret);
    }
    const signs = (diffs: string) =>
      new Set(diffs.split('\n').map((line) => line.replace(/^(Index|---|\+\+\+|=|@@|\\).*/, '').slice(0, 1)));
    expect([signs(made.diffs), signs(gone.diffs)]).toEqual([new Set(['', '+']), new Set(['', '-'])]);
  });

  it('gives a phone another address without showing it', async () => {
    const { id, body, secret } = await phone();
    const { text, diffs } = await planned('PUT', `/devices/${id}`, { ...body, mac: macOf(++numbers) });
    expect(diffs).not.toBe('');
    expect(text).not.toMatch(/\/p\/[\w-]+/);
    expect(text).not.toContain(secret);
  });
});

it('of tenant settings shows no secret of any family', async () => {
  const items = [{ settings: { [SETTING]: 'hush', [BOOK]: 'https://a:hush@b.test/', lf_plain: 'shown' } }];
  const { body } = await ok('PUT', '/phones/settings?dry_run=true&limit=1000', { items });
  expect(body.counts.devices).toBeGreaterThan(0);
  expect(JSON.stringify(body)).toContain('shown');
  expect(JSON.stringify(body)).not.toMatch(WORD);
});
