import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PbxAgent, PbxPart, PbxTenant, PbxUser } from '../../../domain/pbx/model.ts';
import { partTexts, type Texts, tenantTexts } from '../files/texts.ts';
import { devicesOf } from './devices.ts';
import { entriesOf, tenantEntries } from './entries.ts';
import { exampleCodes, exampleTenant, exampleUser } from './example-parts.ts';
import { queueMembersOf } from './queue-members.ts';
import { tenantDialplan } from './tenant-dialplan.ts';

const ROOT = new URL('../../../../test/golden/pbx/', import.meta.url).pathname;
const WRITE = process.env.GOLDEN === 'write';

/** A tenant where it differs from the example tenant, its codes where they differ from the usual ones, users where they do. */
interface GoldenTenant {
  tenant: Partial<PbxTenant>;
  codes?: Parameters<typeof exampleCodes>[0];
  parts: ((Partial<PbxUser> & { kind: 'user' }) | Exclude<PbxPart, PbxUser>)[];
}

/** All that an Asterisk holds of some tenants: files by name, and what is told over AMI as lists. */
function compiled(tenants: readonly GoldenTenant[]): Record<string, string> {
  const texts: Texts = new Map();
  const told: Record<string, string[]> = { astdb: [], devices: [], 'queue-members': [] };
  for (const { tenant: changed, codes, parts: some } of tenants) {
    const tenant = exampleTenant({ codes: exampleCodes(codes), ...changed });
    const parts = some.map((part): PbxPart => (part.kind === 'user' ? exampleUser(part) : part));
    for (const [key, text] of tenantTexts(tenant, tenantDialplan(tenant))) texts.set(key, text);
    for (const part of parts) for (const [key, text] of partTexts(tenant, part)) texts.set(key, text);
    const entries = [tenantEntries(tenant), ...parts.map((part) => entriesOf(tenant, part))];
    told.astdb!.push(...entries.flatMap((one) => listed(one)));
    told.devices!.push(...parts.flatMap((part) => listed(devicesOf(tenant, part))));
    told['queue-members']!.push(...membersOf(tenant, parts));
  }
  const files = Map.groupBy([...texts].sort(), ([key]) => key.split(' ')[0]!);
  return Object.fromEntries([
    ...[...files].map(([file, own]) => [file, own.map(([, text]) => text).join('')] as const),
    ...Object.entries(told).map(([name, lines]) => [`${name}.txt`, `${lines.sort().join('\n')}\n`] as const),
  ]);
}

function membersOf(tenant: PbxTenant, parts: readonly PbxPart[]): string[] {
  const agents = new Map(
    parts.flatMap((part): [number, PbxAgent][] => (part.kind === 'agent' ? [[part.id, part]] : [])),
  );
  const users = new Map(parts.flatMap((part): [number, PbxUser][] => (part.kind === 'user' ? [[part.id, part]] : [])));
  return parts.flatMap((part) =>
    part.kind === 'queue'
      ? queueMembersOf(tenant, part, { agents, users }).map((one) => `${tenant.name} ${part.id} ${JSON.stringify(one)}`)
      : [],
  );
}

const listed = (map: ReadonlyMap<string, string>) => [...map].map(([key, value]) => `${key} = ${value}`);

function filesIn(folder: string): Record<string, string> {
  const names = existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]) : [];
  const files = names.filter((name) => /\.(conf|txt)$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function rewrite(folder: string, files: Record<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const CASES = readdirSync(ROOT).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));

describe('golden files (GOLDEN=write rewrites them)', () => {
  it.each(CASES)('%s', (name) => {
    const files = compiled(JSON.parse(readFileSync(`${ROOT}${name}.json`, 'utf8')) as GoldenTenant[]);
    if (WRITE) rewrite(join(ROOT, name), files);
    expect(files).toEqual(filesIn(join(ROOT, name)));
  });
});
