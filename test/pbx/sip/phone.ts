import { uriOf } from './address.ts';
import type { Call } from './call-interface.ts';
import { ClientTransactions } from './client-transactions.ts';
import { type Agent, ALLOW } from './dialog.ts';
import { IncomingCall } from './incoming-call.ts';
import { type Lamp, SubscribedLamp } from './lamp.ts';
import { type LampList, SubscribedLampList } from './lamp-list.ts';
import { type Mailbox, MessageLamp } from './mailbox.ts';
import { headerOf, isRequest, type SipRequest } from './message.ts';
import { OutgoingCall } from './outgoing-call.ts';
import type { Phone, PhoneOptions, ReceivedNotify, WatchOptions } from './phone-interface.ts';
import { createRegistration, type Registration } from './registration.ts';
import { type Arrived, ServerTransactions } from './server-transactions.ts';
import { Subscription, type SubscriptionOptions } from './subscription.ts';
import { Timers } from './timers.ts';
import { LOOPBACK, openTransport } from './transport.ts';
import { Changes } from './waiting.ts';

const ACCEPT = { dialog: 'application/dialog-info+xml', presence: 'application/pidf+xml' };
/** An hour, as phones ask for. */
const EXPIRES = 3600;
/** A server that is gone is not waited for longer than that. */
const CLOSING_MS = 1000;

/** Makes a phone that listens on a free UDP port of loopback. It does not register by itself. */
export async function createPhone(options: PhoneOptions): Promise<Phone> {
  const timers = new Timers();
  const transport = await openTransport((message, from) => {
    const arrived = isRequest(message) ? servers.take(message, from) : client.take(message);
    if (arrived) phone.take(arrived);
  });
  const { server, user, password, name = '', contactUser = user } = options;
  const client = new ClientTransactions(transport, timers, server);
  const servers = new ServerTransactions(transport, timers);
  const contact = uriOf(contactUser, { host: LOOPBACK, port: transport.port });
  const agent: Agent = {
    aor: uriOf(user, server),
    displayName: name,
    contact,
    user,
    password,
    server,
    transport,
    client,
  };
  const phone = new DeskPhone(agent, options.autoAnswer ?? false, timers);
  return phone;
}

class DeskPhone implements Phone {
  readonly port: number;
  readonly incoming: IncomingCall[] = [];
  readonly notifies: ReceivedNotify[] = [];
  readonly messages: Mailbox;
  private readonly agent: Agent;
  private readonly autoAnswer: boolean | 'header';
  private readonly timers: Timers;
  private readonly registration: Registration;
  private readonly changes = new Changes();
  private readonly messageLamp: MessageLamp;
  private readonly calls: (OutgoingCall | IncomingCall)[] = [];
  private readonly subscriptions: Subscription[] = [];
  /** Who takes the requests of a dialog, by Call-ID. */
  private readonly dialogs = new Map<string, { take(arrived: Arrived): void }>();
  private claimed = 0;
  private readonly claimedNotifies = new Set<ReceivedNotify>();
  private closing: Promise<void> | null = null;

  constructor(agent: Agent, autoAnswer: boolean | 'header', timers: Timers) {
    this.agent = agent;
    this.autoAnswer = autoAnswer;
    this.timers = timers;
    this.port = agent.transport.port;
    this.registration = createRegistration(agent);
    this.messageLamp = new MessageLamp(() => this.trace());
    this.messages = this.messageLamp;
  }

  register(expires = EXPIRES): Promise<void> {
    return this.registration.register(expires);
  }

  unregister(): Promise<void> {
    return this.registration.unregister();
  }

  dial(target: string, { headers = {} }: { headers?: Readonly<Record<string, string>> } = {}): Call {
    const call = new OutgoingCall(this.agent, uriOf(target, this.agent.server), Object.entries(headers));
    this.calls.push(call);
    this.dialogs.set(call.dialog.callId, call);
    void call.start();
    return call;
  }

  nextCall(timeoutMs?: number): Promise<Call> {
    const see = () => (this.claimed < this.incoming.length ? this.incoming[this.claimed++] : undefined);
    return this.changes.until<Call>(see, this.wish('incoming call', timeoutMs));
  }

  async noCall(ms: number): Promise<void> {
    const call = await this.nextCall(ms).catch(() => null);
    if (call !== null) throw new Error(`${this.agent.user} was called by ${call.from}; ${this.trace()}`);
  }

  async watch(
    exten: string,
    { event = 'dialog', expires = EXPIRES, accept = ACCEPT[event], headers }: WatchOptions = {},
  ): Promise<Lamp> {
    const options = { uri: uriOf(exten, this.agent.server), event, accept, expires, headers };
    const lamp = new SubscribedLamp((takeBody) => this.subscription(options, takeBody));
    await lamp.subscription.start();
    return lamp;
  }

