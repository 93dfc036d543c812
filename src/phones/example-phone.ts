import { DESTINATION_TYPES } from '../domain/destinations/registry.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';

/** A phone for tests and docs, but for what `overrides` says. */
export function examplePhone(overrides: Partial<PhoneInput> = {}): PhoneInput {
  return {
    mac: '001565aabbcc',
    vendor: 'Yealink',
    model: 'T46S',
    expansions: [],
    accounts: [
      {
        line: 1,
        display_name: 'Alice Martin',
        exten: '1001',
        username: 'a1b2c3',
        password: 's3cr3t;#=',
        voicemail_code: '*98',
      },
    ],
    keys: [],
    key_account: null,
    sip_server: { host: 'pbx.example.org', port: 5060, transport: 'udp' },
    pickup_code: '*8',
    provisioning_url: 'http://prov.example.org:8667/p/Zk3vQ9sT/',
    lamp_list: null,
    settings: {},
    ...overrides,
  };
}

/** A key for tests and docs, but for what `overrides` says: by default a call to 1002 without lamp. */
export function exampleKey(position: number, overrides: Partial<ResolvedKey> = {}): ResolvedKey {
  return {
    position,
    label: `Key ${position}`,
    dial: '1002',
    intent: 'call',
    lamp: null,
    pickup: false,
    inherited: false,
    locked: false,
    template_id: null,
    ...overrides,
  };
}

/** The examples of every destination type as resolved keys, with lamps where they may have one, on positions 2, 3 ... */
export function destinationKeys(): ResolvedKey[] {
  const examples = DESTINATION_TYPES.flatMap((type) => type.examples.map((example) => ({ type, example })));
  return examples.map(({ type, example }, at) => {
    const value = example.value as never;
    const intent = typeof type.intent === 'function' ? type.intent(value) : type.intent;
    const { dial, lamp } = example;
    return exampleKey(at + 2, { label: `${type.type} ${dial}`, dial, lamp, intent, pickup: type.pickup ?? false });
  });
}
