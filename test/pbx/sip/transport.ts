import { createSocket } from 'node:dgram';
import { cseqOf, formatMessage, headerOf, isRequest, parseMessage, type SipMessage } from './message.ts';

/** An address of UDP. */
export interface Peer {
  host: string;
  port: number;
}

/** Sends and receives SIP over UDP (RFC 3261 section 18), and remembers the last messages for those who read an error. */
export interface Transport {
  readonly port: number;
  send(message: SipMessage, to: Peer): void;
  /** The last messages in short, of one Call-ID or of all. */
  trace(callId?: string): string;
  close(): void;
}

/** Every phone is on this machine. */
export const LOOPBACK = '127.0.0.1';
const REMEMBERED = 400;
const SHOWN = 10;

/** Binds a free port of loopback. What is no SIP message is dropped. */
export async function openTransport(receive: (message: SipMessage, from: Peer) => void): Promise<Transport> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: 1024 * 1024 });
  const past: { callId: string | undefined; text: string }[] = [];
  const remember = (arrow: string, message: SipMessage) => {
    past.push({ callId: headerOf(message, 'Call-ID'), text: `${arrow} ${inShort(message)}` });
    if (past.length > REMEMBERED) past.shift();
  };
  let isClosed = false;
  socket.on('message', (bytes, { address, port }) => {
    const message = parseMessage(bytes);
    if (message === null) return;
    remember('<', message);
    receive(message, { host: address, port });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(0, LOOPBACK, resolve);
  });
  return {
    port: socket.address().port,
    send(message, to) {
      if (isClosed) return;
      remember('>', message);
      socket.send(formatMessage(message), to.port, to.host);
    },
    trace(callId) {
      const own = past.filter((one) => callId === undefined || one.callId === callId).slice(-SHOWN);
      return own.length === 0 ? 'no SIP message' : `last messages:\n${own.map(({ text }) => `  ${text}`).join('\n')}`;
    },
    close() {
      if (!isClosed) socket.close();
      isClosed = true;
    },
  };
}

/** One line about a message: `INVITE sip:1002@… 2`, `486 Busy here (INVITE 2)`. */
function inShort(message: SipMessage): string {
  const { number, method } = cseqOf(message);
  if (!isRequest(message)) return `${message.status} ${message.reason} (${method} ${number})`;
  const details = ['Event', 'Subscription-State', 'Refer-To'].map((name) => headerOf(message, name) ?? '');
  return [message.method, message.uri, number, ...details].join(' ').trim();
}
