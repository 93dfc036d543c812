import { refuse } from '../../contract/errors.ts';
import type { Pbx } from './port.ts';

/** What stands in for PBXs where none can be had: in commands beside the server, which leave that to it. Every tenant has none. */
export function noPbx(): Pbx {
  return {
    status: () => 'none',
    lamp: () => null,
    toggles: () => [],
    onLamp: () => () => undefined,
    onStatus: () => () => undefined,
    press: async () => refuse('pbx_unavailable', '', { why: 'the tenant has no PBX' }),
    diagnose: async () => [],
    notify: async () => undefined,
    figures: () => [],
    settled: async () => undefined,
  };
}
