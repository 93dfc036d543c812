import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneSighting } from '../domain/phones.ts';
import type { Fallback, PhoneFamily } from './family.ts';
import { fitLabel } from './fit-label.ts';
import { NOT_IN_XML } from './formats/xml.ts';
import { picksUpWaiting } from './one-pickup-code.ts';

/** A dial plan lets every number of a PBX through: the phones' own knows no codes with several stars (Wazo, base_v2.tpl). */
export const DIAL_PLAN = '{ [*x]+ | \\+x+ }';

/** From Grandstream's template comments: "Description. Max length allowed is 32 characters", "Value ... 64 characters". */
const LABEL_MAX = 32;
const VALUE_MAX = 64;

/** What all Grandstream phones have in common, in whichever way their files are written. */
export const GRANDSTREAM = {
  vendor: 'Grandstream',
  alsoKnownAs: [],
  modelPrefix: /^(?:Model\s+)?HW\s+/i,
  recognise,
  // Without `.xml` it is the older, binary form, which is asked for too and need not exist; so is what an operator made on the phone.
  asksFor: [/^cfg(?<mac>[0-9a-f]{12})(?:\.xml)?$/i, /^dev(?<mac>[0-9a-f]{12})\.cfg$/i],
  unwritable: NOT_IN_XML,
  fitLabel: (_model, text) => fitLabel(text, { max: LABEL_MAX, unit: 'characters' }),
} satisfies Partial<PhoneFamily>;

/** A User-Agent of these phones, and what must be read in it. */
export function sample(agent: string, model: string, firmware: string, mac: string) {
  return { agent, sighting: { vendor: GRANDSTREAM.vendor, model, firmware, mac } };
}

/** The file that belongs to one phone. */
export function fileName(mac: string): string {
  return `cfg${mac.toLowerCase()}.xml`;
}

/** What no button of these phones can do: dial more than the phone keeps, or call where its lamp blinks. */
export function cannotOnAny(key: ResolvedKey): Fallback | null {
  const { length } = key.dial;
  if (length <= VALUE_MAX) return picksUpWaiting(key);
  const message = `Grandstream phones keep ${VALUE_MAX} characters per key; this key dials ${length} and is left blank.`;
  return { as: 'nothing', message };
}

/** Where a phone asks, as these phones want it: the scheme is a setting of its own, and the path has neither scheme nor last slash. */
export function configServer(address: string): { isSecure: boolean; path: string } {
  const { protocol, host, pathname } = new URL(address);
  return { isSecure: protocol === 'https:', path: `${host}${pathname}`.replace(/\/$/, '') };
}

const USER_AGENTS = [
  /^Grandstream Model HW (?<model>\w+)(?:\s+V\S+)?\s+SW (?<firmware>\S+) DevId (?<mac>[0-9a-f]{12})$/i,
  // Of the program and of the boot loader: `(gxp2000e.bin:1.2.5.3/boot55e.bin:1.1.6.9)`.
  /^Grandstream (?<model>\w+) \([^():\s]+:(?<firmware>[\d.]+)\S*\) DevId (?<mac>[0-9a-f]{12})$/i,
];

function recognise(userAgent: string): PhoneSighting | null {
  const found = USER_AGENTS.map((pattern) => pattern.exec(userAgent.trim())?.groups).find((groups) => groups);
  if (found === undefined) return null;
  return {
    vendor: 'Grandstream',
    model: found.model!.toUpperCase(),
    firmware: found.firmware!,
    mac: found.mac!.toLowerCase(),
  };
}
