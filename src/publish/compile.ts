import { loadPhones, type PhoneDefaults } from '../domain/phone-input.ts';
import type { PhoneFile, PhoneProblem, Phones } from '../domain/phones.ts';
import type { Store } from '../domain/ports.ts';

/** What compiling needs besides the store. */
export interface Compiler {
  phones: Phones;
  defaults: PhoneDefaults;
  /** A strong ETag of a file's bytes. */
  etag(body: string): string;
}

/** One phone, compiled and ready to be stored. */
export interface CompiledDevice {
  device_id: string;
  files: (PhoneFile & { etag: string })[];
  problems: PhoneProblem[];
}

/** Compiles a batch of phones from what the store holds now, one at a time, so that the caller can pause between them. */
export async function* compileDevices(
  store: Store,
  ids: readonly string[],
  { phones, defaults, etag }: Compiler,
): AsyncGenerator<CompiledDevice> {
  const sources = await loadPhones(store, ids, defaults);
  for (const device of sources.devices) {
    const { files, problems } = phones.compile(sources.input(device));
    yield { device_id: device.id, files: files.map((file) => ({ ...file, etag: etag(file.body) })), problems };
  }
}

/** Stores a compiled phone; only what differs is written. Returns the number of files that changed. */
export async function storeCompiled(store: Store, compiled: CompiledDevice, now: number): Promise<number> {
  const changed = await store.devices.putFiles(compiled.device_id, compiled.files);
  await store.devices.update(compiled.device_id, { problems: compiled.problems, compiled_at: now });
  return changed;
}
