import { hash } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { describeFamily, type ReadButton } from '../../test/suites/phones/family-suite.ts';
import { childrenOf, readXml } from '../../test/suites/phones/read-xml.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneFile, PhoneInput } from '../domain/phones.ts';
import { digium } from './digium.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { DIGIUM_MODELS } from './models/digium.ts';
import { phones } from './phones.ts';

const attributesOf = (element: Element) =>
  Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value] as const));
/** The elements at the end of a path of names. */
const all = (root: Element, ...path: string[]) =>
  path.reduce((elements, name) => elements.flatMap((one) => childrenOf(one, name)), [root]);

/** The three files of a phone, as it finds them: the second and third by their addresses in the first. */
function readFiles(files: readonly PhoneFile[], phone: PhoneInput) {
  const config = readXml(files.find(({ name }) => name === `${phone.mac}.cfg`)!.body);
  const [contactsAt] = childrenOf(config, 'contacts');
  const [itemsAt] = all(config, 'smart_blf', 'blf_items');
  const follow = (element: Element) => {
    const { url, md5 } = attributesOf(element);
    const found = files.find(({ name }) => url === phone.provisioning_url + name)!;
    expect(hash('md5', found.body)).toBe(md5);
    return readXml(found.body);
  };
  const settings = childrenOf(config, 'setting').map((one) => attributesOf(one) as { id: string; value: string });
  expect(new Set(settings.map(({ id }) => id.toLowerCase())).size).toBe(settings.length);
  return {
    settings: Object.fromEntries(settings.map(({ id, value }) => [id, value])),
    accounts: all(config, 'accounts', 'account').filter((one) => one.getAttribute('status') === '1'),
    contacts: all(follow(contactsAt!), 'contacts', 'contact'),
    items: all(follow(itemsAt!), 'smart_blf', 'blf_items', 'blf_item'),
  };
}

type Files = ReturnType<typeof readFiles>;

/** What the phone puts on its buttons: accounts first, then the items in order, those with a taken place on the next page. */
function buttonsIn({ accounts, contacts, items }: Files, model: string): ReadButton[] {
  const { line_keys, memory_keys } = DIGIUM_MODELS.find((one) => one.model === model)!;
  const byId = new Map(contacts.map((one) => [one.getAttribute('id'), one]));
  const byPlace = Map.groupBy(items, (one) => `${one.getAttribute('location')} ${one.getAttribute('index')}`);
  const ofItem = (item: Element | undefined): ReadButton => {
    const contact = byId.get(item?.getAttribute('contact_id') ?? '');
    if (contact === undefined) {
      expect(item?.getAttribute('blank') ?? '1').toBe('1');
      return { kind: 'none', dial: null, label: null, lit: false };
    }
    const primary = all(contact, 'actions', 'action').find((one) => one.getAttribute('id') === 'primary')!;
    const lit = contact.hasAttribute('subscribe_to');
    expect(all(item!, 'indicators', 'indicator').length > 0).toBe(lit);
    if (lit) expect(contact.getAttribute('subscribe_to')).toContain(primary.getAttribute('dial'));
    return { kind: 'key', dial: primary.getAttribute('dial'), label: contact.getAttribute('first_name'), lit };
  };
  const main = Array.from({ length: line_keys }, (_, index): ReadButton => {
    const isLine = accounts.some((one) => one.getAttribute('index') === String(index));
    return isLine ? { kind: 'line', dial: null, label: null, lit: false } : ofItem(byPlace.get(`main ${index}`)?.[0]);
  });
  const side = Array.from({ length: memory_keys }, (_, index) => {
    return ofItem(byPlace.get(`side ${index % 10}`)?.[Math.floor(index / 10)]);
  });
  return [...main, ...side];
}

describeFamily(digium, {
  setting: 'time_zone',
  read(files, phone) {
    const read = readFiles(files, phone);
    return {
      accounts: read.accounts.map((one) => {
        const [server] = childrenOf(one, 'host_primary');
        return {
          line: Number(one.getAttribute('index')) + 1,
          username: one.getAttribute('authname')!,
          password: one.getAttribute('password')!,
          host: server!.getAttribute('server')!,
          port: Number(server!.getAttribute('port')),
        };
      }),
      buttons: buttonsIn(read, phone.model!),
      provisioning_url: read.settings.config_server_url!,
      settings: Object.fromEntries(Object.entries(read.settings).filter(([id]) => id in phone.settings)),
    };
  },
});

const compiled = (overrides: Partial<PhoneInput>) => {
  const phone = examplePhone({ vendor: 'Digium', model: 'D65', ...overrides });
  const { files, problems } = phones.compile(phone);
  return { ...readFiles(files, phone), problems };
};

/** The contact and the item of key 3. */
function keyOf(overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}) {
  const { contacts, items, problems } = compiled({ ...phone, keys: [exampleKey(3, { label: 'L', ...overrides })] });
  const item = items.find((one) => one.getAttribute('contact_id') === 'key-3');
  return {
    subscribed: contacts[0]?.getAttribute('subscribe_to') ?? null,
    actions: contacts
      .flatMap((one) => all(one, 'actions', 'action'))
      .map((one) => [one.getAttribute('id'), one.getAttribute('dial')]),
    behaviors: item ? all(item, 'behaviors', 'behavior').map(attributesOf) : [],
    problem: problems.find(({ position }) => position === 3) ?? null,
  };
}

