import { type Following, stageOf } from './applied.ts';
import { reasonOf, sayReason } from './applied-reason.ts';

/** How far a phone is, as the API shows it. */
export function presentApplied(following: Following) {
  const { device, pending, push } = following;
  const reason = reasonOf(following);
  const time = (at: number | null | undefined) => (at == null ? null : new Date(at).toISOString());
  const state = pending !== undefined && device.state === 'current' ? 'behind' : device.state;
  return {
    state,
    stage: stageOf(following),
    saved_at: time(pending?.saved_at ?? device.saved_at),
    compiled_at: time(device.compiled_at),
    notified_at: time(device.notified_at),
    fetched_at: time(device.last_fetch?.at),
    attempts: push?.attempts ?? 0,
    next_attempt_at: push === undefined ? null : time(push.next_at),
    job_id: pending?.job_id ?? push?.job_id ?? device.job_id,
    why: reason && sayReason(reason),
    reason,
  };
}
