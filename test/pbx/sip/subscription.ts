import { type Agent, Dialog } from './dialog.ts';
import { type Header, headerOf, type SipRequest } from './message.ts';
import type { Arrived } from './server-transactions.ts';
import { Changes, SipError } from './waiting.ts';

/** What is subscribed to (RFC 6665). */
export interface SubscriptionOptions {
  uri: string;
  event: string;
  accept: string;
  /** Seconds. */
  expires: number;
  /** Headers beside the usual ones. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** One subscription of a phone. It is not renewed by itself. */
export class Subscription {
  readonly dialog: Dialog;
  readonly changes = new Changes();
  /** Body of the last NOTIFY. */
  body = '';
  /** NOTIFYs that have come. */
  notified = 0;
  /** Why the server has ended it, as Subscription-State says; null while it stands. */
  over: string | null = null;
  private readonly agent: Agent;
  private readonly options: SubscriptionOptions;
  private readonly takeBody: (body: string) => void;

  /** `takeBody` gets the body of each NOTIFY that has one. */
  constructor(agent: Agent, options: SubscriptionOptions, takeBody: (body: string) => void) {
    this.agent = agent;
    this.options = options;
    this.takeBody = takeBody;
    this.dialog = Dialog.toward(agent, options.uri);
  }

  /** Subscribes; fulfilled when the first NOTIFY is there. Rejects with a SipError where it is refused. */
  async start(): Promise<void> {
    await this.send(this.options.expires);
    await this.until('first NOTIFY', undefined, () => this.notified > 0);
  }

  /** Renews it, and waits for the NOTIFY that follows. */
  async refresh(expires = this.options.expires): Promise<void> {
    const before = this.notified;
    await this.send(expires);
    await this.until('NOTIFY after the renewal', undefined, () => this.notified > before);
  }

  /** Ends it, if the server has not. */
  async close(): Promise<void> {
    if (this.over === null) await this.send(0);
    this.over ??= 'closed here';
  }

  /** Takes a request inside the dialog. */
  take({ request, respond }: Arrived): void {
    respond(request.method === 'NOTIFY' ? 200 : 405);
    if (request.method === 'NOTIFY') this.takeNotify(request);
  }

  /** Waits for something about it. */
  until(what: string, ms: number | undefined, isTrue: () => boolean, now: () => string = () => ''): Promise<void> {
    const { uri, event } = this.options;
    const instead = () =>
      `${now()}${this.over === null ? '' : `it is over: ${this.over}; `}${this.agent.transport.trace(this.dialog.callId)}`;
    const wish = { what: `${what} (${this.agent.user} watches ${uri}, ${event})`, ms, instead };
    return this.changes.until(() => (isTrue() ? null : undefined), wish).then(() => {});
  }

  private takeNotify(request: SipRequest): void {
    this.notified++;
    this.dialog.retarget(request);
    const [state = '', ...params] = (headerOf(request, 'Subscription-State') ?? '').split(';');
    if (state.trim() === 'terminated') this.over = /reason=([\w-]+)/.exec(params.join(';'))?.[1] ?? 'terminated';
    if (request.body !== '') {
      this.body = request.body;
      this.takeBody(request.body);
    }
    this.changes.changed();
  }

  private async send(expires: number): Promise<void> {
    const { uri, event, accept, headers = {} } = this.options;
    const own: Header[] = [
      ['Event', event],
      ['Accept', accept],
      ['Expires', String(expires)],
    ];
    const response = await this.dialog.request('SUBSCRIBE', { headers: [...own, ...Object.entries(headers)] });
    if (response.status >= 300)
      throw new SipError(
        response.status,
        `SUBSCRIBE to ${uri} (${event}) was answered ${response.status} ${response.reason}`,
      );
    this.dialog.learn(response);
  }
}
