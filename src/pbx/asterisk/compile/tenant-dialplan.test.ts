import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../domain/keys/feature-codes.ts';
import { encodeProgKey } from '../../../domain/keys/prog-key.ts';
import type { PbxPart, PbxTenant } from '../../../domain/pbx/model.ts';
import { devicesOf } from './devices.ts';
import { exampleCodes, exampleTenant, exampleUser } from './example-parts.ts';
import { type DialplanLine, tenantDialplan } from './tenant-dialplan.ts';

/** The characters that a place of a pattern takes, as Asterisk's pbx.c has them. */
const SETS: Readonly<Record<string, string>> = { X: '0123456789', Z: '123456789', N: '23456789' };

/** The places of a pattern, each as the characters that it takes; `.` and `!` stay as they are. */
function places(pattern: string): string[] {
  const parts = pattern.match(/\[[^\]]*\]|./g) ?? [];
  const spread = (from: string, to: string) =>
    Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, index) =>
      String.fromCharCode(from.charCodeAt(0) + index),
    ).join('');
  return parts.map((part) =>
    part.length > 1
      ? part.slice(1, -1).replace(/(.)-(.)/g, (_, from: string, to: string) => spread(from, to))
      : (SETS[part] ?? part),
  );
}

function matches(exten: string, dialled: string): boolean {
  if (!exten.startsWith('_')) return exten === dialled;
  const all = places(exten.slice(1));
  const wild = all.at(-1) === '.' || all.at(-1) === '!' ? all.pop() : undefined;
  const longEnough = wild === '.' ? dialled.length > all.length : dialled.length >= all.length;
  if (wild === undefined ? dialled.length !== all.length : !longEnough) return false;
  return all.every((set, index) => set.includes(dialled[index]!));
}

/** How open a pattern is, place by place: Asterisk takes the one that is narrower at the first place where two differ. */
function openness(exten: string): number[] {
  if (!exten.startsWith('_')) return [];
  return places(exten.slice(1)).map((set) => (set === '.' ? 1000 : set === '!' ? 2000 : set.length));
}

