import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forwardSchema } from '../../../domain/directory/services.ts';
import { userSchema } from '../../../domain/directory/user-input.ts';
import type { PbxUser } from '../../../domain/pbx/model.ts';
import { encodeAction } from '../ami/message.ts';
import { readConfiguration } from '../files/read-configuration.ts';
import { partTexts } from '../files/texts.ts';
import { devicesOf } from './devices.ts';
import { entriesOf } from './entries.ts';
import { exampleTenant, exampleUser } from './example-parts.ts';

// Whatever the API takes, Asterisk must be able to hold: one user for whom it can not would hold up all tenants of a PBX.

const tenant = exampleTenant({ name: 't1234567890' });
const anyText = (most: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: most }),
    fc.constantFrom('😀', 'é', ',', ';', '${SHELL(id)}', '"', ']').map((one) => one.repeat(most).slice(0, most)),
  );
const endpoint = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_.+-]{1,80}$/),
  fc.nat().map((id) => `${id}`.padEnd(80, 'e')),
);
const exten = fc.stringMatching(/^[A-Z0-9+*]{1,40}$/);
const line = fc.record({
  extensions: fc.array(
    exten.map((one) => ({ exten: one })),
    { maxLength: 20 },
  ),
  endpoint_sip: fc.record({ name: endpoint, username: endpoint, password: anyText(128), managed: fc.boolean() }),
});

/** Bodies of users, of which the API takes many. */
const bodies = fc.record({
  firstname: anyText(128),
  email: fc.option(
    fc.oneof(
      fc.emailAddress(),
      anyText(20).map((text) => `${text}@x`),
    ),
  ),
  lines: fc.array(line, { maxLength: 16 }),
  voicemail: fc.option(
    fc.record({ number: fc.stringMatching(/^[0-9][0-9*#]{0,39}$/), password: fc.stringMatching(/^\d{1,80}$/) }),
  ),
  pickup_groups: fc.array(anyText(80), { maxLength: 20 }),
});
const forwards = fc.record({ enabled: fc.boolean(), destination: anyText(128) });

/** Users as they are after the API has taken them. */
const users = fc
  .tuple(bodies, forwards)
  .map(([body, forward]) => [userSchema.safeParse(body), forwardSchema.safeParse(forward)] as const)
  .filter(([body, forward]) => body.success && forward.success)
  .map(([body, forward]): PbxUser => {
    const { firstname, email, lines, voicemail, pickup_groups } = body.data!;
    const state = { enabled: forward.data!.enabled ?? false, destination: forward.data!.destination ?? null };
    return exampleUser({
      id: 999_999_999_999_999,
      name: firstname,
      email: email ?? null,
      exten: lines[0]?.extensions[0]?.exten ?? null,
      lines: lines.map(({ extensions, endpoint_sip: { name, username, password, managed } }) => ({
        endpoint: name ?? 'none',
        username: username ?? 'none',
        password: password ?? 'none',
        managed,
        extens: extensions.map((one) => one.exten),
      })),
      mailbox: voicemail ? { number: voicemail.number, password: voicemail.password ?? null } : null,
      pickup_groups,
      on: { dnd: true, incallfilter: true, callrecord: true, enablevm: true },
      forwards: { busy: state, noanswer: state, unconditional: state },
    });
  });

it('AMI carries every entry as it is', () => {
  fc.assert(
    fc.property(users, (user) => {
      for (const [key, value] of entriesOf(tenant, user)) {
        const action = encodeAction('DBPut', '1', { Family: 'lf', Key: key, Val: value });
        expect(Buffer.from(action).toString()).toContain(`\r\nVal: ${value}\r\n`);
        expect(value).not.toMatch(/^ /);
        // MAX_DB_FIELD of Asterisk's db.c.
        expect(Buffer.byteLength(`/${key}`)).toBeLessThan(256);
      }
    }),
  );
});

it('Asterisk keeps every lamp, and none that a phone has named freely', () => {
  fc.assert(
    fc.property(users, (user) => {
      for (const device of devicesOf(tenant, user).keys()) {
        expect(device).toMatch(/^Custom:lf-t1234567890-(u\d+|x)-[A-Za-z0-9+*#-]+$/);
        expect(Buffer.byteLength(`/CustomDevstate/${device}`)).toBeLessThan(256);
      }
    }),
  );
});

it('Asterisk reads every line of pjsip.conf, in three sections for each managed endpoint', () => {
  fc.assert(
    fc.property(users, (user) => {
      const text = [...partTexts(tenant, user)].flatMap(([key, one]) => (key.startsWith('pjsip.conf ') ? [one] : []));
      const managed = user.lines.filter((one) => one.managed).map((one) => one.endpoint);
      const sections = readConfiguration(text.join(''));
      expect(sections.map((one) => one.name)).toEqual(managed.flatMap((one) => [one, one, one]));
      const callerids = sections.flatMap(({ settings }) => settings.filter(([name]) => name === 'callerid'));
      for (const [, value] of callerids) expect(value).toMatch(/^"[^"\\<>]*" <[A-Z0-9+*]*>$/);
    }),
  );
});

it('Asterisk reads five fields of every mailbox, and no other options than ours', () => {
  fc.assert(
    fc.property(users, (user) => {
      const text = [...partTexts(tenant, user)].flatMap(([key, one]) => (key.startsWith('voicemail.') ? [one] : []));
      const boxes = readConfiguration(`[lf-t1]\n${text.join('')}`)[0]!.settings;
      expect(boxes.map(([number]) => number)).toEqual(user.mailbox ? [user.mailbox.number] : []);
      for (const [, value] of boxes) expect(value.split(',').slice(3)).toEqual(['', 'attach=no']);
      for (const [, value] of boxes) expect(value).not.toMatch(/[|\\]/);
    }),
  );
});
