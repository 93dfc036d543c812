import type { components } from '../api/schema.d.ts';

/** Whose keys are edited: one user's own, or those of a template. */
export type KeyOwner = { kind: 'user'; user_id: string } | { kind: 'template'; template_id: number };

/** A key as it is written to the API: what `PUT` takes at one position. */
export interface DraftKey {
  /** null: the target's name. */
  label: string | null;
  /** Whether its lamp is lit. */
  blf: boolean;
  /** Templates only: wins over a user's own key at its position. */
  locked?: boolean;
  destination: { type: string; [field: string]: unknown };
}

/** Keys by position. Positions without a key are left out. */
export type Keys = Readonly<Record<number, DraftKey>>;

/** A key as it is read: with what its target is called. */
export type StoredKey = components['schemas']['Key'];

/** What a lamp beside a key watches. */
export type WatchedLamp = components['schemas']['WatchedLamp'];

/** A key made concrete: what it is called, dials and lights. */
export type ResolvedKey = components['schemas']['ResolvedKey'];

/** One physical button of a phone, and what will be on it. */
export type LayoutSlot = components['schemas']['LayoutSlot'];

/** A block of buttons: line keys, memory keys, or one attached module. All places count from 1. */
export type KeyBlock = components['schemas']['KeyBlock'];

/** A phone with its keys on its buttons: what the compiler writes. */
export type PhoneLayout = components['schemas']['Layout'];

/** A model of the catalogue. */
export type PhoneModel = components['schemas']['PhoneModel'];
