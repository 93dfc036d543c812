import { type AmiClient, createAmiClient } from './client.ts';

/** A connection for one piece of work. `hasBooted`: Asterisk has said so, which only who may read `system` events hears. */
export interface OnceConnected {
  ami: AmiClient;
  hasBooted: boolean;
}

/** Connects to Asterisk once; whoever calls closes it. Raises the AmiError of the first attempt. */
export async function connectOnce(url: string): Promise<OnceConnected> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const ami = createAmiClient({ url, onError: reject });
  ami.on('connected', ({ uptimeSeconds }) => resolve(uptimeSeconds !== null));
  ami.start();
  try {
    return { ami, hasBooted: await promise };
  } catch (error) {
    await ami.close();
    throw error;
  }
}
