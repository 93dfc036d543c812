import { cleanCode, IN_CALL_FEATURES } from '../../../domain/keys/feature-codes.ts';
import { contextOf } from '../names.ts';
import { type Check, endpointDetail, faultsOr, hasExtension, type Looked, type Outcome } from './check.ts';

/** Features that the dialplan sets anew for each call, so that their digits in features.conf do not matter. */
const SET_PER_CALL = ['Blind Transfer', 'Attended Transfer', 'One Touch MixMonitor', 'Park Call', 'Disconnect Call'];

/** Whether something else answers to the tenants' feature codes. */
export const codes: Check = {
  id: 'codes',
  looksAt: 'who else answers to the feature codes',
  async run(at) {
    const features = (await at.ami.command('features show')).flatMap(featureOf);
    const faults = at.tenants.flatMap((state) => featureFaults(state, features));
    return faultsOr('no feature code is taken by something else', [...faults, ...(await contextFaults(at))]);
  },
};

interface AsteriskFeature {
  name: string;
  digits: string;
}

/** A line of `features show`: name, default and current digits, in columns of 25 and 7 characters (features_config.c). */
function featureOf(line: string): AsteriskFeature[] {
  const [, name = '', digits = ''] = /^(.{25}) .{7} (\S+)\s*$/.exec(line) ?? [];
  return /^[0-9*#A-D]+$/.test(digits) ? [{ name: name.trim(), digits }] : [];
}

/** Pickup is taken before the dialplan is asked (measured on Asterisk 22.10.1); the others are pressed within a call. */
function featureFaults({ tenant }: Looked['tenants'][number], features: readonly AsteriskFeature[]): Outcome[] {
  const codes = tenant.codes.filter((code) => code.enabled);
  return features.flatMap(({ name, digits }) => {
    const isPickup = name === 'Pickup';
    const taken = codes.filter(({ feature, exten }) =>
      isPickup
        ? feature !== 'pickup' && cleanCode(exten) === digits
        : IN_CALL_FEATURES.includes(feature) && !SET_PER_CALL.includes(name) && cleanCode(exten) === digits,
    );
    return taken.map(({ feature }) => ({
      found: `${digits} is ${feature} of tenant ${tenant.name}, and "${name}" in features.conf`,
      fix: `give "${name}" other digits in features.conf, then "module reload features", or change the tenant's code`,
    }));
  });
}

/** Contexts of endpoints that are not ours may answer to a code before the tenant's context is asked. */
async function contextFaults(at: Looked): Promise<Outcome[]> {
  const faults: Outcome[] = [];
  for (const { tenant, lines } of at.tenants) {
    for (const context of await foreignContexts(at, tenant.name)) {
      // Where the tenant's context is not included, that is the fault; the endpoints' check tells it.
      if (!(await hasExtension(at, context, lines.at(-1)!.exten))) continue;
      for (const { feature, exten, enabled } of tenant.codes) {
        const digits = cleanCode(exten);
        if (!enabled || IN_CALL_FEATURES.includes(feature)) continue;
        const other = await otherAnswer(at, context, digits);
        if (other !== null) faults.push(clash({ digits, feature, context, other, own: contextOf(tenant.name) }));
      }
    }
  }
  return faults;
}

function clash(at: { digits: string; feature: string; context: string; other: string; own: string }): Outcome {
  return {
    found: `${at.digits} (${at.feature}) dialled in ${at.context} reaches ${at.other} first, not ${at.own}`,
    fix: `include ${at.own} in ${at.context} before it, take the code out of ${at.other}, or change the tenant's code`,
  };
}

async function foreignContexts(at: Looked, tenant: string): Promise<Set<string>> {
  const contexts = new Set<string>();
  for (const { tenant: owner, part } of at.parts) {
    if (owner.name !== tenant || part.kind !== 'user') continue;
    for (const { managed, endpoint } of part.lines) {
      if (managed) continue;
      const context = (await endpointDetail(at, endpoint))?.get('Context');
      if (context !== undefined && context !== contextOf(tenant)) contexts.add(context);
    }
  }
  return contexts;
}

/** The context that answers to a number, where it is not one of ours. Asterisk lists them in the order in which it looks. */
async function otherAnswer({ ami }: Looked, context: string, digits: string): Promise<string | null> {
  const lines = await ami.command(`dialplan show ${digits}@${context}`);
  const first = lines.find((line) => /^\s+'.*' =>\s+(hint: )?\S/.test(line) && !line.includes('hint:'));
  if (first === undefined || first.includes('Gosub(lf-enter,')) return null;
  const before = lines.slice(0, lines.indexOf(first));
  return /Context '([^']+)'/.exec(before.findLast((line) => line.includes("Context '")) ?? '')?.[1] ?? context;
}
