import { removeDevice } from '../directory/devices.ts';
import { removeResource } from '../directory/resources.ts';
import { removeUser } from '../directory/users.ts';
import { deleteTemplate } from '../keys/templates.ts';
import { deviceName } from './import-devices.ts';
import { resourceName } from './import-resources.ts';
import type { ImportRun, Matches } from './import-run.ts';
import { userName } from './import-users.ts';
import { kindWords } from './report.ts';

/** What the sections of a document do not have: kind → how many. */
export function restOf({ users, templates, resources, devices }: Matches): [string, number][] {
  return [
    ['template', templates.rest.length],
    ['user', users.rest.length],
    ...resources.map(({ definition, matched }): [string, number] => [kindWords(definition), matched.rest.length]),
    ['phone', devices.rest.length],
  ];
}

/** Deletes what the sections of the document do not have. Gives whether there was anything. */
export async function pruneRest({ work, report }: ImportRun, matches: Matches): Promise<boolean> {
  const { users, templates, resources, devices } = matches;
  for (const { row } of devices.rest) {
    await removeDevice(work, row);
    report.change('delete', 'phone', row.id, deviceName(row));
  }
  // Backwards: each kind only needs those before it.
  for (const { definition, matched } of resources.toReversed()) {
    for (const { row, body } of matched.rest) {
      await removeResource(work, definition, row);
      report.change('delete', kindWords(definition), row.id, resourceName(definition, body));
    }
  }
  for (const { row, input } of users.rest) {
    await removeUser(work, row);
    report.change('delete', 'user', row.id, userName(input));
  }
  for (const row of templates.rest) {
    await deleteTemplate(work, row);
    report.change('delete', 'template', row.id, row.name ?? 'without a name');
  }
  return restOf(matches).some(([, count]) => count > 0);
}
