import type { Kysely } from 'kysely';
import type { Store } from '../domain/ports.ts';
import { activityQueries } from './activity.ts';
import { auditQueries } from './audit.ts';
import { codeQueries } from './codes.ts';
import { deviceQueries } from './devices.ts';
import { extensionQueries } from './extensions.ts';
import { installationQueries } from './installation.ts';
import { jobQueries } from './jobs.ts';
import { keyQueries } from './keys.ts';
import { linkQueries } from './links.ts';
import { type Memory, withMemory } from './memory.ts';
import { pbxChangeQueries } from './pbx-changes.ts';
import { pushQueries } from './pushes.ts';
import { resourceQueries } from './resources.ts';
import { searchQueries } from './search.ts';
import type { Tables } from './tables.ts';
import { loadTargets } from './targets.ts';
import { templateQueries } from './templates.ts';
import { tenantQueries } from './tenants.ts';
import { tokenQueries } from './tokens.ts';
import { unclaimedQueries } from './unclaimed.ts';
import { userQueries } from './users.ts';

/** All queries on one connection: of the reader (with a memory between commits), or of a transaction. */
export function storeOn(db: Kysely<Tables>, memory?: Memory): Store {
  const store = queriesOn(db, memory);
  return memory === undefined ? store : withMemory(store, memory);
}

function queriesOn(db: Kysely<Tables>, memory: Memory | undefined): Store {
  return {
    tenants: tenantQueries(db),
    tokens: tokenQueries(db),
    links: linkQueries(db),
    templates: templateQueries(db),
    keys: keyQueries(db),
    users: userQueries(db),
    resources: resourceQueries(db),
    extensions: extensionQueries(db),
    codes: codeQueries(db),
    devices: deviceQueries(db),
    activity: activityQueries(db),
    unclaimed: unclaimedQueries(db),
    pushes: pushQueries(db),
    jobs: jobQueries(db),
    pbxChanges: pbxChangeQueries(db),
    audit: auditQueries(db),
    installation: installationQueries(db),
    search: searchQueries(db),
    targets: (tenantUuids, references) => loadTargets(db, tenantUuids, references, memory?.current().targets),
  };
}
