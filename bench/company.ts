import { readFileSync } from 'node:fs';
import { apiServer } from '../src/app.ts';
import { loadUserKeys } from '../src/domain/phone-input.ts';
import type { Installation } from '../src/domain/publisher.ts';
import type { AmiClient } from '../src/pbx/asterisk/ami/client.ts';
import type { AsteriskPbx } from '../src/pbx/asterisk/asterisk-pbx.ts';
import { createPhone } from '../test/pbx/sip/phone.ts';
import type { Phone } from '../test/pbx/sip/phone-interface.ts';
import { TOKEN } from './fill.ts';
import { startBenchPbx } from './pbx.ts';
import { createPresser, type Presser } from './presser.ts';

/** A filled installation with a real Asterisk that agrees with it, and SIP phones of its users. */
export interface Company {
  installation: Installation & { pbx: AsteriskPbx };
  /** A connection of the bench's own, for baselines. */
  ami: AmiClient;
  /** Modules that were told to read their files again, since the beginning. */
  reloads(): number;
  /** A request to the API. An answer other than 2xx raises an Error. */
  api(method: 'PUT' | 'GET', url: string, body?: object): Promise<void>;
  /** A registered phone of the nth user. */
  phone(n: number): Promise<Phone>;
  /** What presses keys of the nth user. */
  presser(n: number): Promise<Presser>;
  /** Resident memory of Asterisk, in bytes. */
  memory(): number;
  /** What Lampfield has said to Asterisk's manager; empty unless it was to be heard. */
  said(): string;
  /** Gives a key of the template that all users have another number. */
  editTemplate(): Promise<void>;
  /** What a key of the nth user dials, and what its lamp watches. */
  key(n: number, position: number): Promise<{ dial: string; watch: string }>;
}

/** Users have these numbers: the first has the one after it. */
export const FIRST_EXTEN = 100_000;

/** Opens a company of so many users, lends it to `work`, and closes it. `listen`: as in startBenchPbx. */
export async function withCompany<T>(
  users: number,
  work: (company: Company) => Promise<T>,
  listen = false,
): Promise<T> {
  const bench = await startBenchPbx({ users, templateKeys: 5, ownKeys: 1, devices: true }, listen);
  const { installation } = await bench.follow();
  let edited = 0;
  const app = apiServer(installation, bench.config, false, 'bench');
  const phones: Pick<Phone, 'close'>[] = [];
  const server = { host: bench.asterisk.sipHost, port: bench.asterisk.sipPort };
  const account = (n: number) => [`t1-${FIRST_EXTEN + n}`, 'a-bench-password'] as const;
  const api: Company['api'] = async (method, url, body) => {
    const headers = { 'x-auth-token': TOKEN };
    const answer = await app.inject({ method, url: `/1.1${url}`, headers, ...(body && { payload: body }) });
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.payload}`);
  };
  try {
    return await work({
      installation,
      ami: bench.ami,
      api,
      editTemplate: () =>
        api('PUT', `/funckeys/templates/${bench.templateId}/1`, {
          destination: { type: 'custom', exten: String(555_0000 + edited++) },
        }),
      reloads: () => Object.values(installation.pbx.figures()[0]!.reloads).reduce((sum, count) => sum + count, 0),
      async phone(n) {
        const [user, password] = account(n);
        const phone = await createPhone({ server, user, password });
        phones.push(phone);
        await phone.register();
        return phone;
      },
      async presser(n) {
        const presser = await createPresser(server, ...account(n));
        phones.push({ close: async () => presser.close() });
        return presser;
      },
      memory: () =>
        Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${bench.asterisk.pid}/status`, 'utf8'))?.[1]) * 1024,
      said: bench.said,
      async key(n, position) {
        const { read } = installation.database;
        const keys = await loadUserKeys(read, (await read.users.find({ id: n }))!);
        const key = keys.find((one) => one.position === position)!;
        return { dial: key.dial, watch: key.lamp?.watch ?? '' };
      },
    });
  } finally {
    await Promise.all(phones.map((phone) => phone.close()));
    await app.close();
    await bench.close();
  }
}

/** Changes the state of a number that nobody has, and waits for Asterisk's answer. */
export function setState(ami: AmiClient, exten: string, on: boolean): Promise<unknown> {
  const Variable = `DEVICE_STATE(Custom:lf-t1-x-${exten})`;
  return ami.send('Setvar', { Variable, Value: on ? 'INUSE' : 'NOT_INUSE' });
}

/** Milliseconds, with one digit. */
export const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
