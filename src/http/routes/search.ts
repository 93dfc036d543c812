import { searchAnswer } from '../../contract/answers/search.ts';
import { refuse } from '../../contract/errors.ts';
import { FOUND_KINDS, type FoundKind } from '../../contract/words.ts';
import { allows } from '../../domain/acl.ts';
import { type Finder, type Sight, search } from '../../domain/search.ts';
import { parseList } from '../list-query.ts';
import { get, type RequestContext, type Route } from '../route.ts';

const USUAL = 5;
const MOST = 50;

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
      const asked = { tenants, text, limit, kinds: kindsIn(query.kinds), ...idIn(query.id) };
      return { items: await search(reading.store, asked, sightOf(context)) };
    },
    {
      answer: searchAnswer,
      query: [
        { name: 'search', says: 'words of a name, or a number; the first of each kind where it is left out' },
        { name: 'kinds', says: `only these, separated by commas: ${FOUND_KINDS.join(', ')}` },
        { name: 'id', says: 'only the one with this id, of the kinds that are asked for; a slot by the id of its lot' },
        { name: 'limit', says: `so many of each kind: ${USUAL} by default, at most ${MOST}` },
        { name: 'recurse', says: 'the tenants below as well' },
      ],
    },
  ),
];

function kindsIn(given: string | undefined): readonly FoundKind[] {
  if (given === undefined) return FOUND_KINDS;
  const names = given.split(',').map((one) => one.trim());
  const unknown = names.some((name) => !FOUND_KINDS.some((kind) => kind === name));
  return unknown
    ? refuse('one_of', 'kinds', { values: FOUND_KINDS })
    : FOUND_KINDS.filter((kind) => names.includes(kind));
}

function idIn(given: string | undefined): { id?: number } {
  if (given === undefined) return {};
  return /^\d{1,15}$/.test(given) ? { id: Number(given) } : refuse('not_integer', 'id');
}

/** Who may search sees the names and numbers that keys point to; whatever else a list would show takes the right to the list. */
function sightOf({ caller: { acl, me } }: RequestContext) {
  return ({ right, target }: Finder): Sight => {
    if (allows(acl, right, me)) return 'all';
    const isDenied = !allows([...acl, right], right, me);
    return target && !isDenied ? 'names' : 'nothing';
  };
}
