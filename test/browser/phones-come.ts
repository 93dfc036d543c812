import type { Installation } from '../../src/domain/publisher.ts';
import { createProvisioning } from '../../src/http/provisioning/server.ts';

const quiet = () => undefined;

/** A phone as the API tells of it: enough to know where it fetches its files. */
export interface FetchingPhone {
  id: string;
  lines: { user_uuid: string }[];
  provisioning: { url: string };
}

/** The address that phones fetch their files from. */
export interface Provisioning {
  /** A phone reads its files (`GET /devices/{id}/files`) at its own address. Gives what they say; rejects where one is refused. */
  fetchFiles(phone: FetchingPhone, files: readonly { name: string }[]): Promise<string>;
  close(): Promise<void>;
}

/** Listens for the phones of an installation, at a free port of this machine. */
export async function openProvisioning(installation: Installation): Promise<Provisioning> {
  const { database, phones, progress, now } = installation;
  const listener = createProvisioning({
    ...{ database, phones, progress, now, openNetworks: [], trustedProxies: [], sharedCredentials: null, tls: null },
    ...{ logger: { info: quiet, warn: quiet, error: quiet }, onNewPhones: quiet },
  });
  const base = await listener.listen({ host: '127.0.0.1', port: 0 });
  return {
    async fetchFiles({ provisioning }, files) {
      const texts = await Promise.all(
        files.map(async ({ name }) => {
          const answer = await fetch(base + new URL(provisioning.url).pathname + name);
          if (answer.status !== 200) throw new Error(`${name} was answered with ${answer.status}`);
          return answer.text();
        }),
      );
      await listener.fetchLog.flush();
      return texts.join('\n');
    },
    close: () => listener.close(),
  };
}
