import { loadUserKeys } from '../../../src/domain/phone-input.ts';
import type { Asterisk } from '../../../src/pbx/asterisk/private/find-asterisk.ts';
import { type Linked, type LinkedOptions, openLinked } from '../linked.ts';
import { createPhone } from '../sip/phone.ts';
import type { Phone, PhoneOptions } from '../sip/phone-interface.ts';

/** A key as a phone has it: what it dials, and what its lamp watches. */
export interface PressedKey {
  dial: string;
  watch: string;
}

/** A user as the API shows him. */
export interface WorldUser {
  id: number;
  uuid: string;
  lines: { extensions: { exten: string }[]; endpoint_sip: { name: string; username: string; password: string } }[];
}

/** A company with a Lampfield, an Asterisk and desk phones, all real. */
export interface World extends Linked {
  user(exten: string): Promise<WorldUser>;
  /** Changes fields of a user. */
  change(exten: string, fields: object): Promise<void>;
  /** A phone that is registered for the user with this extension. It is closed with the world. */
  phone(exten: string, options?: Partial<PhoneOptions>): Promise<Phone>;
  /** Ends all phones, so that the next test starts with none registered. */
  closePhones(): Promise<void>;
  /** Resolves when the next call runs the first line of a tenant's context. */
  dialplanBegins(): Promise<void>;
  /** Sets a key of a user through the API, and gives what his phone would be told of it. */
  key(exten: string, destination: object): Promise<PressedKey>;
}

/** Where keys are put, one in place of the other: what a key dials does not depend on its being there. */
const POSITION = 100;

/** Opens a company: the demo company unless a document says otherwise. */
export async function openWorld(
  asterisk: Asterisk,
  document?: string,
  more: Omit<LinkedOptions, 'document'> = {},
): Promise<World> {
  const linked = await openLinked(asterisk, document === undefined ? more : { ...more, document });
  const phones: Phone[] = [];
  const users = async (): Promise<WorldUser[]> => (await linked.server.ok('GET', '/users')).body.items;
  const close = linked.close;
  // The same object, so that a server that is opened anew is everybody's.
  const world: World = Object.assign(linked, {
    async user(exten: string) {
      const found = (await users()).find((one) => one.lines[0]?.extensions.some((own) => own.exten === exten));
      if (found === undefined) throw new Error(`nobody has ${exten}`);
      return found;
    },
    async change(exten: string, fields: object) {
      const { id } = await world.user(exten);
      const { body } = await linked.server.ok('GET', `/users/${id}`);
      await linked.api('PUT', `/users/${id}`, { ...body, ...fields });
    },
    async phone(exten: string, more: Partial<PhoneOptions> = {}) {
      const [line] = (await world.user(exten)).lines;
      const { username: user, password } = line!.endpoint_sip;
      const server = { host: linked.asterisk.sipHost, port: linked.asterisk.sipPort };
      const phone = await createPhone({ server, user, password, ...more });
      phones.push(phone);
      await phone.register();
      return phone;
    },
    async key(exten: string, destination: object) {
      const { id } = await world.user(exten);
      await linked.api('PUT', `/users/${id}/funckeys/${POSITION}`, { destination });
      const { read } = linked.server.installation.database;
      const key = (await loadUserKeys(read, (await read.users.find({ id }))!)).find(
        (one) => one.position === POSITION,
      )!;
      return { dial: key.dial, watch: key.lamp?.watch ?? '' };
    },
    dialplanBegins: () =>
      new Promise<void>((resolve) => {
        const stop = linked.ami.on('event', (event) => {
          if (event.get('Event') !== 'Newexten' || !/^lf-t\d+$/.test(event.get('Context') ?? '')) return;
          stop();
          resolve();
        });
      }),
    async closePhones() {
      await Promise.all(phones.splice(0).map((phone) => phone.close()));
    },
    async close() {
      await world.closePhones();
      await close();
    },
  });
  return world;
}
