import type { Intent, LampKind } from '../../contract/words.ts';

/** The state beside a key: the extension to watch, and what its states mean. */
export interface Lamp {
  watch: string;
  kind: LampKind;
}

/** Why a key can not work now: code disabled, target without extension ... */
export interface KeyProblem {
  code: string;
  message: string;
}

/**
 * A key made concrete for one user: what destinations produce, and all that phones and the PBX know of a key
 * (docs/adr/0001-resolved-key.md).
 */
export interface ResolvedKey {
  position: number;
  /** The text to show, not yet fitted to any phone; the target's name where the key has no label of its own. */
  label: string;
  /** What the key sends; `''` when it can not be dialled now. */
  dial: string;
  intent: Intent;
  lamp: Lamp | null;
  /** True where a ringing lamp may be answered from this key (directed pickup). */
  pickup: boolean;
  inherited: boolean;
  locked: boolean;
  template_id: number | null;
  problem?: KeyProblem;
}
