import { pageOf } from '../../contract/answers/answer-fields.ts';
import { EVENTS } from '../../contract/answers/event.ts';
import { diagnosisAnswer, keyLampAnswer, lampAnswer } from '../../contract/answers/lamp.ts';
import { diagnose } from '../../domain/pbx/diagnosis.ts';
import { allLamps, keyLamps, pageOfLamps } from '../../domain/pbx/lamps.ts';
import { callFor, callSchema, pressKey } from '../../domain/pbx/press.ts';
import type { ListQuery } from '../../domain/rows.ts';
import { inMemoryPage } from '../list-in-memory.ts';
import { EVENT_NAMES } from '../live-stream/event-table.ts';
import { act, bodyOf, get, listOf, positionIn, type ReadContext, type Route, userIn } from '../route.ts';

const LAMPS = { orders: ['kind', 'name', 'exten'], filters: ['kind', 'state', 'exten'] };
const KEY = '/users/:user_id/funckeys/:position';
const KEY_RIGHT = 'confd.users.{user_id}.funckeys.{position}';

/** Lamps, the live stream, and what a key does on the PBX: pressing it, and following it from end to end. */
export const lampRoutes: readonly Route[] = [
  get(
    '/lamps',
    'confd.lamps.read',
    'What the lamps show: users, groups, queues, conferences, parking slots, and toggles that were switched',
    async (context) => lamps(context, listOf(context, LAMPS)),
    { list: LAMPS, answer: pageOf(lampAnswer) },
  ),
  get(
    '/users/:user_id/lamps',
    'confd.users.{user_id}.lamps.read',
    "The lamps beside a user's keys",
    async (context) => {
      const user = await userIn(context);
      const items = await keyLamps(context.reading.store, context.installation.pbx, user);
      return { total: items.length, items };
    },
    { answer: pageOf(keyLampAnswer) },
  ),
  {
    method: 'GET',
    url: '/events',
    acl: 'confd.events.read',
    summary: 'The live stream (server-sent events): what changes, as far as the token may read it',
    tag: 'events',
    status: 200,
    stream: EVENTS,
    query: [{ name: 'events', says: `only these, separated by commas: ${EVENT_NAMES.join(', ')}` }],
  },
  act(`${KEY}/press`, `${KEY_RIGHT}.press.create`, "Press a user's key for him", async (context) => {
    const user = await userIn(context);
    const { reading, installation, params } = context;
    return pressKey(reading.store, installation.pbx, user, positionIn(params));
  }),
  act(
    '/users/:user_id/calls',
    'confd.users.{user_id}.calls.create',
    'Call for a user: his phone rings first, then dials, as if he had done it',
    async (context) => {
      const user = await userIn(context);
      return callFor(context.installation.pbx, user, bodyOf(context, callSchema).exten);
    },
    { body: callSchema },
  ),
  get(
    `${KEY}/diagnosis`,
    `${KEY_RIGHT}.diagnosis.read`,
    'Follow a key from end to end, and say the one thing to fix',
    async (context) => {
      const user = await userIn(context);
      const { phones, pbx, defaults } = context.installation;
      return diagnose({ store: context.reading.store, phones, pbx, defaults }, user, positionIn(context.params));
    },
    { answer: diagnosisAnswer },
  ),
];

/** Pages in the order of kinds come from the store; for everything else all lamps are looked at. */
async function lamps({ reading: { store }, installation: { pbx } }: ReadContext, query: ListQuery) {
  const { order, filters, limit, search: _, ...rest } = query;
  const byKind = order === 'kind';
  if (byKind && limit !== undefined && filters.state === undefined && filters.exten === undefined)
    return pageOfLamps(store, pbx, { ...query, limit });
  // What allLamps gives is searched already, and in the order of kinds.
  const page = { ...rest, filters, ...(limit === undefined ? {} : { limit }), ...(byKind ? {} : { order: order! }) };
  return inMemoryPage(await allLamps(store, pbx, query), page, []);
}
