import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/contract/words.ts';
import type { PhoneFile, PhoneInput } from '../../../src/domain/phones.ts';
import { destinationKeys, exampleKey, examplePhone } from '../../../src/phones/example-phone.ts';
import type { PhoneFamily, PhoneModel } from '../../../src/phones/family.ts';
import { phones } from '../../../src/phones/phones.ts';

/** A button as the phone will have it, read from its files. */
export interface ReadButton {
  kind: 'key' | 'line' | 'none';
  /** The digits that it sends or watches, without what the format wraps around them; null where the file has none. */
  dial: string | null;
  /** null where the file has no place for a label. */
  label: string | null;
  /** Whether it watches the lamp of what it dials. */
  lit: boolean;
}

/** What an independent reader finds in a phone's files. */
export interface ReadPhone {
  /** The accounts that are on. */
  accounts: { line: number; username: string; password: string; host: string; port: number }[];
  /** In the order of positions: the phone's own, then module by module. */
  buttons: ReadButton[];
  /** Where the phone will ask for its files from now on; null where these phones can not be told. */
  provisioning_url: string | null;
  /** The parameters of `phone_settings`, as the file has them. */
  settings: Readonly<Record<string, string>>;
}

/** What the suite needs to know of a family besides the family itself. */
export interface FamilyUnderTest {
  /** Reads the files by other means than the writer: a real XML parser, or a strict reader of lines. Throws at what is broken. */
  read(files: readonly PhoneFile[], phone: PhoneInput): ReadPhone;
  /** A parameter of these phones that is not ours, for `phone_settings`. */
  setting: string;
}

/** For tests that read a phone of a hundred keys a hundred times, milliseconds. */
const PATIENCE = 30_000;

const INTENTS: readonly Intent[] = ['call', 'dial', 'toggle', 'transfer', 'record', 'park', 'retrieve'];
const line = (dial: string) => ({ watch: dial, kind: 'line' }) as const;

