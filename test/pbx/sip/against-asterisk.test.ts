import { describe, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Call } from './call-interface.ts';
import type { Phone } from './phone-interface.ts';
import { useTestPbx } from './test-pbx.ts';
import { loudness, shareAt } from './tone.ts';

/** A call in which the other one hears the caller's 440 Hz, so that Asterisk has joined the two: the caller's end and the other one. */
async function connect(from: Phone, to: Phone, number: string): Promise<[Call, Call]> {
  const out = from.dial(number);
  const inward = await to.nextCall();
  await inward.answer();
  await out.answered();
  out.sendTone(440);
  await inward.hears(440);
  return [out, inward];
}

describePbx('a phone', (asterisk) => {
  const world = useTestPbx(asterisk);

  describe('that registers', () => {
    it('works with the right password, until it is taken back', async () => {
      const one = await world.registered('1001', { contactUser: 'desk' });
      expect(await world.pbx.cli('pjsip show contacts')).toContain(`sip:desk@127.0.0.1:${one.port}`);
      await one.unregister();
      expect(await world.pbx.cli('pjsip show contacts')).not.toContain(`:${one.port}`);
    });

    it.each([
      ['a wrong password', '1001', 'wrong'],
      ['no password', '1001', undefined],
      ['an account of nobody', 'nobody', 'secret'],
    ])('is refused with %s', async (_, user, password) => {
      const one = await world.phone(user, { password });
      await expect(one.register()).rejects.toMatchObject({ name: 'SipError', status: 401 });
    });

    it('is qualified by Asterisk', async () => {
      const one = await world.registered('1001');
      await world.pbx.cli('pjsip qualify 1001');
      await expect.poll(() => one.trace(), { interval: 10 }).toMatch(/< OPTIONS .*\n +> 200 OK \(OPTIONS/);
    });
  });

  describe('in a call', () => {
    it('is answered, and each hears the tone of the other until one hangs up', async () => {
      const [one, two] = [await world.registered('1001', { name: 'My "name"' }), await world.registered('1002')];
      const out = one.dial('1002');
      const inward = await two.nextCall();
      await out.ringing();
      expect(inward).toMatchObject({ direction: 'in', state: 'ringing', from: '1001', fromName: 'User 1001' });
      await inward.answer();
      await out.answered();
      out.sendTone(440);
      inward.sendTone(880);
      await Promise.all([inward.hears(440), out.hears(880)]);
      await expect(inward.hears(880, 100)).rejects.toThrow(/no 880 Hz .* it hears 440 Hz/);
      await out.hangup();
      expect(await inward.ended()).toBeNull();
      expect([out.status, inward.status]).toEqual([200, 200]);
    });

    it('records what it hears', async () => {
      const call = (await world.registered('1001')).dial('echo');
      await call.answered();
      call.sendTone(500);
      await call.hears(500);
      call.record();
      await expect.poll(() => call.pcm().length, { interval: 10 }).toBeGreaterThan(1600);
      expect(shareAt(call.pcm(), 500)).toBeGreaterThan(0.9);
      expect(loudness(call.pcm())).toBeGreaterThan(5000);
    });

    it('hears two tones of early media without being answered', async () => {
      const call = (await world.registered('1001')).dial('early');
      await Promise.all([call.hears(350), call.hears(440)]);
      expect(call).toMatchObject({ state: 'calling', status: null });
      await call.hangup();
      expect(await call.ended()).toBe(487);
    });

    it('is refused', async () => {
      const [one, two] = [await world.registered('1001'), await world.registered('1002')];
      const call = one.dial('1002');
      await (await two.nextCall()).reject();
      expect(await call.ended()).toBe(486);
      await expect(call.answered()).rejects.toMatchObject({ status: 486 });
    });

    it('to a number of nobody fails', async () => {
      const call = (await world.registered('1001')).dial('404');
      await expect(call.answered()).rejects.toThrow(
        /was not answered: the call is ended, 404 Not Found; last messages:\n/,
      );
    });

    it('is cancelled while it rings, and at once', async () => {
      const [one, two] = [await world.registered('1001'), await world.registered('1002')];
      const call = one.dial('1002');
      const inward = await two.nextCall();
      await call.ringing();
      await call.hangup();
      expect([await call.ended(), await inward.ended()]).toEqual([487, 487]);
      const short = one.dial('1002');
      await short.hangup();
      expect(short).toMatchObject({ state: 'ended' });
      await two.noCall(50);
    });

    it('is answered by phones that do so by themselves, and only by those', async () => {
      const [one, two] = [await world.registered('1001'), await world.registered('1002', { autoAnswer: 'header' })];
      await one.dial('page').answered();
      expect((await two.nextCall()).header('Call-Info')).toBe('<sip:127.0.0.1>;answer-after=0');
      const plain = one.dial('1002');
      await plain.ringing();
      expect(await two.nextCall()).toMatchObject({ state: 'ringing' });
      await world.registered('1003', { autoAnswer: true });
      await one.dial('1003').answered();
    });

    it('is dialled with any characters at all', async () => {
      const one = await world.registered('1001');
      await one.dial('odd%').answered();
      expect(await one.dial('1,2&3|"${SHELL(id)}"').ended()).toBe(404);
    });

    it.each(['rfc4733', 'info'] as const)('presses keys by %s, and gets digits', async (how) => {
      const call = (await world.registered('1001')).dial('read');
      await call.answered();
      await call.dtmf('19*A', how);
      await call.hearsDigits('19*A');
    });

    it('is held, and taken back', async () => {
      const [one, two] = [await world.registered('1001'), await world.registered('1002')];
      const [out, inward] = await connect(one, two, '1002');
      // Asterisk takes the one who waits for the holding one (measured on 22.10.1).
      const lamp = await one.watch('1002', { event: 'presence' });
      await out.hold();
      await inward.hearsSilence();
      await lamp.is('open On hold');
      await out.unhold();
      await inward.hears(440);
      await lamp.is('open On the phone');
    });

    it('is transferred to a third phone by REFER', async () => {
      const [one, two] = [await world.registered('1001'), await world.registered('1002')];
      const three = await world.registered('1003', { autoAnswer: true });
      const [out, inward] = await connect(one, two, '1002');
      expect(await out.refer('1003')).toBe(200);
      expect(await out.ended()).toBeNull();
      inward.sendTone(440);
      await (await three.nextCall()).hears(440);
    });

    it('is connected to another call by REFER with Replaces', async () => {
      const [one, two, three] = [
        await world.registered('1001'),
        await world.registered('1002'),
        await world.registered('1003'),
      ];
      const [first, held] = await connect(one, two, '1002');
      await first.hold();
      const [second, asked] = await connect(one, three, '1003');
      expect(await first.referTo(second)).toBe(200);
      expect([await first.ended(), await second.ended()]).toEqual([null, null]);
      held.sendTone(440);
      asked.sendTone(880);
      await Promise.all([asked.hears(440), held.hears(880)]);
    });

    it('that is referred to nobody says so', async () => {
      const [one, two] = [await world.registered('1001'), await world.registered('1002')];
      const [out] = await connect(one, two, '1002');
      expect(await out.refer('404')).toBe(404);
      expect(out.state).toBe('answered');
    });
  });

  describe('that watches', () => {
    it('shows calls of another phone, as dialog and as presence', async () => {
      const [one, two] = [await world.registered('1001'), await world.registered('1002')];
      const three = await world.registered('1003');
      const [dialog, presence] = [await three.watch('1002'), await three.watch('1002', { event: 'presence' })];
      const call = one.dial('1002');
      await dialog.is('early');
      await (await two.nextCall()).answer();
      await dialog.is('confirmed');
      const last = dialog.changes();
      await call.hangup();
      expect(await last).toEqual(['terminated']);
      await presence.is('open Ready');
      expect(dialog.history).toEqual(['terminated', 'early', 'confirmed', 'terminated']);
      expect(presence.history).toEqual(['open Ready', 'open Ringing', 'open On the phone', 'open Ready']);
      expect(dialog.xml).toContain('<dialog-info');
    });

    it('shows all lamps of a resource list', async () => {
      const [one, two] = [await world.registered('1001'), await world.registered('1002')];
      const lamps = await one.watchList('lamps');
      expect(Object.keys(lamps.states)).toEqual(['1002', 'mailbox']);
      await lamps.is('1002', 'terminated');
      one.dial('1002');
      await lamps.is('1002', 'early');
      await (await two.nextCall()).answer();
      await lamps.is('1002', 'confirmed');
    });

    it('is refused for what has no hint', async () => {
      const one = await world.registered('1001');
      await expect(one.watch('echo')).rejects.toMatchObject({ status: 404 });
    });

    it('says what the lamp has shown instead', async () => {
      const lamp = await (await world.registered('1001')).watch('1002');
      await expect(lamp.is('early', 50)).rejects.toThrow(
        /no lamp early .*; the lamp has shown terminated; last messages:\n/,
      );
    });

    it('goes on when renewed, ends when it expires, and when it is closed', async () => {
      const one = await world.registered('1001');
      const [kept, short] = [await one.watch('mailbox', { expires: 1 }), await one.watch('1002', { expires: 1 })];
      await kept.refresh(60);
      await short.ends();
      expect([short.over, kept.over]).toEqual(['terminated', null]);
      await world.pbx.cli('devstate change Custom:mailbox INUSE');
      await kept.is('confirmed');
      await kept.close();
      expect(await world.pbx.cli('pjsip show subscriptions inbound')).toContain('0 active subscriptions');
    });

    it('gets messages of its mailbox, asked for or not', async () => {
      const [one, three] = [await world.registered('1001'), await world.registered('1003')];
      const subscribed = await three.mwi();
      expect(subscribed).toMatchObject({ waiting: false, fresh: 0, saved: 0 });
      await one.messages.is({ waiting: false, fresh: 0 });
      const calls = [three.dial('voicemail-1001'), one.dial('voicemail-1003')];
      await Promise.all(calls.map((call) => call.answered()));
      for (const call of calls) call.sendTone(440);
      await Promise.all(calls.map((call) => call.hears(700)));
      // Not before the beep is over is anything recorded.
      await Promise.all(calls.map((call) => call.hearsSilence()));
      await Promise.all(calls.map((call) => call.hangup()));
      await Promise.all([one.messages.is({ waiting: true, fresh: 1 }), subscribed.is({ waiting: true, fresh: 1 })]);
    });

    it('is told to read its configuration again', async () => {
      const one = await world.registered('1001');
      await world.pbx.cli('pjsip send notify resync endpoint 1001');
      expect(await one.nextNotify('check-sync;reboot=false')).toMatchObject({ body: '' });
      await expect(one.nextNotify('check-sync;reboot=false', 50)).rejects.toThrow(
        'no NOTIFY for check-sync;reboot=false at 1001',
      );
    });
  });

  it('leaves nothing behind when it is closed', async () => {
    const [one, two] = [await world.registered('1001'), await world.registered('1002')];
    const [out, inward] = await connect(one, two, '1002');
    await one.watch('1003');
    const rings = two.dial('1001');
    await rings.ringing();
    await one.close();
    expect([out.state, await inward.ended(), await rings.ended()]).toEqual(['ended', null, 486]);
    const shown = ['core show channels', 'pjsip show subscriptions inbound', 'pjsip show contacts'];
    const [channels, subscriptions, contacts] = await Promise.all(shown.map((command) => world.pbx.cli(command)));
    expect(channels).toContain('0 active calls');
    expect(subscriptions).toContain('0 active subscriptions');
    expect(contacts).not.toContain(`127.0.0.1:${one.port}`);
    await one.close();
  });
});