function narrower(one: DialplanLine, other: DialplanLine): number {
  const [a, b] = [openness(one.exten), openness(other.exten)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? a.length - b.length : a[at]! - (b[at] ?? 0);
}

/** What a tenant's context gives for a number: the devices of its hint, or what dialling it runs; null where nothing matches. */
function look(tenant: PbxTenant, dialled: string, priority: 1 | 'hint'): string | null {
  const found = tenantDialplan(tenant)
    .filter((line) => line.priority === priority && matches(line.exten, dialled))
    .sort(narrower)[0];
  return (
    found?.app.replace(/\$\{EXTEN(?::(\d+))?(?::(\d+))?\}/g, (_, from = '0', length = '') =>
      dialled.slice(Number(from), length === '' ? undefined : Number(from) + Number(length)),
    ) ?? null
  );
}

const own = (fact: string) => `Custom:lf-t1-${fact}`;

describe('hints of a tenant with the usual codes and users of three digits', () => {
  it.each([
    ['*735123***225', own('u123-dnd')],
    ['*735123***227', own('u123-scr')],
    ['*735123***226', own('u123-rec')],
    ['*735123***290', own('u123-vm')],
    ['*735123***221', own('u123-unc')],
    ['*735123***222', own('u123-rna')],
    ['*735123***223', own('u123-busy')],
    ['*735123***221*1001', own('u123-unc*1001')],
    ['*735123***221***398', own('u123-unc***398')],
    ['*735999***222*+1418', own('u999-rna*+1418')],
    ['*735123***223*A1#', own('u123-busy*A1#')],
    ['*735123***250*7', own('u123-g7')],
    ['*735123***251*70', own('u123-g70')],
    ['*735123***252*7', own('u123-g7')],
    ['*735123***230***345', own('a45')],
    ['*735123***231***345', own('a45')],
    ['*735123***232***39', own('a9')],
    ['*3742', own('m42')],
    ['1001', `PJSIP/t1-1001&${own('x-1001')}\${DB(lf/t1/hint/1001)}`],
    ['+4930', `PJSIP/t1-+4930&${own('x-+4930')}\${DB(lf/t1/hint/+4930)}`],
    ['Z9', `PJSIP/t1-Z9&${own('x-Z9')}\${DB(lf/t1/hint/Z9)}`],
  ])('%s is watched as %s', (dialled, devices) => {
    expect(look(exampleTenant(), dialled, 'hint')).toBe(devices);
  });

  it.each([
    ['a user whose id has another length', '*73512***225'],
    ['a user whose id has another length', '*7351234***225'],
    ['an id that begins with 0', '*735023***225'],
    ['a code that is none', '*735123***299'],
    ['more than the code', '*735123***2255'],
    ['a separator and nothing', '*735123***221*'],
    ['no group', '*735123***250*'],
    ['a group that begins with 0', '*735123***250*07'],
    ['an agent by number', '*735123***231*45'],
    ['no agent', '*735123***231***3'],
    ['an agent that begins with 0', '*735123***231***307'],
    ['a code that takes nothing', '*735123***210'],
    ['no user', '*735***225'],
    ['only a prefix', '*735'],
    ['no filter member', '*37'],
    ['a filter member that begins with 0', '*3705'],
    ['a code that is no toggle', '*98'],
    ['the toggle itself', '*25'],
    ['a code that is none', '#12'],
    ['small letters', 'alice'],
    ['nothing', ''],
  ])('nothing is watched for %s: %j', (_, dialled) => {
    expect(look(exampleTenant(), dialled, 'hint')).toBeNull();
  });
});

describe('hints follow what the tenant has', () => {
  it('for each length of ids there is', () => {
    const tenant = exampleTenant({ id_lengths: [1, 4] });
    expect(look(tenant, '*7357***225', 'hint')).toBe(own('u7-dnd'));
    expect(look(tenant, '*7351234***221*1001', 'hint')).toBe(own('u1234-unc*1001'));
    expect(look(tenant, '*735123***225', 'hint')).toBeNull();
  });

  it.each([
    ['enablednd', '*735123***225'],
    ['fwdunc', '*735123***221*1001'],
    ['groupmemberjoin', '*735123***251*7'],
    ['agentstaticlogin', '*735123***231***345'],
    ['bsfilter', '*3742'],
    ['phoneprogfunckey', '*735123***225'],
  ] as const)('not for %s when it is disabled', (feature, dialled) => {
    const tenant = exampleTenant({ codes: exampleCodes({ [feature]: null }) });
    expect(look(tenant, dialled, 'hint')).toBeNull();
  });

  it('keeps filter members when keys for owners are disabled', () => {
    expect(look(exampleTenant({ codes: exampleCodes({ phoneprogfunckey: null }) }), '*3742', 'hint')).toBe(own('m42'));
  });

  it('by the digits of its own codes, also with #, letters and stars inside', () => {
    const codes = exampleCodes({ phoneprogfunckey: '_#7A.', enablednd: '*2*5', fwdunc: '_#D1.', bsfilter: '_##.' });
    const tenant = exampleTenant({ codes });
    expect(look(tenant, '#7A123***22**25', 'hint')).toBe(own('u123-dnd'));
    expect(look(tenant, '#7A123*#D1*1001', 'hint')).toBe(own('u123-unc*1001'));
    expect(look(tenant, '##42', 'hint')).toBe(own('m42'));
  });

  it('where one code begins with another and a star', () => {
    const tenant = exampleTenant({ codes: exampleCodes({ fwdunc: '_*5.', enablednd: '*5*1' }) });
    expect(look(tenant, '*735123***25**21', 'hint')).toBe(own('u123-dnd'));
    expect(look(tenant, '*735123***25*1', 'hint')).toBe(own('u123-unc*1'));
  });
});

describe('what phones can dial', () => {
  const run = (feature: string, argument: string) => `Gosub(lf-enter,s,1(t1,${feature},${argument}))`;

  it.each([
    ['1001', run('number', '1001')],
    ['0123456789', run('number', '0123456789')],
    ['+4930', run('number', '+4930')],
    ['A', run('number', 'A')],
    ['*10', run('phonestatus', '')],
    ['*1101', run('paging', '01')],
    ['*25', run('enablednd', '')],
    ['*21', run('fwdunc', '')],
    ['*211001', run('fwdunc', '1001')],
    ['*735123***221*1001', run('phoneprogfunckey', '123***221*1001')],
    ['*8', run('pickup', '')],
    ['*81001', run('pickup', '1001')],
    ['*9', run('recsnd', '')],
    ['*90', run('enablevm', '')],
  ])('%s runs %s', (dialled, app) => {
    expect(look(exampleTenant(), dialled, 1)).toBe(app);
  });

  it.each(['*1', '*2', '*3', '*101', '*255', '*77', '#1', 'alice', 's', 't', 'h', 'i'])(
    '%s runs nothing',
    (dialled) => {
      expect(look(exampleTenant(), dialled, 1)).toBeNull();
    },
  );

  it('a code that is disabled runs nothing', () => {
    expect(look(exampleTenant({ codes: exampleCodes({ fwdunc: null }) }), '*211001', 1)).toBeNull();
  });

  it('the longer of two codes wins where one is the start of the other', () => {
    const tenant = exampleTenant({ codes: exampleCodes({ paging: '_*2.', bsfilter: '_*25.', enablednd: '*253' }) });
    expect(look(tenant, '*241', 1)).toBe(run('paging', '41'));
    expect(look(tenant, '*251', 1)).toBe(run('bsfilter', '1'));
    expect(look(tenant, '*253', 1)).toBe(run('enablednd', ''));
  });
});

describe('whatever the codes', () => {
  const OFF = { enabled: false, destination: null };
  const code = fc.stringMatching(/^[*#][*#0-9A-D]{1,5}$/);
  const isFree = (codes: readonly string[]) =>
    codes.every((one) => codes.every((other) => one === other || !other.startsWith(one)));
  const tenants = fc
    .uniqueArray(code, { minLength: FEATURES.length, maxLength: FEATURES.length })
    .filter(isFree)
    .map((digits) => {
      const extens = exampleCodes().map(({ exten }, at) => (exten.startsWith('_') ? `_${digits[at]}.` : digits[at]!));
      return exampleTenant({ codes: exampleCodes(Object.fromEntries(FEATURES.map((one, at) => [one, extens[at]!]))) });
    });
  const id = fc.integer({ min: 100, max: 999 });
  const number = fc.stringMatching(/^[A-Z0-9+*]{1,12}$/);

  it('a key lights the very device that is on', () => {
    fc.assert(
      fc.property(tenants, id, id, number, (tenant, user, other, destination) => {
        const digits = (feature: string) => tenant.codes.find((one) => one.feature === feature)!.exten;
        const lamp = (feature: string, argument?: string) =>
          look(tenant, encodeProgKey(digits('phoneprogfunckey'), [String(user), digits(feature), argument]), 'hint');
        const lit = (part: PbxPart) => [...devicesOf(tenant, part).keys()];
        const forwards = { busy: OFF, noanswer: OFF, unconditional: { enabled: true, destination } };
        const on = { dnd: false, incallfilter: false, callrecord: true, enablevm: false };
        const [record, forward, exact] = lit(exampleUser({ id: user, on, forwards }));
        expect(lamp('callrecord')).toBe(record);
        expect(lamp('fwdunc')).toBe(forward);
        expect(lamp('fwdunc', destination)).toBe(exact);
        const group = lit({ kind: 'group', id: other, extens: [], members: [user] });
        expect([lamp('groupmembertoggle', String(other))]).toEqual(group);
        const agent = { kind: 'agent', id: other, number: '', password: null, users: [], logged_user: user } as const;
        expect([lamp('agentstaticlogoff', `*${other}`)]).toEqual(lit(agent));
      }),
    );
  });
});
