import type { ExtensionOwner, Target } from '../directory/target.ts';
import { DEFAULT_CODES, FEATURES, featureCodes } from '../keys/feature-codes.ts';
import type { ResolveContext } from './destination.ts';

const about = (target: Omit<Target, 'tenant_uuid'>): Target => ({ tenant_uuid: 'example', ...target });

/** What the examples of the destination types point to. */
export const EXAMPLE_TARGETS: readonly Target[] = [
  about({ kind: 'user', id: 34, name: 'John Doe', exten: '1001', firstname: 'John', lastname: 'Doe' }),
  about({ kind: 'group', id: 2, name: 'Sales', exten: '2001', internal_name: 'grp-sales' }),
  about({ kind: 'queue', id: 3, name: 'Support', exten: '3001' }),
  about({ kind: 'conference', id: 4, name: 'Meeting', exten: '4001' }),
  about({ kind: 'agent', id: 5, name: 'Ann', exten: null, number: '8001' }),
  about({ kind: 'paging', id: 6, name: 'All', exten: null, number: '12' }),
  about({ kind: 'parking_lot', id: 7, name: 'Main', exten: '700', slots: { start: 701, end: 720 } }),
  about({
    kind: 'filter_member',
    id: 42,
    name: 'Jane Roe',
    exten: '1002',
    filter_users: [1],
    firstname: 'Jane',
    lastname: 'Roe',
  }),
];

const EXTENSIONS: Record<string, ExtensionOwner> = {
  1001: { kind: 'user', id: 34 },
  2001: { kind: 'group', id: 2 },
  3001: { kind: 'queue', id: 3 },
  4001: { kind: 'conference', id: 4 },
  701: { kind: 'parking_slot', id: 7 },
};

/** How a world may differ from the usual one. */
export interface ExampleWorld {
  targets?: readonly Target[];
  /** False: the tenant has disabled every feature code. */
  codes?: boolean;
}

/** The small world in which the examples of the destination types hold: user 1 owns the key, lot 7 is the default lot. */
export function exampleContext({ targets = EXAMPLE_TARGETS, codes = true }: ExampleWorld = {}): ResolveContext {
  return {
    owner: { id: 1, exten: '1000' },
    codes: featureCodes(FEATURES.map((feature) => ({ feature, exten: DEFAULT_CODES[feature], enabled: codes }))),
    targets: {
      get: (kind, id) => targets.find((one) => one.kind === kind && one.id === id),
      defaultParkingLot: () => targets.find((one) => one.kind === 'parking_lot'),
      byExtension: (exten) => EXTENSIONS[exten],
    },
  };
}
