import { z } from 'zod';
import { pageOf } from '../../contract/answers/answer-fields.ts';
import { keyHolderAnswer, templateUserAnswer, userKeyProblemAnswer } from '../../contract/answers/key.ts';
import { refuse } from '../../contract/errors.ts';
import { uuid } from '../../contract/fields.ts';
import { TARGET_KINDS, type TargetKind } from '../../contract/words.ts';
import { DESTINATION_TYPES } from '../../domain/destinations/registry.ts';
import { phonesOf } from '../../domain/directory/devices.ts';
import { keySchema, parseKey, parseTemplate, templateSchema } from '../../domain/keys/key-input.ts';
import { keyAnswer, userKeysAnswer } from '../../domain/keys/present-key.ts';
import { getTemplate, refusePrivate } from '../../domain/keys/templates.ts';
import {
  assignTemplate,
  copyUserKeys,
  presentUserKey,
  presentUserKeys,
  putUserKey,
  removeUserKey,
  replaceUserKeys,
} from '../../domain/keys/user-keys.ts';
import { whyUserKey, whyUserKeyAnswer } from '../../domain/keys/why-key.ts';
import { loadUserKeys } from '../../domain/phone-input.ts';
import { inMemoryPage } from '../list-in-memory.ts';
import { bodyOf, get, givenBody, listOf, numericId, positionIn, type Route, userIn, write } from '../route.ts';
import { association } from './templates.ts';

const KEYS = '/users/:user_id/funckeys';
const RIGHT = 'confd.users.{user_id}.funckeys';
const copySchema = z.object({ from_user_uuid: uuid() }).meta({ id: 'CopyKeysInput' });
const HOLDERS = { orders: ['name', 'position', 'label'], filters: [] };
const PROBLEMS = { orders: ['position', 'code'], filters: ['device_id', 'position', 'code'] };

