import type { PbxTenant } from '../../../domain/pbx/model.ts';
import type { PhoneDefaults } from '../../../domain/phone-input.ts';
import type { Database } from '../../../domain/ports.ts';
import type { Publisher } from '../../../domain/publisher.ts';
import type { PbxRow, TenantRow } from '../../../domain/rows.ts';
import type { AmiClient } from '../ami/client.ts';
import type { AmiDatabase } from '../ami/database.ts';
import type { DialplanLine } from '../compile/tenant-dialplan.ts';
import type { DeviceState } from '../lamps/device-state.ts';
import type { HintMatcher } from '../lamps/hint-match.ts';
import type { ConfigFiles } from './config-files.ts';
import type { Ledger } from './ledger.ts';

/** Where a link writes what an operator should know. A logger of pino is one. */
export interface LinkLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** What links work with. */
export interface LinkSurroundings {
  database: Database;
  publisher: Publisher;
  /** What phones are made from: says whose lamps are watched by lists. */
  defaults: PhoneDefaults;
  /** The installation's uuid: tells our AstDB entries from those of another Lampfield. */
  installation: string;
  now(): number;
  log: LinkLog;
}

/** A tenant on a PBX: as the store has it, and what its context in the dialplan is made of. */
export interface TenantState {
  row: TenantRow;
  tenant: PbxTenant;
  lines: readonly DialplanLine[];
  hints: HintMatcher;
}

/** Counters of one PBX, for /metrics. */
export interface LinkFigures {
  reloads: Record<string, number>;
  drift_corrected: number;
  reconciliations: number;
  actions: number;
  events: number;
  /** Parts that wait to be told, when it was last looked. */
  waiting: number;
}

/** What one link knows of its Asterisk. */
export interface LinkState extends LinkSurroundings {
  pbx: PbxRow;
  ami: AmiClient;
  db: AmiDatabase;
  tenants: Map<string, TenantState>;
  /** AstDB below `lf`, and our lamp lists: full key → value. */
  entries: Ledger;
  /** Custom devices of ours: device → state. Only those that are on belong to a part. */
  devices: Ledger;
  /** `<queue> <interface>` → state interface and name of the member. */
  queueMembers: Ledger;
  files: ConfigFiles;
  /** True while an Asterisk that holds nothing of ours, or nothing that can be believed, is told everything. */
  isFilling: boolean;
  /** Every device's state, as Asterisk tells it. */
  states: Map<string, DeviceState>;
  figures: LinkFigures;
}

/** What lamps and diagnoses need of it. */
export type SeenPbx = Pick<LinkState, 'ami' | 'entries' | 'states' | 'tenants' | 'now'>;

/** The name of a part among all tenants of a PBX, as ledgers use it. */
export const partOf = (tenant: string, part: { kind: string; id: number }) => `${tenant} ${part.kind} ${part.id}`;
