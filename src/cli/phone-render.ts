import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { ApiError } from '../contract/errors.ts';
import type { CompiledPhone, PhoneFile, PhoneProblem } from '../domain/phones.ts';
import { type CliParts, Exit } from './parts.ts';
import { faultLines } from './print.ts';

interface Options {
  family: string;
  case: string;
  out?: string;
  secrets?: boolean;
}

/** `lampfield phone render` */
export function addPhoneRender(phone: Command, parts: CliParts): void {
  phone
    .command('render')
    .description('write the files of one phone by a family file that need not be part of Lampfield yet')
    .requiredOption('--family <file>', 'a .ts or .js file that exports a PhoneFamily')
    .requiredOption('--case <file>', 'a case: a JSON file as in test/golden/phones')
    .option('--out <folder>', 'write the files there instead of printing them')
    .option('--secrets', 'with passwords, PINs and the secret address, which are blanked otherwise')
    .addHelpText('after', '\nThe exit code is 0 also where the phone has problems: they may be what the case is about.')
    .action((options: Options) => render(parts, options));
}

async function render({ tryFamily, out }: CliParts, { family, case: golden, out: folder, ...options }: Options) {
  const secrets = options.secrets ?? false;
  const document = await readCase(golden);
  const module = await importFamily(family);
  const { files, problems } = compiled(() => tryFamily(module, document, { secrets }), { family, golden });
  if (folder === undefined) out.write(files.map(fileText).join(''));
  else out.write(await writeFiles(folder, files, secrets));
  out.write(problemText(problems));
}

/** Node strips the types of TypeScript itself, so that a family file runs as it stands. */
async function importFamily(file: string): Promise<Record<string, unknown>> {
  if (!/\.[cm]?[jt]s$/.test(file)) throw new Exit(1, `${file} is no .ts or .js file: --family names a file of source`);
  const path = resolve(file);
  if (!existsSync(path)) throw new Exit(1, `can not read ${file}: there is no such file`);
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Record<string, unknown>;
  } catch (error) {
    throw new Exit(1, `${file} can not be loaded: ${(error as Error).message}`);
  }
}

async function readCase(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Exit(1, `can not read ${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Exit(1, `${file} is not JSON: ${(error as Error).message}`);
  }
}

/** Says which of the two files it is that is wrong. */
function compiled(work: () => CompiledPhone, { family, golden }: { family: string; golden: string }): CompiledPhone {
  try {
    return work();
  } catch (error) {
    if (error instanceof ApiError) throw new Exit(1, `${golden}:\n${faultLines(error)}`);
    throw new Exit(1, `${family}: ${(error as Error).message}`);
  }
}

function fileText({ name, content_type, body }: PhoneFile): string {
  return `── ${name} (${content_type})\n${body}${body.endsWith('\n') ? '' : '\n'}\n`;
}

async function writeFiles(folder: string, files: readonly PhoneFile[], secrets: boolean): Promise<string> {
  const odd = files.find(({ name }) => name !== basename(name) || /^\.*$/.test(name));
  if (odd !== undefined) throw new Exit(1, `${JSON.stringify(odd.name)} is no name of a file: it can not be written`);
  await mkdir(folder, { recursive: true });
  for (const { name, body } of files) {
    const path = join(folder, name);
    await writeFile(path, body, secrets ? { mode: 0o600 } : {});
    // The mode above counts for new files only.
    if (secrets) await chmod(path, 0o600);
  }
  return `Wrote to ${folder}: ${files.map(({ name }) => name).join(', ')}.\n`;
}

function problemText(problems: readonly PhoneProblem[]): string {
  if (problems.length === 0) return 'No problems.\n';
  const lines = problems.map(({ position, code, message }) => {
    return `* ${position === null ? 'the phone' : `position ${position}`}: ${message} (${code})\n`;
  });
  return `Problems:\n${lines.join('')}`;
}
