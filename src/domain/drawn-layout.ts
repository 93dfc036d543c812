import type { ResolvedKey } from './keys/resolved-key.ts';
import type { LayoutSlot, PhoneLayout } from './phones.ts';
import type { TemplateRow } from './rows.ts';

/** Where the keys of a layout come from, and what their lamps are called. */
export interface Origins {
  /** The shared template; null where there is none. */
  template: Pick<TemplateRow, 'id' | 'name'> | null;
  /** All keys of the template, also those that own keys hide. */
  inherited: readonly ResolvedKey[];
  /** What the live stream calls a lamp; null where it is nobody's in particular. */
  lampId(lamp: NonNullable<ResolvedKey['lamp']>): string | null;
}

/** A layout as the API sends it: each slot says what it hides, which template it is from, and which lamp it has. */
export function drawn(layout: PhoneLayout, { template, inherited, lampId }: Origins) {
  const below = new Map(inherited.map((key) => [key.position, key]));
  const slots = layout.slots.map((slot: LayoutSlot) => {
    const hidden = slot.kind === 'own' ? below.get(slot.position) : undefined;
    return {
      ...slot,
      lamp: slot.lamp && { ...slot.lamp, id: lampId(slot.lamp) },
      template_name: slot.kind === 'inherited' || slot.kind === 'locked' ? (template?.name ?? null) : null,
      hides:
        template === null || hidden === undefined
          ? null
          : { label: hidden.label, template_id: template.id, template_name: template.name },
    };
  });
  return { ...layout, slots };
}
