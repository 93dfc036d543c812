import { linkAnswer } from '../../contract/answers/session.ts';
import { makeLink } from '../../domain/self-service.ts';
import { type Route, userIn, write } from '../route.ts';

/** Links by which users get to their own keys. */
export const linkRoutes: readonly Route[] = [
  write(
    'POST',
    '/users/:user_id/links',
    'confd.users.{user_id}.links.create',
    'Make a link that lets the user in once, within ten minutes, to his own keys; this answer is the only one that shows it',
    async (context) => {
      const { code, expires_at } = await makeLink(context.work, await userIn(context), context.caller);
      // Behind the #: a browser never sends that, so that it stands in no log.
      return { body: { url: `${context.origin}/me#${code}`, expires_at: new Date(expires_at).toISOString() } };
    },
    { noPlan: true, answer: linkAnswer },
  ),
];
