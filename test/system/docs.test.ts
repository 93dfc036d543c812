import { existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support.ts';

const PAGES = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { cwd: ROOT })
  .sort()
  .map((page) => ({ page, text: readFileSync(join(ROOT, page), 'utf8') }));

/** Relative links and pictures of a page, code left out. */
function linksIn(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
}

/** The names that GitHub gives to a page's headings. */
function anchorsIn(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function isBroken(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
  if (relative(ROOT, file).startsWith('..') || !existsSync(file)) return true;
  return anchor !== undefined && file.endsWith('.md') && !anchorsIn(readFileSync(file, 'utf8')).includes(anchor);
}

/** What only the machine of whoever wrote it has. */
const OF_A_MACHINE = [ROOT, ...(homedir().length > 1 ? [homedir()] : [])];
const PATHS_OF_MACHINES = /(?:^|[\s"'`(=])\/(?:home|Users|root|work|tmp)\/\w|\.\.\/\.\.\/shared|\.\.\/shared/m;

it('README has fewer than 150 lines', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8').split('\n').length).toBeLessThan(150);
});

describe.each(PAGES)('$page', ({ page, text }) => {
  it('links to what exists', () => {
    expect(linksIn(text).filter((link) => isBroken(page, link))).toEqual([]);
  });

  it('names no path of the machine that it was written on', () => {
    expect(OF_A_MACHINE.filter((path) => text.includes(path))).toEqual([]);
    expect(text).not.toMatch(PATHS_OF_MACHINES);
  });
});
