import { parseAddress } from './address.ts';
import { BaseCall } from './call.ts';
import { type Agent, Dialog } from './dialog.ts';
import type { Header, SipResponse } from './message.ts';

/** A call that this phone makes. */
export class OutgoingCall extends BaseCall {
  readonly direction = 'out';
  /** Statuses of the provisional responses, as they came: 100, 180, 183. */
  readonly provisional: number[] = [];
  protected readonly invite: { headers: readonly Header[] };
  private readonly extra: readonly Header[];
  private isGivenUp = false;

  constructor(agent: Agent, uri: string, extra: readonly Header[]) {
    super(agent, Dialog.toward(agent, uri));
    this.extra = extra;
    this.invite = { headers: [['From', `<${agent.aor}>`], ['To', `<${uri}>`], ...extra] };
  }

  /** Dials. Never rejects: what goes wrong ends the call. */
  async start(): Promise<void> {
    try {
      await this.openMedia();
      const { headers, body } = this.describe();
      const isStopped = () => this.isGivenUp;
      const onProvisional = (response: SipResponse) => this.takeProvisional(response);
      const request = {
        headers: [...headers.filter(([name]) => name === 'Content-Type'), ...this.extra],
        body,
        onProvisional,
        isStopped,
      };
      this.takeFinal(await this.dialog.request('INVITE', request));
    } catch (error) {
      this.end(null, error instanceof Error ? error.message : String(error));
    }
  }

  answer(): Promise<void> {
    throw new Error('an outgoing call is answered by the other side');
  }

  reject(): Promise<void> {
    throw new Error('an outgoing call is refused by the other side');
  }

  protected async giveUp(): Promise<void> {
    this.isGivenUp = true;
    // Before a provisional response there must be no CANCEL (RFC 3261 section 9.1): it follows that response.
    if (this.provisional.length > 0) await this.dialog.cancel();
    await this.ended();
  }

  private takeProvisional(response: SipResponse): void {
    const isFirst = this.provisional.length === 0;
    this.provisional.push(response.status);
    if (isFirst && this.isGivenUp) void this.dialog.cancel();
    if (parseAddress(response.headers.find(([name]) => name === 'To')?.[1] ?? '').params.tag)
      this.dialog.learn(response);
    this.followMedia(response);
    if (response.status === 180) this.state = 'ringing';
    this.changes.changed();
  }

  private takeFinal(response: SipResponse): void {
    if (response.status < 300) this.takeAnswer(response);
    else this.end(response.status, response.reason);
  }

  private takeAnswer(response: SipResponse): void {
    this.dialog.learn(response);
    this.dialog.acknowledge();
    this.followMedia(response);
    this.setAnswered();
    // The answer and our CANCEL have crossed.
    if (this.isGivenUp) void this.hangup();
  }
}
