import type { Session } from '../api/session.ts';
import { PAGES, type Page } from '../pages/index.ts';

/** The pages of the navigation that are for whoever is signed in. */
export function pagesFor(session: Session): readonly Page[] {
  return PAGES.filter(({ nav }) => nav && (session.main_tenant || !nav.mainTenantOnly));
}
