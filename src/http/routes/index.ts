import type { Route } from '../route.ts';
import { administrationRoutes } from './administration.ts';
import { deviceRoutes } from './devices.ts';
import { directoryRoutes } from './directory.ts';
import { jobRoutes } from './jobs.ts';
import { lampRoutes } from './lamps.ts';
import { layoutRoutes } from './layouts.ts';
import { linkRoutes } from './links.ts';
import { memberRoutes } from './members.ts';
import { searchRoutes } from './search.ts';
import { templateRoutes } from './templates.ts';
import { unclaimedRoutes } from './unclaimed.ts';
import { userKeyRoutes } from './user-keys.ts';
import { userRoutes } from './users.ts';

/** Every endpoint below /1.1 that takes a token. The router, OpenAPI and the tests of every endpoint are made from this list. */
export const ROUTES: readonly Route[] = [
  ...templateRoutes,
  ...userKeyRoutes,
  ...userRoutes,
  ...directoryRoutes,
  ...memberRoutes,
  ...linkRoutes,
  ...deviceRoutes,
  ...unclaimedRoutes,
  ...jobRoutes,
  ...layoutRoutes,
  ...lampRoutes,
  ...searchRoutes,
  ...administrationRoutes,
];
