import type { Keys, LayoutSlot, PhoneLayout } from './types.ts';

/** What is on a button, wherever the button is. */
type Content = Pick<
  LayoutSlot,
  'kind' | 'key' | 'shown' | 'cut' | 'shorter' | 'replaced' | 'lamp' | 'problem' | 'template_name' | 'hides'
>;

const NOTHING: Content = {
  kind: 'empty',
  key: null,
  shown: '',
  cut: false,
  shorter: [],
  replaced: false,
  lamp: null,
  problem: null,
  template_name: null,
  hides: null,
};

/**
 * What the phone will show, as far as it is known before the server has said: keys that were moved look as they did where
 * they were, and where a key was taken away nothing is. The server's drawing follows within a moment and has the last word.
 */
export function anticipate(layout: PhoneLayout, drawn: Keys, now: Keys): PhoneLayout {
  if (drawn === now) return layout;
  const at = new Map(Object.entries(drawn).map(([position, key]) => [key, layout.slots[Number(position) - 1]]));
  return {
    ...layout,
    slots: layout.slots.map((slot) => {
      const { position } = slot;
      const key = now[position];
      if (key === drawn[position]) return slot;
      if (key === undefined) return { ...slot, ...NOTHING };
      const from = at.get(key);
      return from === undefined ? slot : { ...slot, ...contentOf(from), hides: null };
    }),
  };
}

function contentOf({
  kind,
  key,
  shown,
  cut,
  shorter,
  replaced,
  lamp,
  problem,
  template_name,
}: LayoutSlot): Omit<Content, 'hides'> {
  return { kind, key, shown, cut, shorter, replaced, lamp, problem, template_name };
}
