import type { DraftKey, KeyOwner, LayoutSlot } from '../types.ts';

/** One of those that want the same button. */
export interface Claim {
  from: 'own' | 'template' | 'line';
  /** Only where it is a key. */
  key?: DraftKey;
}

interface Claims {
  owner: KeyOwner;
  own: DraftKey | undefined;
  inherited: DraftKey | undefined;
  slot: Pick<LayoutSlot, 'kind'> | undefined;
}

/** All that want a button, the one that has it first: a locked key of the template, an own key, the template's, the phone's line. */
export function keyStack({ owner, own, inherited, slot }: Claims): Claim[] {
  const ownKey = own && { from: owner.kind === 'user' ? ('own' as const) : ('template' as const), key: own };
  const template = inherited && { from: 'template' as const, key: inherited };
  const keys = inherited?.locked ? [template, ownKey] : [ownKey, template];
  const line = slot?.kind === 'line' ? { from: 'line' as const } : undefined;
  return [...keys, line].filter((one) => one !== undefined);
}
