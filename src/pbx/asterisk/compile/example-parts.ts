import { DEFAULT_CODES, FEATURES, type FeatureCode } from '../../../domain/keys/feature-codes.ts';
import type { PbxLine, PbxTenant, PbxUser } from '../../../domain/pbx/model.ts';

/** The codes of a new tenant, but for what `changed` says; null disables. */
export function exampleCodes(changed: Partial<Record<FeatureCode['feature'], string | null>> = {}): FeatureCode[] {
  return FEATURES.map((feature) => {
    const exten = changed[feature];
    return {
      uuid: `uuid of ${feature}`,
      tenant_uuid: 'uuid of t1',
      feature,
      exten: exten ?? DEFAULT_CODES[feature],
      enabled: exten !== null,
    };
  });
}

/** A tenant for tests, but for what `changed` says. */
export function exampleTenant(changed: Partial<PbxTenant> = {}): PbxTenant {
  return {
    name: 't1',
    uuid: 'uuid of t1',
    outbound_context: null,
    codes: exampleCodes(),
    default_lot: null,
    id_lengths: [3],
    starred: [],
    ...changed,
  };
}

/** A managed line for tests, named after its main extension. */
export function exampleLine(extens: readonly string[], changed: Partial<PbxLine> = {}): PbxLine {
  const endpoint = `t1-${extens[0]}`;
  return { endpoint, username: endpoint, password: 'secret', managed: true, extens, ...changed };
}

const OFF = { enabled: false, destination: null };

/** A user with one line and nothing else, but for what `changed` says. */
export function exampleUser(changed: Partial<PbxUser> = {}): PbxUser {
  return {
    kind: 'user',
    id: 123,
    name: 'Alice Martin',
    email: null,
    language: null,
    exten: '1001',
    lines: [exampleLine(['1001'])],
    phones: 1,
    ring_seconds: 30,
    mailbox: null,
    pickup_groups: [],
    may: { transfer: false, record: false, listen: false, call_out: false },
    on: { dnd: false, incallfilter: false, callrecord: false, enablevm: false },
    forwards: { busy: OFF, noanswer: OFF, unconditional: OFF },
    ...changed,
  };
}
