import { parseAddress, uriOf, uriWithHeader, userOf } from './address.ts';
import type { Call, CallState } from './call-interface.ts';
import type { Agent, Dialog } from './dialog.ts';
import { ALLOW } from './dialog.ts';
import { type Header, headerOf, type SipMessage, type SipRequest } from './message.ts';
import { RtpSession } from './rtp.ts';
import { answerTo, type Direction, formatSdp, parseSdp } from './sdp.ts';
import type { Arrived } from './server-transactions.ts';
import { LOOPBACK } from './transport.ts';
import { Changes, SipError } from './waiting.ts';

const EVENT_PAYLOAD = 101;
const SDP: Header = ['Content-Type', 'application/sdp'];

/** What calls in both directions have in common: media, what happens inside the dialog, and the waits. */
export abstract class BaseCall implements Call {
  abstract readonly direction: 'out' | 'in';
  state: CallState = 'calling';
  status: number | null = null;
  reason = '';
  readonly dialog: Dialog;
  protected readonly agent: Agent;
  protected readonly changes = new Changes();
  protected readonly rtp = new RtpSession(() => this.changes.changed());
  private port = 0;
  private sdpVersion = 0;
  private localDirection: Direction = 'sendrecv';
  private remoteDirection: Direction = 'sendrecv';
  private wasAnswered = false;
  /** Final statuses that NOTIFYs after a REFER have brought. */
  private readonly transfers: number[] = [];

  constructor(agent: Agent, dialog: Dialog) {
    this.agent = agent;
    this.dialog = dialog;
  }

  /** The INVITE that began the call, as far as it is known. */
  protected abstract readonly invite: Pick<SipRequest, 'headers'>;
  abstract answer(): Promise<void>;
  abstract reject(status?: number): Promise<void>;
  /** Gives up a call that is not answered. */
  protected abstract giveUp(): Promise<void>;

  get from(): string {
    return userOf(this.party('From').uri);
  }

  get fromName(): string {
    return this.party('From').display;
  }

  get to(): string {
    return userOf(this.party('To').uri);
  }

  header(name: string): string | undefined {
    return headerOf({ status: 0, reason: '', body: '', ...this.invite }, name);
  }

  ringing(timeoutMs?: number): Promise<void> {
    return this.wait('ringing', timeoutMs, () => {
      this.failIf(this.state === 'ended' && !this.wasAnswered);
      return this.state !== 'calling';
    });
  }

  answered(timeoutMs?: number): Promise<void> {
    return this.wait('answer', timeoutMs, () => {
      this.failIf(this.state === 'ended' && !this.wasAnswered);
      return this.wasAnswered;
    });
  }

  async ended(timeoutMs?: number): Promise<number | null> {
    await this.wait('end of the call', timeoutMs, () => this.state === 'ended');
    return this.wasAnswered ? null : this.status;
  }

  async hangup(): Promise<void> {
    if (this.state === 'ended') return;
    if (!this.wasAnswered) return this.giveUp();
    this.end(this.status, 'hung up here');
    await this.dialog.request('BYE');
  }

  async hold(): Promise<void> {
    this.rtp.isPaused = true;
    await this.reinvite('sendonly');
  }

  async unhold(): Promise<void> {
    await this.reinvite('sendrecv');
    this.rtp.isPaused = false;
  }

  async dtmf(digits: string, how: 'rfc4733' | 'info' = 'rfc4733'): Promise<void> {
    if (how === 'rfc4733') return this.rtp.press(digits);
    for (const digit of digits)
      await this.sendInfo([['Content-Type', 'application/dtmf-relay']], `Signal=${digit}\r\nDuration=160\r\n`);
  }

  info(headers: Readonly<Record<string, string>>): Promise<void> {
    return this.sendInfo(Object.entries(headers), '');
  }

  sendTone(hz: number | null): void {
    this.rtp.tone = hz;
  }

  hears(hz: number, timeoutMs?: number): Promise<void> {
    const mark = this.rtp.ear.heard;
    return this.listen(`${hz} Hz`, timeoutMs, () => this.rtp.ear.hears(hz, mark));
  }

  hearsSilence(timeoutMs?: number): Promise<void> {
    const mark = this.rtp.ear.heard;
    return this.listen('silence', timeoutMs, () => this.rtp.ear.isSilent(mark));
  }

  hearsDigits(digits: string, timeoutMs?: number): Promise<void> {
    return this.listen(`digits ${digits}`, timeoutMs, () => this.rtp.ear.digits.endsWith(digits));
  }

  get packets(): number {
    return this.rtp.ear.packets;
  }

  record(): void {
    this.rtp.ear.record();
  }

  pcm(): Int16Array {
    return this.rtp.ear.pcm();
  }

  refer(target: string, timeoutMs?: number): Promise<number> {
    return this.transfer(uriOf(target, this.agent.server), timeoutMs);
  }

  async referTo(other: Call, timeoutMs?: number): Promise<number> {
    if (!(other instanceof BaseCall)) throw new TypeError('not a call of such a phone');
    const { callId, remoteTag, localTag, remoteUri } = other.dialog;
    const replaces = `${callId};to-tag=${remoteTag};from-tag=${localTag}`;
    const result = await this.transfer(uriWithHeader(remoteUri, 'Replaces', replaces), timeoutMs);
    if (result < 300) await other.hangup();
    return result;
  }

