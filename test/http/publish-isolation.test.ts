import { expect, it } from 'vitest';
import { phones } from '../../src/phones/phones.ts';
import { compileDevices, storeCompiled } from '../../src/publish/compile.ts';
import { openTestServer } from './support.ts';

const { installation, ok } = await openTestServer();

it('keeps the files of a phone that can not be compiled, says so, and goes on with the others', async () => {
  const make = async (mac: string) => (await ok('POST', '/devices', { mac, model: 'T46S' })).body.id as string;
  const [broken, sound] = [await make('001565000001'), await make('001565000002')];
  const before = await installation.database.read.devices.files([broken]);
  const failures: string[] = [];
  const compiler = {
    phones: {
      ...phones,
      compile(phone: Parameters<typeof phones.compile>[0]) {
        if (phone.mac === '001565000001') throw new Error('a defect');
        return phones.compile(phone);
      },
    },
    defaults: installation.defaults,
    etag: (body: string) => String(body.length),
    onFailure: (_: unknown, id: string) => failures.push(id),
  };
  const occasion = { saved_at: 1, job_id: null, isTold: true };
  await installation.database.transaction(async (store) => {
    for await (const one of compileDevices(store, [broken, sound], compiler))
      await storeCompiled(store, one, occasion, { now: 1, phones });
  });
  const { devices } = installation.database.read;
  expect(failures).toEqual([broken]);
  expect(await devices.files([broken])).toEqual(before);
  expect((await devices.find(broken))?.problems.map((one) => one.code)).toEqual(['compile_failed']);
  expect((await devices.find(sound))?.problems.map((one) => one.code)).not.toContain('compile_failed');
});
