import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_COMPANY } from '../../src/cli/demo-company.ts';
import { readYaml } from '../../src/cli/source.ts';
import { importDocument, parseDocument } from '../../src/domain/document/import.ts';
import { type AmiClient, createAmiClient } from '../../src/pbx/asterisk/ami/client.ts';
import { type AmiDatabase, createAmiDatabase } from '../../src/pbx/asterisk/ami/database.ts';
import type { Asterisk } from '../../src/pbx/asterisk/private/find-asterisk.ts';
import { type PrivateAsterisk, startPrivateAsterisk } from '../../src/pbx/asterisk/private/private-asterisk.ts';
import { openTestServer, type TestServer } from '../http/support.ts';

/** A Lampfield with the demo company, and a real Asterisk that it follows. */
export interface Linked {
  server: TestServer;
  asterisk: PrivateAsterisk;
  /** A manager connection of the test's own, to look at Asterisk from outside. */
  ami: AmiClient;
  db: AmiDatabase;
  tenantUuid: string;
  /** What Lampfield has logged: warnings and errors. */
  complaints: string[];
  /** The environment of a Lampfield process on the same database. */
  env: Record<string, string>;
  /** Opens a server anew on the database of one that was closed. */
  reopen(): Promise<TestServer>;
  /** Resolves when Asterisk has been told everything. */
  settled(): Promise<void>;
  /** A request to the API, and then everything told. Raises for an answer other than 2xx. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  api(method: string, url: string, body?: unknown): Promise<any>;
  /** Writes a runtime value and says so, as the dialplan does when a key is pressed. */
  press(key: string, value: string): Promise<void>;
  close(): Promise<void>;
}

/** How a world may differ from the usual one. */
export interface LinkedOptions {
  document?: string;
  /** Text for the end of one of Asterisk's own files, by name. */
  extra?: Readonly<Record<string, string>>;
  /** Where Lampfield is to find Asterisk's manager, for a relay in between. */
  amiUrl?(url: string): Promise<string>;
  /** Settings beside the usual ones. */
  env?: Record<string, string>;
}

/** What lies behind the PBX: whoever gets there hears himself. */
const OUTSIDE = '[outside]\nexten => _X.,1,Answer()\n same => n,Echo()\n';

const quiet = () => undefined;

/** Starts both, with the demo company or another document, and waits until they agree. */
export async function openLinked(asterisk: Asterisk, options: LinkedOptions = {}): Promise<Linked> {
  const { document = DEMO_COMPANY, amiUrl = async (url) => url, extra = {} } = options;
  const folder = mkdtempSync(join(tmpdir(), 'lampfield-linked-'));
  const include = join(folder, 'asterisk');
  const running = await startPrivateAsterisk({ asterisk, include, extra: { 'extensions.conf': OUTSIDE, ...extra } });
  const complaints: string[] = [];
  const complain = (_: object, message: string) => void complaints.push(message);
  const log = { info: quiet, warn: complain, error: complain };
  const env: Record<string, string> = {
    LAMPFIELD_DATA_DIR: join(folder, 'data'),
    LAMPFIELD_AMI_URL: await amiUrl(running.amiUrl),
    LAMPFIELD_SIP_SERVER: `${running.sipHost}:${running.sipPort}`,
    ...options.env,
  };
  const reopen = () => openTestServer({ followPbx: log }, env);
  const server = await reopen();
  const { database, publisher, phones, pbx } = server.installation;
  const [pbxRow] = await database.read.tenants.pbxes();
  await database.transaction((store) => store.tenants.updatePbx(pbxRow!.id, { config_dir: include }));
  await pbx.settled();
  const tenant = (await database.read.tenants.all())[0]!;
  const writer = { actor: 'test', scope: { tenant: tenant.uuid, visible: [tenant.uuid] } };
  const parsed = parseDocument(readYaml(document, 'the document').document);
  const surroundings = { phones, provisioningUrl: 'http://phones.test' };
  await publisher.write(writer, (work) => importDocument(work, parsed, { prune: false, surroundings }));
  const ami = createAmiClient({ url: running.amiUrl });
  const connected = new Promise((resolve) => ami.on('connected', resolve));
  ami.start();
  await connected;
  const db = createAmiDatabase(ami);
  const linked: Linked = {
    server,
    asterisk: running,
    ami,
    db,
    tenantUuid: tenant.uuid,
    complaints,
    env,
    reopen,
    settled: () => linked.server.installation.pbx.settled(),
    async api(method, url, body) {
      const answer = await linked.server.ok(method, url, body);
      await linked.settled();
      return answer.body;
    },
    async press(key, value) {
      const at = key.lastIndexOf('/');
      await db.dbPut(key.slice(0, at), key.slice(at + 1), value);
      await ami.send('UserEvent', { UserEvent: 'LampfieldState', Key: key });
    },
    async close() {
      await ami.close();
      await linked.server.close();
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  while (pbx.status(tenant.uuid) !== 'connected') await new Promise((resolve) => setTimeout(resolve, 10));
  await pbx.settled();
  return linked;
}
