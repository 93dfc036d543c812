import { z } from 'zod';
import { pageOf } from '../../contract/answers/answer-fields.ts';
import { destinationTypesAnswer, templateUserAnswer } from '../../contract/answers/key.ts';
import { refuse } from '../../contract/errors.ts';
import { id, LIMITS, listOf as listSchema, text, uuid } from '../../contract/fields.ts';
import { describeDestinations } from '../../domain/destinations/registry.ts';
import { keySchema, parseKey, parseTemplate, templateSchema } from '../../domain/keys/key-input.ts';
import { keyAnswer, type Link, templateAnswer } from '../../domain/keys/present-key.ts';
import {
  createTemplate,
  deleteTemplate,
  getTemplate,
  presentTemplateKey,
  presentTemplates,
  putKey,
  refusePrivate,
  removeKey,
  replaceTemplate,
} from '../../domain/keys/templates.ts';
import { assignTemplate } from '../../domain/keys/user-keys.ts';
import { whyTemplateKey, whyTemplateKeyAnswer } from '../../domain/keys/why-key.ts';
import type { TemplateHolder, TemplateRow } from '../../domain/rows.ts';
import { inMemoryPage } from '../list-in-memory.ts';
import {
  bodyOf,
  get,
  givenBody,
  listOf,
  numericId,
  positionIn,
  type ReadContext,
  type Route,
  type WriteContext,
  write,
} from '../route.ts';

const TEMPLATES = '/funckeys/templates';
const ONE = `${TEMPLATES}/:template_id`;
const RIGHT = 'confd.funckeys.templates';
const LIST = { orders: ['name', 'id'], filters: ['name'] };
const USERS = { orders: ['id', 'lastname', 'firstname', 'email'], filters: [] };

/** Many users at once: those that are named, or all that the filter leaves. */
const usersSchema = z
  .object({
    user_uuids: listSchema(uuid(), 10_000).optional(),
    filter: z
      .object({ search: text(LIMITS.name).optional(), func_key_template_id: id().optional() })
      .optional()
      .meta({ description: 'All users of the tenant that GET /users gives for it; {} is everybody' }),
  })
  .meta({ id: 'TemplateUsersInput' });

const template = ({ reading, params }: ReadContext | WriteContext): Promise<TemplateRow> =>
  getTemplate(reading, numericId(params.template_id));

