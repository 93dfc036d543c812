import { z } from 'zod';
import { pageOf } from '../../contract/answers/answer-fields.ts';
import { uuid } from '../../contract/fields.ts';
import { logAgentIn, logAgentOff } from '../../domain/directory/agent-login.ts';
import { agent } from '../../domain/directory/kinds/agent.ts';
import { RESOURCE_KINDS } from '../../domain/directory/kinds/registry.ts';
import { bodySchema, type ResourceDefinition, resourceAnswer } from '../../domain/directory/resource.ts';
import {
  createResource,
  getResource,
  parseResource,
  presentResources,
  removeResource,
  replaceResource,
} from '../../domain/directory/resources.ts';
import type { ListQuery } from '../../domain/rows.ts';
import {
  bodyOf,
  entryKey,
  get,
  givenBody,
  listOf,
  type ReadContext,
  type Route,
  type WriteContext,
  write,
} from '../route.ts';

const loginSchema = z.object({ user_uuid: uuid() }).meta({ id: 'AgentLoginInput' });

/** Groups, queues, conferences, agents, pagings, parking lots and call filters: the same five endpoints, from their definitions. */
export const directoryRoutes: readonly Route[] = [
  ...RESOURCE_KINDS.flatMap(routesOf),
  write(
    'POST',
    '/agents/:id/login',
    'confd.agents.{id}.login.create',
    'Log an agent in at a user',
    async (context) => {
      const row = await entry(context, agent);
      const { user_uuid } = bodyOf(context, loginSchema);
      await logAgentIn(context.work, row, await context.work.store.users.find({ uuid: user_uuid }), user_uuid);
      return undefined;
    },
    { body: loginSchema, status: 204, changes: '/agents/:id' },
  ),
  write(
    'POST',
    '/agents/:id/logoff',
    'confd.agents.{id}.logoff.create',
    'Log an agent off',
    async (context) => {
      await logAgentOff(context.work, await entry(context, agent));
      return undefined;
    },
    { status: 204, changes: '/agents/:id' },
  ),
];

function entry(context: ReadContext | WriteContext, definition: ResourceDefinition) {
  return getResource(context.reading, definition, entryKey(context.params.id));
}

/** Orders by the column behind the field that the client named. */
function inColumns({ orders }: ResourceDefinition, query: ListQuery): ListQuery {
  return query.order === undefined ? query : { ...query, order: orders[query.order]! };
}

function routesOf(definition: ResourceDefinition): Route[] {
  const { path, summary } = definition;
  const noun = definition.kind.replaceAll('_', ' ');
  const a = /^[aeiou]/.test(noun) ? 'an' : 'a';
  const [all, one] = [`/${path}`, `/${path}/:id`];
  const list = {
    orders: Object.keys(definition.orders),
    filters: ['id', 'uuid', 'name', ...['label', 'number'].filter((name) => name in definition.orders)],
  };
  const [body, answer] = [bodySchema(definition), resourceAnswer(definition)];
  return [
    get(
      all,
      `confd.${path}.read`,
      `List ${noun}s. ${summary}`,
      async (context) => {
        const { total, items } = await context.reading.store.resources.list(
          definition.kind,
          inColumns(definition, listOf(context, list)),
        );
        return { total, items: await presentResources(context.reading, definition, items, context.view) };
      },
      { list, answer: pageOf(answer) },
    ),
    write(
      'POST',
      all,
      `confd.${path}.create`,
      `Make ${a} ${noun}`,
      async (context) => {
        const row = await createResource(context.work, definition, parseResource(definition, givenBody(context)));
        const [made] = await presentResources(context.work, definition, [row], context.view);
        return { body: made, location: context.view.link(`/${path}/${row.id}`) };
      },
      { body, answer },
    ),
    get(
      one,
      `confd.${path}.{id}.read`,
      `Get ${a} ${noun}`,
      async (context) =>
        (await presentResources(context.reading, definition, [await entry(context, definition)], context.view))[0],
      { answer },
    ),
    write(
      'PUT',
      one,
      `confd.${path}.{id}.update`,
      `Replace ${a} ${noun}`,
      async (context) => {
        const row = await entry(context, definition);
        await replaceResource(context.work, definition, row, parseResource(definition, givenBody(context)));
        return undefined;
      },
      { body },
    ),
    write('DELETE', one, `confd.${path}.{id}.delete`, `Delete ${a} ${noun}, and every key to it`, async (context) => {
      await removeResource(context.work, definition, await entry(context, definition));
      return undefined;
    }),
  ];
}
