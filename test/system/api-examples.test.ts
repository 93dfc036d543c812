import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingLines, missingPrograms, PROGRAMS, Shell } from './shell.ts';
import { IN_CI, ROOT, type Server, startServer, temporaryFolder } from './support.ts';

// Runs the examples of docs/api.md in order, in one shell, against one server, and compares what they print with the block
// that follows: `json` must be contained in it, every line of `text` must occur in it, in that order.

interface Example {
  heading: string;
  line: number;
  code: string;
  expected: { kind: 'json' | 'text'; text: string } | null;
}

const PAGE = readFileSync(join(ROOT, 'docs', 'api.md'), 'utf8');

/** The `sh` blocks of the page, each with the block that follows it without another `sh` in between. */
function examplesIn(page: string): Example[] {
  const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ 1: kind = '', 2: text = '', index }) => ({
    kind,
    text,
    line: page.slice(0, index).split('\n').length,
    heading:
      page
        .slice(0, index)
        .match(/^#+ .*$/gm)
        ?.at(-1)
        ?.replace(/^#+ /, '') ?? '',
  }));
  return blocks.flatMap(({ kind, text, line, heading }, at) => {
    if (kind !== 'sh') return [];
    const next = blocks[at + 1];
    const expected =
      next && (next.kind === 'json' || next.kind === 'text') ? { kind: next.kind, text: next.text } : null;
    return [{ heading, line, code: text, expected } as Example];
  });
}

/** The JSON at the end of what was printed: the first bracket from which all the rest is one value. */
function lastJson(printed: string): unknown {
  const starts = [...printed.matchAll(/[[{]/g)].map(({ index }) => index);
  return starts.map((start) => parsed(printed.slice(start).trim())).find((value) => value !== undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Expected as a matcher: objects may have more fields, `"..."` is any value. */
function containing(expected: unknown): unknown {
  if (expected === '...') return expect.anything();
  if (Array.isArray(expected)) return expected.map(containing);
  if (typeof expected !== 'object' || expected === null) return expected;
  const fields = Object.entries(expected).map(([name, value]) => [name, containing(value)]);
  return expect.objectContaining(Object.fromEntries(fields));
}

it.runIf(IN_CI)('has what the examples need', () => {
  expect(missingPrograms).toEqual([]);
});

describe.skipIf(missingPrograms.length > 0)(`docs/api.md (needs ${PROGRAMS.join(', ')})`, () => {
  let server: Server;
  let shell: Shell;

  beforeAll(async () => {
    server = await startServer({ folder: temporaryFolder() });
    shell = new Shell();
  }, 60_000);
  afterAll(() => shell?.close());

  it.each(examplesIn(PAGE))('line $line: $heading', async ({ code, expected }) => {
    const ours = code
      .replaceAll('http://127.0.0.1:9486/1.1', server.api)
      .replaceAll('http://127.0.0.1:8667', server.phones)
      .replaceAll('the-token-that-the-first-start-printed', server.token ?? '');
    const printed = await shell.run(ours);
    expect(printed).not.toMatch(/SyntaxError|TypeError|curl: \(|command not found/);
    if (expected?.kind === 'json') expect(lastJson(printed)).toEqual(containing(JSON.parse(expected.text)));
    else if (expected) expect(missingLines(printed, expected.text), printed).toEqual([]);
  });
});
