import type { PhoneModel } from '../family.ts';
import { column, REMEMBERED } from '../places.ts';

const SIDE_KEYS = column(10, REMEMBERED);
const WAZO = 'Wazo, plugins/wazo_digium: models and key counts';

/** One model. `memory_keys` are those of the side panel, all its pages. */
function row(
  model: string,
  line_keys: number,
  memory_keys: number,
  pages: number | null,
  unverified: readonly string[],
  { label = 'screen', note = null }: { label?: string; note?: string | null } = {},
): PhoneModel {
  return {
    model,
    line_keys,
    memory_keys,
    pages,
    // Ten at the side, on one page or ten.
    places: memory_keys > 0 ? { memory: SIDE_KEYS } : {},
    // One per line key, six at most: https://wiki.asterisk.org/wiki/pages/viewpage.action?pageId=37454951
    sip_accounts: line_keys,
    modules: [],
    common_file: null,
    label,
    note,
    unverified: ['label', ...unverified, 'sip_accounts'],
    source: WAZO,
  };
}

const NO_TLS = 'registers by UDP or TCP: TLS is known of D60, D62 and D65 only';

/** Digium desk phones. Columns: model, line keys, side keys, pages, what is not confirmed. */
export const DIGIUM_MODELS: readonly PhoneModel[] = [
  row('D40', 2, 0, 1, ['line_keys'], { note: NO_TLS }),
  row('D45', 2, 0, 1, ['line_keys'], { note: NO_TLS }),
  row('D50', 4, 10, 1, ['memory_keys'], { label: 'paper', note: NO_TLS }),
  row('D60', 2, 0, null, ['line_keys']),
  row('D62', 2, 0, null, ['line_keys']),
  row('D65', 6, 0, null, ['line_keys'], {
    note: 'has further pages, and takes an expansion module: no source counts their keys',
  }),
  row('D70', 6, 100, null, ['memory_keys'], { note: 'has 10 pages of 10 keys at its side; registers by UDP or TCP' }),
];
