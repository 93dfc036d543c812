import type { UnclaimedPhone } from '../../domain/phone-rows.ts';

/** Phones that are remembered between two writes; of more, the one that has waited longest is forgotten. */
export const MAX_SIGHTINGS = 1000;

/** A phone that asks for its file and that nobody has registered. `at` is milliseconds since 1970. */
export type Sighting = Omit<UnclaimedPhone, 'first_seen' | 'last_seen' | 'times'> & { at: number };

/** Phones that ask and are not known: in memory first, so that asking costs no write. */
export interface Sightings {
  note(sighting: Sighting): void;
  /** All of them, which leave the memory with that. */
  take(): UnclaimedPhone[];
  /** Remembers again what could not be written. */
  putBack(phones: readonly UnclaimedPhone[]): void;
}

/** Makes the memory. */
export function createSightings(): Sightings {
  const phones = new Map<string, UnclaimedPhone>();
  const keep = (phone: UnclaimedPhone) => {
    phones.delete(phone.mac);
    if (phones.size >= MAX_SIGHTINGS) phones.delete(phones.keys().next().value!);
    phones.set(phone.mac, phone);
  };
  return {
    note({ at, ...seen }) {
      const before = phones.get(seen.mac);
      const times = (before?.times ?? 0) + 1;
      keep({ ...seen, first_seen: before?.first_seen ?? at, last_seen: at, times });
    },
    take() {
      const all = [...phones.values()];
      phones.clear();
      return all;
    },
    putBack(taken) {
      for (const phone of taken) if (!phones.has(phone.mac)) keep(phone);
    },
  };
}
