import type { CompiledPhone, PhoneInput, TryFamily } from '../domain/phones.ts';
import type { PhoneFamily } from './family.ts';
import { chooseAmong, isOfVendor } from './find-model.ts';
import { readGoldenCase } from './golden-case.ts';
import { layOut } from './layout.ts';
import { withoutSecrets } from './settings.ts';

/** What a file has to say of its phones before they can be laid out and written. */
const NEEDED = {
  family: 'string',
  vendor: 'string',
  alsoKnownAs: 'object',
  models: 'object',
  safest: 'string',
  modelPrefix: 'object',
  owns: 'function',
  fitLabel: 'function',
  fallbacks: 'object',
  render: 'function',
  format: 'object',
  isSecret: 'function',
} as const satisfies Partial<Record<keyof PhoneFamily, string>>;

/** Compiles a golden case by a family that need not be registered, through the same layout as all others. */
export const tryFamily: TryFamily = (module, golden, { secrets }) => {
  const family = familyOf(module);
  const phone = readGoldenCase(golden);
  if (phone.vendor !== null && !isOfVendor(family, phone.vendor))
    throw new Error(`the case is of a ${phone.vendor}, the family of ${family.vendor}: set phone.vendor of the case`);
  const { files, problems } = compile(family, phone);
  const shown = (body: string) => (secrets ? body : withoutSecrets(family, body));
  return { files: files.map((file) => ({ ...file, body: shown(file.body) })), problems };
};

/** Who writes a family wants to know where it failed. */
function compile(family: PhoneFamily, phone: PhoneInput): CompiledPhone {
  try {
    const placement = layOut(phone, chooseAmong([family], phone.model)!);
    return { files: family.render(placement.phone), problems: placement.layout.problems };
  } catch (error) {
    throw new Error(`it fails at this case: ${(error as Error).stack}`, { cause: error });
  }
}

/** The one family that a file exports. */
function familyOf(module: Readonly<Record<string, unknown>>): PhoneFamily {
  const found = Object.entries(module).filter(([, value]) => looksLikeFamily(value));
  const names = found.map(([name]) => name);
  if (found.length > 1) throw new Error(`it exports more than one phone family: ${names.join(', ')}`);
  const [name, family] = found[0] ?? [];
  if (family === undefined)
    throw new Error(
      `it exports no phone family, an object with models and render: ${Object.keys(module).join(', ') || 'nothing'}`,
    );
  const given = family as Record<string, unknown>;
  const missing = Object.entries(NEEDED).filter(([field, type]) => typeof given[field] !== type);
  if (missing.length > 0) {
    const fields = missing.map(([field, type]) => `${field} (${type})`).join(', ');
    throw new Error(`the phone family ${name} lacks ${fields}: src/phones/family.ts says what these are`);
  }
  return family as PhoneFamily;
}

function looksLikeFamily(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'models' in value && 'render' in value;
}