const press = (phone_state: string, press_function: string) => ({
  phone_state,
  press_action: 'primary',
  press_function,
});
const line = { watch: '1002', kind: 'line' } as const;

describe('a key', () => {
  it.each(['call', 'dial', 'toggle'] as const)('to %s dials, also within a call', (intent) => {
    expect(keyOf({ intent })).toEqual({
      subscribed: null,
      actions: [['primary', '1002']],
      behaviors: [press('idle', 'dial'), press('connected', 'dial')],
      problem: null,
    });
  });

  it('to retrieve dials its slot, or parks the call there', () => {
    const { behaviors, subscribed } = keyOf({ intent: 'retrieve', lamp: { watch: '1002', kind: 'slot' } });
    expect(behaviors).toEqual([press('idle', 'dial'), press('connected', 'transfer')]);
    expect(subscribed).toBe('sip:1002@pbx.example.org');
  });

  it('to park transfers the call', () => {
    expect(keyOf({ intent: 'park' }).behaviors).toEqual([press('connected', 'transfer')]);
  });

  it.each(['record', 'transfer'] as const)('to %s is left out, and says so', (intent) => {
    expect(keyOf({ intent })).toMatchObject({ actions: [], behaviors: [], problem: { code: 'intent_unsupported' } });
  });

  it("with a line's lamp picks up while that rings, and dials else", () => {
    const { actions, behaviors } = keyOf({ pickup: true, lamp: line });
    expect(actions).toEqual([
      ['primary', '1002'],
      ['pickup', '*81002'],
    ]);
    const byStatus = Object.fromEntries(
      behaviors.filter((one) => one.phone_state === 'idle').map((one) => [one.target_status, one.press_action]),
    );
    expect(byStatus).toEqual({
      unknown: 'primary',
      idle: 'primary',
      on_the_phone: 'primary',
      on_hold: 'primary',
      ringing: 'pickup',
    });
  });

  it('does not pick up where the tenant has no code for it', () => {
    expect(keyOf({ pickup: true, lamp: line }, { pickup_code: null }).actions).toEqual([['primary', '1002']]);
  });

  it('watches at the port of the server', () => {
    const sip_server = { host: 'pbx', port: 5070, transport: 'udp' } as const;
    expect(keyOf({ lamp: line }, { sip_server }).subscribed).toBe('sip:1002@pbx:5070');
  });

  it('can not be on the first button, and says so', () => {
    const { items, problems, accounts } = compiled({ keys: [exampleKey(1)] });
    expect(items.some((one) => one.getAttribute('index') === '0')).toBe(false);
    expect(accounts[0]!.getAttribute('index')).toBe('0');
    expect(problems).toMatchObject([{ position: 1, code: 'intent_unsupported' }]);
  });
});

describe('accounts', () => {
  const accounts = [1, 2].map((number) => ({ ...examplePhone().accounts[0]!, line: number, username: `u${number}` }));
  const indexes = (keys: ResolvedKey[]) =>
    compiled({ accounts, keys }).accounts.map((one) => [one.getAttribute('username'), one.getAttribute('index')]);

  it('are counted from 0', () => {
    expect(indexes([])).toEqual([
      ['u1', '0'],
      ['u2', '1'],
    ]);
  });

  it('give way to a key', () => {
    expect(indexes([exampleKey(2), exampleKey(3)])).toEqual([
      ['u1', '0'],
      ['u2', '3'],
    ]);
  });
});

it('asks for as many lamps as it shows, never for less than its own number', () => {
  const lamps = (count: number) =>
    Array.from({ length: count }, (_, at) => exampleKey(at + 7, { dial: String(2000 + at), lamp: line }));
  const subscriptions = (count: number) =>
    compiled({ model: 'D70', keys: lamps(count) }).settings.contacts_max_subscriptions;
  expect([subscriptions(2), subscriptions(100)]).toEqual(['40', '100']);
});

it('pages its side by ten', () => {
  const { items } = compiled({ model: 'D70', keys: [exampleKey(17, { label: 'eleventh' })] });
  const side = items.filter((one) => one.getAttribute('location') === 'side');
  expect(side.findIndex((one) => one.getAttribute('contact_id') === 'key-17')).toBe(10);
  expect(side[10]!.getAttribute('index')).toBe('0');
});

describe('settings', () => {
  it('may change our defaults', () => {
    expect(compiled({ settings: { use_secure_labels: '0' } }).settings.use_secure_labels).toBe('0');
  });

  it.each(['Config_Server_URL', 'blf_contact_group'])('may not name %s, which we write', (name) => {
    expect(compiled({ settings: { [name]: 'x' } }).problems).toMatchObject([{ code: 'setting_is_ours' }]);
  });
});

it('hides its secret address wherever it stands', () => {
  const phone = examplePhone({ vendor: 'Digium', model: 'D65' });
  const bodies = phones.compile(phone).files.map((file) => phones.blankSecrets(file, 'Digium'));
  expect(bodies.join('\n')).not.toContain('/p/');
});
