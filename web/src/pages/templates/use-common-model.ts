import { query } from '../../api/client.ts';
import type { PreviewPhone } from '../../keys/preview-phone.ts';

/** What keys are drawn on while there is no phone at all. */
const FIRST = { vendor: 'Yealink', model: 'T54W', expansions: [] };

/** The model, with its modules, that most of the tenant's phones are of; null until it is known. */
export function useCommonModel(): Extract<PreviewPhone, { model: string }> | null {
  const { data, isError } = query.useQuery('get', '/devices', { params: { query: { limit: 200 } } });
  if (data === undefined) return isError ? FIRST : null;
  const counts = new Map<string, number>();
  for (const { vendor, model, expansions } of data.items) {
    if (vendor === null || model === null) continue;
    const text = JSON.stringify({ vendor, model, expansions: expansions.map((one) => one.model) });
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most === undefined ? FIRST : JSON.parse(most[0]);
}
