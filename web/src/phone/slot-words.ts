import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { KeyOwner, LayoutSlot } from '../keys/types.ts';
import type { LampLook } from '../ui/lamp.tsx';

/** Whose keys a phone shows: in a template all keys are its own, which is not said of each. */
export type OwnerKind = KeyOwner['kind'];

/** Words for keys, as screen readers and the list say them. */
export function useSlotWords(owner: OwnerKind): {
  kind(slot: LayoutSlot): string;
  /** Number, label, lamp, kind: what is read starts with what is seen. */
  name(slot: LayoutSlot, look: LampLook | null, changed: boolean): string;
} {
  const { t } = useTranslation(['phone', 'ui']);
  return {
    kind: (slot) => kindWords(t, slot, owner),
    name: (slot, look, changed) =>
      [
        t('key', { position: slot.position }),
        slot.shown,
        look !== null && t(`ui:lamp.${look}`),
        kindWords(t, slot, owner),
        changed && t('kind.changed'),
        slot.module !== null && t('moduleKey', { module: slot.module, index: slot.index }),
      ]
        .filter(Boolean)
        .join(', '),
  };
}

function kindWords(t: TFunction<['phone', 'ui']>, slot: LayoutSlot, owner: OwnerKind): string {
  const { kind, problem, hides, template_name } = slot;
  if (problem !== null) return problem.message;
  const isOfOwner = owner === 'template' && (kind === 'own' || kind === 'inherited');
  if (isOfOwner) return '';
  if (kind === 'locked' && owner === 'template') return t('kind.locks');
  if (kind === 'own' && hides) return t('kind.hides', { hidden: hides.label, template: hides.template_name ?? '' });
  return t(`kind.${kind}`, { template: template_name ?? '' });
}
