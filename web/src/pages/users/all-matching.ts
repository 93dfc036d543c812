import { api } from '../../api/client.ts';

const PAGE = 1000;

/** The uuids of all users that a search finds. */
export async function allMatching(filters: { search: string; func_key_template_id: string }): Promise<string[]> {
  const set = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  const found: string[] = [];
  for (let total = 1; found.length < total; ) {
    const query = { ...set, order: 'id' as const, limit: PAGE, offset: found.length };
    const { data } = await api.GET('/users', { params: { query } });
    const { items = [], total: all = 0 } = data as { items: { uuid: string }[]; total: number };
    found.push(...items.map(({ uuid }) => uuid));
    total = items.length === 0 ? 0 : all;
  }
  return found;
}
