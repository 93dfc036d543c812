import type { Intent, LampKind, LampState } from '../../contract/words.ts';
import type { UserRow } from '../rows.ts';

// What the API and the command line need of PBXs. Implemented by src/pbx/asterisk, one link per PBX; made by app.ts.

/** A lamp at this moment. */
export interface Lamp {
  /** What it is about: an extension (`1001`), or one fact that many keys may show (`u12-dnd`, `u12-g2`, `a5`, `m42`). */
  id: string;
  kind: LampKind;
  state: LampState;
}

/** A lamp that has changed. `at` is milliseconds since 1970. */
export type LampChange = Lamp & { tenant_uuid: string; at: number };

/** Whether a tenant's PBX can be reached. `none`: the tenant has none. */
export type PbxStatus = 'none' | 'away' | 'connected';

/** One step of a diagnosis, from the key to the lamp: what was looked at, and what to do where it is not well. */
export interface DiagnosisStep {
  step: string;
  ok: boolean;
  /** What was found, in one sentence. */
  found: string;
  /** What to do; only where it is not ok. */
  fix?: string;
}

/** Numbers for /metrics, per PBX. */
export interface PbxFigures {
  name: string;
  connected: boolean;
  /** Times that a module was told to read its files again, by module. A key edit never adds to it. */
  reloads: Readonly<Record<string, number>>;
  /** Values that the periodic check found to differ, and put right. */
  drift_corrected: number;
  reconciliations: number;
  actions: number;
  events: number;
  /** Parts that wait to be told to the PBX. */
  waiting: number;
}

/** What is pressed for whom. `dial` and `intent` are those of the resolved key. */
export interface Press {
  user: UserRow;
  dial: string;
  intent: Intent;
}

/** All PBXs of an installation. */
export interface Pbx {
  status(tenantUuid: string): PbxStatus;
  /** The lamp behind a watched extension; null where the PBX has no hint for it. */
  lamp(tenantUuid: string, watch: string): Lamp | null;
  /** The lamps of toggles that the PBX has told of since it was reached; all others are off. */
  toggles(tenantUuid: string): Lamp[];
  onLamp(listener: (change: LampChange) => void): () => void;
  /** Tells of tenants whose PBX went away, or came back: all their lamps may have changed. */
  onStatus(listener: (tenantUuids: readonly string[]) => void): () => void;
  /**
   * Presses a key for a user. Calls ring his phone first; toggles act at once. Raises pbx_unavailable, no_current_call (transfer,
   * record and park need one), press_refused (the PBX said no).
   */
  press(press: Press): Promise<void>;
  /** What the PBX has of a watched extension, step by step: code, hint, device state, who watches it. */
  diagnose(user: UserRow, watch: { dial: string; watch: string | null }): Promise<DiagnosisStep[]>;
  /** Sends a NOTIFY to the phones of an endpoint. Resolves also when none is registered: the phone's fetch is the only proof. */
  notify(tenantUuid: string, endpoint: string, headers: Readonly<Record<string, string>>): Promise<void>;
  figures(): PbxFigures[];
  /** Resolves when everything that was put down so far has reached the PBX, or the PBX is away. For tests and the command line. */
  settled(): Promise<void>;
}
