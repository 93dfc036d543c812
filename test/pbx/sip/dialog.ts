import { randomBytes } from 'node:crypto';
import { formatAddress, parseAddress } from './address.ts';
import type { ClientTransactions } from './client-transactions.ts';
import { authorize, parseChallenge } from './digest.ts';
import {
  cseqOf,
  type Header,
  headerOf,
  headersOf,
  type SipMessage,
  type SipRequest,
  type SipResponse,
} from './message.ts';
import type { Peer, Transport } from './transport.ts';

/** What every part of one phone works with. */
export interface Agent {
  /** Who we are: the address of record. */
  aor: string;
  displayName: string;
  /** Where we are reached. */
  contact: string;
  user: string;
  password: string | undefined;
  server: Peer;
  transport: Transport;
  client: ClientTransactions;
}

/** One request of a dialog. */
export interface DialogRequest {
  headers?: readonly Header[];
  body?: string;
  onProvisional?(response: SipResponse): void;
  /** Asked before a challenge is answered: true means that the request is no longer wanted. */
  isStopped?(): boolean;
}

/** What a phone can do, as it says in requests and responses. */
export const ALLOW: Header = ['Allow', 'INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, NOTIFY, REFER, UPDATE'];

/**
 * Requests that belong together: a call, a subscription, or the registrations of a phone (RFC 3261 section 12). Challenges are
 * answered with the phone's password.
 */
export class Dialog {
  readonly callId: string;
  readonly localTag = randomBytes(6).toString('hex');
  remoteTag: string | null = null;
  readonly remoteUri: string;
  private readonly agent: Agent;
  private readonly localUri: string;
  private target: string;
  private routes: readonly string[] = [];
  private cseq = 0;
  /** The last INVITE sent. */
  private invite: SipRequest | null = null;

  private constructor(
    agent: Agent,
    { callId, localUri, remoteUri }: Pick<Dialog, 'callId' | 'remoteUri'> & { localUri: string },
  ) {
    this.agent = agent;
    this.callId = callId;
    this.localUri = localUri;
    this.remoteUri = remoteUri;
    this.target = remoteUri;
  }

  /** A dialog that this phone begins. */
  static toward(agent: Agent, uri: string): Dialog {
    const callId = `${randomBytes(10).toString('hex')}@${agent.user}`;
    return new Dialog(agent, { callId, localUri: agent.aor, remoteUri: uri });
  }

  /** The registrations of this phone: the request goes to the server, about ourselves (RFC 3261 section 10.2). */
  static registering(agent: Agent, registrar: string): Dialog {
    const dialog = Dialog.toward(agent, agent.aor);
    dialog.target = registrar;
    return dialog;
  }

  /** A dialog that a request of the other side begins. */
  static from(agent: Agent, request: SipRequest): Dialog {
    const [from, to] = [parseAddress(headerOf(request, 'From') ?? ''), parseAddress(headerOf(request, 'To') ?? '')];
    const callId = headerOf(request, 'Call-ID') ?? '';
    const dialog = new Dialog(agent, { callId, localUri: to.uri, remoteUri: from.uri });
    dialog.remoteTag = from.params.tag ?? null;
    dialog.routes = headersOf(request, 'Record-Route');
    dialog.retarget(request);
    return dialog;
  }

  /** Takes tag, target and route from a response that makes the dialog (RFC 3261 section 12.1.2). */
  learn(response: SipResponse): void {
    this.remoteTag = parseAddress(headerOf(response, 'To') ?? '').params.tag ?? this.remoteTag;
    this.routes = headersOf(response, 'Record-Route').reverse();
    this.retarget(response);
  }

  /** Takes the other side's new Contact (RFC 3261 section 12.2). */
  retarget(message: SipMessage): void {
    const contact = headersOf(message, 'Contact')[0];
    if (contact !== undefined) this.target = parseAddress(contact).uri;
  }

