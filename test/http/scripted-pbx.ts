import { noPbx } from '../../src/domain/pbx/no-pbx.ts';
import type { DiagnosisStep, Lamp, LampChange, Pbx, PbxFigures, PbxStatus, Press } from '../../src/domain/pbx/port.ts';

/** A PBX that says what a test has put into it: the other side of the port, where what is tested is the API. */
export interface ScriptedPbx extends Pbx {
  now: { status: PbxStatus; lamps: Map<string, Lamp>; toggles: Map<string, Lamp[]>; steps: DiagnosisStep[] };
  figuresNow: PbxFigures[];
  pressed: Press[];
  /** Whom it has told: the endpoint and the event. */
  notified: { endpoint: string; event: string }[];
  /** What a NOTIFY waits for, or fails with. */
  onNotify(endpoint: string): Promise<void>;
  /** What a press waits for, or fails with. */
  onPress(press: Press): Promise<void>;
  /** Tells everybody of a lamp. */
  tell(change: LampChange): void;
  /** Tells everybody that the PBX of these tenants went away, or came back. */
  turn(tenantUuids: readonly string[]): void;
}

/** Makes a PBX that is connected and shows nothing. Lamps are put under `<tenant> <extension>`, toggles under their tenant. */
export function scriptedPbx(): ScriptedPbx {
  const listeners = new Set<(change: LampChange) => void>();
  const turned = new Set<(tenantUuids: readonly string[]) => void>();
  const pbx: ScriptedPbx = {
    ...noPbx(),
    now: { status: 'connected', lamps: new Map(), toggles: new Map(), steps: [] },
    figuresNow: [],
    pressed: [],
    notified: [],
    onPress: async () => undefined,
    tell: (change) => {
      for (const listener of listeners) listener(change);
    },
    turn: (tenants) => {
      for (const listener of turned) listener(tenants);
    },
    status: () => pbx.now.status,
    lamp: (tenant, watch) => pbx.now.lamps.get(`${tenant} ${watch}`) ?? null,
    toggles: (tenant) => pbx.now.toggles.get(tenant) ?? [],
    onLamp(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onStatus(listener) {
      turned.add(listener);
      return () => void turned.delete(listener);
    },
    onNotify: async () => undefined,
    async press(press) {
      await pbx.onPress(press);
      pbx.pressed.push(press);
    },
    async notify(_, endpoint, headers) {
      await pbx.onNotify(endpoint);
      pbx.notified.push({ endpoint, event: headers.Event ?? '' });
    },
    diagnose: async () => pbx.now.steps,
    figures: () => pbx.figuresNow,
  };
  return pbx;
}
