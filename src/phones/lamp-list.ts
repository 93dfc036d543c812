import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import { fitLampList } from '../domain/lamp-list.ts';
import type { PhoneInput } from '../domain/phones.ts';
import type { PlacedLampList } from './family.ts';
import type { ChosenModel } from './find-model.ts';

/** The list of a phone with the keys that show it, of the keys in the order of buttons; null where it watches each by itself. */
export function placeLampList(
  { lamp_list, sip_server }: Pick<PhoneInput, 'lamp_list' | 'sip_server'>,
  { family }: ChosenModel,
  keys: readonly ResolvedKey[],
): PlacedLampList | null {
  if (lamp_list === null || family.lampList === undefined) return null;
  const intents = family.lampList;
  const first = new Map<string, ResolvedKey>();
  for (const key of keys) {
    const watch = watchedInList(key);
    // A list shows an extension once: a further key keeps its own subscription.
    if (watch !== null && intents.includes(key.intent) && !first.has(watch)) first.set(watch, key);
  }
  const server = sip_server === null ? '' : `${sip_server.host}:${sip_server.port}`;
  const items = fitLampList([...first.keys()], server);
  return { name: lamp_list, keys: items.map((item) => first.get(item)!) };
}

/**
 * What a key watches, where a list may hold it. The key calls what it watches, and the PBX must be sure to know it: what it does
 * not know is left out of the list without a word, and all further keys would show their neighbour's lamp.
 */
function watchedInList({ lamp, dial, intent }: ResolvedKey): string | null {
  if (lamp === null || lamp.watch !== dial) return null;
  return intent === 'toggle' || /^[0-9+A-Z]/.test(dial) ? dial : null;
}
