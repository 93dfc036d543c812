import { hash } from 'node:crypto';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneFile } from '../domain/phones.ts';
import type { PlacedPhone, PlacedSlot } from './family.ts';
import { type XmlElement, xmlFormat } from './formats/xml.ts';

/** Settings are named by their `id`; other elements have attributes. */
export const format = xmlFormat({ nameIn: 'id', valueIn: 'value' });

/** The contacts that keys show; the phone watches those of one group only. */
const GROUP = 'Lampfield';

/** What a press does while there is no call, and within one. Words of Digium's page on Smart BLF. */
const PRESSES: Readonly<Record<Intent, { idle: string | null; connected: string | null }>> = {
  call: { idle: 'dial', connected: 'dial' },
  dial: { idle: 'dial', connected: 'dial' },
  toggle: { idle: 'dial', connected: 'dial' },
  // Within a call: it is parked on that very slot.
  retrieve: { idle: 'dial', connected: 'transfer' },
  park: { idle: null, connected: 'transfer' },
  record: { idle: null, connected: null },
  transfer: { idle: null, connected: null },
};

/** States of a watched number that is not ringing. */
const NOT_RINGING = ['unknown', 'idle', 'on_the_phone', 'on_hold'] as const;

const LAMPS = [
  { target_status: 'unknown', led_color: 'green', led_state: 'off' },
  { target_status: 'idle', led_color: 'green', led_state: 'off' },
  { target_status: 'ringing', led_color: 'red', led_state: 'fast' },
  { target_status: 'on_the_phone', led_color: 'red', led_state: 'on' },
  { target_status: 'on_hold', led_color: 'red', led_state: 'slow' },
] as const;

/** Subscriptions that a phone makes where nothing else is said. */
const SUBSCRIPTIONS = 40;
/** The port that a phone takes where a SIP address names none. */
const SIP_PORT = 5060;

/**
 * What keys and provisioning need, and a setting may still change.
 * - enable_check_sync: a check-sync restarts the phone, and so it reads its files.
 * - use_secure_labels: the phone does not show its secret address while it starts.
 * - send_mac_with_useragent: the phone says who it is when it asks.
 */
const DEFAULTS: readonly (readonly [id: string, value: number])[] = [
  ['enable_check_sync', 1],
  ['use_secure_labels', 1],
  ['send_mac_with_useragent', 1],
  ['transport_tcp_enabled', 1],
  ['transport_tls_allowed', 1],
];

/** A key is a contact, placed on a button by the sheet of BLF items; the phone finds both by what its first file says. */
export function render(phone: PlacedPhone): PhoneFile[] {
  const mac = phone.mac.toLowerCase();
  const placed = placeLines(phone);
  const items = file(`${mac}-smartblf.cfg`, 'config', [
    { name: 'smart_blf', children: [{ name: 'blf_items', children: itemElements(phone, placed) }] },
  ]);
  const contacts = file(`${mac}-contacts.xml`, 'phonebooks', [
    {
      name: 'contacts',
      attributes: { group_name: GROUP, id: 'lampfield', editable: 0 },
      children: contactElements(phone),
    },
  ]);
  return [items, contacts, file(`${mac}.cfg`, 'config', configElements(phone, placed, { items, contacts }))];
}

function file(name: string, root: string, children: readonly XmlElement[]): PhoneFile {
  return { name, content_type: 'text/xml; charset=utf-8', body: format.write({ name: root, children }) };
}

/**
 * The line key of each account, both from 1. The first has the first; a further one gives way to a key, since a phone shows an
 * account rather than the key in its place, as long as a line key is free.
 */
function placeLines({ accounts, slots, model }: PlacedPhone): ReadonlyMap<number, number> {
  const hasKey = (button: number) =>
    slots.some(({ area, index, content }) => area === 'line' && index === button && content.kind === 'key');
  const own = accounts.filter(({ line }) => !hasKey(line)).map(({ line }) => line);
  const free = Array.from({ length: model.line_keys }, (_, at) => at + 1).filter(
    (button) => button > 1 && !hasKey(button) && !own.includes(button),
  );
  return new Map(accounts.map(({ line }) => [line, own.includes(line) ? line : (free.shift() ?? line)]));
}

function configElements(
  phone: PlacedPhone,
  placed: ReadonlyMap<number, number>,
  { items, contacts }: Record<'items' | 'contacts', PhoneFile>,
): XmlElement[] {
  const set = new Set(phone.settings.map(([name]) => name.toLowerCase()));
  const watched = phone.slots.filter(({ content }) => content.kind === 'key' && content.key.lamp !== null).length;
  return [
    setting('config_server_url', phone.provisioning_url),
    ...DEFAULTS.filter(([id]) => !set.has(id)).map(([id, value]) => setting(id, value)),
    setting('enable_blf_on_unused_line_keys', 1),
    setting('blf_contact_group', GROUP),
    setting('contacts_max_subscriptions', Math.max(SUBSCRIPTIONS, watched)),
    ...phone.settings.map(([name, value]) => setting(name, value)),
    { name: 'contacts', attributes: { id: 'lampfield', ...addressOf(phone, contacts) } },
    { name: 'smart_blf', children: [{ name: 'blf_items', attributes: addressOf(phone, items) }] },
    { name: 'accounts', children: accountElements(phone, placed) },
  ];
}

function setting(id: string, value: string | number): XmlElement {
  return { name: 'setting', attributes: { id, value } };
}

