import { pageOf } from '../../contract/answers/answer-fields.ts';
import {
  forwardAnswer,
  forwardsAnswer,
  serviceAnswer,
  servicesAnswer,
  userAnswer,
} from '../../contract/answers/user.ts';
import {
  FORWARD_NAMES,
  forwardSchema,
  forwardsSchema,
  SERVICES,
  type ServiceName,
  serviceSchema,
  servicesSchema,
  setForwards,
  setServices,
} from '../../domain/directory/services.ts';
import { userSchema } from '../../domain/directory/user-input.ts';
import { createUser, presentUsers, removeUser, replaceUser } from '../../domain/directory/users.ts';
import { bodyOf, get, listOf, type Route, userIn, write } from '../route.ts';

const ONE = '/users/:user_id';
const RIGHT = 'confd.users.{user_id}';
const LIST = {
  orders: ['lastname', 'firstname', 'email', 'id'],
  filters: ['id', 'uuid', 'firstname', 'lastname', 'email', 'func_key_template_id'],
};

const serviceRoutes = (Object.keys(SERVICES) as ServiceName[]).flatMap((name): Route[] => [
  get(
    `${ONE}/services/${name}`,
    `${RIGHT}.services.${name}.read`,
    `Whether ${name} is on`,
    async (context) => ({
      enabled: SERVICES[name].read(await userIn(context)),
    }),
    { answer: serviceAnswer },
  ),
  write(
    'PUT',
    `${ONE}/services/${name}`,
    `${RIGHT}.services.${name}.update`,
    `Switch ${name}`,
    async (context) => {
      const user = await userIn(context);
      await setServices(context.work, user, { [name]: bodyOf(context, serviceSchema) });
      return undefined;
    },
    { body: serviceSchema },
  ),
]);

const forwardRoutes = FORWARD_NAMES.flatMap((name): Route[] => [
  get(
    `${ONE}/forwards/${name}`,
    `${RIGHT}.forwards.${name}.read`,
    `The ${name} forward`,
    async (context) => (await userIn(context)).forwards[name],
    { answer: forwardAnswer },
  ),
  write(
    'PUT',
    `${ONE}/forwards/${name}`,
    `${RIGHT}.forwards.${name}.update`,
    `Change the ${name} forward; what is left out stays`,
    async (context) => {
      const user = await userIn(context);
      await setForwards(context.work, user, { [name]: bodyOf(context, forwardSchema) });
      return undefined;
    },
    { body: forwardSchema },
  ),
]);

/** Users, their services and forwards. */
export const userRoutes: readonly Route[] = [
  get(
    '/users',
    'confd.users.read',
    'List users',
    async (context) => {
      const { total, items } = await context.reading.store.users.list(listOf(context, LIST));
      return { total, items: await presentUsers(context.reading, items, context.view) };
    },
    { list: LIST, answer: pageOf(userAnswer) },
  ),
  write(
    'POST',
    '/users',
    'confd.users.create',
    'Make a user with lines, extensions and SIP accounts',
    async (context) => {
      const user = await createUser(context.work, bodyOf(context, userSchema));
      const [body] = await presentUsers(context.work, [user], context.view);
      return { body, location: context.view.link(`/users/${user.id}`) };
    },
    { body: userSchema, answer: userAnswer },
  ),
  get(
    ONE,
    `${RIGHT}.read`,
    'Get a user',
    async (context) => (await presentUsers(context.reading, [await userIn(context)], context.view))[0],
    { answer: userAnswer },
  ),
  write(
    'PUT',
    ONE,
    `${RIGHT}.update`,
    'Replace a user; passwords that are left out stay',
    async (context) => {
      const user = await userIn(context);
      await replaceUser(context.work, user, bodyOf(context, userSchema));
      return undefined;
    },
    { body: userSchema },
  ),
  write('DELETE', ONE, `${RIGHT}.delete`, 'Delete a user, and every key to him', async (context) => {
    await removeUser(context.work, await userIn(context));
    return undefined;
  }),
  get(
    `${ONE}/services`,
    `${RIGHT}.services.read`,
    'Do not disturb and call screening',
    async (context) => {
      const { services } = await userIn(context);
      return { dnd: { enabled: services.dnd }, incallfilter: { enabled: services.incallfilter } };
    },
    { answer: servicesAnswer },
  ),
  write(
    'PUT',
    `${ONE}/services`,
    `${RIGHT}.services.update`,
    'Switch services, any subset',
    async (context) => {
      const user = await userIn(context);
      await setServices(context.work, user, bodyOf(context, servicesSchema));
      return undefined;
    },
    { body: servicesSchema },
  ),
  ...serviceRoutes,
  get(
    `${ONE}/forwards`,
    `${RIGHT}.forwards.read`,
    'All forwards',
    async (context) => (await userIn(context)).forwards,
    { answer: forwardsAnswer },
  ),
  write(
    'PUT',
    `${ONE}/forwards`,
    `${RIGHT}.forwards.update`,
    'Change forwards, any subset',
    async (context) => {
      const user = await userIn(context);
      await setForwards(context.work, user, bodyOf(context, forwardsSchema));
      return undefined;
    },
    { body: forwardsSchema },
  ),
  ...forwardRoutes,
];
