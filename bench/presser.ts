import { uriOf } from '../test/pbx/sip/address.ts';
import { ClientTransactions } from '../test/pbx/sip/client-transactions.ts';
import { type Agent, Dialog } from '../test/pbx/sip/dialog.ts';
import { headerOf, isRequest } from '../test/pbx/sip/message.ts';
import { formatSdp } from '../test/pbx/sip/sdp.ts';
import { ServerTransactions } from '../test/pbx/sip/server-transactions.ts';
import { Timers } from '../test/pbx/sip/timers.ts';
import { LOOPBACK, openTransport, type Peer } from '../test/pbx/sip/transport.ts';

/** When the INVITEs of a press went out, as performance.now() says it. */
export interface Pressed {
  /** The first one. */
  invited: number;
  /** The one that answers Asterisk's challenge: from here on Asterisk knows who presses. */
  authenticated: number;
}

/** A phone that can press keys and nothing else, and knows to the microsecond when its requests went out. */
export interface Presser {
  /** Dials, waits for `until`, and hangs up. */
  press(number: string, until: () => Promise<void>): Promise<Pressed>;
  close(): void;
}

/** Nobody listens there: prompts are not heard. */
const SDP = formatSdp({ host: LOOPBACK, port: 9, direction: 'sendrecv', eventPayload: null }, 1);

/** Makes the phone of one endpoint. */
export async function createPresser(server: Peer, user: string, password: string): Promise<Presser> {
  const timers = new Timers();
  const transport = await openTransport((message, from) => {
    if (isRequest(message)) servers.take(message, from)?.respond(200);
    else client.take(message);
  });
  let pressed: Pressed = { invited: 0, authenticated: 0 };
  const timed: typeof transport = {
    ...transport,
    send(message, to) {
      if (isRequest(message) && message.method === 'INVITE') {
        const isAnswer = headerOf(message, 'Authorization') !== undefined;
        pressed[isAnswer ? 'authenticated' : 'invited'] ||= performance.now();
      }
      transport.send(message, to);
    },
  };
  const client = new ClientTransactions(timed, timers, server);
  const servers = new ServerTransactions(transport, timers);
  const contact = uriOf(user, { host: LOOPBACK, port: transport.port });
  const aor = uriOf(user, server);
  const agent: Agent = { aor, displayName: '', contact, user, password, server, transport: timed, client };
  return {
    async press(number, until) {
      pressed = { invited: 0, authenticated: 0 };
      const dialog = Dialog.toward(agent, uriOf(number, server));
      const answer = dialog.request('INVITE', { headers: [['Content-Type', 'application/sdp']], body: SDP });
      await until();
      const response = await answer;
      if (response.status < 300) {
        dialog.learn(response);
        dialog.acknowledge();
        await dialog.request('BYE');
      }
      return pressed;
    },
    close() {
      timers.close();
      client.close();
      transport.close();
    },
  };
}