/** With its sum, so that this file changes too, and the phone knows that it has to read the other again. */
function addressOf({ provisioning_url }: PlacedPhone, { name, body }: PhoneFile) {
  return { url: `${provisioning_url}${name}`, md5: hash('md5', body) };
}

/** One per line key, counted from 0; one that nobody uses is off. */
function accountElements(phone: PlacedPhone, placed: ReadonlyMap<number, number>): XmlElement[] {
  return Array.from({ length: phone.model.sip_accounts }, (_, at) => {
    const used = phone.accounts.find(({ line }) => placed.get(line) === at + 1);
    const isOn = used !== undefined && phone.sip_server !== null ? 1 : 0;
    const attributes = { index: at, status: isOn, register: isOn };
    return used === undefined
      ? { name: 'account', attributes }
      : { name: 'account', attributes: { ...attributes, ...ownAttributes(used) }, children: serverElements(phone) };
  });
}

function ownAttributes({ username, password, display_name, fitted, voicemail_code }: PlacedPhone['accounts'][number]) {
  return {
    account_id: username,
    username,
    authname: username,
    password,
    line_label: fitted.shown,
    caller_id: display_name,
    // Any number, sent 6 seconds after its last digit, or by the phone's Dial key.
    dial_plan: 'x.T6|*x.T6',
    visual_voicemail: 0,
    voicemail: voicemail_code ?? '',
    conflict: 'replace',
  };
}

function serverElements({ sip_server }: PlacedPhone): XmlElement[] {
  const { host: server = '', port = '', transport = '' } = sip_server ?? {};
  return [
    { name: 'host_primary', attributes: { server, port, transport, reregister: 3600, retry: 25, num_retries: 5 } },
    // A soft key that works with Digium's own module only.
    { name: 'permission', attributes: { id: 'record_own_calls', value: 0 } },
  ];
}

function contactElements({ slots, sip_server, pickup_code }: PlacedPhone): XmlElement[] {
  const host = sip_server && (sip_server.port === SIP_PORT ? sip_server.host : `${sip_server.host}:${sip_server.port}`);
  return slots.flatMap(({ content }, at): XmlElement[] => {
    if (content.kind !== 'key') return [];
    const { key, label } = content;
    const watch = host === null ? key.dial : `sip:${key.dial}@${host}`;
    const pickup = answers(key, pickup_code) ? [action('pickup', `${pickup_code}${key.dial}`)] : [];
    return [
      {
        name: 'contact',
        attributes: {
          id: contactId(at),
          first_name: label,
          last_name: '',
          contact_type: 'sip',
          subscribe_to: key.lamp === null ? null : watch,
        },
        children: [{ name: 'actions', children: [action('primary', key.dial), ...pickup] }],
      },
    ];
  });
}

/** The contact of a button, by its place on the phone. */
function contactId(at: number): string {
  return `key-${at + 1}`;
}

function action(id: string, dial: string): XmlElement {
  return { name: 'action', attributes: { id, dial, label: dial, name: id === 'pickup' ? 'Pick up' : 'Dial' } };
}

function answers(key: ResolvedKey, pickup_code: string | null): boolean {
  return key.pickup && key.lamp?.kind === 'line' && pickup_code !== null;
}

function itemElements({ slots, pickup_code }: PlacedPhone, placed: ReadonlyMap<number, number>): XmlElement[] {
  const lines = new Set(placed.values());
  return slots.flatMap((slot, at): XmlElement[] => {
    if (slot.area === 'line' && (slot.index === 1 || (lines.has(slot.index) && slot.content.kind !== 'key'))) return [];
    if (slot.content.kind !== 'key') return [{ name: 'blf_item', attributes: { ...placeOf(slot), blank: 1 } }];
    const { key } = slot.content;
    const behaviors = behaviorsOf(key, answers(key, pickup_code)).map((attributes) => ({
      name: 'behavior',
      attributes,
    }));
    const lamps = LAMPS.map((attributes) => ({ name: 'indicator', attributes }));
    return [
      {
        name: 'blf_item',
        attributes: { ...placeOf(slot), contact_id: contactId(at) },
        children: [
          { name: 'behaviors', children: behaviors },
          ...(key.lamp === null ? [] : [{ name: 'indicators', children: lamps }]),
        ],
      },
    ];
  });
}

/** Counted from 0; at the side ten to a page, and an item whose place is taken is on the next page. */
function placeOf({ area, index }: PlacedSlot) {
  return area === 'line'
    ? { location: 'main', index: index - 1, paging: 1 }
    : { location: 'side', index: (index - 1) % 10, paging: 1 };
}

/** Each state once: which of two that fit would win, no text says. */
function behaviorsOf({ intent }: ResolvedKey, isAnswering: boolean): Record<string, string>[] {
  const { idle, connected } = PRESSES[intent];
  const primary = (phone_state: string, press_function: string | null, target_status?: string) =>
    press_function === null
      ? []
      : [{ phone_state, ...(target_status && { target_status }), press_action: 'primary', press_function }];
  const whileIdle = isAnswering
    ? [
        ...NOT_RINGING.flatMap((status) => primary('idle', idle, status)),
        { phone_state: 'idle', target_status: 'ringing', press_action: 'pickup', press_function: 'dial' },
      ]
    : primary('idle', idle);
  return [...whileIdle, ...primary('connected', connected)];
}
