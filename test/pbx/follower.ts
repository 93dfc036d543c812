// A Lampfield in a process of its own that changes things without end, so that a test can kill it at any moment.
import { openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { setServices } from '../../src/domain/directory/services.ts';

const quiet = () => undefined;
const log = { info: quiet, warn: quiet, error: quiet };
const { database, publisher, pbx } = await openInstallation(readConfig(process.env), { followPbx: log });
const tenant = (await database.read.tenants.all())[0]!;
const writer = { actor: 'follower', scope: { tenant: tenant.uuid, visible: [tenant.uuid] } };
while (pbx.status(tenant.uuid) !== 'connected') await new Promise((resolve) => setTimeout(resolve, 5));
process.send?.('connected');
for (let round = 0; ; round++) {
  for (const id of await database.read.users.idsOf(tenant.uuid)) {
    await publisher.write(writer, async (work) => {
      const user = (await work.store.users.find({ id }))!;
      await setServices(work, user, { dnd: { enabled: round % 2 === 0 }, callrecord: { enabled: round % 3 === 0 } });
    });
    await new Promise(setImmediate);
  }
}
