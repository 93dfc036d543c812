import { describe, expect, it } from 'vitest';
import { PAGES } from '../../pages/index.ts';
import { type Entry, foundEntries, matching, pageEntries } from './entries.ts';

type Found = Parameters<typeof foundEntries>[0][number];
const found = (fields: Partial<Found>): Found => ({
  kind: 'user',
  id: 7,
  uuid: null,
  tenant_uuid: 't',
  title: 'Zoë',
  latin: null,
  detail: null,
  exten: null,
  number: null,
  target: true,
  template_id: null,
  position: null,
  ...fields,
});

describe('what was found', () => {
  it.each([
    [{ kind: 'user', exten: '1001', detail: 'zoe@example.com' }, '/users/7', '1001 · zoe@example.com'],
    [{ kind: 'agent', number: '8001' }, '/directory/agents/7', '8001'],
    [{ kind: 'parking_slot', exten: '701' }, '/directory/parkinglots/7', '701'],
    [{ kind: 'key', template_id: 3, position: 4, detail: 'Desk' }, '/templates/3', 'Desk'],
    [{ kind: 'device', id: 'a b' }, '/phones?device=a%20b', ''],
  ] as const)('%j leads to %s', (fields, href, about) => {
    expect(foundEntries([found(fields)])).toMatchObject([{ href, about }]);
  });

  it('has different ids, also for slots of one lot and keys of one template', () => {
    const slots = ['701', '702'].map((exten) => found({ kind: 'parking_slot', exten }));
    const keys = [1, 2].map((position) => found({ kind: 'key', template_id: 3, position }));
    expect(new Set(foundEntries([...slots, ...keys]).map(({ id }) => id)).size).toBe(4);
  });

  it('leaves out what has no page', () => {
    expect(foundEntries([found({ kind: 'filter_member' })])).toEqual([]);
  });
});

describe('pages', () => {
  it('are those of the navigation, at addresses without parameters', () => {
    const entries = pageEntries(PAGES, ({ nav }) => nav!.key);
    expect(entries.map(({ href }) => href)).toContain('/tenants');
    expect(entries.map(({ href }) => href).join()).not.toMatch(/[:?]/);
  });

  it('have letters of their own', () => {
    const letters = PAGES.flatMap(({ nav }) => nav?.go ?? []);
    expect(letters.length).toBeGreaterThan(4);
    expect(new Set(letters).size).toBe(letters.length);
  });
});

describe('matching', () => {
  const entries = ['Téléphones', 'Feature codes'].map(
    (title): Entry => ({ id: title, group: 'page', icon: 'phone', title }),
  );
  it.each([
    ['', 2],
    ['tele', 1],
    ['codes feat', 1],
    ['codes tele', 0],
  ])('%j finds %i', (typed, count) => expect(matching(entries, typed)).toHaveLength(count));
});
