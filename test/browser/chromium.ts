import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Nothing of the browser's own calls out, which a closed network would answer with refusals. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser for tests: LAMPFIELD_CHROMIUM, or the first that is installed; null where there is none. */
export function findChromium(): string | null {
  const given = process.env.LAMPFIELD_CHROMIUM;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

/** Why the tests of the web are skipped; null where they run. In CI they always do: without a browser they fail. */
export function whySkipped(): string | null {
  if (findChromium() !== null || process.env.CI) return null;
  return 'no Chromium is installed: install one, or name it in LAMPFIELD_CHROMIUM';
}

/** Starts it, without a window. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? 'chromium', args: FLAGS });
}
