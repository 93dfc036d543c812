import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AmiClientOptions, createAmiClient } from '../../src/pbx/asterisk/ami/client.ts';
import { createAmiDatabase } from '../../src/pbx/asterisk/ami/database.ts';
import { parseAmiUrl } from '../../src/pbx/asterisk/ami/url.ts';
import { type PrivateAsterisk, startPrivateAsterisk } from '../../src/pbx/asterisk/private/private-asterisk.ts';
import { TEST_CERTIFICATE, TEST_KEY } from '../http/provisioning-certificate.ts';
import { startRelay } from './ami-relay.ts';
import { describePbx } from './asterisk-available.ts';

const ODD_SECRET = 'p@ss:w/rd?#[%]é$&';
const EXTRA = {
  'queues.conf': '[sales]\n[support]\n',
  'extensions.conf': '[waiting]\nexten => s,1,Answer()\n same => n,Wait(60)\n',
  'pjsip.conf': '[one]\ntype=endpoint\n[two]\ntype=endpoint\n',
  'manager.conf': `
[odd]
secret=${ODD_SECRET}
read=all
write=all
[narrow]
secret=narrow
read=call
write=call,reporting
`,
};

const folder = mkdtempSync(join(tmpdir(), 'lampfield-ami-'));
const tls = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const until = (isTrue: () => boolean) => vi.waitUntil(isTrue, { timeout: 20_000 });

/** A started client and what it has told. */
function start(options: AmiClientOptions) {
  const told = { connected: vi.fn(), lost: vi.fn(), error: vi.fn() };
  const client = createAmiClient({ onError: told.error, ...options, delays: { retryFirst: 50, ...options.delays } });
  client.on('connected', told.connected);
  client.on('lost', told.lost);
  client.start();
  closing.push(() => client.close());
  return { client, told };
}

/** The same, once it is connected. */
async function connected(options: AmiClientOptions) {
  const started = start(options);
  await until(() => started.told.connected.mock.calls.length > 0);
  return started;
}

async function relayTo(url: string, host?: string) {
  const { port } = parseAmiUrl(url);
  const relay = await startRelay(port, host);
  closing.push(() => relay.close());
  return { relay, url: url.replace(/[^@]*$/, `${host ?? '127.0.0.1'}:${relay.port}`) };
}

