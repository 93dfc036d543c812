import type { DiagnosisStep } from '../../../domain/pbx/port.ts';
import type { UserRow } from '../../../domain/rows.ts';
import type { LampBoard } from '../lamps/lamp-board.ts';
import { contextOf } from '../names.ts';
import type { SeenPbx, TenantState } from './state.ts';

/** What is asked of a PBX about one key. */
export interface Asked {
  user: UserRow;
  dial: string;
  watch: string | null;
}

/** Follows a key through Asterisk: is its number known, is there a hint, what does the device say, who watches. */
export async function diagnoseKey(
  link: SeenPbx,
  state: TenantState,
  board: LampBoard,
  asked: Asked,
): Promise<DiagnosisStep[]> {
  const steps = [await dialStep(link, state, asked.dial), await registeredStep(link, state, asked.user)];
  return asked.watch === null ? steps : [...steps, ...(await lampSteps(link, state, board, asked.watch, asked.user))];
}

async function dialStep({ ami }: SeenPbx, { tenant }: TenantState, dial: string): Promise<DiagnosisStep> {
  const context = contextOf(tenant.name);
  const answer = await ami.send('Getvar', { Variable: `DIALPLAN_EXISTS(${context},${dial},1)` });
  const ok = answer.get('Value') === '1';
  return {
    step: 'dialplan',
    ok,
    found: ok ? `Asterisk has ${dial} in ${context}` : `Asterisk does not know ${dial} in ${context}`,
    ...(ok ? {} : { fix: 'run "lampfield pbx check": an include is missing, or the files are not written' }),
  };
}

async function registeredStep(link: SeenPbx, { tenant }: TenantState, user: UserRow): Promise<DiagnosisStep> {
  const endpoints = endpointsOf(link, tenant.name, user.id);
  const registered = endpoints.filter(
    (name) => !['UNAVAILABLE', 'INVALID', undefined].includes(link.states.get(`PJSIP/${name}`)),
  );
  const ok = registered.length > 0;
  return {
    step: 'registered',
    ok,
    found: ok ? `${registered.join(', ')} is registered` : 'no phone of the user is registered',
    ...(ok ? {} : { fix: 'look at the account on the phone: server, user name and password' }),
  };
}

function endpointsOf({ entries }: SeenPbx, tenant: string, user: number): string[] {
  return (entries.actual.get(`lf/${tenant}/u/${user}/ends`) ?? '').split('&').filter(Boolean);
}

async function lampSteps(
  link: SeenPbx,
  state: TenantState,
  board: LampBoard,
  watch: string,
  user: UserRow,
): Promise<DiagnosisStep[]> {
  const lamp = board.lamp(state, watch);
  const hint = await hintOf(link, contextOf(state.tenant.name), watch);
  const devices = state.hints.devices(watch, (key) => link.entries.actual.get(key))?.join('&') ?? '';
  const frozen = hint.devices !== null && hint.devices !== devices;
  const subscriptions = await subscribersOf(link, watch);
  const own = endpointsOf(link, state.tenant.name, user.id);
  const watches = subscriptions.some((endpoint) => own.includes(endpoint));
  return [
    {
      step: 'hint',
      ok: lamp !== null && !frozen,
      found: lamp === null ? `there is no hint for ${watch}` : `the hint of ${watch} has ${hint.devices ?? devices}`,
      ...(lamp === null ? { fix: 'enable the feature code, or give the target an extension' } : {}),
      ...(frozen ? { fix: 'run "lampfield pbx check --repair": the hint has other devices than it should' } : {}),
    },
    { step: 'device state', ok: lamp !== null, found: `the lamp is ${lamp?.state ?? 'unknown'}` },
    {
      step: 'watched',
      ok: watches,
      found: watches
        ? `the phone watches ${watch}`
        : `no phone of the user watches ${watch}; ${subscriptions.length} others do`,
      ...(watches ? {} : { fix: 'let the phone read its file again: its key does not watch this extension' }),
    },
  ];
}

/** The hint as Asterisk holds it, once somebody has watched it; null where nobody has. */
async function hintOf({ ami }: SeenPbx, context: string, watch: string): Promise<{ devices: string | null }> {
  const lines = await ami.command(`core show hint ${watch}`);
  const line = lines.find((one) => one.includes(`${watch}@${context}`));
  return { devices: line === undefined ? null : (/:\s*(\S+)\s+State:/.exec(line)?.[1] ?? null) };
}

/** Endpoints with a subscription to an extension. */
async function subscribersOf({ ami }: SeenPbx, watch: string): Promise<string[]> {
  const events = await ami.list('PJSIPShowSubscriptionsInbound');
  return events.flatMap((event) => (event.get('Extension') === watch ? (event.get('Endpoint') ?? []) : []));
}
