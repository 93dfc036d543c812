/** Which way media flows, seen from the one who says it (RFC 3264 section 5.1). */
export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** What one side of a call says about its audio. */
export interface Sdp {
  host: string;
  port: number;
  direction: Direction;
  /** Payload type of telephone-event (RFC 4733); null where the side does not take it. */
  eventPayload: number | null;
}

/** Payload type of G.711 mu-law (RFC 3551). */
export const PCMU = 0;

/** Reads a description; null where it has no audio in G.711 mu-law. */
export function parseSdp(text: string): Sdp | null {
  const lines = text.split(/\r?\n/);
  const audio = lines.findIndex((line) => line.startsWith('m=audio '));
  const media = /^m=audio (\d+) \S+ (.*)$/.exec(lines[audio] ?? '');
  if (!media?.[2]?.split(' ').includes(String(PCMU))) return null;
  const next = lines.findIndex((line, at) => at > audio && line.startsWith('m='));
  const own = lines.slice(audio + 1, next < 0 ? undefined : next);
  const session = lines.slice(
    0,
    lines.findIndex((line) => line.startsWith('m=')),
  );
  const find = (pattern: RegExp) => first(own, pattern) ?? first(session, pattern);
  const event = first(own, /^a=rtpmap:(\d+) telephone-event\/8000/i);
  return {
    host: find(/^c=IN IP4 ([^\s/]+)/) ?? '0.0.0.0',
    port: Number(media[1]),
    direction: (find(/^a=(sendrecv|sendonly|recvonly|inactive)$/) ?? 'sendrecv') as Direction,
    eventPayload: event === undefined ? null : Number(event),
  };
}

function first(lines: readonly string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const found = pattern.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Writes a description; `version` grows with each that one side of a call sends (RFC 3264 section 8). */
export function formatSdp({ host, port, direction, eventPayload }: Sdp, version: number): string {
  const events =
    eventPayload === null ? [] : [`a=rtpmap:${eventPayload} telephone-event/8000`, `a=fmtp:${eventPayload} 0-16`];
  const lines = [
    'v=0',
    `o=- ${port} ${version} IN IP4 ${host}`,
    's=-',
    `c=IN IP4 ${host}`,
    't=0 0',
    `m=audio ${port} RTP/AVP ${PCMU}${eventPayload === null ? '' : ` ${eventPayload}`}`,
    `a=rtpmap:${PCMU} PCMU/8000`,
    ...events,
    'a=ptime:20',
    `a=${direction}`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

const ANSWERS: Readonly<Record<Direction, Direction>> = {
  sendrecv: 'sendrecv',
  sendonly: 'recvonly',
  recvonly: 'sendonly',
  inactive: 'inactive',
};

/** The direction that answers an offered one: both hear all that is offered. */
export function answerTo(offered: Direction): Direction {
  return ANSWERS[offered];
}
