import type { TemplateRow } from '../rows.ts';

/** What documents call each template: its name; where it has none or shares it, an id of the document's own. */
export function templateNames(
  templates: readonly Pick<TemplateRow, 'id' | 'name'>[],
): Map<number, { ref: string; own: boolean }> {
  const byName = Map.groupBy(templates, (one) => one.name ?? '');
  const names = new Map<number, { ref: string; own: boolean }>();
  for (const [name, alike] of byName) {
    for (const [index, { id }] of alike.entries()) {
      const own = name === '' || alike.length > 1;
      let ref = own ? `${name}#${index + 1}` : name;
      while (own && byName.has(ref)) ref += '#';
      names.set(id, { ref, own });
    }
  }
  return names;
}
