// The other process of store.test.ts: opens the store and writes, one transaction each time.
import { openStore } from '../../src/store/open.ts';

const [url = '', tenant_uuid = '', times = '0'] = process.argv.slice(2);
const database = await openStore(url);
for (let time = 0; time < Number(times); time += 1) {
  const name = `${process.pid}-${time}`;
  await database.transaction((store) => store.templates.insert({ tenant_uuid, name, user_id: null }));
}
await database.close();
