import { refuse } from '../../contract/errors.ts';
import { allows } from '../../domain/acl.ts';
import { FOUND_KINDS, type Sight, search } from '../../domain/search.ts';
import { parseList } from '../list-query.ts';
import { get, type RequestContext, type Route } from '../route.ts';

const USUAL = 5;
const MOST = 50;
const KINDS = FOUND_KINDS.map(({ kind }) => kind);

/** One search box over everyone and everything. */
export const searchRoutes: readonly Route[] = [
  get(
    '/search',
    'confd.search.read',
    'Find anything by name, in any script, or by number: grouped by kind, best first',
    async (context) => {
      const { query, scope, reading } = context;
      const { tenants, search: text = '', limit = USUAL } = parseList(query, { orders: [], filters: [] }, scope);
      if (limit > MOST) refuse('out_of_range', 'limit', { min: 1, max: MOST });
      const asked = { tenants, text, limit, kinds: kindsIn(query.kinds) };
      return { items: await search(reading.store, asked, sightOf(context)) };
    },
    {
      query: [
        { name: 'search', says: 'words of a name, or a number; the first of each kind where it is left out' },
        { name: 'kinds', says: `only these, separated by commas: ${KINDS.join(', ')}` },
        { name: 'limit', says: `so many of each kind: ${USUAL} by default, at most ${MOST}` },
        { name: 'recurse', says: 'the tenants below as well' },
      ],
    },
  ),
];

function kindsIn(given: string | undefined): readonly string[] {
  const kinds =
    given
      ?.split(',')
      .map((one) => one.trim())
      .filter(Boolean) ?? KINDS;
  if (kinds.some((one) => !KINDS.includes(one))) refuse('one_of', 'kinds', { values: KINDS });
  return kinds;
}

/** Who may search sees the names and numbers that keys point to; whatever else a list would show takes the right to the list. */
function sightOf({ caller: { acl, me } }: RequestContext) {
  return ({ right, target }: { right: string; target: boolean }): Sight => {
    if (allows(acl, right, me)) return 'all';
    const isDenied = !allows([...acl, right], right, me);
    return target && !isDenied ? 'names' : 'nothing';
  };
}
