// The words that answers are made of. The domain takes its types from here.

/**
 * What a phone has of its files. `behind`: it has fetched, but not what it is to have now. `failed`: it was told as often as
 * it will be, or its files could not be made.
 */
export const PHONE_STATES = ['never_seen', 'current', 'behind', 'failed'] as const;
export type PhoneState = (typeof PHONE_STATES)[number];

/** Steps of a phone on its way to its new keys; `failed`: it was given up, or its files could not be made. */
export const PHONE_STAGES = ['saved', 'compiled', 'notified', 'fetched', 'failed'] as const;
export type PhoneStage = (typeof PHONE_STAGES)[number];

/** Why a phone does not have its new keys. */
export const PHONE_REASONS = [
  'job_paused',
  'files_being_made',
  'files_unmade',
  'refused',
  'given_up',
  'window_closed',
  'window_open',
  'no_pbx',
  'no_line',
  'not_told',
  'pbx_away',
  'refused_again',
  'told',
  'in_call',
  'next',
  'waiting',
] as const;
export type PhoneReason = (typeof PHONE_REASONS)[number];

export const JOB_STATES = ['running', 'paused', 'cancelled', 'done'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const JOB_KINDS = ['publish', 'synchronize', 'restart'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** What a lamp shows: a person's line, an on/off state, a parking slot, callers waiting, people in a conference. */
export const LAMP_KINDS = ['line', 'toggle', 'slot', 'queue', 'conference'] as const;
export type LampKind = (typeof LAMP_KINDS)[number];

/** What a lamp says. `unknown`: the PBX is away, or has not told. */
export const LAMP_STATES = [
  'idle',
  'ringing',
  'busy',
  'hold',
  'parked',
  'on',
  'off',
  'unavailable',
  'unknown',
] as const;
export type LampState = (typeof LAMP_STATES)[number];

/** What pressing a key does, in one word: all that a phone family needs to choose its kind of key. */
export const INTENTS = ['call', 'dial', 'toggle', 'transfer', 'record', 'park', 'retrieve'] as const;
export type Intent = (typeof INTENTS)[number];

/** Kinds of things that a key can point to. */
export const TARGET_KINDS = [
  'user',
  'group',
  'queue',
  'conference',
  'agent',
  'filter_member',
  'paging',
  'parking_lot',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** What a search can find, in the order in which it is answered. */
export const FOUND_KINDS = [
  'user',
  'group',
  'queue',
  'conference',
  'agent',
  'paging',
  'parking_lot',
  'parking_slot',
  'filter_member',
  'template',
  'key',
  'device',
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];
