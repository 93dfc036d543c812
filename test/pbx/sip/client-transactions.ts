import { randomBytes } from 'node:crypto';
import { cseqOf, type Header, headerOf, type SipRequest, type SipResponse } from './message.ts';
import { LIFE, T2, type Timers } from './timers.ts';
import { LOOPBACK, type Peer, type Transport } from './transport.ts';

interface Pending {
  request: SipRequest;
  onProvisional(response: SipResponse): void;
  settle(response: SipResponse): void;
  /** Cancels the timers that send it again and give it up. */
  stop(): void;
}

/** The requests that a phone has sent (RFC 3261 section 17.1). */
export class ClientTransactions {
  private readonly transport: Transport;
  private readonly timers: Timers;
  private readonly server: Peer;
  private readonly pending = new Map<string, Pending>();
  /** ACKs by the branch of their INVITE, to be sent again when its final response comes again. */
  private readonly acks = new Map<string, SipRequest>();

  constructor(transport: Transport, timers: Timers, server: Peer) {
    this.transport = transport;
    this.timers = timers;
    this.server = server;
  }

  /** A Via for a new transaction. */
  newVia(): Header {
    const branch = `z9hG4bK${randomBytes(8).toString('hex')}`;
    return ['Via', `SIP/2.0/UDP ${LOOPBACK}:${this.transport.port};rport;branch=${branch}`];
  }

  /** Sends a request until it is answered; gives the final response, 408 where none came in 32 s. An INVITE that fails is acknowledged. */
  request(request: SipRequest, onProvisional: (response: SipResponse) => void = () => {}): Promise<SipResponse> {
    return new Promise((settle) => {
      const key = keyOf(request);
      const isInvite = request.method === 'INVITE';
      const send = () => this.transport.send(request, this.server);
      const stopSending = this.timers.repeat(isInvite ? LIFE : T2, send);
      const stopLife = this.timers.after(LIFE, () => this.finish(key, noAnswer('no answer')));
      const stop = () => {
        stopSending();
        stopLife();
      };
      const provisional = (response: SipResponse) => {
        // A request other than INVITE goes on being sent, and being waited for.
        if (isInvite) stop();
        onProvisional(response);
      };
      this.pending.set(key, { request, onProvisional: provisional, settle, stop });
      send();
    });
  }

  /** Takes a response that has arrived. */
  take(response: SipResponse): void {
    const key = keyOf(response);
    const pending = this.pending.get(key);
    if (pending === undefined) this.acknowledgeAgain(response);
    else if (response.status < 200) pending.onProvisional(response);
    else {
      const { request } = pending;
      if (request.method === 'INVITE' && response.status >= 300) this.acknowledge(request, ackFor(request, response));
      this.finish(key, response);
    }
  }

  /** Sends the ACK of an INVITE, and again each time that the final response comes again. */
  acknowledge(invite: SipRequest, ack: SipRequest): void {
    this.acks.set(branchOf(invite), ack);
    this.transport.send(ack, this.server);
  }

  /** Ends all that is pending, as not answered. */
  close(): void {
    for (const key of [...this.pending.keys()]) this.finish(key, noAnswer('the phone was closed'));
  }

  private finish(key: string, response: SipResponse): void {
    const pending = this.pending.get(key);
    this.pending.delete(key);
    pending?.stop();
    pending?.settle(response);
  }

  private acknowledgeAgain(response: SipResponse): void {
    const ack = this.acks.get(branchOf(response));
    if (ack && response.status >= 200 && cseqOf(response).method === 'INVITE') this.transport.send(ack, this.server);
  }
}

/** The branch of the topmost Via. */
export function branchOf(message: SipRequest | SipResponse): string {
  return /;\s*branch=([^;,\s]+)/i.exec(headerOf(message, 'Via') ?? '')?.[1] ?? '';
}

function keyOf(message: SipRequest | SipResponse): string {
  return `${branchOf(message)} ${cseqOf(message).method}`;
}

function noAnswer(reason: string): SipResponse {
  return { status: 408, reason, headers: [], body: '' };
}

/** The ACK of a refusal belongs to the INVITE's transaction (RFC 3261 section 17.1.1.3). */
function ackFor(invite: SipRequest, response: SipResponse): SipRequest {
  const kept = invite.headers.filter(([name]) => ['Via', 'From', 'Call-ID', 'Max-Forwards', 'Route'].includes(name));
  const to: Header = ['To', headerOf(response, 'To') ?? ''];
  const cseq: Header = ['CSeq', `${cseqOf(invite).number} ACK`];
  return { method: 'ACK', uri: invite.uri, headers: [...kept, to, cseq], body: '' };
}
