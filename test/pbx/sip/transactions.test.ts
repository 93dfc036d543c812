import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClientTransactions } from './client-transactions.ts';
import { type Header, headerOf, isRequest, type SipMessage, type SipRequest, type SipResponse } from './message.ts';
import { ServerTransactions } from './server-transactions.ts';
import { Timers } from './timers.ts';

const SERVER = { host: '127.0.0.1', port: 5060 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A network that keeps what is sent instead of delivering it. */
function setUp() {
  const sent: SipMessage[] = [];
  const transport = {
    port: 6000,
    send: (message: SipMessage) => void sent.push(message),
    trace: () => '',
    close: () => {},
  };
  const timers = new Timers();
  const shown = () => sent.map((message) => (isRequest(message) ? message.method : String(message.status)));
  return {
    sent,
    shown,
    timers,
    client: new ClientTransactions(transport, timers, SERVER),
    server: new ServerTransactions(transport, timers),
  };
}

function requestOf(method: string, via: Header): SipRequest {
  const headers: Header[] = [
    via,
    ['From', '<sip:a@h>;tag=1'],
    ['To', '<sip:b@h>'],
    ['Call-ID', '7'],
    ['CSeq', `3 ${method}`],
  ];
  return { method, uri: 'sip:b@h', headers, body: '' };
}

function responseTo(request: SipRequest, status: number): SipResponse {
  const headers = request.headers.map(([name, value]): Header => [name, name === 'To' ? `${value};tag=9` : value]);
  return { status, reason: '', headers, body: '' };
}

describe('a request', () => {
  it('is sent after 0.5, 1.5, 3.5, 7.5 and then each 4 seconds until it is answered', async () => {
    const { client, shown } = setUp();
    const request = requestOf('REGISTER', client.newVia());
    const answered = client.request(request);
    const counts = [499, 1, 1000, 2000, 4000, 4000].map((ms) => {
      vi.advanceTimersByTime(ms);
      return shown().length;
    });
    expect(counts).toEqual([1, 2, 3, 4, 5, 6]);
    client.take(responseTo(request, 200));
    expect((await answered).status).toBe(200);
    vi.advanceTimersByTime(60_000);
    expect(shown()).toHaveLength(6);
  });

  it('counts as 408 when nobody answers for 32 seconds, or the phone is closed', async () => {
    const { client } = setUp();
    const [late, closed] = [
      client.request(requestOf('BYE', client.newVia())),
      client.request(requestOf('BYE', client.newVia())),
    ];
    vi.advanceTimersByTime(31_999);
    client.close();
    expect([await late, await closed].map(({ status, reason }) => `${status} ${reason}`)).toEqual([
      '408 the phone was closed',
      '408 the phone was closed',
    ]);
    const lost = client.request(requestOf('BYE', client.newVia()));
    vi.advanceTimersByTime(32_000);
    expect(await lost).toMatchObject({ status: 408, reason: 'no answer' });
  });

  it('of INVITE is not sent again once it is being worked on, and may then take long', async () => {
    const { client, shown } = setUp();
    const invite = requestOf('INVITE', client.newVia());
    const provisional: number[] = [];
    const answered = client.request(invite, ({ status }) => provisional.push(status));
    client.take(responseTo(invite, 100));
    client.take(responseTo(invite, 180));
    vi.advanceTimersByTime(120_000);
    expect([shown(), provisional]).toEqual([['INVITE'], [100, 180]]);
    client.take(responseTo(invite, 486));
    expect((await answered).status).toBe(486);
  });

  it('of INVITE that is refused is acknowledged, each time that the refusal comes', async () => {
    const { client, sent, shown } = setUp();
    const invite = requestOf('INVITE', client.newVia());
    void client.request(invite);
    client.take(responseTo(invite, 486));
    client.take(responseTo(invite, 486));
    expect(shown()).toEqual(['INVITE', 'ACK', 'ACK']);
    const [, ack] = sent;
    expect(ack && [headerOf(ack, 'Via'), headerOf(ack, 'To'), headerOf(ack, 'CSeq')]).toEqual([
      headerOf(invite, 'Via'),
      '<sip:b@h>;tag=9',
      '3 ACK',
    ]);
  });

  it('is not answered by a response to another one', async () => {
    const { client } = setUp();
    const answered = client.request(requestOf('BYE', client.newVia()));
    client.take(responseTo(requestOf('BYE', client.newVia()), 200));
    client.close();
    expect((await answered).status).toBe(408);
  });
});

describe('a request of the other side', () => {
  const VIA: Header = ['Via', 'SIP/2.0/UDP h;branch=z9hG4bK1'];

  it('is given out once, and its answer sent again when it comes again', () => {
    const { server, shown } = setUp();
    const bye = requestOf('BYE', VIA);
    const arrived = server.take(bye, SERVER);
    expect(server.take(bye, SERVER)).toBeNull();
    arrived?.respond(200);
    expect(server.take(bye, SERVER)).toBeNull();
    expect(shown()).toEqual(['200', '200']);
  });

  it('of INVITE has its final answer sent until that is acknowledged', () => {
    const { server, sent, shown } = setUp();
    const arrived = server.take(requestOf('INVITE', VIA), SERVER);
    arrived?.respond(180, { tag: 'x' });
    arrived?.respond(200, { tag: 'x' });
    vi.advanceTimersByTime(1500);
    expect(shown()).toEqual(['180', '200', '200', '200']);
    expect(sent.map((message) => headerOf(message, 'To'))).toEqual(Array(4).fill('<sip:b@h>;tag=x'));
    expect(server.take({ ...requestOf('ACK', VIA) }, SERVER)?.request.method).toBe('ACK');
    vi.advanceTimersByTime(60_000);
    expect(shown()).toHaveLength(4);
  });
});
