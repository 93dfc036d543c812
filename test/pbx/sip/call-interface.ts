/** How far a call is. */
export type CallState = 'calling' | 'ringing' | 'answered' | 'ended';

/** One call of a phone. Every wait lasts 5 s unless told otherwise, and fails with an Error that says what came instead. */
export interface Call {
  readonly direction: 'out' | 'in';
  readonly state: CallState;
  /** Status of the final response to the INVITE; null before, and where the phone itself gave the call up. */
  readonly status: number | null;
  /** Why it ended: the Reason header of BYE or CANCEL (RFC 3326), else the phrase of the final response or who hung up. */
  readonly reason: string;
  /** User part of From of the INVITE. */
  readonly from: string;
  /** Display name of From of the INVITE. */
  readonly fromName: string;
  /** User part of To of the INVITE. */
  readonly to: string;
  /** A header of the INVITE that began the call. */
  header(name: string): string | undefined;

  /** Waits for 180 (out), or fulfilled at once (in). Fails when the call ends without ringing. */
  ringing(timeoutMs?: number): Promise<void>;
  /** Waits for the call to be answered. Fails with a SipError when it ends unanswered. */
  answered(timeoutMs?: number): Promise<void>;
  /** Waits for the end: the final status of a call that failed (487: cancelled), null of one that was answered. */
  ended(timeoutMs?: number): Promise<number | null>;

  /** Answers an incoming call; fulfilled when the other side has acknowledged it. */
  answer(): Promise<void>;
  /** Refuses an incoming call, with 486 by default. */
  reject(status?: number): Promise<void>;
  /** Ends the call: BYE, CANCEL, or 486 for one that rings here. Does nothing when it has ended. */
  hangup(): Promise<void>;

  /** Holds by re-INVITE (sendonly), and sends no audio until `unhold`. */
  hold(): Promise<void>;
  unhold(): Promise<void>;
  /** Presses keys by RFC 4733 (the default) or INFO (application/dtmf-relay); fulfilled when the last was let go or taken. */
  dtmf(digits: string, how?: 'rfc4733' | 'info'): Promise<void>;
  /** Sends INFO with headers of its own, as record keys do (`Record: on`). Fails with a SipError where it is refused. */
  info(headers: Readonly<Record<string, string>>): Promise<void>;
  /** What is sent from now on: a tone, or silence. */
  sendTone(hz: number | null): void;

  /** Waits until a frequency makes up a good part of what is heard from now on; of three mixed tones each is heard. */
  hears(hz: number, timeoutMs?: number): Promise<void>;
  /** Waits until silence, or nothing at all, is heard from now on. */
  hearsSilence(timeoutMs?: number): Promise<void>;
  /** Waits until the other side has sent these digits, by RFC 4733 or INFO. */
  hearsDigits(digits: string, timeoutMs?: number): Promise<void>;
  /** Audio packets that have arrived. */
  readonly packets: number;
  /** Starts keeping what is heard. */
  record(): void;
  /** What was heard since `record`: 16 bits, 8000 samples a second. */
  pcm(): Int16Array;

  /**
   * Transfers the other side by REFER; gives the final status of the new call (RFC 3515), and hangs up where that is 2xx. A
   * SipError where REFER is refused. Asterisk says 400 of a call whose sides it has not joined yet: let one hear the other first.
   */
  refer(target: string, timeoutMs?: number): Promise<number>;
  /** Connects the other sides of this call and another one of this phone by REFER with Replaces (RFC 3891). */
  referTo(other: Call, timeoutMs?: number): Promise<number>;
}
