import { expect } from 'vitest';
import type { Installation } from '../../src/domain/publisher.ts';
import { compileDevices } from '../../src/publish/compile.ts';
import type { Ids } from './write-world.ts';

type Files = Record<string, string>;

/** The files that phones would be given now, and those that they should be given: compiled from what is stored, from scratch. */
export async function filesOf({ database, compileJob, phones, defaults }: Installation): Promise<{
  stored: Record<string, Files>;
  compiled: Record<string, Files>;
}> {
  await compileJob.drain();
  const store = database.read;
  const tenants = (await store.tenants.all()).map((tenant) => tenant.uuid);
  const { items } = await store.devices.list({ tenants, direction: 'asc', offset: 0, filters: {} });
  const ids = items.map((device) => device.id);
  const stored: Record<string, Files> = Object.fromEntries(ids.map((id) => [id, {}]));
  for (const file of await store.devices.files(ids)) stored[file.device_id]![file.name] = file.body;
  const compiled: Record<string, Files> = {};
  for await (const one of compileDevices(store, ids, { phones, defaults, etag: String, onFailure: neverFails }))
    compiled[one.device_id] = Object.fromEntries(one.files!.map((file) => [file.name, file.body]));
  return { stored, compiled };
}

function neverFails(error: unknown): never {
  throw error;
}

/** No phone has files that differ from what is stored of its keys: nothing was changed without those whom it concerns. */
export async function expectFilesCurrent(installation: Installation): Promise<void> {
  const { stored, compiled } = await filesOf(installation);
  expect(stored).toEqual(compiled);
}

/** Keys of every type, to what a filled server has. */
export function keysToEverything({ of, user, agent }: Ids, member: number) {
  const destinations = [
    { type: 'user', user_id: Number(user) },
    { type: 'group', group_id: Number(of.groups) },
    { type: 'groupmember', group_id: Number(of.groups), action: 'join' },
    { type: 'queue', queue_id: Number(of.queues) },
    { type: 'conference', conference_id: Number(of.conferences) },
    { type: 'agent', agent_id: Number(agent) },
    { type: 'bsfilter', filter_member_id: member },
    { type: 'custom', exten: '1001' },
    { type: 'forward', forward: 'busy' },
    { type: 'service', service: 'enablednd' },
    { type: 'transfer', transfer: 'attended' },
    { type: 'onlinerec' },
    { type: 'paging', paging_id: Number(of.pagings) },
    { type: 'park' },
    { type: 'park_position', position: 701 },
  ];
  return Object.fromEntries(destinations.map((destination, index) => [index + 2, { destination }]));
}

/**
 * Whether what was accepted is what GET gives: every value that was sent is there. What the server may write differently:
 * MACs, models and dates; a lamp where there is none; whoever is named twice; "locked" outside of templates.
 */
export function expectHeld(sent: unknown, got: unknown, at = ''): void {
  if (sent === null || sent === undefined || sent === '') return;
  if (Array.isArray(sent)) expectListHeld(sent, got, at);
  else if (typeof sent === 'object') {
    for (const [name, value] of Object.entries(sent))
      expectHeld(value, (got as Record<string, unknown> | null)?.[numbered(at, name)], `${at}.${name}`);
  } else if (!/\.(blf|locked|default)$/.test(at)) expect(plain(at, got), at).toBe(plain(at, sent));
}

function expectListHeld(sent: readonly unknown[], got: unknown, at: string): void {
  expect(Array.isArray(got), at).toBe(true);
  // Settings of phones come in the order of families and models.
  const [wanted, rows] =
    at === '.items' ? [byModel(sent), byModel(got as Setting[])] : [sent, got as readonly unknown[]];
  if (/users$|agents$/.test(at)) {
    const known = new Set(rows.flatMap((row) => Object.values(row as { id: number; uuid: string })));
    for (const one of sent as readonly { id?: number; uuid?: string }[])
      expect(known, at).toContain(one.uuid ?? one.id);
    return;
  }
  expect(rows.length, at).toBe(wanted.length);
  for (const [index, one] of wanted.entries()) expectHeld(one, rows[index], `${at}.${index}`);
}

type Setting = { family: string; model: string };

function byModel(settings: readonly unknown[]): unknown[] {
  const key = ({ family, model }: Setting) => `${modelName(family)} ${modelName(model)}`;
  return (settings as Setting[]).toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Positions are numbers, however they are written. */
function numbered(at: string, name: string): string {
  return at === '.keys' ? String(Number(name)) : name;
}

function plain(at: string, value: unknown): unknown {
  if (at.endsWith('.mac')) return String(value).replace(/[:.-]/g, '').toLowerCase();
  if (at.endsWith('.expires_at')) return Date.parse(String(value));
  if (/\.(vendor|family|model)$/.test(at)) return modelName(String(value));
  return value;
}

/** A model's name as people write it: `sip-t46s` is `T46S`. */
function modelName(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(yealink)?[\s-]*(sip)?[\s-]*/, '')
    .replace(/[^a-z0-9]/g, '');
}
