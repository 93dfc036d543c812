import type { Check } from './check.ts';
import { codes } from './codes.ts';
import { database } from './database.ts';
import { endpoints } from './endpoints.ts';
import { hints } from './hints.ts';
import { includes } from './includes.ts';
import { lampLists } from './lamp-lists.ts';
import { modules } from './modules.ts';
import { rights } from './rights.ts';
import { settings } from './settings.ts';
import { tenants } from './tenants.ts';
import { version } from './version.ts';

/** All that is looked at on a PBX, in this order, once it is reached. */
export const CHECKS: readonly Check[] = [
  version,
  rights,
  modules,
  includes,
  tenants,
  settings,
  codes,
  endpoints,
  hints,
  lampLists,
  database,
];
