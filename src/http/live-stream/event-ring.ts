import type { StreamEvent } from './event-table.ts';

/** An event as it is sent: written once, for all who get it. */
export interface SentEvent extends Pick<StreamEvent, 'name' | 'tenant_uuid'> {
  /** The right that it takes, in every spelling; null: none. */
  rights: readonly string[] | null;
  frame: Buffer;
}

/** The last events, so that a client whose connection was lost goes on where it was. */
export interface EventRing {
  add(event: StreamEvent, rights: readonly string[] | null): SentEvent;
  /** The id of the newest event. */
  last(): string;
  /** What has come after an id; null where that is not known (any more). */
  after(id: string): SentEvent[] | null;
}

/** Makes a ring of so many events. Ids are `<epoch>-<number>`: those of another run of the server are not ours. */
export function createEventRing(epoch: number, size: number): EventRing {
  const events: SentEvent[] = [];
  let count = 0;
  return {
    add({ name, tenant_uuid, data }, rights) {
      count++;
      const frame = Buffer.from(`id: ${epoch}-${count}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      const sent = { name, tenant_uuid, rights, frame };
      events[count % size] = sent;
      return sent;
    },
    last: () => `${epoch}-${count}`,
    after(id) {
      const [, of, number] = /^(\d{1,15})-(\d{1,15})$/.exec(id) ?? [];
      const seen = Number(number);
      if (Number(of) !== epoch || seen > count || seen < count - size) return null;
      return Array.from({ length: count - seen }, (_, index) => events[(seen + 1 + index) % size]!);
    },
  };
}
