import type { KeyBlock } from '../domain/phones.ts';
import { blocksOf } from '../phones/blocks.ts';
import type { PhoneFamily, PhoneModel } from '../phones/family.ts';
import { FAMILIES } from '../phones/registry.ts';
import { code, codes, type Page, page, prose, table } from './markdown.ts';

/** Every phone that Lampfield knows, and how well. */
export const phonesPage: Page = {
  file: 'phones.md',
  render: () =>
    page('Phones', [
      'Keys count the buttons that can be set, all pages together: first those of the phone, then module 1, module 2 and so on. Accounts are SIP accounts. A model that is not here gets the row of its family that is marked as stand-in, and the device says so.',
      'What our knowledge rests on: **verified** on the phones themselves; **vendor documentation**; **community**, which is other software that configures these phones. Under "not confirmed" stand the columns that no such source confirms, or where sources disagree: look at the phone before you rely on them. "Drawn" is where Lampfield draws the keys, memory keys last: pages × keys, and ≈ where the places are not confirmed.',
      table(
        ['Family', 'Phones', 'Models', 'Rests on'],
        FAMILIES.map((one) => [
          `[${code(one.family)}](#${one.family})`,
          one.title,
          String(one.models.length),
          one.support,
        ]),
      ),
      ...FAMILIES.flatMap(sectionOf),
      '## Phones that are left out',
      table(
        ['Phones', 'Why'],
        LEFT_OUT.map(([phones, why]) => [phones, prose(why)]),
      ),
    ]),
};

/** Phones that may be asked for, and that no family writes. */
const LEFT_OUT: readonly (readonly [phones: string, why: string])[] = [
  ['Flyingvoice FIP and P series', 'only the numbers of its types of keys are known, not the format of its files'],
  ['Gigaset Maxwell', 'no source describes its keys'],
  ['Gigaset N-series and other DECT bases', 'their handsets have no function keys that a base could set'],
  ['Alcatel-Lucent Enterprise H2, H3 and H6', 'no source describes their keys'],
  ['Alcatel-Lucent 8028s-GE', 'no source tells the port or transport of its account, nor kinds of keys'],
  [
    'Alcatel IP Touch 4028, 4038 and 4068',
    'four speed dials without lamps, no parameter for where they ask, and no event that makes them read their file again',
  ],
  ['Avaya 1220 and 1230', 'no source names the parameters of an account; lamps are those of a list on an Avaya server'],
  ['Panasonic KX-UT670 and KX-UTG', 'no source describes the keys of the first; files of the others have another form'],
  [
    'Cisco phones with enterprise firmware, SIP or SCCP',
    "they belong to Cisco's own call manager; Cisco converts many 7800 and 8800 to multiplatform firmware (3PCC), which is known",
  ],
];

function sectionOf(family: PhoneFamily): string[] {
  const { notify, alsoKnownAs, sources } = family;
  return [
    `## ${family.family}`,
    `${family.title}. Rests on ${family.support}.`,
    [
      `* Vendor: ${family.vendor}${alsoKnownAs.length > 0 ? ` (also ${alsoKnownAs.join(', ')})` : ''}`,
      `* Stand-in for unknown models: ${code(family.safest)}`,
      `* Told to read its files again by SIP NOTIFY ${code(notify.reread)}; to restart by ${code(notify.reboot)}`,
      ...fallbacksOf(family),
      ...(family.linesNeedButtons ? [`* ${LINES}`] : []),
    ].join('\n'),
    tableOf(family.models),
    ...notesOf(family.models),
    `Sources:\n\n${sources.map((source) => `* ${prose(source)}`).join('\n')}`,
  ];
}

const LINES =
  'Lines: no source says that these phones can use a line without its line key, so a key set there is a problem.';

function fallbacksOf({ fallbacks }: PhoneFamily): string[] {
  return Object.entries(fallbacks).map(([intent, { message }]) => `* Keys that ${intent}: ${prose(message)}`);
}

function tableOf(models: readonly PhoneModel[]): string {
  const memory = models.some((model) => model.memory_keys > 0);
  const head = [
    'Model',
    'Line keys',
    ...(memory ? ['Memory keys'] : []),
    'Pages',
    'Drawn',
    'Accounts',
    'Modules',
    'Label',
    'Not confirmed',
  ];
  const rows = models.map((model) => [
    model.model,
    String(model.line_keys),
    ...(memory ? [String(model.memory_keys)] : []),
    model.pages === null ? '?' : String(model.pages),
    blocksOf(model, [])
      .map(({ drawn }) => drawingOf(drawn))
      .join('; ') || '–',
    String(model.sip_accounts),
    modulesOf(model),
    model.label ?? '–',
    model.unverified.map((name) => name.replaceAll('_', ' ')).join(', ') || '–',
  ]);
  return table(head, rows);
}

const SHAPES: Readonly<Record<KeyBlock['shape'], string>> = {
  sides: 'at both sides',
  column: 'in a column',
  row: 'in rows',
  grid: 'in a grid',
};

/** `3 × 9 at both sides`. */
function drawingOf({ shape, pages, per_page, confirmed }: KeyBlock): string {
  return `${confirmed ? '' : '≈ '}${pages} × ${per_page} ${SHAPES[shape]}`;
}

/** `up to 3 × EXP50 (60 keys)`. */
function modulesOf({ modules }: PhoneModel): string {
  return modules.map(({ model, keys, max }) => `up to ${max} × ${model} (${keys} keys)`).join('; ') || '–';
}

function notesOf(models: readonly PhoneModel[]): string[] {
  const byNote = Map.groupBy(
    models.filter((model) => model.note !== null),
    (model) => model.note,
  );
  const lines = [...byNote].map(([note, same]) => `* ${codes(same.map((model) => model.model))}: ${prose(note ?? '')}`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}