  /** Takes a request inside the dialog. */
  take(arrived: Arrived): void {
    const { request } = arrived;
    // The NOTIFYs of a transfer may outlive the call.
    if (this.state === 'ended' && request.method !== 'NOTIFY') arrived.respond(481);
    else if (request.method === 'INVITE' || request.method === 'UPDATE') this.takeOffer(arrived);
    else arrived.respond(200);
    if (request.method === 'ACK') this.takeAck();
    if (request.method === 'NOTIFY') this.takeNotify(request);
    if (request.method === 'INFO') this.rtp.ear.digits += /^Signal=\s*(\S)/im.exec(request.body)?.[1] ?? '';
    if (request.method === 'BYE') this.end(this.status, reasonOf(request) ?? 'hung up by the other side');
    this.changes.changed();
  }

  protected takeAck(): void {}

  /** Binds the audio port; to be done before the first description. */
  protected async openMedia(): Promise<void> {
    this.port = await this.rtp.open();
  }

  /** Our description, as headers and body of a message. */
  protected describe(eventPayload: number | null = EVENT_PAYLOAD): { headers: Header[]; body: string } {
    const direction = this.remoteDirection === 'sendrecv' ? this.localDirection : answerTo(this.remoteDirection);
    const own = { host: LOOPBACK, port: this.port, direction, eventPayload };
    return { headers: [SDP, ['Contact', `<${this.agent.contact}>`], ALLOW], body: formatSdp(own, ++this.sdpVersion) };
  }

  /** Follows the other side's description, where the message has one; gives the payload type of its digits. */
  protected followMedia(message: SipMessage): number | null {
    const remote = parseSdp(message.body);
    if (remote === null) return EVENT_PAYLOAD;
    this.rtp.start(remote);
    return remote.eventPayload;
  }

  protected setAnswered(): void {
    this.wasAnswered = true;
    this.status = 200;
    this.state = 'answered';
    this.changes.changed();
  }

  protected end(status: number | null, reason: string): void {
    if (this.state === 'ended') return;
    this.state = 'ended';
    this.status = status;
    this.reason = reason;
    this.rtp.close();
    this.changes.changed();
  }

  protected wait(what: string, ms: number | undefined, isTrue: () => boolean): Promise<void> {
    const see = () => (isTrue() ? null : undefined);
    return this.changes.until(see, { what: `${what} (${this.name()})`, ms, instead: () => this.tell() }).then(() => {});
  }

  /** The call in words, for errors. */
  protected tell(): string {
    const how = this.state === 'ended' ? `ended, ${this.status ?? 'no status'} ${this.reason}` : this.state;
    const audio = this.state === 'answered' ? `; ${this.rtp.ear.describe()}` : '';
    return `the call is ${how}${audio}; ${this.agent.transport.trace(this.dialog.callId)}`;
  }

  private name(): string {
    return `${this.agent.user}'s call ${this.direction === 'out' ? `to ${this.to}` : `from ${this.from}`}`;
  }

  private party(name: string) {
    return parseAddress(this.header(name) ?? '');
  }

  private failIf(isOver: boolean): void {
    if (isOver) throw new SipError(this.status ?? 0, `${this.name()} was not answered: ${this.tell()}`);
  }

  private listen(what: string, ms: number | undefined, isHeard: () => boolean): Promise<void> {
    return this.wait(what, ms, () => {
      if (this.state === 'ended') throw new Error(`no ${what}, for ${this.tell()}`);
      return isHeard();
    });
  }

  private async reinvite(direction: Direction): Promise<void> {
    this.localDirection = direction;
    const response = await this.dialog.request('INVITE', this.describe());
    if (response.status >= 300) throw new SipError(response.status, `re-INVITE refused: ${this.tell()}`);
    this.dialog.retarget(response);
    this.dialog.acknowledge();
    this.followMedia(response);
  }

  private async sendInfo(headers: readonly Header[], body: string): Promise<void> {
    const { status } = await this.dialog.request('INFO', { headers, body });
    if (status >= 300) throw new SipError(status, `INFO refused with ${status}: ${this.tell()}`);
  }

  private async transfer(uri: string, ms: number | undefined): Promise<number> {
    const from = this.transfers.length;
    const headers: Header[] = [
      ['Refer-To', `<${uri}>`],
      ['Referred-By', `<${this.agent.aor}>`],
    ];
    const { status } = await this.dialog.request('REFER', { headers });
    if (status >= 300) throw new SipError(status, `REFER refused with ${status}: ${this.tell()}`);
    const wish = { what: `end of the transfer to ${uri}`, ms, instead: () => this.tell() };
    const result = await this.changes.until(() => this.transfers[from], wish);
    // Asterisk leaves the call to the one who transferred, as RFC 5589 says.
    if (result < 300) await this.hangup();
    return result;
  }

  private takeOffer(arrived: Arrived): void {
    const offered = parseSdp(arrived.request.body);
    this.dialog.retarget(arrived.request);
    this.remoteDirection = offered?.direction ?? this.remoteDirection;
    this.rtp.isPaused =
      this.localDirection === 'sendonly' ||
      answerTo(this.remoteDirection) === 'recvonly' ||
      this.remoteDirection === 'inactive';
    const payload = this.followMedia(arrived.request);
    // An UPDATE that tells of a new connected party has no description, and neither has its answer (RFC 3311).
    if (offered === null && arrived.request.method === 'UPDATE')
      arrived.respond(200, { headers: [['Contact', `<${this.agent.contact}>`]] });
    else arrived.respond(200, this.describe(payload));
  }

  private takeNotify(request: SipRequest): void {
    const status = Number(/^SIP\/2\.0 (\d{3})/.exec(request.body)?.[1] ?? 0);
    if (status >= 200) this.transfers.push(status);
  }
}

/** The Reason header of a request (RFC 3326), null where it has none: `SIP;cause=200;text="Call completed elsewhere"`. */
export function reasonOf(request: SipRequest): string | null {
  return headerOf(request, 'Reason') ?? null;
}
