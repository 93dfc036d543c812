import { z } from 'zod';
import { count, textOrNull, time } from '../../contract/answers/answer-fields.ts';
import { refuse } from '../../contract/errors.ts';
import { id, integer } from '../../contract/fields.ts';
import { same } from '../document/same.ts';
import type { Store } from '../ports.ts';
import type { AuditRow, KeyRow, TemplateRow, UserRow } from '../rows.ts';
import { keyAnswer, type Link, presentKey } from './present-key.ts';
import { referencesOf } from './references.ts';
import { templatesOf } from './user-keys.ts';

const whyStep = z
  .object({
    source: z.enum(['own', 'template']),
    template_id: id().nullable(),
    template_name: textOrNull(),
    key: keyAnswer,
    wins: z.boolean(),
    locked: z.boolean(),
    changed: z
      .object({ by: z.string(), at: time() })
      .nullable()
      .meta({ description: 'Who changed it last; null where the audit does not tell' }),
  })
  .meta({ id: 'WhyStep' });

/** The keys that lie on one position for a user, the one that he has first. */
export const whyUserKeyAnswer = z.object({ position: integer(), stack: z.array(whyStep) }).meta({ id: 'WhyUserKey' });

/** The key of a template on one position. */
export const whyTemplateKeyAnswer = z
  .object({
    position: integer(),
    stack: z.array(whyStep),
    users_overriding: count().meta({ description: 'Users of the template who have an own key in its place' }),
  })
  .meta({ id: 'WhyTemplateKey' });

/** Rows of the record that are read at once: those of a whole template are long. */
const SLICE = 20;
/** After so many that left the position as it was, it is not known who changed it. */
const MOST_READ = 200;

/** The keys that lie on one position for a user, the one that he has first. Raises not_found where there is none. */
export async function whyUserKey(store: Store, user: UserRow, position: number, link: Link) {
  const keys = (await store.keys.of(templatesOf(user))).filter((key) => key.position === position);
  const own = keys.find((key) => key.template_id === user.private_template_id);
  const shared = keys.find((key) => key.template_id !== user.private_template_id);
  const inOrder = shared?.locked ? [shared, own] : [own, shared];
  const stack = await stackOf(
    store,
    user.tenant_uuid,
    inOrder.filter((key) => key !== undefined),
    link,
  );
  if (stack.length === 0) refuse('not_found', '', { resource: 'FuncKey', ids: { user_id: user.id, position } });
  return { position, stack };
}

/** The key of a template on one position, and how many of its users have an own key in its place. Raises not_found. */
export async function whyTemplateKey(store: Store, template: TemplateRow, position: number, link: Link) {
  const keys = (await store.keys.of([template.id])).filter((key) => key.position === position);
  const stack = await stackOf(store, template.tenant_uuid, keys, link);
  if (stack.length === 0) refuse('not_found', '', { resource: 'FuncKey', ids: { template_id: template.id, position } });
  const isLocked = keys.some((key) => key.locked);
  return { position, stack, users_overriding: isLocked ? 0 : await store.keys.countOverriding(template.id, position) };
}

async function stackOf(store: Store, tenant_uuid: string, keys: readonly KeyRow[], link: Link) {
  const references = keys.flatMap((key) => referencesOf(key.destination));
  const targets = (await store.targets([tenant_uuid], references)).of(tenant_uuid);
  const entries = keys.map(async (key, index) => {
    const template = await store.templates.find(key.template_id);
    if (template === undefined) return [];
    const isOwn = template.user_id !== null;
    const source = isOwn ? ('own' as const) : ('template' as const);
    const entry = {
      source,
      template_id: isOwn ? null : template.id,
      template_name: isOwn ? null : template.name,
      key: presentKey({ ...key, inherited: !isOwn }, targets, link),
      wins: index === 0,
      locked: key.locked,
      changed: await lastChange(store, template, key.position),
    };
    return [entry];
  });
  return (await Promise.all(entries)).flat();
}

/** Who changed a position last, and when; null where the record does not tell. */
async function lastChange(store: Store, { id, user_id }: TemplateRow, position: number) {
  const [one, all] = user_id === null ? ['template_key', 'template'] : ['user_key', 'user_funckeys'];
  const owner = String(user_id ?? id);
  const [single] = await store.audit.newest(one, `${owner}/${position}`, { limit: 1 });
  const whole = await lastWhole(store, { resource: all, id: owner, position, after: single?.id ?? 0 });
  const row = whole ?? single;
  return row === undefined ? null : { by: row.actor, at: new Date(row.at).toISOString() };
}

interface Wanted {
  resource: string;
  id: string;
  position: number;
  /** Only rows of the record after this one. */
  after: number;
}

/** The newest replacement of all keys that changed the key on this position. */
async function lastWhole(store: Store, { resource, id, position, after }: Wanted): Promise<AuditRow | undefined> {
  let below: number | undefined;
  for (let read = 0; read < MOST_READ; read += SLICE) {
    const rows = await store.audit.newest(resource, id, { limit: SLICE, ...(below !== undefined && { below }) });
    const newer = rows.filter((row) => row.id > after);
    const found = newer.find((row) => !same(keyIn(row.before, position), keyIn(row.after, position)));
    if (found !== undefined || newer.length < SLICE) return found;
    below = rows.at(-1)!.id;
  }
  return undefined;
}

function keyIn(recorded: unknown, position: number): unknown {
  return (recorded as { keys?: Record<string, unknown> } | null)?.keys?.[position];
}
