import type { Installation } from '../../domain/publisher.ts';
import type { PbxRow } from '../../domain/rows.ts';
import { connectOnce } from './ami/connect-once.ts';
import { watchedHints } from './check/hints.ts';
import { openLink } from './driver/link.ts';
import { sendHints } from './driver/send.ts';
import type { LinkState } from './driver/state.ts';

/**
 * Compares a PBX with the store and puts it right, beside the server or without it: both bring it to the same state. Gives how many
 * values differed. Raises AmiError where it can not be reached, and what the comparison raises.
 */
export async function repair(installation: Installation, pbx: PbxRow & { ami_url: string }): Promise<number> {
  const { database, publisher, defaults, now } = installation;
  // A link would try to connect for ever.
  await (await connectOnce(pbx.ami_url)).ami.close();
  const uuid = (await database.read.installation.get('uuid')) ?? '';
  const failed = Promise.withResolvers<never>();
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (facts: object, message: string) => failed.reject(new Error(`${message}: ${causeOf(facts)}`)),
  };
  const agreed = Promise.withResolvers<void>();
  const link = openLink(
    pbx,
    { database, publisher, defaults, installation: uuid, now, log },
    { onDevice: () => undefined, onConnection: () => agreed.resolve() },
  );
  try {
    // Connecting is the comparison; what it put right is counted as actions.
    await Promise.race([agreed.promise, failed.promise]);
    await refreshHints(link.state);
    return link.state.figures.actions;
  } finally {
    await link.close();
  }
}

/** A comparison sees AstDB and states, not what a watched hint was made of long ago. */
async function refreshHints(link: LinkState): Promise<void> {
  const watched = await watchedHints(link.ami, [...link.tenants.values()], (key) => link.entries.actual.get(key));
  for (const { state, exten, isStale } of watched) if (isStale) await sendHints(link, state, [exten]);
}

function causeOf(facts: object): string {
  return 'err' in facts && facts.err instanceof Error ? facts.err.message : 'unknown';
}
