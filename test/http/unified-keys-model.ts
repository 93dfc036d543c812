import fc from 'fast-check';

// A model of templates, own keys and their merging, simple enough to be right: maps and the rules of the specification.

/** A key: dials a number, or (then `exten` is null) a group by its index. */
export interface Key {
  exten: string | null;
  group: number | null;
  locked: boolean;
  label: string | null;
}
type Keys = Map<number, Key>;

/** All that the server should know. A template that was deleted is null; groups are true while they exist. */
export interface Model {
  templates: (Keys | null)[];
  own: [Keys, Keys];
  assigned: [number | null, number | null];
  groups: boolean[];
}

/** One step; it uses what it needs of the rest. */
export interface Command {
  what:
    | 'putTemplateKey'
    | 'deleteTemplateKey'
    | 'putTemplate'
    | 'deleteTemplate'
    | 'assign'
    | 'unassign'
    | 'putOwnKey'
    | 'deleteOwnKey'
    | 'putOwnKeys'
    | 'copy'
    | 'deleteGroup';
  user: 0 | 1;
  template: 0 | 1;
  group: number;
  keys: (Key & { position: number })[];
}

const key: fc.Arbitrary<Key & { position: number }> = fc
  .record({
    position: fc.integer({ min: 1, max: 6 }),
    locked: fc.boolean(),
    label: fc.constantFrom(null, 'one', 'two'),
    target: fc.constantFrom<[string | null, number | null]>(
      ['901', null],
      ['902', null],
      ['903', null],
      [null, 0],
      [null, 1],
      [null, 2],
    ),
  })
  .map(({ target: [exten, group], ...rest }) => ({ ...rest, exten, group }));

const often = (weight: number, what: Command['what']) => ({ weight, arbitrary: fc.constant(what) });

/** Any step; deleting is rarer, or soon nothing would be left to look at. */
export const command: fc.Arbitrary<Command> = fc.record({
  what: fc.oneof(
    often(6, 'putTemplateKey'),
    often(2, 'deleteTemplateKey'),
    often(3, 'putTemplate'),
    often(1, 'deleteTemplate'),
    often(5, 'assign'),
    often(2, 'unassign'),
    often(6, 'putOwnKey'),
    often(3, 'deleteOwnKey'),
    often(3, 'putOwnKeys'),
    often(2, 'copy'),
    often(1, 'deleteGroup'),
  ),
  user: fc.constantFrom(0 as const, 1 as const),
  template: fc.constantFrom(0 as const, 1 as const),
  group: fc.integer({ min: 0, max: 2 }),
  keys: fc.uniqueArray(key, { selector: (one) => one.position, minLength: 1, maxLength: 4 }),
});

/** Nothing yet: two empty templates, two users without keys, three groups. */
export function newModel(): Model {
  return {
    templates: [new Map(), new Map()],
    own: [new Map(), new Map()],
    assigned: [null, null],
    groups: [true, true, true],
  };
}

/** Does one step, and says with which status the server has to answer. */
export function play(model: Model, one: Command): number {
  const template = model.templates[one.template] ?? null;
  const own = model.own[one.user];
  const [first] = one.keys;
  switch (one.what) {
    case 'putTemplateKey':
      return template === null ? 404 : put(model, template, one.keys.slice(0, 1));
    case 'deleteTemplateKey':
      return template?.delete(first!.position) ? 204 : 404;
    case 'putTemplate':
      return template === null ? 404 : replace(model, template, one.keys);
    case 'deleteTemplate':
      if (template === null) return 404;
      model.templates[one.template] = null;
      for (const user of [0, 1]) if (model.assigned[user] === one.template) model.assigned[user] = null;
      return 204;
    case 'assign':
      if (template === null) return 404;
      model.assigned[one.user] = one.template;
      return 204;
    case 'unassign':
      if (template === null) return 404;
      if (model.assigned[one.user] === one.template) model.assigned[one.user] = null;
      return 204;
    case 'putOwnKey':
      return lockedFor(model, one.user, [first!.position]) ? 409 : put(model, own, [unlocked(first!)]);
    case 'deleteOwnKey':
      return own.delete(first!.position) ? 204 : 404;
    case 'putOwnKeys':
      return lockedFor(
        model,
        one.user,
        one.keys.map((entry) => entry.position),
      )
        ? 409
        : replace(model, own, one.keys.map(unlocked));
    case 'copy': {
      const from = [...model.own[1 - one.user]!].filter(([position]) => !lockedFor(model, one.user, [position]));
      own.clear();
      for (const [position, copied] of from) own.set(position, copied);
      return 204;
    }
    case 'deleteGroup':
      return deleteGroup(model, one.group);
  }
}

/** What a user sees: the template's keys, covered by his own, unless locked. */
export function expectedView(model: Model, user: 0 | 1): Record<string, Key & { inherited: boolean }> {
  const shared = templateOf(model, user);
  const view = [...shared].map(([position, one]) => [position, { ...one, inherited: true }] as const);
  const own = [...model.own[user]].filter(([position]) => !shared.get(position)?.locked);
  return Object.fromEntries([
    ...view,
    ...own.map(([position, one]) => [position, { ...one, inherited: false }] as const),
  ]);
}

/** What the first six buttons dial; a group has no extension, so that its key can not be dialled. */
export function valuesOnPhone(model: Model, user: 0 | 1): string[] {
  const view = expectedView(model, user);
  return [1, 2, 3, 4, 5, 6].map((position) => view[position]?.exten ?? '');
}

function templateOf({ assigned, templates }: Model, user: 0 | 1): Keys {
  const index = assigned[user];
  return (index === null ? null : templates[index]) ?? new Map();
}

function lockedFor(model: Model, user: 0 | 1, positions: readonly number[]): boolean {
  return positions.some((position) => templateOf(model, user).get(position)?.locked);
}

function put(model: Model, keys: Keys, added: readonly (Key & { position: number })[]): number {
  const after = new Map(keys);
  for (const { position, ...one } of added) after.set(position, one);
  const gone = added.some(({ group }) => group !== null && !model.groups[group]);
  const targets = [...after.values()].map(({ exten, group }) => `${exten} ${group}`);
  if (gone || new Set(targets).size < targets.length) return 400;
  for (const [position, one] of after) keys.set(position, one);
  return 204;
}

function replace(model: Model, keys: Keys, added: readonly (Key & { position: number })[]): number {
  const fresh: Keys = new Map();
  const status = put(model, fresh, added);
  if (status !== 204) return status;
  keys.clear();
  for (const [position, one] of fresh) keys.set(position, one);
  return status;
}

function deleteGroup(model: Model, group: number): number {
  if (!model.groups[group]) return 404;
  model.groups[group] = false;
  for (const keys of [...model.templates, ...model.own])
    for (const [position, one] of keys ?? []) if (one.group === group) keys!.delete(position);
  return 204;
}

function unlocked(one: Key & { position: number }) {
  return { ...one, locked: false };
}
