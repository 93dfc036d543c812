import { query } from '../api/client.ts';
import { type Session, useSession } from '../api/session.ts';
import { stored } from '../api/stored.ts';

/** Whose phone rings for a call from the wall. */
export interface Caller {
  uuid: string;
  exten: string | null;
  name: string;
}

/** The uuid of who was chosen to call from, where the token is for nobody. */
const callerChoice = stored<string | null>('calls-from', (text) => text);

/** Who calls: the session's own user, else who was chosen. `caller` is null until somebody is; `choose` is undefined where it is fixed. */
export function useCaller(): { caller: Caller | null; choose: ((uuid: string | null) => void) | undefined } {
  const { data: session } = useSession();
  const chosen = callerChoice.use();
  const own = session?.user ?? null;
  const { data: user } = query.useQuery(
    'get',
    '/users/{user_id}',
    { params: { path: { user_id: chosen ?? '' } } },
    { enabled: own === null && chosen !== null, retry: false },
  );
  if (own !== null) return { caller: ofSession(own), choose: undefined };
  const choose = (uuid: string | null) => callerChoice.set(uuid);
  if (chosen === null || user === undefined) return { caller: null, choose };
  const exten = user.lines[0]?.extensions[0]?.exten ?? null;
  return { caller: { uuid: user.uuid, exten, name: nameOf(user) }, choose };
}

const ofSession = (user: NonNullable<Session['user']>): Caller => ({ ...user, name: nameOf(user) });

const nameOf = ({ firstname, lastname }: { firstname: string; lastname: string | null }) =>
  [firstname, lastname].filter(Boolean).join(' ');
