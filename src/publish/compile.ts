import { loadPhones, type PhoneDefaults, type PhoneSources } from '../domain/phone-input.ts';
import type { PhoneFile, PhoneProblem, Phones } from '../domain/phones.ts';
import type { Store } from '../domain/ports.ts';
import type { DeviceRow } from '../domain/rows.ts';

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
  for (const device of sources.devices) yield compileOne(sources, device, compiler);
}

function compileOne(sources: PhoneSources, device: DeviceRow, { phones, etag, onFailure }: Compiler): CompiledDevice {
  try {
    const { files, problems } = phones.compile(sources.input(device));
    return { device_id: device.id, files: files.map((file) => ({ ...file, etag: etag(file.body) })), problems };
  } catch (error) {
    onFailure(error, device.id);
    const message = 'the files of this phone could not be made; it keeps its previous ones, and the log says why';
    return { device_id: device.id, files: null, problems: [{ position: null, code: 'compile_failed', message }] };
  }
}

/** Stores a compiled phone; only what differs is written. Returns the number of files that changed. */
export async function storeCompiled(store: Store, compiled: CompiledDevice, now: number): Promise<number> {
  const changed = compiled.files === null ? 0 : await store.devices.putFiles(compiled.device_id, compiled.files);
  await store.devices.setCompiled(compiled.device_id, now, compiled.problems);
  return changed;
}
