import type { Link } from './keys/present-key.ts';

/** How a resource is shown: its absolute addresses, and whether the reader may see secrets. */
export interface View {
  link: Link;
  secrets: boolean;
}

/** A secret for the wire: left out unless the reader may see it. */
export function secretField<N extends string>({ secrets }: View, name: N, value: unknown): { [K in N]?: unknown } {
  return (secrets ? { [name]: value } : {}) as { [K in N]?: unknown };
}