describePbx('the AMI client and a real Asterisk', (asterisk) => {
  let pbx: PrivateAsterisk;
  beforeAll(async () => {
    writeFileSync(tls.cert, TEST_CERTIFICATE);
    writeFileSync(tls.key, TEST_KEY);
    pbx = await startPrivateAsterisk({ asterisk, tls, extra: EXTRA });
  }, 60_000);
  afterAll(() => pbx?.stop());

  const as = (user: string, secret: string) => pbx.amiUrl.replace(/\/\/.*@/, `//${user}:${secret}@`);

  describe('login', () => {
    it('is by challenge: the secret is never sent', async () => {
      const { relay, url } = await relayTo(pbx.amiUrl);
      const { told } = await connected({ url });
      expect(told.connected).toHaveBeenCalledWith({
        banner: expect.stringMatching(/^Asterisk Call Manager\/\d/),
        uptimeSeconds: expect.any(Number),
      });
      expect(relay.said()).toMatch(/AuthType: MD5\r\nUsername: lampfield\r\nKey: [0-9a-f]{32}\r\n/);
      expect(relay.said()).not.toContain(parseAmiUrl(url).secret);
    });

    it('works with a secret of any characters', async () => {
      const { client } = await connected({ url: as('odd', encodeURIComponent(ODD_SECRET)) });
      expect((await client.send('Ping')).get('Ping')).toBe('Pong');
    });

    it('that is refused is told without the secret, and tried again after a while', async () => {
      const { relay, url } = await relayTo(as('odd', 'wr0ng'));
      const { client, told } = start({ url, delays: { retryFirst: 100 } });
      await until(() => told.error.mock.calls.length === 2);
      const error = told.error.mock.calls[0]?.[0];
      expect(error).toMatchObject({
        kind: 'login',
        message: 'Asterisk refused the login of odd: Authentication failed',
      });
      expect(error.stack).not.toContain('wr0ng');
      expect(relay.count()).toBe(2);
      expect(client.connected).toBe(false);
    });

    it('of a user who may not read system events goes on without FullyBooted', async () => {
      const { client, told } = await connected({ url: as('narrow', 'narrow'), delays: { booted: 200 } });
      expect(told.connected).toHaveBeenCalledWith(expect.objectContaining({ uptimeSeconds: null }));
      await expect(client.command('core show version')).rejects.toMatchObject({
        kind: 'refused',
        message: 'Permission denied',
      });
    });

    it('of a user who may not filter events is refused', async () => {
      const { told } = start({ url: as('narrow', 'narrow'), events: ['Hangup'], delays: { booted: 200 } });
      await until(() => told.error.mock.calls.length > 0);
      expect(told.error.mock.calls[0]?.[0]).toMatchObject({ kind: 'refused', message: 'Permission denied' });
      expect(told.connected).not.toHaveBeenCalled();
    });
  });

  describe('over TLS', () => {
    it('works where the certificate is signed by the authority in the address', async () => {
      const { client } = await connected({ url: `${pbx.amisUrl}?ca=${tls.cert}` });
      expect((await client.send('Ping')).get('Ping')).toBe('Pong');
    });

    it.each([
      ['signed by nobody we know', (url: string) => ({ url }), /self-signed certificate/],
      ['behind an authority that is not there', (url: string) => ({ url: `${url}?ca=/nowhere/ca.pem` }), /ENOENT/],
      [
        'of another host',
        async (url: string) => ({ url: `${(await relayTo(url, '127.0.0.2')).url}?ca=${tls.cert}` }),
        /does not match certificate's altnames/,
      ],
    ])('refuses a certificate %s', async (_, address, reason) => {
      const { told } = start(await address(pbx.amisUrl ?? ''));
      await until(() => told.error.mock.calls.length > 0);
      expect(told.error.mock.calls[0]?.[0]).toMatchObject({ kind: 'lost', message: expect.stringMatching(reason) });
      expect(told.connected).not.toHaveBeenCalled();
    });
  });

  describe('actions', () => {
    it('that Asterisk refuses give its reason', async () => {
      const { client } = await connected({ url: pbx.amiUrl });
      await expect(client.send('Nonsense')).rejects.toMatchObject({
        kind: 'refused',
        message: expect.stringMatching(/^Invalid\/unknown command: Nonsense/),
      });
      await expect(client.command('nonsense')).rejects.toMatchObject({
        kind: 'refused',
        message: expect.stringMatching(/^No such command 'nonsense'/),
      });
    });

    it('give a command’s output line by line', async () => {
      const { client } = await connected({ url: pbx.amiUrl });
      const lines = await client.command('core show settings');
      expect(lines).toContain('PBX Core settings');
      expect(lines).toContainEqual(expect.stringMatching(/^ {2}Version: +\d/));
    });

    it('get their own answers, 500 at a time', async () => {
      const { client } = await connected({ url: pbx.amiUrl });
      const answers = Array.from({ length: 500 }, (_, at) => {
        if (at % 3 === 0) return client.send(`No${at}`).catch((error: Error) => error.message);
        if (at % 3 === 1) return client.command(`no${at}`).catch((error: Error) => error.message);
        return client.send('Getvar', { Variable: `MATH(${at}+0,int)` }).then((answer) => answer.get('Value'));
      });
      expect(await Promise.all(answers)).toEqual(
        Array.from({ length: 500 }, (_, at) => (at % 3 === 2 ? `${at}` : expect.stringContaining(`o${at}`))),
      );
    });

    it('wait their turn while the line is full, and are refused when too many wait', async () => {
      const { relay, url } = await relayTo(pbx.amiUrl);
      const { client } = await connected({ url });
      relay.hold();
      const put = (_: unknown, at: number) =>
        client.send('DBPut', { Family: 'many', Key: `${at}`, Val: 'x'.repeat(900) });
      const puts = Array.from({ length: 10_100 }, put);
      await expect(client.send('Ping')).rejects.toMatchObject({ kind: 'overloaded' });
      relay.release();
      expect(new Set((await Promise.all(puts)).map((answer) => answer.get('Response')))).toEqual(new Set(['Success']));
      expect((await createAmiDatabase(client).dbTree('many')).size).toBe(10_100);
      await client.send('DBDelTree', { Family: 'many' });
    });

    it('end in time where no answer comes, and the late answer is nobody else’s', async () => {
      const { relay, url } = await relayTo(pbx.amiUrl);
      const { client } = await connected({ url });
      relay.hold();
      const late = [
        client.send('Ping', {}, { timeoutMs: 100 }),
        client.list('DeviceStateList', {}, { timeoutMs: 100 }),
      ];
      const isLate = { status: 'rejected', reason: expect.objectContaining({ kind: 'timeout' }) };
      expect(await Promise.allSettled(late)).toEqual([isLate, isLate]);
      const heard = vi.fn();
      client.on('event', (event) => heard(event.get('Event')));
      relay.release();
      expect((await client.send('Getvar', { Variable: 'MATH(1+1,int)' })).get('Value')).toBe('2');
      expect(heard).not.toHaveBeenCalledWith('DeviceStateListComplete');
    });
  });

  describe('a line', () => {
    it('of 1,024 bytes arrives, and the client refuses a longer one', async () => {
      const { client } = await connected({ url: pbx.amiUrl });
      const database = createAmiDatabase(client);
      const value = `${'é'.repeat(508)}x`;
      await database.dbPut('lines', 'long', value);
      expect(await database.dbGet('lines', 'long')).toBe(value);
      await expect(database.dbPut('lines', 'long', 'x'.repeat(1_018))).rejects.toMatchObject({ kind: 'too_long' });
    });

    it.each([
      [1_017, 'Updated database successfully'],
      [1_018, 'Failed to parse message: line too long'],
    ])('with a value of %i bytes is answered by Asterisk with: %s', async (length, answer) => {
      const { host, port, user, secret } = parseAmiUrl(pbx.amiUrl);
      const socket = connect(port, host);
      let heard = '';
      socket.setEncoding('utf8').on('data', (text: string) => {
        heard += text;
      });
      const lines = ['Action: DBPut', 'Family: lines', 'Key: raw', `Val: ${'x'.repeat(length)}`, '', ''];
      socket.write(
        `Action: Login\r\nUsername: ${user}\r\nSecret: ${secret}\r\nEvents: off\r\n\r\n${lines.join('\r\n')}`,
      );
      await until(() => /Message: (Updated|Failed).*\r\n/.test(heard));
      socket.destroy();
      expect(heard).toContain(`Message: ${answer}`);
    });

    it('of 128 in one action arrives, and the client refuses one more', async () => {
      const { client } = await connected({ url: pbx.amiUrl });
      const headers = (count: number) => ({ Variable: Array.from({ length: count }, (_, at) => `v${at}=1`) });
      expect((await client.send('Ping', headers(126))).get('Ping')).toBe('Pong');
      await expect(client.send('Ping', headers(127))).rejects.toMatchObject({ kind: 'too_long' });
    });
  });

  describe('events', () => {
    it('come as they happen', async () => {
      const { client } = await connected({ url: pbx.amiUrl });
      const heard = vi.fn();
      client.on(
        'event',
        (event) => event.get('Event') === 'DeviceStateChange' && heard(event.get('Device'), event.get('State')),
      );
      await client.send('Setvar', { Variable: 'DEVICE_STATE(Custom:lamp)', Value: 'INUSE' });
      await until(() => heard.mock.calls.length > 0);
      expect(heard).toHaveBeenCalledWith('Custom:lamp', 'INUSE');
    });

    it('of an action that ends later come with its ActionID to everybody', async () => {
      const { client } = await connected({ url: pbx.amiUrl });
      const heard = vi.fn();
      client.on('event', (event) => event.get('Event') === 'OriginateResponse' && heard(event.get('Response')));
      const call = { Channel: 'Local/nobody@nowhere', Application: 'Wait', Data: '1', Async: 'true' };
      expect((await client.send('Originate', call)).get('Response')).toBe('Success');
      await until(() => heard.mock.calls.length > 0);
      expect(heard).toHaveBeenCalledWith('Failure');
    });

    it('that were not asked for do not come; lists do', async () => {
      const { client, told } = await connected({ url: pbx.amiUrl, events: ['UserEvent', 'Hangup'] });
      const heard = vi.fn();
      client.on('event', (event) => heard(event.get('Event'), event.get('UserEvent')));
      await client.send('Setvar', { Variable: 'DEVICE_STATE(Custom:other)', Value: 'RINGING' });
      await client.send('UserEvent', { UserEvent: 'last' });
      await until(() => heard.mock.calls.length > 0);
      expect(heard.mock.calls).toEqual([['UserEvent', 'last']]);
      expect(told.connected).toHaveBeenCalledWith(expect.objectContaining({ uptimeSeconds: expect.any(Number) }));
      const states = await client.list('DeviceStateList');
      expect(states.find((state) => state.get('Device') === 'Custom:other')?.get('State')).toBe('RINGING');
    });
  });

  describe('a list', () => {
    it.each([
      ['QueueStatus', 'QueueParams', 'Queue', ['sales', 'support']],
      ['CoreShowChannels', 'CoreShowChannel', 'Exten', ['s', 's']],
      ['PJSIPShowEndpoints', 'EndpointList', 'ObjectName', ['one', 'two']],
    ])('from %s is its %s events', async (action, name, header, values) => {
      const { client } = await connected({ url: pbx.amiUrl });
      const call = { Channel: 'Local/s@waiting', Application: 'Wait', Data: '60' };
      await client.send('Originate', call);
      const events = await client.list(action);
      await client.command('channel request hangup all');
      expect(events.map((event) => event.get('Event'))).toEqual(values.map(() => name));
      expect(events.map((event) => event.get(header)).sort()).toEqual(values);
    });

    it('that is refused rejects', async () => {
      const { client } = await connected({ url: pbx.amiUrl });
      await expect(client.list('QueueStatuses')).rejects.toMatchObject({ kind: 'refused' });
    });

    it('of nothing is empty', async () => {
      const { client } = await connected({ url: pbx.amiUrl });
      expect(await client.list('VoicemailUsersList')).toEqual([]);
      expect(await client.list('ParkedCalls')).toEqual([]);
    });
  });

  describe('the database', () => {
    it.each([
      ['quotes, separators and a backslash', `"a" 'b'; #c, d\\e: =f|g&h $\{SHELL(id)}`],
      ['UTF-8', 'Zoë Müller 📞 日本語'],
      ['spaces at its end', 'a  '],
      ['a line of a header', 'Action: Originate'],
      ['nothing', ''],
    ])('keeps a value of %s', async (_, value) => {
      const { dbPut, dbGet, dbTree } = createAmiDatabase((await connected({ url: pbx.amiUrl })).client);
      await dbPut('lf/test', 'a/b c', value);
      expect(await dbGet('lf/test', 'a/b c')).toBe(value);
      expect((await dbTree('lf/test')).get('lf/test/a/b c')).toBe(value);
    });

    it('keeps any value but for spaces at its start', async () => {
      const { dbPut, dbGet } = createAmiDatabase((await connected({ url: pbx.amiUrl })).client);
      const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((one) => !/[\r\n\0]/.test(one));
      await fc.assert(
        fc.asyncProperty(text, async (value) => {
          await dbPut('lf/test', 'any', value);
          expect(await dbGet('lf/test', 'any')).toBe(value.replace(/^[\x01-\x20]+/, ''));
        }),
        { numRuns: 300 },
      );
    });

    it('refuses a line break, and nothing is written', async () => {
      const { dbPut, dbGet } = createAmiDatabase((await connected({ url: pbx.amiUrl })).client);
      const forged = 'x\r\n\r\nAction: DBPut\r\nFamily: lf/forged\r\nKey: k\r\nVal: v';
      await expect(dbPut('lf/test', 'k', forged)).rejects.toMatchObject({ kind: 'bad_header' });
      expect(await dbGet('lf/forged', 'k')).toBeUndefined();
    });

    it('has no value for a key that is not there, and deleting it is fine', async () => {
      const { dbPut, dbGet, dbDel } = createAmiDatabase((await connected({ url: pbx.amiUrl })).client);
      await dbPut('lf/test', 'gone', 'x');
      await dbDel('lf/test', 'gone');
      await dbDel('lf/test', 'gone');
      expect(await dbGet('lf/test', 'gone')).toBeUndefined();
    });

    it('gives the tree of exactly one prefix, where Asterisk would give its likes', async () => {
      const { client } = await connected({ url: pbx.amiUrl });
      const { dbPut, dbTree } = createAmiDatabase(client);
      for (const family of ['tree/a_b', 'tree/axb', 'tree/A_B', 'tree/a_bc']) await dbPut(family, 'k', family);
      expect([...(await dbTree('tree/a_b'))]).toEqual([['tree/a_b/k', 'tree/a_b']]);
      expect(await client.list('DBGetTree', { Family: 'tree/a_b' })).toHaveLength(3);
      expect((await dbTree('nothing')).size).toBe(0);
    });
  });

  describe('a connection', () => {
    it('that the network cut comes back, and Asterisk has gone on meanwhile', async () => {
      const { relay, url } = await relayTo(pbx.amiUrl);
      const { client, told } = await connected({ url });
      relay.cut();
      await until(() => told.connected.mock.calls.length === 2);
      expect(told.lost).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'lost' }));
      const [[first], [second]] = told.connected.mock.calls as [
        [{ uptimeSeconds: number }],
        [{ uptimeSeconds: number }],
      ];
      expect(second.uptimeSeconds).toBeGreaterThanOrEqual(first.uptimeSeconds);
      expect((await client.send('Ping')).get('Ping')).toBe('Pong');
    });

    it('that hangs ends, and comes back when the line is free again', async () => {
      const { relay, url } = await relayTo(pbx.amiUrl);
      const { client, told } = await connected({ url, delays: { heartbeat: 300, login: 1_000 } });
      relay.hold();
      await until(() => told.lost.mock.calls.length > 0);
      expect(told.lost.mock.calls[0]?.[0].message).toMatch(/was silent for 300 ms/);
      relay.release();
      await until(() => client.connected);
    });

    it('to an Asterisk that crashes ends its actions, and comes back with a young one', async () => {
      const { relay, url } = await relayTo(pbx.amiUrl);
      const { client, told } = await connected({ url });
      relay.hold();
      const actions = [client.send('Ping'), client.list('DeviceStateList'), client.command('core show version')];
      pbx.kill();
      relay.release();
      const isLost = { status: 'rejected', reason: expect.objectContaining({ kind: 'lost' }) };
      expect(await Promise.allSettled(actions)).toEqual([isLost, isLost, isLost]);
      expect(client.connected).toBe(false);
      await pbx.restart();
      await until(() => told.connected.mock.calls.length === 2);
      expect(told.lost).toHaveBeenCalledOnce();
      expect(told.connected.mock.lastCall?.[0].uptimeSeconds).toBeLessThan(20);
      expect((await client.send('Ping')).get('Ping')).toBe('Pong');
    });
  });
});
