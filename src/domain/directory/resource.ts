import { z } from 'zod';
import { extensions, links, textOrNull } from '../../contract/answers/answer-fields.ts';
import type { Fault } from '../../contract/errors.ts';
import { exten, id, issue, LIMITS, listOf, uuid } from '../../contract/fields.ts';
import type { ResourceKind, ResourceRow } from '../rows.ts';
import type { Target } from './target.ts';

/** A list of users or agents inside a resource, and where the body has it: `['members', 'users']`. */
export interface MemberField {
  role: string;
  at: readonly [string] | readonly [string, string];
  who: 'user' | 'agent';
}

/** The body of a resource after checking. */
export type ResourceBody = Record<string, unknown>;

/**
 * One kind of directory entry: what it is called, what it holds. Its endpoints, documentation, import and export, checks and
 * storage are derived from this.
 */
export interface ResourceDefinition {
  kind: ResourceKind;
  /** The collection's address: `/1.1/<path>`. */
  path: string;
  /** Wazo's name, as in its error strings. */
  title: string;
  summary: string;
  /** Fields that are stored as they come. */
  fields: z.ZodRawShape;
  hasExtensions: boolean;
  members: readonly MemberField[];
  /** The name to sort, search and show by. */
  name(body: ResourceBody): string;
  /** The field with the number that is unique among its kind in a tenant. */
  numberField?: string;
  /** What lists can be ordered by: API field → column. */
  orders: Readonly<Record<string, 'name' | 'number' | 'id'>>;
  /** Fields shown only with the right to see secrets, and kept where an update leaves them out. */
  secrets?: readonly string[];
  /** Fields that the server keeps: not taken from a body, shown in answers. Their defaults are what a new entry starts with. */
  kept?: z.ZodRawShape;
  /** True where one entry of a tenant is its default: the body has a flag `default`. */
  hasDefault?: true;
  /** True where keys point to members, not to the entry: answers show the members' ids, and whether they are active. */
  membersAreTargets?: true;
  /** Faults that the fields alone can not say. */
  check?(body: ResourceBody): Fault[];
  /** Numbers that belong to the entry besides its extensions: a parking lot's slots. */
  slots?(body: ResourceBody): { start: number; end: number };
  /** What keys see of an entry, where it is not just its name, number, slots and main extension. */
  target?(row: Pick<ResourceRow, 'name' | 'data'>): Partial<Target>;
}

/** A pointer to a person in a body: by uuid or id. */
const personSchema = z
  .object({ uuid: uuid().optional(), id: id().optional() })
  .check((ctx) => {
    if (ctx.value.uuid === undefined && ctx.value.id === undefined) {
      issue(ctx, ctx.value, 'unusable', { hint: 'must name somebody by uuid or id' });
    }
  })
  .meta({ id: 'PersonReference' });
export type PersonReference = z.output<typeof personSchema>;

/** The extensions of anything that has some. The first is its main one. */
export const extensionsSchema = listOf(z.object({ exten: exten() }), LIMITS.extensions).default([]);

const schemas = new Map<string, z.ZodType<ResourceBody>>();

/** The schema of a resource's body, made from its definition once. */
export function bodySchema(definition: ResourceDefinition): z.ZodType<ResourceBody> {
  const known = schemas.get(definition.kind);
  if (known !== undefined) return known;
  const shape: Record<string, z.ZodType> = { ...definition.fields } as Record<string, z.ZodType>;
  if (definition.hasExtensions) shape.extensions = extensionsSchema;
  for (const [outer, lists] of Map.groupBy(definition.members, (member) => member.at[0]))
    shape[outer] = memberShape(lists);
  const schema = z.object(shape).meta({ id: `${definition.title}Input` });
  schemas.set(definition.kind, schema);
  return schema;
}

/** The schema of a resource as the API sends it, made from its definition. */
export function resourceAnswer(definition: ResourceDefinition): z.ZodType {
  const { title, fields, kept = {}, hasDefault, hasExtensions, members } = definition;
  const shape: Record<string, z.ZodType> = { id: id(), uuid: uuid(), tenant_uuid: uuid() };
  Object.assign(shape, fields, kept);
  if (hasDefault) shape.default = z.boolean();
  if (hasExtensions) shape.extensions = extensions();
  for (const [outer, lists] of Map.groupBy(members, (member) => member.at[0])) {
    const people = lists.map((member) => [member.at[1], z.array(personAnswer(definition, member))] as const);
    shape[outer] = lists[0]!.at.length === 1 ? people[0]![1] : z.object(Object.fromEntries(people));
  }
  return z.object({ ...shape, links: links() }).meta({ id: title, description: definition.summary });
}

function personAnswer({ membersAreTargets }: ResourceDefinition, { who }: MemberField): z.ZodType {
  if (who === 'agent') return memberAgent;
  return membersAreTargets ? filterMember : memberUser;
}

const memberAgent = z.object({ id: id(), uuid: uuid(), number: z.string() }).meta({ id: 'MemberAgent' });
const person = { id: id(), uuid: uuid(), firstname: z.string(), lastname: textOrNull() };
const memberUser = z.object(person).meta({ id: 'MemberUser' });
const filterMember = z
  .object({ ...person, member_id: id().meta({ description: 'What keys point to' }), active: z.boolean() })
  .meta({ id: 'FilterMember' });

function memberShape(lists: readonly MemberField[]): z.ZodType {
  const people = () => listOf(personSchema, LIMITS.members).default([]);
  if (lists[0]!.at.length === 1) return people();
  const inner = Object.fromEntries(lists.map(({ at }) => [at[1] ?? '', people()]));
  return z.object(inner).prefault({});
}

/** The people that a body lists in one of its member fields. */
export function peopleIn(body: ResourceBody, { at }: MemberField): PersonReference[] {
  const outer = body[at[0]];
  return (at.length === 1 ? outer : (outer as ResourceBody)[at[1]]) as PersonReference[];
}
