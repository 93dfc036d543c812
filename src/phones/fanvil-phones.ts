import type { PhoneSighting } from '../domain/phones.ts';
import type { PhoneFamily, PlacedPhone, PlacedSlot } from './family.ts';
import { fitLabel } from './fit-label.ts';
import type { Entry } from './formats/key-value.ts';
import { NOT_IN_XML } from './formats/xml.ts';
import { PATH } from './formats/xml-tree.ts';
import { kindOf } from './key-kind.ts';
import { provisioningServer } from './provisioning-server.ts';

/** What all Fanvil phones have in common, in whichever way their files are written. */
export const FANVIL = {
  vendor: 'Fanvil',
  alsoKnownAs: [],
  modelPrefix: /^(?:SIP[-\s]*)?/i,
  recognise,
  asksFor: [/^(?<mac>[0-9a-f]{12})\.cfg$/i],
  settingName: PATH,
  unwritable: NOT_IN_XML,
  // No source gives a limit; the phones cut what their screens do not show.
  fitLabel: (_model, text) => fitLabel(text, { max: 99, unit: 'characters' }),
  fallbacks: {},
  notify: { reread: 'check-sync', reboot: 'check-sync;reboot=true' },
} satisfies Partial<PhoneFamily>;

const USER_AGENT =
  /^Fanvil (?<model>[A-Za-z]\w+(?:[- ](?:V\d|Pro))?) (?<firmware>\d+(?:\.\d+)+) (?<mac>[0-9a-f]{12})$/i;

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENT.exec(userAgent.trim())?.groups;
  if (found === undefined) return null;
  return { vendor: 'Fanvil', model: found.model!, firmware: found.firmware!, mac: found.mac!.toLowerCase() };
}

/** A User-Agent of these phones, and what must be read in it. */
export function sample(agent: string, model: string, firmware: string, mac: string) {
  return { agent, sighting: { vendor: FANVIL.vendor, model, firmware, mac } };
}

/** The file that belongs to one phone. */
export function fileName(mac: string): string {
  return `${mac.toLowerCase()}.cfg`;
}

/** Where the phone asks from now on: the protocol by its number (4 HTTP, 5 HTTPS), the address, the name. */
export function provisioning(url: string): { protocol: number; server: string; file: string } {
  const isSecure = provisioningServer(url)?.secure ?? false;
  return { protocol: isSecure ? 5 : 4, server: url.replace(/\/+$/, ''), file: '$mac.cfg' };
}

/**
 * The parameters of one account, by their names in the older files; the newer ones have the same names without `_`. An account
 * that nobody uses is emptied, or it would keep its last user.
 */
export function accountFields(
  { accounts, sip_server }: PlacedPhone,
  line: number,
  transports: Readonly<Record<'udp' | 'tcp' | 'tls', number>>,
): Entry[] {
  const account = accounts.find((one) => one.line === line);
  const server = account === undefined ? null : sip_server;
  return [
    ['Phone_Number', account?.username ?? null],
    ['Display_Name', account?.display_name ?? null],
    ['Register_Addr', server?.host ?? null],
    ['Register_Port', server?.port ?? null],
    ['Register_User', account?.username ?? null],
    ['Register_Pswd', account?.password ?? null],
    ['Enable_Reg', server === null ? 0 : 1],
    ['Transport', transports[server?.transport ?? 'udp']],
    ['MWI_Num', account?.voicemail_code ?? null],
  ];
}

/** `Type`: a memory key dials or watches a number, as its value says. */
const TYPES = { none: 0, memory: 1, line: 2, dtmf: 4 } as const;

/** What stands behind the number in the value of a memory key. BLF: a press within a call makes a new one, as without a lamp. */
const LETTERS = { 'speed dial': 'f', BLF: 'bc', park: 'c' } as const;

/** All fields of one button. */
export function keyFields(phone: PlacedPhone, content: PlacedSlot['content']): Entry[] {
  const [type, value, title] = typeValueTitle(phone, content);
  return [
    ['Type', type],
    ['Value', value],
    ['Title', title],
  ];
}

function typeValueTitle(phone: PlacedPhone, content: PlacedSlot['content']): [number, string | null, string | null] {
  if (content.kind === 'none') return [TYPES.none, null, null];
  if (content.kind === 'line') return [TYPES.line, `SIP${content.account.line}`, content.account.fitted.shown];
  const { key, label } = content;
  const kind = kindOf(key);
  // Sent as tones within the call. The type's number is of one source only; so would be that of the phone's own transfer, of
  // which no source gives the name besides.
  if (kind === 'DTMF' || kind === 'transfer') return [TYPES.dtmf, key.dial, label];
  // What the phone dials when what it watches rings stands right behind the letters: code and number.
  const answers = kind === 'BLF' && key.pickup && key.lamp?.kind === 'line' && phone.pickup_code !== null;
  const pickup = answers ? `${phone.pickup_code}${key.dial}` : '';
  return [TYPES.memory, `${key.dial}@${phone.key_account}/${LETTERS[kind]}${pickup}`, label];
}
