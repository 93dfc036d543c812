import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** The address of everything private. */
export const LOOPBACK = '127.0.0.1';

/** The ports of one private Asterisk. */
export interface Ports {
  /** UDP and TCP. */
  sip: number;
  ami: number;
  /** AMI over TLS. */
  amis: number;
  /** First UDP port for audio; RTP_PORTS belong to it. */
  rtp: number;
}

/** Ports for audio: a call takes two per phone. */
export const RTP_PORTS = 200;

// Below 32768, where Linux gives ports to whoever asks for any: nobody takes one by chance between our look and Asterisk's.
const FIRST = 20_000;
const FIRST_RTP = 25_000;
const LAST = 32_700;

/** Ports that are free now; throws an Error where a wanted one is taken. */
export async function choosePorts(wanted: { sip?: number | undefined; ami?: number | undefined }): Promise<Ports> {
  return {
    sip: await freePort(isFree, wanted.sip),
    ami: await freePort(isFreeTcp, wanted.ami),
    amis: await freePort(isFreeTcp),
    rtp: await freeBlock(),
  };
}

async function freePort(check: (port: number) => Promise<boolean>, wanted?: number): Promise<number> {
  if (wanted !== undefined) {
    if (await check(wanted)) return wanted;
    throw new Error(`port ${wanted} of ${LOOPBACK} is taken`);
  }
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(FIRST, FIRST_RTP);
    if (await check(port)) return port;
  }
  throw new Error(`no free port between ${FIRST} and ${FIRST_RTP}`);
}

/** Where a block is partly taken Asterisk passes over those ports: the first one tells enough. */
async function freeBlock(): Promise<number> {
  const blocks = Math.floor((LAST - FIRST_RTP) / RTP_PORTS);
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = FIRST_RTP + randomInt(blocks) * RTP_PORTS;
    if (await isFreeUdp(port)) return port;
  }
  throw new Error(`no free ports for audio between ${FIRST_RTP} and ${LAST}`);
}

async function isFree(port: number): Promise<boolean> {
  return (await isFreeTcp(port)) && (await isFreeUdp(port));
}

function isFreeTcp(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, LOOPBACK, () => server.close(() => resolve(true)));
  });
}

function isFreeUdp(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.once('error', () => resolve(false));
    socket.bind(port, LOOPBACK, () => socket.close(() => resolve(true)));
  });
}