  /** Sends a request, again with the password where it is challenged; gives the final response. */
  async request(method: string, request: DialogRequest = {}): Promise<SipResponse> {
    const first = await this.send(method, request, null);
    if (request.isStopped?.()) return first;
    const second = await this.answerChallenge(method, request, first);
    // A nonce that got old meanwhile is worth one more try; a wrong password is not.
    return second !== first && isStale(second) ? this.answerChallenge(method, request, second) : second;
  }

  /** Acknowledges the answer of our last INVITE. */
  acknowledge(): void {
    if (this.invite === null) throw new Error('an ACK without an INVITE');
    const credentials = this.invite.headers.filter(([name]) => /authorization$/i.test(name));
    const ack = this.build('ACK', cseqOf(this.invite).number, { headers: credentials });
    this.agent.client.acknowledge(this.invite, ack);
  }

  /** Cancels our last INVITE (RFC 3261 section 9.1). */
  async cancel(): Promise<void> {
    if (this.invite === null) return;
    const kept = this.invite.headers.filter(([name]) =>
      ['Via', 'From', 'To', 'Call-ID', 'Max-Forwards', 'Route'].includes(name),
    );
    const cseq: Header = ['CSeq', `${cseqOf(this.invite).number} CANCEL`];
    await this.agent.client.request({ method: 'CANCEL', uri: this.invite.uri, headers: [...kept, cseq], body: '' });
  }

  private async answerChallenge(method: string, request: DialogRequest, response: SipResponse): Promise<SipResponse> {
    const credentials = this.credentials(method, response);
    return credentials === null ? response : this.send(method, request, credentials);
  }

  private send(method: string, request: DialogRequest, credentials: Header | null): Promise<SipResponse> {
    const headers = [...(request.headers ?? []), ...(credentials === null ? [] : [credentials])];
    const message = this.build(method, ++this.cseq, { ...request, headers });
    if (method === 'INVITE') this.invite = message;
    return this.agent.client.request(message, request.onProvisional);
  }

  private build(method: string, cseq: number, { headers = [], body = '' }: DialogRequest): SipRequest {
    const { agent } = this;
    const to = `<${this.remoteUri}>${this.remoteTag === null ? '' : `;tag=${this.remoteTag}`}`;
    return {
      method,
      uri: this.target,
      headers: [
        agent.client.newVia(),
        ...this.routes.map((route): Header => ['Route', route]),
        ['From', `${formatAddress(agent.displayName, this.localUri)};tag=${this.localTag}`],
        ['To', to],
        ['Call-ID', this.callId],
        ['CSeq', `${cseq} ${method}`],
        ['Max-Forwards', '70'],
        ...(method === 'ACK'
          ? []
          : ([['Contact', `<${agent.contact}>`], ['User-Agent', 'Lampfield test phone'], ALLOW] as const)),
        ...headers,
      ],
      body,
    };
  }

  private credentials(method: string, response: SipResponse): Header | null {
    const [asks, answers] = response.status === 407 ? PROXY : SERVER;
    const { user, password } = this.agent;
    if ((response.status !== 401 && response.status !== 407) || password === undefined) return null;
    const challenge = challengeOf(response, asks);
    if (challenge === null) return null;
    return [answers, authorize({ challenge, user, password, method, uri: this.target })];
  }
}

const SERVER = ['WWW-Authenticate', 'Authorization'] as const;
const PROXY = ['Proxy-Authenticate', 'Proxy-Authorization'] as const;

/** The first challenge that we can answer; each stands in a header of its own (its own commas make lists ambiguous). */
function challengeOf(response: SipResponse, name: string) {
  const own = response.headers.filter(([its]) => its.toLowerCase() === name.toLowerCase());
  return own.map(([, value]) => parseChallenge(value)).find((challenge) => challenge !== null) ?? null;
}

function isStale(response: SipResponse): boolean {
  return [SERVER, PROXY].some(([name]) => challengeOf(response, name)?.isStale);
}
