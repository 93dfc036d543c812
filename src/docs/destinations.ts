import type { Intent, LampKind, TargetKind } from '../contract/words.ts';
import type { DestinationType, Field } from '../domain/destinations/destination.ts';
import { DESTINATION_TYPES } from '../domain/destinations/registry.ts';
import { code, codes, inline, json, type Page, page, prose, table } from './markdown.ts';

/** What keys can reach. */
export const destinationsPage: Page = {
  file: 'reference/destinations.md',
  render: () =>
    page('Destinations', [
      'A key has a `label` (or `null`: the phone shows the name of what it reaches), `blf` (whether its lamp is lit) and a `destination`: a `type` with parameters.',
      json({ label: 'Door', blf: true, destination: { type: 'custom', exten: '1001' } }),
      'What a key dials is made from the feature codes of its tenant (`/extensions/features`); the numbers below are those of the codes that a tenant starts with, for the key of the user with id 1. A key that can not be dialled now, such as one to a user without an extension, is kept: its button stays blank, and its problem is told.',
      table(
        ['Type', 'What it does', 'Lamp', 'In templates'],
        DESTINATION_TYPES.map((one) => [
          link(one),
          prose(one.summary),
          lampOf(one) ?? '–',
          one.inTemplates ? 'yes' : 'no',
        ]),
      ),
      ...DESTINATION_TYPES.flatMap(sectionOf),
    ]),
};

/** Keys that are more than a number to dial, where the phone can do it. */
const SPECIAL: Partial<Record<Intent, string>> = {
  transfer: "* Pressed: the phone's own transfer, where it has one; else the code.",
  record: '* Pressed: the code is sent within the call.',
  park: "* Pressed: the phone's own parking, where it has it; else the lot is called.",
};

const LAMPS: Record<LampKind, string> = {
  line: 'free, ringing, busy',
  toggle: 'on, off',
  slot: 'a call is parked there',
  queue: 'a caller waits',
  conference: 'somebody is in it',
};

const TARGETS: Record<TargetKind, string> = {
  user: 'a user (`/users`)',
  group: 'a group (`/groups`)',
  queue: 'a queue (`/queues`)',
  conference: 'a conference (`/conferences`)',
  agent: 'an agent (`/agents`)',
  filter_member: 'a member of a call filter: `member_id` in `/callfilters`',
  paging: 'a paging group (`/pagings`)',
  parking_lot: 'a parking lot (`/parkinglots`)',
};

function link({ type }: DestinationType): string {
  return `[${code(type)}](#${type})`;
}

function sectionOf(one: DestinationType): string[] {
  const names = Object.entries(one.fields);
  const aliases = one.aliases ? ` Also written ${codes(one.aliases)}; it comes back as it was written.` : '';
  return [
    `## ${one.type}`,
    prose(one.summary) + aliases,
    names.length === 0
      ? 'It has no parameters.'
      : table(
          ['Parameter', 'Value', 'Required'],
          names.map(([name, field]) => parameterOf(name, field)),
        ),
    [
      ...specialOf(one),
      `* Lamp: ${lampOf(one) ?? 'none; `blf` becomes false'}`,
      `* In templates: ${one.inTemplates ? 'yes' : 'no, it belongs to a person'}`,
    ].join('\n'),
    table(
      ['Example', 'Dials', 'Lamp shows the state of'],
      one.examples.map(({ value, dial, lamp }) => [
        code(inline({ type: one.type, ...value })),
        code(dial),
        lamp === null ? '–' : code(lamp.watch),
      ]),
    ),
  ];
}

function parameterOf(name: string, { schema, values, pointsTo }: Field): string[] {
  const accepts = (value: unknown) => schema.safeParse(value).success;
  const otherwise = schema.safeParse(undefined);
  const fallback =
    otherwise.success && typeof otherwise.data === 'string' ? `; ${code(otherwise.data)} by default` : '';
  return [code(name), takes(accepts, values, pointsTo), accepts(undefined) ? `no${fallback}` : 'yes'];
}

function takes(
  accepts: (value: unknown) => boolean,
  values: readonly string[] | undefined,
  pointsTo: TargetKind | undefined,
): string {
  if (values !== undefined) return codes(values);
  if (pointsTo !== undefined)
    return `id of ${TARGETS[pointsTo]}${accepts(null) ? "; left out: the tenant's default" : ''}`;
  return accepts('*98')
    ? 'a number to dial: digits, capital letters, `+` and `*`, at most 40'
    : 'a whole number of 1 or more';
}

function specialOf({ intent }: DestinationType): string[] {
  const special = typeof intent === 'function' ? undefined : SPECIAL[intent];
  return special === undefined ? [] : [special];
}

/** What the lamp tells, from the examples; null where there is none. */
function lampOf(one: DestinationType): string | null {
  const kinds = new Set(one.examples.flatMap(({ lamp }) => (lamp === null ? [] : [lamp.kind])));
  if (kinds.size === 0) return null;
  return [...kinds].map((kind) => LAMPS[kind]).join('; or: ') + onlyFor(one);
}

/** Where one word decides about the lamp, the words that have one. */
function onlyFor({ fields, mayLight }: DestinationType): string {
  const [name, field] = Object.entries(fields).find(([, { values }]) => values !== undefined) ?? [];
  const values = field?.values ?? [];
  const lit = values.filter((value) => mayLight({ [name ?? '']: value }));
  return lit.length < values.length ? `; only for ${codes(lit)}` : '';
}
