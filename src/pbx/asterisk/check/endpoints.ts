import type { PbxLine, PbxTenant, PbxUser } from '../../../domain/pbx/model.ts';
import type { AmiMessage } from '../ami/message.ts';
import { contextOf, pickupGroup } from '../names.ts';
import { type Check, endpointDetail, faultsOr, hasExtension, type Looked, type Outcome } from './check.ts';

/** Whether endpoints that Lampfield does not write have the lines that keys need. */
export const endpoints: Check = {
  id: 'endpoints',
  looksAt: 'endpoints that are not managed by Lampfield',
  async run(at) {
    const faults: Outcome[] = [];
    let count = 0;
    for (const { tenant, part } of at.parts) {
      if (part.kind !== 'user') continue;
      for (const line of part.lines.filter((one) => !one.managed)) {
        count++;
        faults.push(...(await lineFaults(at, tenant, part, line)));
      }
    }
    const well = count === 0 ? 'all endpoints are managed by Lampfield' : 'unmanaged endpoints have all lines';
    return faultsOr(well, faults);
  },
};

async function lineFaults(at: Looked, tenant: PbxTenant, user: PbxUser, { endpoint }: PbxLine): Promise<Outcome[]> {
  const detail = await endpointDetail(at, endpoint);
  if (detail === undefined)
    return [
      {
        found: `the endpoint ${endpoint} of ${user.name} is not in Asterisk`,
        fix: `write it in pjsip.conf, or correct its name in the user's line`,
      },
    ];
  const missing = [...(await contextLines(at, tenant, detail)), ...valueLines(tenant, user, detail)];
  if (missing.length === 0) return [];
  return [
    {
      found: `the endpoint ${endpoint} of ${user.name} lacks ${missing.map((line) => line.split(' ')[0]).join(', ')}`,
      fix: [`in its section [${endpoint}] of type endpoint:`, ...missing].join('\n  '),
    },
  ];
}

/** Its contexts have to be the tenant's, or include it. */
async function contextLines(at: Looked, { name }: PbxTenant, detail: AmiMessage): Promise<string[]> {
  const own = contextOf(name);
  const mark = at.tenants.find(({ tenant }) => tenant.name === name)?.lines.at(-1)?.exten ?? '';
  const reaches = (context: string) => context === own || hasExtension(at, context, mark);
  const context = detail.get('Context') || 'default';
  const watched = detail.get('SubscribeContext') || context;
  return [
    ...((await reaches(context)) ? [] : [`context = ${own}   ; or "include => ${own}" in [${context}]`]),
    ...((await reaches(watched)) ? [] : [`subscribe_context = ${own}`]),
  ];
}

function valueLines({ name }: PbxTenant, { mailbox, pickup_groups }: PbxUser, detail: AmiMessage): string[] {
  const list = (header: string) => (detail.get(header) ?? '').split(',').map((one) => one.trim());
  const groups = pickup_groups.map((group) => pickupGroup(name, group));
  const lacks = (header: string) => groups.some((group) => !list(header).includes(group));
  const all = (header: string) => [...new Set([...list(header).filter(Boolean), ...groups])].join(',');
  const box = mailbox === null ? null : `${mailbox.number}@${contextOf(name)}`;
  return [
    ...(detail.get('AllowSubscribe') === 'true' ? [] : ['allow_subscribe = yes']),
    ...(box === null || list('Mailboxes').includes(box) ? [] : [`mailboxes = ${box}`]),
    ...(lacks('NamedCallGroup') ? [`named_call_group = ${all('NamedCallGroup')}`] : []),
    ...(lacks('NamedPickupGroup') ? [`named_pickup_group = ${all('NamedPickupGroup')}`] : []),
  ];
}
