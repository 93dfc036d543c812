/** Extensions that a PBX holds under one name, so that a phone watches them all by one subscription (RFC 4662). */
export interface LampList {
  name: string;
  /** Each extension once, in the order of the keys that show them. */
  items: readonly string[];
}

/** The name of a device's list. */
export const lampListName = (deviceId: string) => `lf-${deviceId}`;

/** One list holds no more items. */
const MOST_ITEMS = 100;
/** Bytes of the items with commas between. Asterisk's database holds 1,017, and what stands around them takes 33. */
const MOST_BYTES = 960;
/**
 * The first NOTIFY tells all items at once, and one above 64,000 bytes is never sent (measured on Asterisk 22.10.1). What is left
 * is room for lamps that ring, of which more is told.
 */
const MOST_TOLD = 56_000;
/** Bytes that a NOTIFY tells of an item, besides its extension and the server, which stand in it four times each (measured). */
const TOLD_OF_ITEM = 410;

/** The extensions that one list takes: each once, in this order, up to the first for which there is no room. */
export function fitLampList(watched: readonly string[], server: string): string[] {
  const items = [...new Set(watched)];
  let [bytes, told] = [-1, 0];
  const end = items.findIndex((item, at) => {
    bytes += item.length + 1;
    told += TOLD_OF_ITEM + 4 * (item.length + server.length);
    return at >= MOST_ITEMS || bytes > MOST_BYTES || told > MOST_TOLD;
  });
  return end < 0 ? items : items.slice(0, end);
}
