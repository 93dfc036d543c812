import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../src/domain/ports.ts';
import type { StoreOptions } from '../../src/store/open.ts';
import { activitySuite } from './store-suite-activity.ts';
import { deviceSuite } from './store-suite-devices.ts';
import { directorySuite } from './store-suite-directory.ts';
import { followingSuite } from './store-suite-following.ts';
import { keySuite } from './store-suite-keys.ts';
import { listSuite } from './store-suite-lists.ts';
import { targetSuite } from './store-suite-targets.ts';
import { transactionSuite } from './store-suite-transactions.ts';

/** Opens a store of its own for one part of the suite. */
export type OpenStore = (options?: StoreOptions) => Promise<Database>;

/** What a part of the suite works with: the open store, and the statements it has run. */
export interface Suite {
  database: Database;
  statements: string[];
}

const PARTS = {
  keys: keySuite,
  directory: directorySuite,
  lists: listSuite,
  devices: deviceSuite,
  activity: activitySuite,
  following: followingSuite,
  targets: targetSuite,
  transactions: transactionSuite,
};

/** What every database behind the store must do. */
export function storeSuite(name: string, open: OpenStore): void {
  describe.each(Object.entries(PARTS))(`store on ${name}: %s`, (_, part) => {
    const suite: Suite = { database: undefined as never, statements: [] };
    beforeAll(async () => {
      suite.database = await open({ onQuery: ({ sql }) => void suite.statements.push(sql) });
    });
    afterAll(() => suite.database.close());
    part(suite);
  });
}
