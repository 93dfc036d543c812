import { stateOf } from '../domain/applied.ts';
import { pushOf } from '../domain/jobs.ts';
import { loadPhones, type PhoneDefaults } from '../domain/phone-input.ts';
import type { PhoneFile, PhoneInput, PhoneProblem, Phones } from '../domain/phones.ts';
import type { Store } from '../domain/ports.ts';

/** What compiling needs besides the store. */
export interface Compiler {
  phones: Phones;
  defaults: PhoneDefaults;
  /** A strong ETag of a file's bytes. */
  etag(body: string): string;
  /** Is told of a phone that could not be compiled: a defect of ours, which must not hold up the others. */
  onFailure(error: unknown, deviceId: string): void;
}

/** One phone, compiled and ready to be stored. */
export interface CompiledDevice {
  device_id: string;
  tenant_uuid: string;
  /** Whether there is a PBX that could tell it of its new files. */
  hasPbx: boolean;
  /** null: it could not be compiled, and keeps the files that it has. */
  files: (PhoneFile & { etag: string })[] | null;
  problems: PhoneProblem[];
}

/** Compiles a batch of phones from what the store holds now, one at a time, so that the caller can pause between them. */
export async function* compileDevices(
  store: Store,
  ids: readonly string[],
  compiler: Compiler,
): AsyncGenerator<CompiledDevice> {
  const sources = await loadPhones(store, ids, compiler.defaults);
  for (const device of sources.devices) {
    const compiled = compilePhone(device.id, () => sources.input(device), compiler);
    yield { device_id: device.id, tenant_uuid: device.tenant_uuid, hasPbx: sources.hasPbx(device), ...compiled };
  }
}

/** Compiles one phone. What goes wrong is a problem of this phone alone. */
export function compilePhone(
  deviceId: string,
  input: () => PhoneInput,
  { phones, etag, onFailure }: Compiler,
): Pick<CompiledDevice, 'files' | 'problems'> {
  try {
    const { files, problems } = phones.compile(input());
    return { files: files.map((file) => ({ ...file, etag: etag(file.body) })), problems };
  } catch (error) {
    onFailure(error, deviceId);
    const message = 'the files of this phone could not be made; it keeps its previous ones, and the log says why';
    return { files: null, problems: [{ position: null, code: 'compile_failed', message }] };
  }
}

/** When a change was made that a phone is compiled for, and by which job; `isTold` false: the phone is not to be disturbed. */
export interface Occasion {
  saved_at: number;
  job_id: string | null;
  isTold: boolean;
}

/**
 * Stores a compiled phone; only what differs is written. A phone whose bytes have changed goes into the queue of those that are
 * told. Returns whether they have.
 */
export async function storeCompiled(
  store: Store,
  compiled: CompiledDevice,
  { saved_at, job_id, isTold }: Occasion,
  { now, phones }: { now: number; phones: Pick<Phones, 'macOf'> },
): Promise<boolean> {
  const { device_id, tenant_uuid, problems } = compiled;
  const done = { compiled_at: now, saved_at, problems };
  if (compiled.files === null) {
    await store.devices.setCompiled(device_id, { ...done, state: 'failed', job_id: undefined });
    return false;
  }
  const { changed, files } = await store.devices.putFiles(device_id, compiled.files);
  const state = stateOf(files, phones);
  await store.devices.setCompiled(device_id, { ...done, state, job_id: changed.length > 0 ? job_id : undefined });
  // A tenant may have lost its PBX: who waits to be told by it would wait forever.
  if (!compiled.hasPbx) await store.pushes.remove([device_id]);
  if (changed.length === 0) return false;
  if (!compiled.hasPbx) return true;
  // Its own files may be the ones that it has again, for what was changed was changed back.
  const isWanted = state !== 'current' || changed.some((name) => phones.macOf(name) === null);
  if (!isWanted) await store.pushes.remove([device_id]);
  else if (isTold) await store.pushes.add([pushOf({ id: device_id, tenant_uuid }, { now, job_id, reboot: false })]);
  return true;
}
