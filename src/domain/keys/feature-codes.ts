/** A feature code of one tenant: what is dialled for a feature. `exten` may be a pattern such as `_*21.`. */
export interface FeatureCode {
  uuid: string;
  tenant_uuid: string;
  feature: Feature;
  exten: string;
  enabled: boolean;
}

/**
 * The codes of a new tenant: Wazo's scheme, with every code enabled that the keys need. Patterns take an argument.
 * The last three are in-call codes (features.conf in Asterisk); calllistening is from the original specification.
 */
export const DEFAULT_CODES = {
  phonestatus: '*10',
  paging: '_*11.',
  fwdundoall: '*20',
  fwdunc: '_*21.',
  fwdrna: '_*22.',
  fwdbusy: '_*23.',
  enablednd: '*25',
  callrecord: '*26',
  incallfilter: '*27',
  agentstaticlogtoggle: '_*30.',
  agentstaticlogin: '_*31.',
  agentstaticlogoff: '_*32.',
  calllistening: '_*34.',
  directoryaccess: '*36',
  bsfilter: '_*37.',
  groupmembertoggle: '_*50.',
  groupmemberjoin: '_*51.',
  groupmemberleave: '_*52.',
  phoneprogfunckey: '_*735.',
  pickup: '_*8.',
  recsnd: '*9',
  enablevm: '*90',
  vmuserpurge: '*92',
  vmusermsg: '*98',
  blindxfer: '*1',
  atxfer: '*2',
  togglerecord: '*3',
} as const;

export type Feature = keyof typeof DEFAULT_CODES;
export const FEATURES = Object.keys(DEFAULT_CODES) as Feature[];

/** Codes that are pressed within a call: Asterisk's features, not extensions. */
export const IN_CALL_FEATURES: readonly Feature[] = ['blindxfer', 'atxfer', 'togglerecord'];

/** Codes as keys use them. */
export interface FeatureCodes {
  /** The digits of a feature (patterns cleaned: `_*21.` is `*21`), or null where the tenant has disabled it. */
  digits(feature: Feature): string | null;
}

/** The dialable start of a code: without the leading `_` and everything from the first wildcard on. */
export function cleanCode(exten: string): string {
  return exten.startsWith('_') ? exten.slice(1).replace(/[[NXZ!.].*$/, '') : exten;
}

/** Indexes a tenant's codes for resolving keys. */
export function featureCodes(codes: readonly Pick<FeatureCode, 'feature' | 'exten' | 'enabled'>[]): FeatureCodes {
  const digits = new Map(codes.map((code) => [code.feature, code.enabled ? cleanCode(code.exten) : null]));
  return { digits: (feature) => digits.get(feature) ?? null };
}
