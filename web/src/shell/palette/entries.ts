import type { components } from '../../api/schema.d.ts';
import type { Page } from '../../pages/index.ts';
import type { IconName } from '../../ui/icon.tsx';
import { folded } from '../../ui/marks.ts';

type FoundItem = components['schemas']['FoundItem'];
export type FoundKind = FoundItem['kind'];

/** One line of the palette: where it leads, or what it does. */
export interface Entry {
  /** Different for each. */
  id: string;
  /** The heading that it stands under: a kind of what was found, a page, something to do. */
  group: FoundKind | 'page' | 'action';
  icon: IconName;
  title: string;
  /** The title in Latin letters, where it has others. */
  latin?: string | null;
  /** What tells it from others of the same name. */
  about?: string | null;
  href?: string;
  run?(): void;
}

interface Place {
  icon: IconName;
  href(item: FoundItem): string;
}

const entry = (path: string, icon: IconName): Place => ({ icon, href: ({ id }) => `${path}/${id}` });

/** Where what was found has its page. Members of filters have none. */
const PLACES: Readonly<Record<Exclude<FoundKind, 'filter_member'>, Place>> = {
  user: entry('/users', 'user'),
  group: entry('/directory/groups', 'group'),
  queue: entry('/directory/queues', 'queue'),
  conference: entry('/directory/conferences', 'conference'),
  agent: entry('/directory/agents', 'agent'),
  paging: entry('/directory/pagings', 'paging'),
  parking_lot: entry('/directory/parkinglots', 'parking'),
  parking_slot: entry('/directory/parkinglots', 'parking'),
  template: entry('/templates', 'template'),
  key: { icon: 'template', href: ({ template_id }) => `/templates/${template_id}` },
  device: { icon: 'phone', href: ({ id }) => `/phones?device=${encodeURIComponent(id)}` },
};

/** The kinds that are searched. */
export const FOUND_KINDS = Object.keys(PLACES).join(',');

/** What the server has found, as lines. */
export function foundEntries(items: readonly FoundItem[]): Entry[] {
  return items.flatMap((item) => {
    const { kind, id, title, latin, detail, exten, number, position } = item;
    if (kind === 'filter_member') return [];
    const { icon, href } = PLACES[kind];
    const about = [exten ?? number, detail].filter(Boolean).join(' · ');
    return [{ id: `${kind}-${id}-${exten}-${position}`, group: kind, icon, title, latin, about, href: href(item) }];
  });
}

/** The pages of the navigation, by their names there. */
export function pageEntries(pages: readonly Page[], nameOf: (page: Page) => string): Entry[] {
  return pages.flatMap((page) => {
    if (page.nav === undefined) return [];
    // What the address says of the page itself is left out: `/tenants/:key?`.
    const [href] = page.path.split('/:') as [string];
    const about = page.nav.go && `G ${page.nav.go.toUpperCase()}`;
    return [{ id: href, group: 'page' as const, icon: page.nav.icon, title: nameOf(page), href, about }];
  });
}

/** Those whose title has every word that was typed, accents and case aside; all of them where nothing was typed. */
export function matching(entries: readonly Entry[], typed: string): Entry[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return entries.filter(({ title }) => words.every((word) => folded(title).includes(word)));
}
