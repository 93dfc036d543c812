import { readFile } from 'node:fs/promises';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { AmiError } from './error.ts';
import type { AmiAddress } from './url.ts';

/**
 * Begins to connect. Over TLS the certificate must be valid for the host, and signed by `ca` or by an authority that Node knows.
 * Failures come as the socket's `error` event; AmiError `lost` where the file of the authority can not be read.
 */
export async function openSocket({ host, port, tls, ca }: AmiAddress): Promise<Socket> {
  if (!tls) return connectTcp({ host, port, noDelay: true });
  // Read anew each time: it may have been renewed since.
  const authority = ca === undefined ? {} : { ca: await readAuthority(ca) };
  // A name in the handshake must not be an IP address (RFC 6066, section 3).
  const name = isIP(host) ? {} : { servername: host };
  const socket = connectTls({ host, port, ...authority, ...name, rejectUnauthorized: true });
  return socket.setNoDelay(true);
}

async function readAuthority(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new AmiError(
      'lost',
      `The certificate authority of Asterisk's manager can not be read: ${(error as Error).message}`,
    );
  }
}
