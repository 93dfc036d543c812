import { randomBytes } from 'node:crypto';
import { branchOf } from './client-transactions.ts';
import { cseqOf, type Header, headerOf, headersOf, type SipRequest, type SipResponse } from './message.ts';
import { LIFE, T2, type Timers } from './timers.ts';
import type { Peer, Transport } from './transport.ts';

/** What is answered beside the status. */
export interface Answer {
  /** The usual phrase by default. */
  reason?: string;
  headers?: readonly Header[];
  body?: string;
  /** Our tag in To, where the request has none; a random one by default. */
  tag?: string;
}

/** A request that has arrived for the first time. */
export interface Arrived {
  request: SipRequest;
  /** Answers it; the final response of an INVITE is sent until its ACK comes. Does nothing for an ACK. */
  respond(status: number, answer?: Answer): void;
}

interface Served {
  last: SipResponse | null;
}

const PHRASES: Readonly<Record<number, string>> = {
  100: 'Trying',
  180: 'Ringing',
  200: 'OK',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  480: 'Temporarily Unavailable',
  481: 'Call/Transaction Does Not Exist',
  486: 'Busy Here',
  487: 'Request Terminated',
  488: 'Not Acceptable Here',
  489: 'Bad Event',
  603: 'Decline',
};

/** The requests that a phone has got (RFC 3261 section 17.2). */
export class ServerTransactions {
  private readonly transport: Transport;
  private readonly timers: Timers;
  private readonly served = new Map<string, Served>();
  /** What stops a final response of an INVITE from being sent again, by Call-ID and CSeq. */
  private readonly unacknowledged = new Map<string, () => void>();

  constructor(transport: Transport, timers: Timers) {
    this.transport = transport;
    this.timers = timers;
  }

  /** Takes a request; null for one that has come before, which is answered as it was then. */
  take(request: SipRequest, from: Peer): Arrived | null {
    if (request.method === 'ACK') {
      this.unacknowledged.get(ackKey(request))?.();
      return { request, respond: () => {} };
    }
    const key = `${branchOf(request)} ${request.method}`;
    const before = this.served.get(key);
    if (before !== undefined) {
      if (before.last !== null) this.transport.send(before.last, from);
      return null;
    }
    const served: Served = { last: null };
    this.served.set(key, served);
    this.timers.after(LIFE, () => this.served.delete(key));
    const tag = randomBytes(6).toString('hex');
    const respond = (status: number, answer: Answer = {}) => {
      served.last = responseTo(request, status, { tag, ...answer });
      this.send(request, served.last, from);
    };
    return { request, respond };
  }

  private send(request: SipRequest, response: SipResponse, to: Peer): void {
    this.transport.send(response, to);
    if (request.method !== 'INVITE' || response.status < 200) return;
    const key = ackKey(request);
    const stopSending = this.timers.repeat(T2, () => this.transport.send(response, to));
    const stop = () => {
      stopSending();
      stopLife();
      this.unacknowledged.delete(key);
    };
    const stopLife = this.timers.after(LIFE, stop);
    this.unacknowledged.set(key, stop);
  }
}

function ackKey(request: SipRequest): string {
  return `${headerOf(request, 'Call-ID')} ${cseqOf(request).number}`;
}

function responseTo(
  request: SipRequest,
  status: number,
  { reason, headers = [], body = '', tag }: Answer,
): SipResponse {
  const to = headerOf(request, 'To') ?? '';
  const isTagged = /;\s*tag=/i.test(to);
  return {
    status,
    reason: reason ?? PHRASES[status] ?? 'Response',
    headers: [
      ...headersOf(request, 'Via').map((via): Header => ['Via', via]),
      ...headersOf(request, 'Record-Route').map((route): Header => ['Record-Route', route]),
      ['From', headerOf(request, 'From') ?? ''],
      ['To', isTagged || status === 100 ? to : `${to};tag=${tag}`],
      ['Call-ID', headerOf(request, 'Call-ID') ?? ''],
      ['CSeq', headerOf(request, 'CSeq') ?? ''],
      ...headers,
    ],
    body,
  };
}
