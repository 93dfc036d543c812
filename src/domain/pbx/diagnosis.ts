import type { Following } from '../applied.ts';
import { reasonOf, sayReason } from '../applied-reason.ts';
import { phonesOf, withColons } from '../directory/devices.ts';
import { loadFollowing } from '../following.ts';
import { cleanCode, type FeatureCode } from '../keys/feature-codes.ts';
import type { ResolvedKey } from '../keys/resolved-key.ts';
import { loadPhones, type PhoneDefaults } from '../phone-input.ts';
import type { DeviceRow } from '../phone-rows.ts';
import type { LayoutSlot, Phones } from '../phones.ts';
import type { Store } from '../ports.ts';
import type { UserRow } from '../rows.ts';
import type { DiagnosisStep, Pbx } from './port.ts';
import { resolvedKeyAt } from './press.ts';

/** What a key is looked at with. */
export interface DiagnosisSources {
  store: Store;
  pbx: Pbx;
  phones: Pick<Phones, 'layOut'>;
  defaults: PhoneDefaults;
}

/** A key looked at from end to end. `fix` is the first thing to do; null where all is well. */
export interface Diagnosis {
  position: number;
  ok: boolean;
  steps: DiagnosisStep[];
  fix: string | null;
}

/** Follows one key from the store over the phone to the PBX and back. Raises not_found where there is no key. */
export async function diagnose(sources: DiagnosisSources, user: UserRow, position: number): Promise<Diagnosis> {
  const { store } = sources;
  const key = await resolvedKeyAt(store, user, position);
  const onPhones = await phonesOf(store, user);
  const steps = [
    keyStep(key),
    codeStep(key, await store.codes.of([user.tenant_uuid])),
    ...(await buttonSteps(sources, onPhones, key)),
    ...(await pbxSteps(sources.pbx, user, key)),
    ...(await fileSteps(
      sources,
      onPhones.map(({ device }) => device),
    )),
  ];
  const broken = steps.find((one) => !one.ok);
  return { position, ok: broken === undefined, steps, fix: broken?.fix ?? broken?.found ?? null };
}

const step = (name: string, found: string, fix?: string): DiagnosisStep =>
  fix === undefined ? { step: name, ok: true, found } : { step: name, ok: false, found, fix };

function keyStep({ dial, intent, problem }: ResolvedKey): DiagnosisStep {
  // A disabled code is the next step's to tell.
  if (problem === undefined) return step('key', `it dials ${dial} (${intent})`);
  if (problem.code === 'code_disabled') return step('key', 'it points to something that exists');
  return step('key', problem.message, 'change the key, or give its target what it lacks');
}

function codeStep({ dial, problem }: ResolvedKey, codes: readonly FeatureCode[]): DiagnosisStep {
  if (problem?.code === 'code_disabled') return step('code', problem.message, 'enable the feature code of the tenant');
  const starts = codes.filter((code) => code.enabled && dial !== '' && dial.startsWith(cleanCode(code.exten)));
  const [code] = starts.sort((a, b) => cleanCode(b.exten).length - cleanCode(a.exten).length);
  return step('code', code ? `${code.exten} (${code.feature}) is enabled` : 'it needs no feature code');
}

/** On which buttons the key lies: a phone shows the keys of one user only. */
async function buttonSteps(
  { store, phones, defaults }: DiagnosisSources,
  onPhones: Awaited<ReturnType<typeof phonesOf>>,
  key: ResolvedKey,
): Promise<DiagnosisStep[]> {
  if (onPhones.length === 0)
    return [step('button', 'the user has no phone', 'register a device with a line of this user')];
  const ids = onPhones.map(({ device }) => device.id);
  const { input } = await loadPhones(store, ids, defaults);
  return onPhones.map(({ device, showsKeys }) => {
    if (!showsKeys) return step('button', `${phoneName(device)} shows the keys of another user`, KEYS_FROM);
    const { slots, problems } = phones.layOut(input(device));
    const slot = slots.find((one) => one.position === key.position);
    return buttonStep(device, slot, problems.find((one) => one.position === key.position)?.message);
  });
}

const KEYS_FROM = 'name this user in keys_from of the device';
const NO_BUTTON = 'move the key to a lower position, or add a module to the device';

function buttonStep(device: DeviceRow, slot: LayoutSlot | undefined, problem: string | undefined): DiagnosisStep {
  const phone = phoneName(device);
  if (slot === undefined) return step('button', `${phone} has no such button`, NO_BUTTON);
  const place = `${slot.module === null ? '' : `module ${slot.module}, `}${slot.area} key ${slot.index}`;
  return problem === undefined
    ? step('button', `${phone}, ${place}, shows "${slot.shown}"`)
    : step('button', `${phone}, ${place}: ${problem}`, problem);
}

async function pbxSteps(pbx: Pbx, user: UserRow, { dial, lamp, problem }: ResolvedKey): Promise<DiagnosisStep[]> {
  const status = pbx.status(user.tenant_uuid);
  if (status === 'none') return [step('pbx', 'the tenant has no PBX', 'name a PBX in the tenant')];
  if (status === 'away') return [step('pbx', 'the PBX can not be reached', 'run "lampfield pbx check"')];
  const connected = step('pbx', 'the PBX is connected');
  // With a problem the key dials nothing: there is nothing to ask for.
  return problem ? [connected] : [connected, ...(await pbx.diagnose(user, { dial, watch: lamp?.watch ?? null }))];
}

/** Whether each phone has fetched what it is to have, and why it has not. */
async function fileSteps({ store, pbx }: DiagnosisSources, devices: readonly DeviceRow[]): Promise<DiagnosisStep[]> {
  const following = await loadFollowing(store, devices, pbx);
  return devices.map((device) => fileStep(following(device)));
}

function fileStep(following: Following): DiagnosisStep {
  const { device } = following;
  const phone = phoneName(device);
  if (device.vendor === null)
    return step('file', `${phone} has no file`, 'give the device a vendor and model that are known');
  const reason = reasonOf(following);
  const at = device.last_fetch && new Date(device.last_fetch.at).toISOString();
  if (reason === null) return step('file', `${phone} has its newest files, since ${at}`);
  return step(
    'file',
    `${phone} ${at === null ? 'has never fetched its files' : `has older files, of ${at}`}`,
    sayReason(reason),
  );
}

function phoneName({ vendor, model, mac }: DeviceRow): string {
  return [vendor, model, withColons(mac)].filter(Boolean).join(' ');
}
