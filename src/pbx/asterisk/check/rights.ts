import { ACTION_CLASSES, EVENT_CLASSES, readClasses, writeClasses } from '../rights.ts';
import { type Check, faultsOr, type Looked, type Outcome } from './check.ts';

/** Whether the manager's user may send what the link sends, and hear what it listens to. */
export const rights: Check = {
  id: 'rights',
  looksAt: 'the rights of the manager user',
  async run(at) {
    const actions = new Set((await at.ami.send('ListCommands')).headers.map(([name]) => name));
    const [write, read] = [missingWrites(actions), await missingReads(at, actions.has('Command'))];
    const faults = [
      ...(write.length > 0 ? [fault(at, 'write', write, writeClasses())] : []),
      ...(read.length > 0 ? [fault(at, 'read', read, readClasses())] : []),
    ];
    return faultsOr(`the manager user ${at.user} has the rights that are needed`, faults);
  },
};

function fault({ user }: Looked, right: string, missing: readonly string[], needed: readonly string[]): Outcome {
  return {
    found: `the manager user ${user} lacks "${right}" of ${missing.join(', ')}`,
    fix: `in manager.conf, section [${user}], let it be at least "${right} = ${needed.join(',')}", then "manager reload"`,
  };
}

/** A user is shown the actions alone that he may send. Actions of a module that is not loaded are nobody's. */
function missingWrites(actions: ReadonlySet<string>): string[] {
  const hasQueues = actions.has('QueueStatus');
  return Object.entries(ACTION_CLASSES).flatMap(([name, some]) => {
    if (name === 'agent' && !hasQueues) return [];
    return actions.has(some[0]) ? [] : [name];
  });
}

/** Only a command tells what a user may read; without it there is one event by which it shows. */
async function missingReads({ ami, user, hasBooted }: Looked, mayCommand: boolean): Promise<string[]> {
  if (!mayCommand) return hasBooted ? [] : ['system'];
  const lines = await ami.command(`manager show user ${user}`);
  const classes = lines.find((line) => line.includes('read perm:'))?.split('read perm:')[1] ?? '';
  const own = classes.split(',').map((name) => name.trim());
  return Object.keys(EVENT_CLASSES).filter((name) => !own.includes(name));
}
