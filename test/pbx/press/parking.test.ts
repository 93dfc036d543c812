import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003 }
parkinglots:
  - { name: Hall, exten: 700, slots_start: 701, slots_end: 701, timeout: 2 }
  - { name: Small, exten: 710, slots_start: 711, slots_end: 711, timeout: 60 }
  - { name: Large, exten: 720, slots_start: 721, slots_end: 729, timeout: 60 }
`;

describePbx('parking', (asterisk) => {
  let world: World;
  let lots: { id: number; name: string }[];
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    lots = (await world.api('GET', '/parkinglots')).items;
  });
  afterEach(() => world.closePhones());
  afterAll(() => world.close());
  const phones = (...extens: string[]) => Promise.all(extens.map((exten) => world.phone(exten)));
  const lotId = (name: string) => lots.find((lot) => lot.name === name)!.id;
  const parkKey = (lot: string) => world.key('1001', { type: 'parking', parking_lot_id: lotId(lot) });
  const slotKey = (lot: string, position: number) =>
    world.key('1001', { type: 'park_position', position, parking_lot_id: lotId(lot) });

  /** Ben calls Ann, who answers: Ben's end and Ann's. */
  async function talk(ann: Phone, ben: Phone) {
    const outer = ben.dial('1001');
    const inner = await ann.nextCall();
    await inner.answer();
    outer.sendTone(440);
    await inner.hears(440);
    outer.sendTone(null);
    return { outer, inner };
  }

  // Shows: parking
  it('park: the other side waits in a slot, whose lamp is on until somebody takes the call back', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const slot = await slotKey('Small', 711);
    const lamps = await Promise.all([ann!.watch(slot.watch), cem!.watch(slot.watch)]);
    const { outer, inner } = await talk(ann!, ben!);
    expect(await inner.refer((await parkKey('Small')).dial)).toBe(200);
    await inner.hangup();
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    expect(outer.state).toBe('answered');
    const back = cem!.dial(slot.dial);
    await back.answered();
    back.sendTone(440);
    outer.sendTone(600);
    await Promise.all([back.hears(600), outer.hears(440)]);
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
    await back.hangup();
    await outer.ended();
  });

  // Shows: park_position
  it('park_position: a call that is transferred to a free slot waits on that one', async () => {
    const [ann, ben] = await phones('1001', '1002');
    const { dial, watch } = await slotKey('Large', 725);
    const lamps = await Promise.all([ann!.watch('721'), ann!.watch(watch)]);
    const { outer, inner } = await talk(ann!, ben!);
    expect(await inner.refer(dial)).toBe(200);
    await lamps[1]!.is('confirmed');
    const back = ann!.dial(dial);
    await back.answered();
    await lamps[1]!.is('terminated');
    expect(lamps[0]!.history).toEqual(['terminated']);
    await back.hangup();
    await outer.ended();
  });

  it('who is transferred to a slot that is taken, or to a full lot, comes back, and nobody meets a stranger', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const first = await talk(ann!, ben!);
    await first.inner.refer('711');
    await first.inner.hangup();
    const second = await talk(ann!, cem!);
    await second.inner.refer('711');
    await second.inner.hangup();
    const again = await ann!.nextCall();
    expect(again.from).toBe('1003');
    await again.answer();
    await again.refer('725');
    await again.hangup();
    const [third] = await phones('1002');
    const full = await talk(ann!, third!);
    await full.inner.refer('710');
    await full.inner.hangup();
    const returned = await ann!.nextCall();
    expect(returned.from).toBe('1002');
    await returned.reject();
    await full.outer.ended();
    await Promise.all([first.outer.hangup(), second.outer.hangup()]);
  });

  // Shows: parking
  it('a call that nobody takes back rings the one who parked it, on all his phones', async () => {
    const [ann, other, ben, cem] = await phones('1001', '1001', '1002', '1003');
    const lamp = await cem!.watch('701');
    const outer = ben!.dial('1001');
    const [inner, silent] = await Promise.all([ann!.nextCall(), other!.nextCall()]);
    await inner.answer();
    await silent.ended();
    await inner.refer((await parkKey('Hall')).dial);
    await inner.hangup();
    await lamp.is('confirmed');
    const [back] = await Promise.all([ann!.nextCall(10_000), other!.nextCall(10_000)]);
    await lamp.is('terminated');
    await back.answer();
    back.sendTone(440);
    await outer.hears(440);
    await back.hangup();
  });

  it('a consultation with the lot says the slot, and the transfer puts the other side there', async () => {
    const [ann, ben] = await phones('1001', '1002');
    const lamp = await ann!.watch('711');
    const { outer, inner } = await talk(ann!, ben!);
    const consultation = ann!.dial('710');
    await consultation.answered();
    await lamp.is('confirmed');
    expect(await inner.referTo(consultation)).toBe(200);
    await inner.hangup();
    const back = ann!.dial('711');
    await back.answered();
    back.sendTone(440);
    await outer.hears(440);
    await back.hangup();
  });

  it('a call that was taken back is transferred by keys as any other', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const { outer, inner } = await talk(ann!, ben!);
    await inner.refer('725');
    await inner.hangup();
    const back = ann!.dial('725');
    await back.answered();
    back.sendTone(600);
    await outer.hears(600);
    await back.dtmf('*11003');
    const third = await cem!.nextCall(10_000);
    await third.answer();
    third.sendTone(1000);
    await outer.hears(1000);
    await outer.hangup();
  });

  it('an empty slot is refused', async () => {
    const [ann] = await phones('1001');
    expect(await ann!.dial((await slotKey('Large', 726)).dial).ended()).toBe(403);
  });

  it('parking over the API takes the user’s current call', async () => {
    const [ann, ben] = await phones('1001', '1002');
    await parkKey('Small');
    const { id } = await world.user('1001');
    const lamp = await ben!.watch('711');
    expect((await world.server.call('POST', `/users/${id}/funckeys/100/press`)).status).toBe(409);
    const { outer, inner } = await talk(ann!, ben!);
    await world.api('POST', `/users/${id}/funckeys/100/press`);
    await lamp.is('confirmed');
    await inner.ended();
    await outer.hangup();
    await lamp.is('terminated');
  });
});
