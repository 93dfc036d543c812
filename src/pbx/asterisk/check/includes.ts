import { includeLine } from '../install.ts';
import { contextOf, lotName, queueName } from '../names.ts';
import { type Check, faultsOr, hasExtension, type Looked, type Outcome, some } from './check.ts';

/** A file of ours that Asterisk should have read: what of it Asterisk does not know. */
interface Reading {
  file: 'pjsip' | 'queues' | 'voicemail' | 'res_parking';
  what: string;
  command: string;
  wanted(at: Looked): string[];
  known(at: Looked): Promise<string[]>;
}

const READINGS: readonly Reading[] = [
  {
    file: 'pjsip',
    what: 'endpoints',
    command: 'module reload res_pjsip.so',
    wanted: ({ parts }) =>
      parts.flatMap(({ part }) =>
        part.kind === 'user' ? part.lines.filter((line) => line.managed).map((line) => line.endpoint) : [],
      ),
    known: ({ ami }) => names(ami.list('PJSIPShowEndpoints'), 'ObjectName'),
  },
  {
    file: 'queues',
    what: 'queues',
    command: 'queue reload all',
    wanted: ({ parts }) =>
      parts.flatMap(({ tenant, part }) => (part.kind === 'queue' ? queueName(tenant.name, part.id) : [])),
    known: ({ ami }) => names(ami.list('QueueSummary'), 'Queue'),
  },
  {
    file: 'voicemail',
    what: 'mailboxes',
    command: 'voicemail reload',
    wanted: ({ parts }) =>
      parts.flatMap(({ tenant, part }) =>
        part.kind === 'user' && part.mailbox !== null ? `${part.mailbox.number}@${contextOf(tenant.name)}` : [],
      ),
    async known({ ami }) {
      const boxes = await ami.list('VoicemailUsersList');
      return boxes.map((box) => `${box.get('VoiceMailbox')}@${box.get('VMContext')}`);
    },
  },
  {
    file: 'res_parking',
    what: 'parking lots',
    command: 'module reload res_parking.so',
    wanted: ({ parts }) =>
      parts.flatMap(({ tenant, part }) => (part.kind === 'parking_lot' ? lotName(tenant.name, part.id) : [])),
    known: ({ ami }) => names(ami.list('Parkinglots'), 'Name'),
  },
];

/** Whether Asterisk reads our files: what is in them is known to it. */
export const includes: Check = {
  id: 'includes',
  looksAt: 'what Asterisk has read of our files',
  async run(at) {
    const folder = at.pbx.config_dir;
    if (folder === null)
      return [
        {
          found: 'no files have been written for this PBX',
          fix: 'run "lampfield pbx install --dir FOLDER" on the machine of Asterisk',
        },
      ];
    const faults = [await dialplanFaults(at, folder)];
    for (const reading of READINGS) faults.push(await readingFaults(at, folder, reading));
    return faultsOr(`Asterisk reads the files in ${folder}`, faults.flat());
  },
};

async function dialplanFaults(at: Looked, folder: string): Promise<Outcome[]> {
  if (!(await hasExtension(at, 'lf-enter', 's')))
    return [
      {
        found: 'the dialplan of Lampfield is not there',
        fix: `add ${includeLine(folder, 'extensions')} to extensions.conf, then "dialplan reload"`,
      },
    ];
  const missing: string[] = [];
  for (const { tenant, lines } of at.tenants)
    if (!(await hasExtension(at, contextOf(tenant.name), lines.at(-1)!.exten))) missing.push(contextOf(tenant.name));
  if (missing.length === 0) return [];
  const fix = 'start the server, which adds them; without it run "lampfield pbx install" again, then "dialplan reload"';
  return [{ found: `Asterisk has no, or an older, ${some(missing)}`, fix }];
}

async function readingFaults(at: Looked, folder: string, reading: Reading): Promise<Outcome[]> {
  const { file, what, command } = reading;
  const wanted = reading.wanted(at);
  if (wanted.length === 0) return [];
  const known = new Set(await reading.known(at));
  const missing = wanted.filter((name) => !known.has(name));
  if (missing.length === 0) return [];
  return [
    {
      found: `Asterisk does not know the ${what} ${some(missing)}`,
      fix: `add ${includeLine(folder, file)} to ${file}.conf if it is not there, let Asterisk read the folder, then "${command}"`,
    },
  ];
}

async function names(list: Promise<{ get(name: string): string | undefined }[]>, header: string): Promise<string[]> {
  return (await list).map((event) => event.get(header) ?? '');
}