/** Function keys in templates: Wazo's endpoints, and templates for many users at once. */
export const templateRoutes: readonly Route[] = [
  get(
    '/funckeys/destinations',
    'confd.funckeys.destinations.read',
    'The destination types and their parameters',
    async ({ view }) => describeDestinations({ user: view.link('/users') }),
    { answer: destinationTypesAnswer },
  ),
  get(
    TEMPLATES,
    `${RIGHT}.read`,
    'List templates',
    async (context) => {
      const { total, items } = await context.reading.store.templates.list(listOf(context, LIST));
      return { total, items: await presentTemplates(context.reading, items, context.view.link) };
    },
    { list: LIST, answer: pageOf(templateAnswer) },
  ),
  write(
    'POST',
    TEMPLATES,
    `${RIGHT}.create`,
    'Make a template',
    async (context) => {
      const { work, view } = context;
      const row = await createTemplate(work, parseTemplate(givenBody(context), 'template'));
      const [made] = await presentTemplates(work, [row], view.link);
      return { body: made, location: view.link(`${TEMPLATES}/${row.id}`) };
    },
    { body: templateSchema, answer: templateAnswer },
  ),
  get(
    ONE,
    `${RIGHT}.{template_id}.read`,
    'Get a template',
    async (context) => {
      const [one] = await presentTemplates(context.reading, [await template(context)], context.view.link);
      return one;
    },
    { answer: templateAnswer },
  ),
  write(
    'PUT',
    ONE,
    `${RIGHT}.{template_id}.update`,
    'Replace a template: what is left out is emptied',
    async (context) => {
      const row = await template(context);
      await replaceTemplate(context.work, row, parseTemplate(givenBody(context), 'template'));
      return undefined;
    },
    { body: templateSchema },
  ),
  write('DELETE', ONE, `${RIGHT}.{template_id}.delete`, 'Delete a template', async (context) => {
    await refusePrivate(
      context.work,
      numericId(context.params.template_id),
      'Deleting private templates is not allowed',
    );
    await deleteTemplate(context.work, await template(context));
    return undefined;
  }),
  get(
    `${ONE}/users`,
    `${RIGHT}.{template_id}.users.read`,
    'Who has a template',
    async (context) => {
      const row = await template(context);
      const users = await context.reading.store.users.withTemplate(row.id);
      const { total, items } = inMemoryPage(users, listOf(context, USERS), ['firstname', 'lastname', 'email']);
      return { total, items: items.map((user) => association(user.id, row.id, context.view.link)) };
    },
    { list: USERS, answer: pageOf(templateUserAnswer) },
  ),
  write(
    'POST',
    `${ONE}/users`,
    `${RIGHT}.{template_id}.users.update`,
    'Give a template to many users',
    async (context) => {
      const row = await template(context);
      const users = await chosenUsers(context, bodyOf(context, usersSchema));
      await assignTemplate(context.work, users, row);
      return undefined;
    },
    { body: usersSchema, status: 204 },
  ),
  get(
    `${ONE}/:position`,
    `${RIGHT}.{template_id}.{position}.read`,
    'Get one key of a template',
    async (context) => {
      const row = await template(context);
      return presentTemplateKey(context.reading, row, positionIn(context.params), context.view.link);
    },
    { answer: keyAnswer },
  ),
  get(
    `${ONE}/:position/why`,
    `${RIGHT}.{template_id}.{position}.why.read`,
    'Who changed a key of a template last, and how many of its users have an own key in its place',
    async (context) => {
      const row = await template(context);
      return whyTemplateKey(context.reading.store, row, positionIn(context.params), context.view.link);
    },
    { answer: whyTemplateKeyAnswer },
  ),
  write(
    'PUT',
    `${ONE}/:position`,
    `${RIGHT}.{template_id}.{position}.update`,
    'Set one key of a template',
    async (context) => {
      const row = await template(context);
      const position = positionIn(context.params);
      await putKey(context.work, row, null, position, parseKey(givenBody(context), 'template'));
      return undefined;
    },
    { body: keySchema },
  ),
  write(
    'DELETE',
    `${ONE}/:position`,
    `${RIGHT}.{template_id}.{position}.delete`,
    'Remove one key of a template',
    async (context) => {
      const row = await template(context);
      await removeKey(context.work, row, positionIn(context.params));
      return undefined;
    },
  ),
];

/** A user's template in Wazo's shape. */
export function association(user_id: number, template_id: number, link: Link) {
  const links = [
    { rel: 'func_keys_templates', href: link(`${TEMPLATES}/${template_id}`) },
    { rel: 'users', href: link(`/users/${user_id}`) },
  ];
  return { user_id, template_id, links };
}

async function chosenUsers(
  { work: { store }, scope }: WriteContext,
  { user_uuids, filter }: z.output<typeof usersSchema>,
): Promise<TemplateHolder[]> {
  if (user_uuids === undefined) {
    if (filter === undefined) return refuse('required', 'user_uuids');
    const { search, func_key_template_id } = filter;
    const filters: Record<string, string> =
      func_key_template_id === undefined ? {} : { func_key_template_id: String(func_key_template_id) };
    return store.users.holders({ tenants: [scope.tenant], filters, ...(search ? { search } : {}) });
  }
  if (filter !== undefined) refuse('unusable', 'filter', { hint: 'must be left out where user_uuids names the users' });
  const users = await store.users.byUuids([...new Set(user_uuids)]);
  const seen = new Set(users.filter((user) => scope.visible.includes(user.tenant_uuid)).map((user) => user.uuid));
  const index = user_uuids.findIndex((one) => !seen.has(one));
  if (index >= 0)
    refuse('reference_not_found', `user_uuids.${index}`, {
      field: 'user_uuids',
      resource: 'User',
      id: user_uuids[index],
    });
  return users;
}