  async watchList(
    name: string,
    { event = 'dialog', expires = EXPIRES }: Pick<WatchOptions, 'event' | 'expires'> = {},
  ): Promise<LampList> {
    const accept = `${ACCEPT[event]}, application/rlmi+xml, multipart/related`;
    const options = {
      uri: uriOf(name, this.agent.server),
      event,
      accept,
      expires,
      headers: { Supported: 'eventlist' },
    };
    const lamps = new SubscribedLampList((takeBody) => this.subscription(options, takeBody));
    await lamps.subscription.start();
    return lamps;
  }

  async mwi({ mailbox = this.agent.user, expires = EXPIRES } = {}): Promise<Mailbox & { close(): Promise<void> }> {
    const lamp = new MessageLamp(() => this.trace());
    const accept = 'application/simple-message-summary';
    const options = { uri: uriOf(mailbox, this.agent.server), event: 'message-summary', accept, expires };
    const subscription = this.subscription(options, (body) => lamp.take(body));
    await subscription.start();
    return Object.assign(lamp, { close: () => subscription.close() });
  }

  nextNotify(event: string, timeoutMs?: number): Promise<ReceivedNotify> {
    const see = () => {
      const found = this.notifies.find((one) => one.event === event && !this.claimedNotifies.has(one));
      if (found !== undefined) this.claimedNotifies.add(found);
      return found;
    };
    return this.changes.until(see, this.wish(`NOTIFY for ${event}`, timeoutMs));
  }

  trace(): string {
    return this.agent.transport.trace();
  }

  close(): Promise<void> {
    this.closing ??= this.shut();
    return this.closing;
  }

  /** Takes a request that has arrived for the first time. */
  take(arrived: Arrived): void {
    const { request } = arrived;
    const callId = headerOf(request, 'Call-ID') ?? '';
    const dialog = this.dialogs.get(callId);
    if (request.method === 'CANCEL') this.takeCancel(arrived, callId);
    else if (dialog !== undefined) dialog.take(arrived);
    else if (/;\s*tag=/i.test(headerOf(request, 'To') ?? '')) arrived.respond(481);
    else this.takeNew(arrived);
  }

  private takeNew(arrived: Arrived): void {
    const { request } = arrived;
    if (request.method === 'INVITE') this.takeInvite(arrived);
    else if (request.method === 'NOTIFY') this.takeNotify(arrived, request);
    else arrived.respond(request.method === 'OPTIONS' ? 200 : 405, { headers: [ALLOW] });
  }

  private takeInvite(arrived: Arrived): void {
    const call = new IncomingCall(this.agent, arrived);
    this.calls.push(call);
    this.incoming.push(call);
    this.dialogs.set(call.dialog.callId, call);
    const answers = this.autoAnswer === 'header' ? call.asksForAnswer : this.autoAnswer;
    // Fails where the caller has hung up meanwhile: the call's own waits say so.
    if (answers) call.answer().catch(() => {});
    this.changes.changed();
  }

  private takeCancel(arrived: Arrived, callId: string): void {
    const call = this.incoming.find(({ dialog }) => dialog.callId === callId);
    if (call === undefined) arrived.respond(481);
    else call.cancel(arrived);
  }

  private takeNotify(arrived: Arrived, request: SipRequest): void {
    arrived.respond(200);
    const event = headerOf(request, 'Event') ?? '';
    const headers = Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), value]));
    this.notifies.push({ event, body: request.body, headers });
    if (event === 'message-summary') this.messageLamp.take(request.body);
    this.changes.changed();
  }

  private subscription(options: SubscriptionOptions, takeBody: (body: string) => void): Subscription {
    const subscription = new Subscription(this.agent, options, takeBody);
    this.subscriptions.push(subscription);
    this.dialogs.set(subscription.dialog.callId, subscription);
    return subscription;
  }

  private wish(what: string, ms: number | undefined) {
    return { what: `${what} at ${this.agent.user}`, ms, instead: () => this.trace() };
  }

  private async shut(): Promise<void> {
    const ends = [
      ...this.calls.map((call) => call.hangup()),
      ...this.subscriptions.map((one) => one.close()),
      this.unregister(),
    ];
    await new Promise<void>((resolve) => {
      this.timers.after(CLOSING_MS, resolve);
      void Promise.allSettled(ends).then(() => resolve());
    });
    this.timers.close();
    this.agent.client.close();
    this.agent.transport.close();
  }
}
