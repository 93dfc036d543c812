/** One RTP packet (RFC 3550 section 5.1), without what a phone does not use. */
export interface RtpPacket {
  payloadType: number;
  /** Set on the first packet of a digit or of speech. */
  marker: boolean;
  sequence: number;
  timestamp: number;
  ssrc: number;
  payload: Buffer;
}

const HEADER = 12;

/** Writes a packet; sequence and timestamp wrap around. */
export function formatRtp({ payloadType, marker, sequence, timestamp, ssrc, payload }: RtpPacket): Buffer {
  const header = Buffer.alloc(HEADER);
  header[0] = 0x80;
  header[1] = (marker ? 0x80 : 0) | payloadType;
  header.writeUInt16BE(sequence & 0xffff, 2);
  header.writeUInt32BE(timestamp >>> 0, 4);
  header.writeUInt32BE(ssrc >>> 0, 8);
  return Buffer.concat([header, payload]);
}

/** Reads a packet; null where it is none. */
export function parseRtp(bytes: Buffer): RtpPacket | null {
  const [first = 0, second = 0] = bytes;
  if (bytes.length < HEADER || first >> 6 !== 2) return null;
  let from = HEADER + 4 * (first & 0x0f);
  if (first & 0x10) {
    if (bytes.length < from + 4) return null;
    from += 4 + 4 * bytes.readUInt16BE(from + 2);
  }
  const padding = first & 0x20 ? (bytes.at(-1) ?? 0) : 0;
  return {
    payloadType: second & 0x7f,
    marker: second >> 7 === 1,
    sequence: bytes.readUInt16BE(2),
    timestamp: bytes.readUInt32BE(4),
    ssrc: bytes.readUInt32BE(8),
    payload: bytes.subarray(from, bytes.length - padding),
  };
}
