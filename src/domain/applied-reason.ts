import type { PhoneReason } from '../contract/words.ts';
import { type Following, isToldSince, isUnmade, RETRY_MS } from './applied.ts';

/** What a reason says besides its code. Times are ISO 8601. */
type Facts = Record<string, string | number | null>;

/** Why a phone does not have its new keys. */
export interface Reason {
  code: PhoneReason;
  facts: Facts;
}

const REFUSED =
  'The PBX refused to tell it, most likely because it does not know its line: see what "lampfield pbx check" says.';

/** Every reason as a sentence that says what happens next, or what to do. */
const SENTENCES: Readonly<Record<PhoneReason, (facts: Facts) => string>> = {
  job_paused: (f) => `The job "${f.subject}" is paused: resume it to go on.`,
  files_being_made: () => 'Its new files are being made.',
  files_unmade: () => 'Its files could not be made: see its problems.',
  refused: () => `${REFUSED} Synchronize it to try again.`,
  given_up: (f) =>
    `It was told ${f.times} times, at last at ${when(f.at)}, and has not come for its files: is it on, and does it reach the provisioning address? Synchronize it to try again.`,
  window_closed: () => 'It has never come for its files, and its window is closed: open it again.',
  window_open: (f) =>
    `It has never come for its files: it may do so by its MAC${f.address === null ? '' : ` from ${f.address}`} until ${when(f.until)}. Point it at the provisioning address, and open its window again if that has passed.`,
  no_pbx: () => 'No PBX can tell it: it reads its new files when it asks for them next, or is restarted.',
  no_line: () =>
    'Nobody can tell it, for it has no line: it reads its new files when it asks for them next, or is restarted.',
  not_told: () => 'It is not told: it reads its new files when it asks for them next. Synchronize it to tell it now.',
  pbx_away: () => 'The PBX is away: it is told when the PBX is back.',
  refused_again: (f) => `${REFUSED} It is tried again at ${when(f.next_at)}.`,
  told: (f) =>
    `It was told ${f.times === 1 ? 'once' : `${f.times} times`} and has not come for its files yet; it is told again at ${when(f.next_at)}.`,
  in_call: () => 'Its user is in a call: it is told afterwards.',
  next: () => 'It is told next.',
  waiting: (f) => `It is told when its turn comes; ${f.phones} phones wait.`,
};

/** A reason in English. */
export function sayReason({ code, facts }: Reason): string {
  return SENTENCES[code](facts);
}

function when(at: Facts[string] | undefined): string {
  return typeof at === 'string' ? `${at.slice(0, 16).replace('T', ' ')} UTC` : 'an unknown time';
}

const time = (at: number | null) => (at === null ? null : new Date(at).toISOString());
const because = (code: PhoneReason, facts: Facts = {}): Reason => ({ code, facts });

/** Why a phone does not have its new keys; null where it has them. */
export function reasonOf(following: Following): Reason | null {
  const { device, pending, job } = following;
  if (pending === undefined && device.state === 'current') return null;
  if (job?.state === 'paused') return because('job_paused', { subject: job.subject });
  if (pending !== undefined) return because('files_being_made');
  if (isUnmade(device)) return because('files_unmade');
  if (device.state === 'failed' && !isToldSince(device, device.saved_at)) return because('refused');
  if (device.state === 'failed') return because('given_up', { times: RETRY_MS.length, at: time(device.notified_at) });
  return device.state === 'never_seen' ? whyNeverSeen(following) : whyBehind(following);
}

function whyNeverSeen({ device: { window_until, window_address } }: Following): Reason {
  if (window_until === null) return because('window_closed');
  return because('window_open', { until: time(window_until), address: window_address });
}

function whyBehind({ device, push, pbx, hasLine, isBusy, waiting }: Following): Reason {
  if (pbx === 'none') return because('no_pbx');
  if (!hasLine) return because('no_line');
  if (push === undefined) return because('not_told');
  if (pbx === 'away') return because('pbx_away');
  const again = { times: push.attempts, next_at: time(push.next_at) };
  if (push.attempts > 0) return because(isToldSince(device, push.queued_at) ? 'told' : 'refused_again', again);
  if (isBusy) return because('in_call');
  return waiting <= 1 ? because('next') : because('waiting', { phones: waiting });
}
