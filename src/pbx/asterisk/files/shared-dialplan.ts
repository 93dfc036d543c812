import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../dialplan/', import.meta.url);

/**
 * The dialplan that all tenants share: what pressing a key does. Its parts are Asterisk's own files beside this code, in the order
 * of their names; the tenants' contexts lie in `folder`, where Asterisk reads them at its start.
 */
export function sharedDialplan(folder: string): string {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.conf'))
    .sort();
  const parts = names.map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
  return `${parts.join('\n')}\n#tryinclude "${folder}/tenants/*.conf"\n`;
}
