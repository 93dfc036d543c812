import type { PartKey, PbxPart } from '../../../domain/pbx/model.ts';
import type { PbxRow } from '../../../domain/rows.ts';
import type { AmiClient } from '../ami/client.ts';
import { createFolder } from '../files/folder.ts';
import { sharedDialplan } from '../files/shared-dialplan.ts';
import { partTexts, tenantTexts } from '../files/texts.ts';
import { createLedger } from './ledger.ts';
import { type LinkFigures, type LinkLog, partOf, type TenantState } from './state.ts';

/** Milliseconds without a further change before files are written and read: an import makes one reload, not a thousand. */
const QUIET_MS = 150;
/** Before a folder that could not be written to is tried again. */
const RETRY_MS = 10_000;
/** Nobody waits longer than this, however many changes follow each other. */
const LONGEST_MS = 1500;

/**
 * What makes Asterisk read a file again. The shared dialplan differs only after an installation or upgrade; tenants' lines are added
 * live, and only written for the next start: the dialplan is never read again in operation.
 */
const RELOADS: Readonly<Record<string, string>> = {
  'extensions.conf': 'dialplan reload',
  'pjsip.conf': 'module reload res_pjsip.so',
  'queues.conf': 'queue reload all',
  'voicemail.conf': 'voicemail reload',
  'res_parking.conf': 'module reload res_parking.so',
};

/** The files that Asterisk reads: users, queues, mailboxes, parking lots and tenants' contexts. */
export interface ConfigFiles {
  setTenant(state: TenantState): void;
  /** Says what a part is now; undefined: it is gone. */
  setPart(state: TenantState, key: PartKey, part: PbxPart | undefined): void;
  /** A tenant is on this PBX no more. */
  dropTenant(name: string): void;
  /** Whether a file has changes that Asterisk has not read. */
  isDue(file: string): boolean;
  /** Writes what has changed, and lets Asterisk read it. Resolves when it has. */
  flush(): Promise<void>;
  /** As flush, once changes have settled. Tells whether it did anything. */
  flushIfDue(): Promise<boolean>;
}

/** What the files of a link need of it. */
export interface ConfigFilesParts {
  pbx(): PbxRow;
  ami: AmiClient;
  figures: LinkFigures;
  log: LinkLog;
  now(): number;
  /** Is called when changes have settled. */
  wake(): void;
}

/** Makes the files of one PBX, in the folder that `lampfield pbx install` was given. */
export function createConfigFiles({ pbx, ami, figures, log, now, wake }: ConfigFilesParts): ConfigFiles {
  // Texts by `<file> <sort key>`: only a part whose own text differs makes its file due.
  const texts = createLedger();
  const due = new Set<string>();
  let [first, last] = [0, 0];
  let timer: NodeJS.Timeout | undefined;
  let folder: string | null = null;
  let blockedUntil = 0;

  function set(part: string, wanted: ReadonlyMap<string, string>, isRead = (_file: string) => true): void {
    const { put, gone } = texts.difference(part, wanted);
    for (const [key, text] of put) texts.actual.set(key, text);
    for (const key of gone) texts.actual.delete(key);
    const changed = [...put.keys(), ...gone].map((key) => key.split(' ')[0]!).filter(isRead);
    if (changed.length === 0) return;
    last = now();
    if (due.size === 0) first = last;
    for (const file of changed) due.add(file);
    clearTimeout(timer);
    timer = setTimeout(wake, QUIET_MS + 10).unref();
  }

  async function flush(): Promise<void> {
    if (!isOpen()) return;
    if (folder !== pbx().config_dir) {
      // Another folder: it has none of them yet.
      folder = pbx().config_dir;
      for (const key of texts.actual.keys()) due.add(key.split(' ')[0]!);
    }
    if (folder === null) return;
    set('shared', new Map([['extensions.conf shared', sharedDialplan(folder)]]));
    const files = [...due];
    if (files.length === 0) return;
    const { write, unread, read } = createFolder(folder);
    try {
      await write(new Map(files.map((file) => [file, textOf(file)])));
    } catch (err) {
      // Keys and lamps need no file: they go on, and the files wait.
      log.error({ pbx: pbx().name, err }, 'the files of a PBX can not be written; it will be tried again');
      blockedUntil = now() + RETRY_MS;
      return;
    }
    for (const file of await unread()) {
      const command = RELOADS[file];
      if (command !== undefined) {
        await ami.command(command);
        figures.reloads[file] = (figures.reloads[file] ?? 0) + 1;
        log.info({ pbx: pbx().name, file }, 'Asterisk has read a file again');
      }
      await read(file);
    }
    for (const file of files) due.delete(file);
  }

  /** Until it is known where to write, and where that is not possible, changes wait. */
  function isOpen(): boolean {
    return pbx().config_dir !== null && (now() >= blockedUntil || folder !== pbx().config_dir);
  }

  function textOf(file: string): string {
    const own = [...texts.actual].filter(([key]) => key.startsWith(`${file} `));
    return own
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, text]) => text)
      .join('');
  }

  return {
    setTenant({ tenant, lines }) {
      const part = partOf(tenant.name, { kind: 'tenant', id: 0 });
      // A heading with nothing below it is not worth a reload: it comes with the first mailbox.
      set(part, tenantTexts(tenant, lines), (file) => file.startsWith('tenants/'));
    },
    setPart: (state, key, part) =>
      set(partOf(state.tenant.name, key), part ? partTexts(state.tenant, part) : new Map()),
    dropTenant(name) {
      for (const part of texts.parts()) if (part.startsWith(`${name} `)) set(part, new Map());
    },
    isDue: (file) => due.has(file) && pbx().config_dir !== null,
    flush,
    async flushIfDue() {
      const isNew = folder !== pbx().config_dir;
      if (!isOpen() || (due.size === 0 && !isNew) || (now() - last < QUIET_MS && now() - first < LONGEST_MS))
        return false;
      await flush();
      return true;
    },
  };
}
