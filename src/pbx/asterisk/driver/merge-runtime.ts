import { loadParts, partName } from '../../../domain/pbx/load.ts';
import type { PartKey, PbxPart } from '../../../domain/pbx/model.ts';
import { applyRuntime, isRuntimeValue, offValue, runtimeOf, withRuntime } from '../../../domain/pbx/runtime.ts';
import type { TenantRow } from '../../../domain/rows.ts';
import { devicesOf } from '../compile/devices.ts';
import { entriesOf, parseRuntimeKey } from '../compile/entries.ts';
import { FAMILY } from '../names.ts';
import { type LinkState, partOf, type TenantState } from './state.ts';
import { tellParts } from './tell.ts';

/** Runtime values of one part as the PBX has them: name → value. Names that are missing are off. */
export type Found = Map<string, Map<string, string>>;

/** Runtime values in AstDB entries, by partName. `entries` is asked for the filter that a filter member is in. */
export function runtimeIn(entries: ReadonlyMap<string, string>, tenant: string): Found {
  const found: Found = new Map();
  for (const [key, value] of entries) {
    const parsed = parseRuntimeKey(key);
    if (parsed === null || parsed.tenant !== tenant) continue;
    const part = partName(withFilter(entries, tenant, parsed.part, parsed.name));
    const values = found.get(part) ?? new Map<string, string>();
    found.set(part, values.set(parsed.name, value));
  }
  return found;
}

/** A filter member's key does not name his filter: another entry does. */
export function withFilter(entries: ReadonlyMap<string, string>, tenant: string, part: PartKey, name: string): PartKey {
  if (part.kind !== 'call_filter') return part;
  return {
    kind: 'call_filter',
    id: Number(entries.get(`${FAMILY}/${tenant}/m/${name.slice('member/'.length)}/f`) ?? 0),
  };
}

/** One value that was changed on the PBX while it was not seen. */
export interface ChangedThere {
  part: PartKey;
  name: string;
  value: string;
}

/**
 * What the PBX has changed, of one part: its value is not the one that was agreed on, nor what the store has. Where only the store
 * has changed, or nobody, the store's value is told to the PBX later, as every other entry; where both have, the PBX wins, since
 * there somebody stands before a phone and sees its lamp (design, PBX).
 */
export function changedThere(
  part: PbxPart,
  there: ReadonlyMap<string, string>,
  agreed: Readonly<Record<string, string>>,
): ChangedThere[] {
  const here = runtimeOf(part);
  const names = new Set([...here.keys(), ...there.keys(), ...Object.keys(agreed)]);
  const key: PartKey = { kind: part.kind, id: part.id };
  return [...names].flatMap((name) => {
    const value = there.get(name) ?? offValue(name);
    const store = here.get(name) ?? offValue(name);
    const before = agreed[name] ?? store;
    return value !== before && value !== store && isRuntimeValue(name, value) ? [{ part: key, name, value }] : [];
  });
}

/** Takes values over from the PBX, one transaction per part. What the model can not hold stays as it was: the PBX is told so. */
export async function takeOver(link: LinkState, row: TenantRow, changed: readonly ChangedThere[]): Promise<void> {
  const writer = { actor: `phone (${link.pbx.name})`, scope: { tenant: row.uuid, visible: [row.uuid] } };
  for (const some of Map.groupBy(changed, ({ part }) => partName(part)).values()) {
    await link.publisher.write(writer, async (work) => {
      for (const { part, name, value } of some) {
        if (await applyRuntime(work, row, part, { name, value })) continue;
        link.log.warn({ pbx: link.pbx.name, part: partName(part), name }, 'a value of the PBX is not possible here');
        work.touch.pbx(row.uuid, part);
      }
    });
  }
}

/** Reads keys that a phone has changed back from AstDB, and takes their values over. */
export async function takeOverKeys(link: LinkState, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const parsed = parseRuntimeKey(key);
    const state = [...link.tenants.values()].find((one) => one.tenant.name === parsed?.tenant);
    if (parsed === null || state === undefined) continue;
    const at = key.lastIndexOf('/');
    const value = await link.db.dbGet(key.slice(0, at), key.slice(at + 1));
    if (value === undefined) link.entries.actual.delete(key);
    else link.entries.actual.set(key, value);
    const part = withFilter(link.entries.actual, state.tenant.name, parsed.part, parsed.name);
    const current = (await loadParts(link.database.read, state.row, [part])).get(partName(part));
    if (current === undefined) continue;
    const change = { name: parsed.name, value: value ?? offValue(parsed.name) };
    if (!isRuntimeValue(change.name, change.value)) {
      await tellParts(link, state, [part]);
      continue;
    }
    await noteThere(link, state, withRuntime(current, change));
    await takeOver(
      link,
      state.row,
      changedThere(current, new Map(runtimeOf(current)).set(change.name, change.value), {}),
    );
  }
}

/** Writes down what Asterisk holds of a part that a phone has changed: the entry that was read, and the lamps that go with it. */
async function noteThere({ entries, devices, ami }: LinkState, { tenant }: TenantState, part: PbxPart): Promise<void> {
  const name = partOf(tenant.name, part);
  entries.claim(name, entriesOf(tenant, part).keys());
  const lit = devicesOf(tenant, part);
  devices.claim(name, lit.keys());
  for (const device of lit.keys()) {
    const state = (await ami.send('Getvar', { Variable: `DEVICE_STATE(${device})` })).get('Value');
    if (state !== undefined) devices.actual.set(device, state);
  }
}
