import { cleanCode, type Feature, type FeatureCode, IN_CALL_FEATURES } from '../../../domain/keys/feature-codes.ts';
import { encodeProgKey } from '../../../domain/keys/prog-key.ts';
import type { PbxTenant } from '../../../domain/pbx/model.ts';
import { device, FORWARD_WORDS, SERVICE_WORDS } from '../names.ts';

/** One line of a tenant's context: an extension or pattern, and what it runs, or the devices that its hint watches. */
export interface DialplanLine {
  exten: string;
  priority: 1 | 'hint';
  app: string;
}

/** What a toggle's lamp is behind the owner's id: the features, their word in device names, and what follows the code. */
const SERVICES: readonly (readonly [Feature, string])[] = [
  ['enablednd', SERVICE_WORDS.dnd],
  ['incallfilter', SERVICE_WORDS.incallfilter],
  ['callrecord', SERVICE_WORDS.callrecord],
  ['enablevm', SERVICE_WORDS.enablevm],
];
const FORWARDS: readonly (readonly [Feature, string])[] = [
  ['fwdunc', FORWARD_WORDS.unconditional],
  ['fwdrna', FORWARD_WORDS.noanswer],
  ['fwdbusy', FORWARD_WORDS.busy],
];
const AGENTS: readonly Feature[] = ['agentstaticlogin', 'agentstaticlogoff', 'agentstaticlogtoggle'];
const MEMBERS: readonly Feature[] = ['groupmemberjoin', 'groupmemberleave', 'groupmembertoggle'];

/**
 * The lines of a tenant's context: what its phones can dial, and every hint that they can watch. Hints are patterns, narrowed to
 * the codes that there are (docs/adr/0009-names-in-asterisk.md). Asterisk takes the most specific pattern, in whatever order.
 * An extension has 79 characters at most (AST_MAX_EXTENSION): a key that dials more, such as a forward to forty stars, neither works
 * nor lights.
 */
export function tenantDialplan(tenant: PbxTenant): DialplanLine[] {
  const codes = tenant.codes.filter((code) => code.enabled);
  return [...extensionLines(tenant), ...codes.flatMap((code) => codeLines(tenant, code)), ...hintLines(tenant, codes)];
}

function extensionLines({ name, starred }: PbxTenant): DialplanLine[] {
  const devices = `PJSIP/${name}-\${EXTEN}&${device(name, 'x-${EXTEN}')}\${DB(lf/${name}/hint/\${EXTEN})}`;
  const number = enter(name, 'number', '${EXTEN}');
  return [
    { exten: '_X!', priority: 'hint', app: devices },
    { exten: '_[+A-Z]!', priority: 'hint', app: devices },
    // Not `_X!`: it matches at once, so that a transfer by keys would go to the first digits (measured on 22.10.1).
    { exten: '_X', priority: 1, app: number },
    { exten: '_X.', priority: 1, app: number },
    { exten: '_[+A-Z]!', priority: 1, app: number },
    ...starred.flatMap((exten): DialplanLine[] => [
      { exten, priority: 'hint', app: devices },
      { exten, priority: 1, app: number },
    ]),
  ];
}

function codeLines({ name }: PbxTenant, { feature, exten }: FeatureCode): DialplanLine[] {
  if (IN_CALL_FEATURES.includes(feature)) return [];
  const digits = cleanCode(exten);
  const bare: DialplanLine = { exten: digits, priority: 1, app: enter(name, feature, '') };
  const argument: DialplanLine = {
    exten: `_${asPattern(digits)}.`,
    priority: 1,
    app: enter(name, feature, `\${EXTEN:${digits.length}}`),
  };
  return exten.startsWith('_') ? [bare, argument] : [bare];
}

function hintLines(tenant: PbxTenant, codes: readonly FeatureCode[]): DialplanLine[] {
  const digits = new Map(codes.map((code) => [code.feature, cleanCode(code.exten)]));
  const filter = digits.get('bsfilter');
  const members =
    filter === undefined ? [] : [hint(`_${asPattern(filter)}Z!`, device(tenant.name, `m\${EXTEN:${filter.length}}`))];
  const prefix = digits.get('phoneprogfunckey');
  if (prefix === undefined) return members;
  return [...members, ...tenant.id_lengths.flatMap((length) => ownerHints(tenant.name, { prefix, length, digits }))];
}

/** The hints of programmed keys whose owners' ids have one length. */
function ownerHints(
  tenant: string,
  { prefix, length, digits }: { prefix: string; length: number; digits: ReadonlyMap<Feature, string> },
): DialplanLine[] {
  const owner = `u\${EXTEN:${prefix.length}:${length}}`;
  const id = `Z${'X'.repeat(length - 1)}`;
  // What encodeProgKey makes of the code stands behind the id; a stand-in for it shows where.
  const start = (code: string) => encodeProgKey(prefix, ['1', code]).slice(prefix.length + 1);
  const at = (text: string) => prefix.length + length + text.length;
  const lines = (feature: Feature, make: (code: string) => DialplanLine[]) => {
    const code = digits.get(feature);
    return code === undefined ? [] : make(start(code));
  };
  const pattern = (text: string) => `_${asPattern(prefix)}${id}${asPattern(text)}`;
  return [
    ...SERVICES.flatMap(([feature, word]) =>
      lines(feature, (code) => [hint(pattern(code), device(tenant, `${owner}-${word}`))]),
    ),
    ...FORWARDS.flatMap(([feature, word]) =>
      lines(feature, (code) => [
        hint(pattern(code), device(tenant, `${owner}-${word}`)),
        hint(`${pattern(`${code}*`)}.`, device(tenant, `${owner}-${word}\${EXTEN:${at(code)}}`)),
      ]),
    ),
    ...MEMBERS.flatMap((feature) =>
      lines(feature, (code) => [
        hint(`${pattern(`${code}*`)}Z!`, device(tenant, `${owner}-g\${EXTEN:${at(code) + 1}}`)),
      ]),
    ),
    ...AGENTS.flatMap((feature) =>
      lines(feature, (code) => {
        const byId = `${code}***3`;
        return [hint(`${pattern(byId)}Z!`, device(tenant, `a\${EXTEN:${at(byId)}}`))];
      }),
    ),
  ];
}

function hint(exten: string, app: string): DialplanLine {
  return { exten, priority: 'hint', app };
}

function enter(tenant: string, feature: string, argument: string): string {
  return `Gosub(lf-enter,s,1(${tenant},${feature},${argument}))`;
}

/** Digits as they stand in a pattern: letters that mean something there are put into a set. */
function asPattern(digits: string): string {
  return digits.replace(/[A-Z]/g, '[$&]');
}
