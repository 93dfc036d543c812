import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { DigitSender } from './digit-sender.ts';
import { Ear } from './ear.ts';
import { formatRtp, parseRtp } from './rtp-packet.ts';
import { PCMU, type Sdp } from './sdp.ts';
import { encodeUlaw, sine } from './tone.ts';
import { LOOPBACK } from './transport.ts';

/** A packet holds 20 ms. */
const TICK_MS = 20;
const TICK_SAMPLES = 160;
/** After a longer stall of this process than that the time is skipped, not made up for. */
const MOST_BEHIND = 25;

/** The audio of one call, both ways (RFC 3550). */
export class RtpSession {
  readonly ear = new Ear();
  /** The tone that is sent, in Hz; null sends silence. */
  tone: number | null = null;
  /** While true nothing is sent at all, as on a phone that holds its call. */
  isPaused = false;
  private readonly changed: () => void;
  private readonly digits = new DigitSender();
  private socket: Socket | null = null;
  private remote: Sdp | null = null;
  private clock: NodeJS.Timeout | null = null;
  private startedAt = 0;
  private ticks = 0;
  private sequence = randomInt(0x8000);
  private eventTimestamp = 0;
  private readonly offset = randomInt(0x8000_0000);
  private readonly ssrc = randomInt(0x1_0000_0000);

  /** `changed` is told of each packet and tick. */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Binds a free port of loopback; gives it. */
  async open(): Promise<number> {
    const socket = createSocket({ type: 'udp4', recvBufferSize: 256 * 1024 });
    this.socket = socket;
    socket.on('message', (bytes) => this.take(bytes));
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(0, LOOPBACK, resolve);
    });
    return socket.address().port;
  }

  /** Starts sending to where the other side listens, or goes on to a new place. */
  start(remote: Sdp): void {
    this.remote = remote;
    if (this.clock !== null || this.socket === null) return;
    this.startedAt = performance.now();
    this.clock = setInterval(() => this.tick(), TICK_MS);
  }

  /** Presses keys by RFC 4733; fulfilled when the last one was let go. */
  press(digits: string): Promise<void> {
    if ((this.remote?.eventPayload ?? null) === null) throw new Error('the other side takes no telephone-event');
    return this.digits.add(digits);
  }

  close(): void {
    if (this.clock !== null) clearInterval(this.clock);
    this.clock = null;
    this.socket?.close();
    this.socket = null;
  }

  private take(bytes: Buffer): void {
    const packet = parseRtp(bytes);
    if (packet === null) return;
    if (packet.payloadType === PCMU) this.ear.takeAudio(packet.payload);
    else if (packet.payloadType === this.remote?.eventPayload) this.ear.takeEvent(packet.payload, packet.timestamp);
    this.changed();
  }

  /** Sends what is due by now: a timer of a busy machine comes late. */
  private tick(): void {
    const due = Math.floor((performance.now() - this.startedAt) / TICK_MS);
    if (due - this.ticks > MOST_BEHIND) this.ticks = due - 1;
    while (this.ticks < due) {
      this.sendTick();
      this.ticks++;
    }
    this.ear.tick();
    this.changed();
  }

  private sendTick(): void {
    const timestamp = this.offset + this.ticks * TICK_SAMPLES;
    const digit = this.digits.next();
    if (digit !== null) {
      if (digit.isFirst) this.eventTimestamp = timestamp;
      const payloadType = this.remote?.eventPayload ?? 0;
      for (const [at, payload] of digit.payloads.entries())
        this.send({ payloadType, marker: digit.isFirst && at === 0, timestamp: this.eventTimestamp, payload });
    } else if (!this.isPaused) {
      const samples = sine(this.tone, this.ticks * TICK_SAMPLES, TICK_SAMPLES);
      this.send({ payloadType: PCMU, marker: false, timestamp, payload: Buffer.from(samples.map(encodeUlaw)) });
    }
  }

  private send(packet: { payloadType: number; marker: boolean; timestamp: number; payload: Buffer }): void {
    if (this.remote === null) return;
    const bytes = formatRtp({ ...packet, sequence: this.sequence++, ssrc: this.ssrc });
    this.socket?.send(bytes, this.remote.port, this.remote.host);
  }
}