/** What every family has to fulfil, over all of its models. */
export function describeFamily<M extends PhoneModel>(family: PhoneFamily<M>, { read, setting }: FamilyUnderTest): void {
  const phoneOf = (model: PhoneModel, more: Partial<PhoneInput> = {}) =>
    examplePhone({ vendor: family.vendor, model: model.model, ...more });
  const compiled = (phone: PhoneInput) => read(phones.compile(phone).files, phone);
  const fully = ({ modules }: PhoneModel) =>
    modules.slice(0, 1).flatMap(({ model, max }) => Array<string>(max).fill(model));
  const slotsOf = (phone: PhoneInput) => phones.layOut(phone).slots;

  describe.each([...family.models])('a $model', (model) => {
    const expansions = fully(model);
    const bare = phoneOf(model, { expansions });
    const full = phoneOf(model, {
      expansions,
      keys: slotsOf(bare).map(({ position }) => {
        const dial = String(2000 + position);
        return exampleKey(position, { label: `Name ${position}`, dial, lamp: line(dial), pickup: true });
      }),
    });

    it('has every key that went in', () => {
      const slots = slotsOf(full);
      const { buttons } = compiled(full);
      expect(buttons.length).toBe(slots.length);
      // A button that can not have a key has told so.
      const isRefused = slots.map(({ problem }, at) => problem?.code === 'intent_unsupported' && !buttons[at]!.dial);
      const wanted = slots.map(({ key }, at) => (isRefused[at] ? [buttons[at]!.kind, null] : ['key', key!.dial]));
      expect(buttons.map(({ kind, dial }) => [kind, dial])).toEqual(wanted);
      expect(buttons.map(({ lit }) => lit)).toEqual(slots.map(({ lamp }) => lamp !== null));
      const labelled = slots.map(({ shown }, at) => (buttons[at]!.label === null ? null : shown));
      expect(buttons.map(({ label }) => label)).toEqual(labelled);
    });

    it('has nothing on a button whose key was removed', () => {
      const kinds = slotsOf(bare).map(({ kind }) => (kind === 'line' ? 'line' : 'none'));
      expect(compiled(bare).buttons.map(({ kind }) => kind)).toEqual(kinds);
    });

    it('has its accounts, as many as it has room for', () => {
      const accounts = [1, 2].map((number) => ({
        ...examplePhone().accounts[0]!,
        line: number,
        username: `u${number}`,
        password: `Pw-${number}`,
      }));
      const sip_server = { host: 'pbx2.example.org', port: 5070, transport: 'tcp' } as const;
      const wanted = accounts
        .filter((account) => account.line <= model.sip_accounts)
        .map(({ line: number, username, password }) => {
          return { line: number, username, password, host: 'pbx2.example.org', port: 5070 };
        });
      expect(compiled(phoneOf(model, { accounts, sip_server })).accounts).toEqual(wanted);
    });

    it('has each key in one place of its drawing, and nothing else there', () => {
      const { blocks, slots } = phones.layOut(bare);
      expect(blocks.reduce((total, { keys }) => total + keys, 0)).toBe(slots.length);
      for (const block of blocks) {
        const own = slots.slice(block.first_position - 1, block.first_position - 1 + block.keys);
        expect(own.map(({ area, module }) => [area, module])).toEqual(own.map(() => [block.area, block.module]));
        expect(own.map(({ index }) => index)).toEqual(own.map((_, at) => at + 1));
        expect(block.pages * block.per_page).toBeGreaterThanOrEqual(block.keys);
        const taken = [...own, ...block.fixed].map(({ page, column, row }) => ({ page, column, row }));
        expect(new Set(taken.map((place) => JSON.stringify(place))).size).toBe(taken.length);
        expect(Math.max(...own.map(({ page }) => page))).toBe(block.pages);
        for (const { page, column, row } of taken) {
          expect([page, column, row].every((one) => Number.isInteger(one) && one > 0)).toBe(true);
          expect(page <= block.pages && column <= block.columns && row <= block.rows).toBe(true);
        }
        const pages = own.map(({ page }) => page);
        expect(pages).toEqual(pages.toSorted((one, other) => one - other));
      }
    });

    it.each(model.modules)('draws a $model in the catalogue as in a layout', ({ model: kind, keys }) => {
      const { blocks } = phones.layOut(phoneOf(model, { expansions: [kind] }));
      const drawn = blocks.find(({ module }) => module !== null);
      const listed = phones.findModel(family.vendor, model.model)!;
      expect(drawn).toMatchObject({ model: kind, keys, ...listed.modules.find((one) => one.model === kind)!.places });
      expect(blocks.filter(({ module }) => module === null)).toEqual(listed.blocks);
    });

    it('has as many pages of line keys as its table says', () => {
      const { blocks } = phones.layOut(bare);
      const line = blocks.find(({ area }) => area === 'line');
      if (model.pages !== null) expect(line?.pages ?? model.pages).toBe(model.pages);
    });

    it('says what places rest on, where it says that they are sure', () => {
      for (const { confirmed, source } of phones.layOut(bare).blocks) if (confirmed) expect(source).toBeTruthy();
    });

    it('is drawn with the problems that it is compiled with', () => {
      const phone = { ...full, keys: [...full.keys, exampleKey(9999), exampleKey(9998, { dial: '' })] };
      const problems = phones.layOut(phone).problems;
      expect(problems.length).toBeGreaterThan(0);
      expect(problems).toEqual(phones.compile(phone).problems);
    });

    it('gives the same bytes again, each file once', () => {
      const { files } = phones.compile(full);
      expect(phones.compile(structuredClone(full)).files).toEqual(files);
      expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
      expect(phones.macOf(files[0]!.name)).toBe(full.mac);
    });
  });

  const big = family.models.toSorted((one, other) => total(other) - total(one))[0]!;

  describe('a key', () => {
    const at = 3;
    const keyOf = (intent: Intent, lit: boolean) => {
      const key = exampleKey(at, {
        intent,
        dial: '*4077',
        label: 'L',
        lamp: lit ? { watch: '*4077', kind: 'toggle' } : null,
      });
      const phone = phoneOf(big, { keys: [key] });
      return { button: compiled(phone).buttons[at - 1]!, slot: slotsOf(phone)[at - 1]! };
    };

    it.each(INTENTS.flatMap((intent) => [false, true].map((lit) => ({ intent, lit }))))(
      'to $intent, lit $lit, is written, or its problem is told',
      ({ intent, lit }) => {
        const { button, slot } = keyOf(intent, lit);
        const isLeftOut = button.kind === 'none';
        const hasLostLamp = lit && slot.lamp === null;
        if (isLeftOut || hasLostLamp || family.fallbacks[intent]) expect(slot.problem).not.toBeNull();
        if (!isLeftOut) expect([null, '*4077']).toContain(button.dial);
      },
    );

    it('that can not be dialled is blank', () => {
      const key = exampleKey(at, { dial: '', problem: { code: 'gone', message: 'it is gone' } });
      expect(compiled(phoneOf(big, { keys: [key] })).buttons[at - 1]!.kind).toBe('none');
    });

    it('beyond the last button is a problem', () => {
      const phone = phoneOf(big, { keys: [exampleKey(9999)] });
      expect(phones.compile(phone).problems).toContainEqual(
        expect.objectContaining({ position: 9999, code: 'position_unsupported' }),
      );
    });
  });

  it('has no account on while nobody has said where the server is', () => {
    expect(compiled(phoneOf(big, { sip_server: null })).accounts).toEqual([]);
  });

  it('knows where to ask from now on', () => {
    const url = compiled(phoneOf(big)).provisioning_url;
    if (url !== null) expect(url).toMatch(/prov\.example\.org:8667\/p\/Zk3vQ9sT/);
  });

  it('hides passwords and the secret address in previews', () => {
    const accounts = [{ ...examplePhone().accounts[0]!, password: 'Sup3rS3cr3t' }];
    const { files } = phones.compile(phoneOf(big, { accounts, keys: destinationKeys() }));
    const previews = files.map((file) => phones.blankSecrets(file, family.vendor)).join('\n');
    // Plans show a line of the preview for each line of the file.
    const lines = (text: string) => text.split('\n').length;
    expect(lines(previews)).toBe(lines(files.map(({ body }) => body).join('\n')));
    expect(files.map(({ body }) => body).join('\n')).toContain('Sup3rS3cr3t');
    expect(previews).not.toMatch(/Sup3rS3cr3t|Zk3vQ9sT/);
    expect(previews).toContain('a1b2c3');
  });

  describe('whatever text comes', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom(
          ...'\r\n=#%N\u2028 \ud83d"\'<>&;|@/\\:,$^!\ufffe\u0000',
          '👨‍👩‍👧',
          ']]>',
          '<!--',
          '%NULL%',
        ),
        maxLength: 120,
      }),
      fc.constantFrom(
        '%NULL%',
        '\n',
        '</settings>',
        '"/><x y="',
        'a;ext=666@$PROXY',
        'a|b',
        'x"\r\nsip line1 password: y',
      ),
    );
    const settings = { [setting]: 'x' };
    const keys = slotsOf(phoneOf(big)).map(({ position }) => exampleKey(position, { dial: String(3000 + position) }));
    const plain = compiled(phoneOf(big, { keys, settings }));

    it(
      'a label changes its own button only',
      () => {
        fc.assert(
          fc.property(anything, fc.nat(keys.length - 1), (label, at) => {
            const phone = phoneOf(big, {
              settings,
              keys: keys.map((key, index) => (index === at ? { ...key, label } : key)),
            });
            const found = compiled(phone);
            const { label: shown, ...own } = found.buttons[at]!;
            const { label: _, ...before } = plain.buttons[at]!;
            expect(own).toEqual(before);
            if (shown !== null) expect(shown).toBe(slotsOf(phone)[at]!.shown);
            expect({ ...found, buttons: found.buttons.with(at, plain.buttons[at]!) }).toEqual(plain);
          }),
        );
      },
      PATIENCE,
    );

    it.each(['a.b', 'a-b', 'a_b', 'a b', 'a/b', 'a:b', 'a$', '7', 'Ab9'])(
      'a setting called %s is written, or told',
      (name) => {
        const { files, problems } = phones.compile(phoneOf(big, { settings: { [name]: 'some value' } }));
        const isTold = problems.some(({ code }) => code === 'setting_unusable');
        expect([isTold, files.some(({ body }) => body.includes('some value'))]).toContain(true);
      },
    );

    it(
      'a setting changes itself only',
      () => {
        fc.assert(
          fc.property(anything, (value) => {
            const found = compiled(phoneOf(big, { keys, settings: { [setting]: value } }));
            expect(Object.keys(found.settings)).toEqual(Object.keys(plain.settings));
            expect({ ...found, settings: plain.settings }).toEqual(plain);
          }),
        );
      },
      PATIENCE,
    );

    it(
      "a user's name and password change themselves only",
      () => {
        fc.assert(
          fc.property(anything, anything, (display_name, password) => {
            const accounts = [{ ...examplePhone().accounts[0]!, display_name, password }];
            const found = compiled(phoneOf(big, { keys, settings, accounts }));
            const same = { password: plain.accounts[0]!.password };
            expect({ ...found, accounts: found.accounts.map((account) => ({ ...account, ...same })) }).toEqual(plain);
          }),
        );
      },
      PATIENCE,
    );
  });
}

function total({ line_keys, memory_keys }: PhoneModel): number {
  return line_keys + memory_keys;
}