/** Function keys of users: Wazo's endpoints, problems, copying, and who has a key to something. */
export const userKeyRoutes: readonly Route[] = [
  get(
    KEYS,
    `${RIGHT}.read`,
    "A user's unified keys",
    async (context) => presentUserKeys(context.reading, await userIn(context), context.view.link),
    { answer: userKeysAnswer },
  ),
  write(
    'PUT',
    KEYS,
    `${RIGHT}.update`,
    "Replace a user's own keys",
    async (context) => {
      const user = await userIn(context);
      await replaceUserKeys(context.work, user, parseTemplate(givenBody(context), 'user'));
      return undefined;
    },
    { body: templateSchema },
  ),
  get(
    `${KEYS}/templates`,
    `${RIGHT}.templates.read`,
    "A user's template, as a list of none or one",
    async (context) => {
      const { id, func_key_template_id } = await userIn(context);
      const items = func_key_template_id === null ? [] : [association(id, func_key_template_id, context.view.link)];
      return { total: items.length, items };
    },
    { answer: pageOf(templateUserAnswer) },
  ),
  write(
    'PUT',
    `${KEYS}/templates/:template_id`,
    `${RIGHT}.templates.{template_id}.update`,
    'Give a user a template, in place of his previous one',
    async (context) => {
      const user = await userIn(context);
      const id = numericId(context.params.template_id);
      await refusePrivate(context.work, id, 'Cannot associate a private template with a user');
      await assignTemplate(context.work, [user], await getTemplate(context.work, id));
      return undefined;
    },
    { changes: `${KEYS}/templates` },
  ),
  write(
    'DELETE',
    `${KEYS}/templates/:template_id`,
    `${RIGHT}.templates.{template_id}.delete`,
    'Take a template from a user',
    async (context) => {
      const user = await userIn(context);
      const template = await getTemplate(context.work, numericId(context.params.template_id));
      if (user.func_key_template_id === template.id) await assignTemplate(context.work, [user], null);
      return undefined;
    },
    { changes: `${KEYS}/templates` },
  ),
  get(
    `${KEYS}/problems`,
    `${RIGHT}.problems.read`,
    "What does not work of a user's keys, on each phone that shows them",
    async (context) => {
      const user = await userIn(context);
      const { store } = context.reading;
      const devices = (await phonesOf(store, user)).flatMap(({ device, showsKeys }) => (showsKeys ? [device] : []));
      const resolved = (await loadUserKeys(store, user)).filter((key) => key.problem !== undefined);
      const ofKeys = resolved.map(({ position, problem }) => ({ device_id: null, position, ...problem! }));
      const ofPhones = devices.flatMap((device) =>
        device.problems.map((problem) => ({ device_id: device.id, ...problem })),
      );
      return inMemoryPage([...(devices.length > 0 ? [] : ofKeys), ...ofPhones], listOf(context, PROBLEMS), ['message']);
    },
    { list: PROBLEMS, answer: pageOf(userKeyProblemAnswer) },
  ),
  get(
    `${KEYS}/:position/why`,
    `${RIGHT}.{position}.why.read`,
    'Why a key is where it is: the own key and the template’s, which of them wins, and who changed them last',
    async (context) =>
      whyUserKey(context.reading.store, await userIn(context), positionIn(context.params), context.view.link),
    { answer: whyUserKeyAnswer },
  ),
  write(
    'POST',
    `${KEYS}/copy`,
    // Not the right to write one's own: who copies sees the keys of another.
    `${RIGHT}.copy.create`,
    "Copy another user's own keys, in place of one's own",
    async (context) => {
      const user = await userIn(context);
      const { from_user_uuid } = bodyOf(context, copySchema);
      const from = await context.work.store.users.find({ uuid: from_user_uuid });
      if (from?.tenant_uuid !== user.tenant_uuid)
        refuse('reference_not_found', 'from_user_uuid', {
          field: 'from_user_uuid',
          resource: 'User',
          id: from_user_uuid,
        });
      await copyUserKeys(context.work, from, user);
      return undefined;
    },
    { body: copySchema, status: 204, changes: KEYS },
  ),
  get(
    `${KEYS}/:position`,
    `${RIGHT}.{position}.read`,
    "One of a user's unified keys",
    async (context) => {
      const user = await userIn(context);
      return presentUserKey(context.reading, user, positionIn(context.params), context.view.link);
    },
    { answer: keyAnswer },
  ),
  write(
    'PUT',
    `${KEYS}/:position`,
    `${RIGHT}.{position}.update`,
    'Set one own key of a user',
    async (context) => {
      const user = await userIn(context);
      const position = positionIn(context.params);
      await putUserKey(context.work, user, position, parseKey(givenBody(context), 'user'));
      return undefined;
    },
    { body: keySchema },
  ),
  write(
    'DELETE',
    `${KEYS}/:position`,
    `${RIGHT}.{position}.delete`,
    'Remove one own key of a user',
    async (context) => {
      const user = await userIn(context);
      await removeUserKey(context.work, user, positionIn(context.params));
      return undefined;
    },
  ),
  get(
    '/funckeys',
    'confd.funckeys.read',
    'Who has a key to something',
    async (context) => {
      const kind = kindOf(context.query.destination_type);
      const id = Number(context.query.destination_id);
      if (!/^\d{1,15}$/.test(context.query.destination_id ?? '')) refuse('not_integer', 'destination_id');
      const { total, items } = await context.reading.store.keys.holders(kind, id, listOf(context, HOLDERS));
      return { total, items };
    },
    {
      list: HOLDERS,
      answer: pageOf(keyHolderAnswer),
      query: [
        {
          name: 'destination_type',
          says: 'a destination type that points to something, such as user or queue',
          required: true,
        },
        { name: 'destination_id', says: 'the id of what the keys point to', required: true },
      ],
    },
  ),
];

/** The kind of thing behind `destination_type`: what that type's fields point to, or the kind's own name. */
function kindOf(type: string | undefined): TargetKind {
  if (type === undefined) return refuse('required', 'destination_type');
  const definition = DESTINATION_TYPES.find((one) => one.type === type || one.aliases?.includes(type));
  const pointsTo = Object.values(definition?.fields ?? {}).find((field) => field.pointsTo)?.pointsTo;
  const kind = pointsTo ?? TARGET_KINDS.find((one) => one === type);
  return kind ?? refuse('one_of', 'destination_type', { values: pointingTypes() });
}

function pointingTypes(): string[] {
  return DESTINATION_TYPES.filter((one) => Object.values(one.fields).some((field) => field.pointsTo)).map(
    (one) => one.type,
  );
}
