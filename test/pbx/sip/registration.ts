import { type Agent, Dialog } from './dialog.ts';
import { SipError } from './waiting.ts';

/** What a phone does to be reached (RFC 3261 section 10). */
export interface Registration {
  /** Registers, or renews. Rejects with a SipError where that is refused, with 401 for a wrong password. */
  register(expires: number): Promise<void>;
  /** Unregisters, if it is registered. */
  unregister(): Promise<void>;
}

/** Registers a phone; all registrations have one Call-ID. */
export function createRegistration(agent: Agent): Registration {
  const { host, port } = agent.server;
  const dialog = Dialog.registering(agent, `sip:${host}:${port}`);
  let isRegistered = false;
  const send = async (expires: number) => {
    const response = await dialog.request('REGISTER', { headers: [['Expires', String(expires)]] });
    if (response.status >= 300)
      throw new SipError(
        response.status,
        `REGISTER of ${agent.user} was answered ${response.status} ${response.reason}`,
      );
    isRegistered = expires > 0;
  };
  return {
    register: send,
    unregister: async () => (isRegistered ? send(0) : undefined),
  };
}
