import { z } from 'zod';
import { links } from '../../contract/answers/answer-fields.ts';
import { fault, refuse, refuseAll } from '../../contract/errors.ts';
import { matching, uuid } from '../../contract/fields.ts';
import { covers, describeOwner } from '../directory/extensions.ts';
import type { View } from '../view.ts';
import type { Reading, Work } from '../work.ts';
import { cleanCode, DEFAULT_CODES, FEATURES, type FeatureCode, IN_CALL_FEATURES } from './feature-codes.ts';

/** The body of a feature code. */
export const featureCodeSchema = z
  .object({
    // The first character keeps codes and extensions apart; without it, a new code could swallow everybody's numbers.
    exten: matching(
      /^(_[*#][*#0-9A-D]{0,19}\.|[*#][*#0-9A-D]{0,19})$/,
      'start with * or #, such as *25; with an argument, be a pattern such as _*21.',
      22,
    ),
    enabled: z.boolean().optional(),
  })
  .meta({ id: 'FeatureCodeInput' });
export type FeatureCodeInput = z.output<typeof featureCodeSchema>;

/** A feature code of the current tenant. Raises not_found. */
export async function getFeatureCode({ store, scope }: Reading, uuid: string): Promise<FeatureCode> {
  const code = (await store.codes.of(scope.visible)).find((one) => one.uuid === uuid);
  return code ?? refuse('not_found', '', { resource: 'FeatureExtension', ids: { uuid } });
}

/** A feature code as the API sends it, in Wazo's shape. */
export const featureCodeAnswer = z
  .object({ uuid: uuid(), exten: z.string(), feature: z.enum(FEATURES), enabled: z.boolean(), links: links() })
  .meta({ id: 'FeatureCode' });

/** A feature code for the wire. */
export function presentFeatureCode({ uuid, exten, feature, enabled }: FeatureCode, view: View) {
  return {
    uuid,
    exten,
    feature,
    enabled,
    links: [{ rel: 'extensions_features', href: view.link(`/extensions/features/${uuid}`) }],
  };
}

/** Changes a feature code. Every phone of the tenant follows: keys are built from codes, never stored as digits. */
export async function replaceFeatureCode(work: Work, code: FeatureCode, input: FeatureCodeInput): Promise<void> {
  const { store, touch } = work;
  const takesArgument = DEFAULT_CODES[code.feature].startsWith('_');
  if (takesArgument !== input.exten.startsWith('_')) {
    const hint = takesArgument ? 'be a pattern that takes an argument, such as _*21.' : 'be plain digits, such as *25';
    refuse('pattern', 'exten', { hint });
  }
  const change = { exten: input.exten, enabled: input.enabled ?? code.enabled };
  const codes = await store.codes.of([code.tenant_uuid]);
  const other = codes.find(
    (one) =>
      one.uuid !== code.uuid && one.enabled && change.enabled && collide(one, { ...change, feature: code.feature }),
  );
  if (other !== undefined)
    refuse('feature_code_taken', 'exten', {
      exten: input.exten,
      owner: `the feature code ${other.feature} (${other.exten})`,
    });
  const clashing = change.enabled
    ? (await store.extensions.starred(code.tenant_uuid)).filter((one) => covers(change.exten, one.exten))
    : [];
  const owners = clashing.slice(0, 5).map(async (one) =>
    fault('feature_code_taken', 'exten', {
      exten: one.exten,
      owner: `the extension of ${await describeOwner(store, code.tenant_uuid, one)}`,
    }),
  );
  refuseAll(await Promise.all(owners));
  await store.codes.update(code.tenant_uuid, code.feature, change);
  await touch.tenant(code.tenant_uuid);
  touch.pbx(code.tenant_uuid, { kind: 'tenant', id: 0 });
  const { exten, enabled } = code;
  work.audit({
    tenant_uuid: code.tenant_uuid,
    action: 'update',
    resource: 'feature_code',
    id: code.feature,
    before: { exten, enabled },
    after: change,
  });
}

/**
 * Two codes collide when one could be dialled for the other: they are the same, or one takes an argument and the other begins like
 * it. In-call codes are never dialled, so only the same digits are too much: `*2` and `_*21.` do not collide.
 */
function collide(one: Pick<FeatureCode, 'exten' | 'feature'>, other: Pick<FeatureCode, 'exten' | 'feature'>): boolean {
  const [a, b] = [cleanCode(one.exten), cleanCode(other.exten)];
  if (a === b) return true;
  if (IN_CALL_FEATURES.includes(one.feature) || IN_CALL_FEATURES.includes(other.feature)) return false;
  return (one.exten.startsWith('_') && b.startsWith(a)) || (other.exten.startsWith('_') && a.startsWith(b));
}
