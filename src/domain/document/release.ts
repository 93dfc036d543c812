import type { TargetKind } from '../../contract/words.ts';
import type { Work } from '../work.ts';
import { extensOf } from './identify.ts';
import type { Matches } from './import-run.ts';
import type { CurrentResource, CurrentUser } from './read-tenant.ts';

interface Move {
  kind: TargetKind;
  id: number;
  before: readonly string[];
  after: readonly string[];
}

/**
 * Takes numbers from those who give them up in the document, where somebody else in it wants them: so that two people can
 * exchange their extensions, whatever the order of the entries.
 */
export async function releaseNumbers(work: Work, { users, resources }: Matches): Promise<void> {
  const moves = [
    ...users.entries.flatMap(({ entry, current }) =>
      current ? moveOf('user', current.row.id, userNumbers(current), extensOf(entry)) : [],
    ),
    ...resources.flatMap(({ definition, matched }) =>
      definition.hasExtensions
        ? matched.entries.flatMap(({ entry, current }) =>
            current ? moveOf(definition.kind as TargetKind, current.row.id, numbersOf(current), extensOf(entry)) : [],
          )
        : [],
    ),
  ];
  const all = [...users.entries, ...resources.flatMap(({ matched }) => matched.entries)];
  const wanted = new Set(all.flatMap(({ entry }) => extensOf(entry) ?? []));
  for (const { kind, id, before, after } of moves) {
    const given = before.filter((exten) => !after.includes(exten) && wanted.has(exten));
    if (given.length > 0) await release(work, kind, id, given);
  }
}

function moveOf(kind: TargetKind, id: number, before: readonly string[], after: readonly string[] | undefined): Move[] {
  return after === undefined ? [] : [{ kind, id, before, after }];
}

async function release(
  { store, scope, touch }: Work,
  kind: TargetKind,
  id: number,
  given: readonly string[],
): Promise<void> {
  const rows = (await store.extensions.of(kind, [id])).filter((row) => !given.includes(row.exten));
  const kept = rows.map(({ exten, line_id, main }) => ({ exten, main, ...(line_id === null ? {} : { line_id }) }));
  await store.extensions.put(scope.tenant, { kind, id }, kept);
  await touch.extens(scope.tenant, given);
}

function userNumbers({ input }: CurrentUser): string[] {
  return input.lines.flatMap((line) => line.extensions.map(({ exten }) => exten));
}

function numbersOf({ body }: CurrentResource): string[] {
  return ((body.extensions ?? []) as { exten: string }[]).map(({ exten }) => exten);
}
