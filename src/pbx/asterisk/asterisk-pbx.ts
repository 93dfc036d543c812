import { refuse } from '../../contract/errors.ts';
import type { LampChange, Pbx, PbxFigures } from '../../domain/pbx/port.ts';
import type { PbxRow, TenantRow } from '../../domain/rows.ts';
import { AmiError } from './ami/error.ts';
import { diagnoseKey } from './driver/diagnose.ts';
import { type Link, openLink } from './driver/link.ts';
import { pressKey } from './driver/press.ts';
import type { LinkSurroundings, TenantState } from './driver/state.ts';
import { createLampBoard, type LampBoard } from './lamps/lamp-board.ts';

/** Another process may have changed the list of PBXs. */
const POLL_MS = 5000;

/** All PBXs of the store, each with a link; and how to end them. */
export type AsteriskPbx = Pbx & {
  /** Compares a PBX with the store now; gives how many values differed. Raises pbx_unavailable. */
  check(pbxId: number): Promise<number>;
  close(): Promise<void>;
};

interface Linked {
  url: string;
  link: Link;
  board: LampBoard;
}

/** Opens a link to every PBX that has an AMI address, and follows the list of PBXs. */
export function createAsteriskPbx(around: LinkSurroundings): AsteriskPbx {
  const { database, publisher } = around;
  const links = new Map<number, Linked>();
  const listeners = new Set<(change: LampChange) => void>();
  const turned = new Set<(tenantUuids: readonly string[]) => void>();
  let rows: readonly TenantRow[] = [];
  let refreshing: Promise<void> = Promise.resolve();
  let closed = false;

  function open(pbx: PbxRow & { ami_url: string }): Linked {
    const link = openLink(pbx, around, {
      onDevice: (_, device) => {
        for (const change of linked.board.changed(device)) for (const listener of listeners) listener(change);
      },
      onConnection: () => {
        linked.board.forget();
        const tenants = rows.filter((row) => row.pbx_id === pbx.id).map((row) => row.uuid);
        for (const listener of turned) listener(tenants);
      },
    });
    const linked: Linked = { url: pbx.ami_url, link, board: createLampBoard(link.state) };
    return linked;
  }

  async function refresh(): Promise<void> {
    if (closed) return;
    rows = await database.read.tenants.all();
    const pbxes = await database.read.tenants.pbxes();
    for (const [id, { url, link }] of links) {
      if (pbxes.some((pbx) => pbx.id === id && pbx.ami_url === url)) continue;
      links.delete(id);
      await link.close();
    }
    for (const pbx of pbxes) {
      const { ami_url } = pbx;
      const linked = links.get(pbx.id);
      if (linked !== undefined) follow(linked, pbx);
      else if (ami_url !== null && !closed) links.set(pbx.id, open({ ...pbx, ami_url }));
    }
  }

  function follow({ link }: Linked, pbx: PbxRow): void {
    const before = link.state.pbx;
    link.state.pbx = { ...pbx, epoch: before.epoch };
    if (before.config_dir !== pbx.config_dir) link.wake();
  }

  function refreshSoon(): Promise<void> {
    refreshing = refreshing.then(refresh).catch((err: unknown) => around.log.error({ err }, 'reading the PBXs failed'));
    return refreshing;
  }

  function find(tenantUuid: string): { linked: Linked; state: TenantState } | null {
    const tenant = rows.find((row) => row.uuid === tenantUuid);
    const linked = links.get(tenant?.pbx_id ?? 0);
    const state = linked?.link.state.tenants.get(tenantUuid);
    return linked?.link.ready && state ? { linked, state } : null;
  }

  function reach(tenantUuid: string) {
    const found = find(tenantUuid);
    if (found !== null) return found;
    const has = rows.find((row) => row.uuid === tenantUuid)?.pbx_id != null;
    return refuse('pbx_unavailable', '', { why: has ? 'the PBX is away' : 'the tenant has no PBX' });
  }

  const stopListening = publisher.onCommitted(({ parts, changes }) => {
    if (changes.some((change) => change.resource === 'pbx' || change.resource === 'tenant')) void refreshSoon();
    if (parts.length > 0) for (const { link } of links.values()) link.wake();
  });
  const poll = setInterval(() => void refreshSoon(), POLL_MS).unref();
  void refreshSoon();

  return {
    status(tenantUuid) {
      if (find(tenantUuid) !== null) return 'connected';
      return rows.find((row) => row.uuid === tenantUuid)?.pbx_id == null ? 'none' : 'away';
    },
    lamp(tenantUuid, watch) {
      const found = find(tenantUuid);
      return found?.linked.board.lamp(found.state, watch) ?? null;
    },
    toggles(tenantUuid) {
      const found = find(tenantUuid);
      return found === null ? [] : found.linked.board.toggles(found.state);
    },
    onLamp(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onStatus(listener) {
      turned.add(listener);
      return () => void turned.delete(listener);
    },
    async press(press) {
      const { linked, state } = reach(press.user.tenant_uuid);
      await pressKey(linked.link.state, state, press);
    },
    async diagnose(user, { dial, watch }) {
      const found = find(user.tenant_uuid);
      if (found === null) return [];
      return diagnoseKey(found.linked.link.state, found.state, found.linked.board, { user, dial, watch }).catch(
        unavailable,
      );
    },
    async notify(tenantUuid, endpoint, headers) {
      const { linked } = reach(tenantUuid);
      const Variable = Object.entries(headers).map(([name, value]) => `${name}=${value}`);
      await linked.link.state.ami.send('PJSIPNotify', { Endpoint: endpoint, Variable });
    },
    figures: () => [...links.values()].map(figuresOf),
    async settled() {
      await refreshSoon();
      for (const { link } of links.values()) await link.settled();
    },
    async check(pbxId) {
      const linked = links.get(pbxId);
      if (linked === undefined) return refuse('pbx_unavailable', '', { why: 'the PBX has no manager address' });
      return linked.link.check();
    },
    async close() {
      closed = true;
      clearInterval(poll);
      stopListening();
      await refreshing;
      for (const { link } of links.values()) await link.close();
    },
  };
}

/** The manager connection may go at any moment. */
function unavailable(error: unknown): never {
  if (error instanceof AmiError) refuse('pbx_unavailable', '', { why: error.message });
  throw error;
}

function figuresOf({ link }: Linked): PbxFigures {
  const { pbx, figures } = link.state;
  return { name: pbx.name, connected: link.ready, ...figures };
}
