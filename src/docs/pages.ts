import { destinationsPage } from './destinations.ts';
import { endpointsPage } from './endpoints.ts';
import { errorsPage } from './errors.ts';
import { keysPage } from './keys.ts';
import type { Page } from './markdown.ts';
import { phonesPage } from './phones.ts';
import { settingsPage } from './settings.ts';

/** The reference: pages for administrators, made from what the program itself works with. */
export const PAGES: readonly Page[] = [destinationsPage, endpointsPage, errorsPage, keysPage, phonesPage, settingsPage];
