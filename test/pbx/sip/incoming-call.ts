import { BaseCall, reasonOf } from './call.ts';
import { type Agent, Dialog } from './dialog.ts';
import type { SipRequest } from './message.ts';
import type { Arrived } from './server-transactions.ts';

/** A call to this phone. It rings at once. */
export class IncomingCall extends BaseCall {
  readonly direction = 'in';
  protected readonly invite: SipRequest;
  private readonly arrived: Arrived;
  private isAcknowledged = false;

  constructor(agent: Agent, arrived: Arrived) {
    super(agent, Dialog.from(agent, arrived.request));
    this.arrived = arrived;
    this.invite = arrived.request;
    this.state = 'ringing';
    const contact = ['Contact', `<${agent.contact}>`] as const;
    arrived.respond(180, { tag: this.dialog.localTag, headers: [contact] });
  }

  /** Whether the caller asks the phone to answer by itself, as paging and intercom do: `Call-Info: <…>;answer-after=0`. */
  get asksForAnswer(): boolean {
    return /;\s*answer-after=0(?!\d)/i.test(this.header('Call-Info') ?? '');
  }

  async answer(): Promise<void> {
    await this.openMedia();
    if (this.state !== 'ringing') throw new Error(`nothing to answer: ${this.tell()}`);
    const payload = this.followMedia(this.invite);
    this.setAnswered();
    this.arrived.respond(200, { tag: this.dialog.localTag, ...this.describe(payload) });
    await this.wait('ACK', undefined, () => this.isAcknowledged);
  }

  reject(status = 486): Promise<void> {
    if (this.state !== 'ringing') throw new Error(`nothing to refuse: ${this.tell()}`);
    this.arrived.respond(status, { tag: this.dialog.localTag });
    this.end(status, 'refused here');
    return this.wait('ACK', undefined, () => this.isAcknowledged);
  }

  /** Takes the caller's CANCEL. */
  cancel(arrived: Arrived): void {
    arrived.respond(200, { tag: this.dialog.localTag });
    if (this.state !== 'ringing') return;
    this.arrived.respond(487, { tag: this.dialog.localTag });
    this.end(487, reasonOf(arrived.request) ?? 'cancelled');
  }

  protected override takeAck(): void {
    this.isAcknowledged = true;
    this.changes.changed();
  }

  protected giveUp(): Promise<void> {
    return this.reject();
  }
}
