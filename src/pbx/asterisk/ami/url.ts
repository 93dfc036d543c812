import { AmiError } from './error.ts';

/** Where a manager interface is and who logs in. `ca`: PEM file of the authority that signed its certificate, for TLS alone. */
export interface AmiAddress {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly user: string;
  readonly secret: string;
  readonly ca?: string;
}

const SHAPE =
  /^(?<scheme>amis?):\/\/(?<user>[^:@/]+):(?<secret>.+)@(?<host>\[[0-9a-f:.]+\]|[^\s:@/?#[\]]+)(?::(?<port>\d{1,5}))?\/?(?:\?ca=(?<ca>[^&#]+))?$/is;

/**
 * Reads `ami://user:secret@host:5038`, or `amis://user:secret@host:5039?ca=/path/ca.pem` for TLS. User, secret and path are
 * percent-decoded: a `%` is written `%25`, and an `@` in the path `%40`. Every other character of a secret may stand as it is: the
 * host begins after the last `@`. Raises AmiError `url`, which does not repeat the address.
 */
export function parseAmiUrl(url: string): AmiAddress {
  const { scheme, user, secret, host, port, ca } = SHAPE.exec(url)?.groups ?? {};
  if (!scheme || !user || !secret || !host)
    throw badUrl('must look like ami://user:secret@host:5038 or amis://user:secret@host:5039');
  const tls = scheme.toLowerCase() === 'amis';
  if (ca && !tls) throw badUrl('names a certificate authority, so it must begin with amis://');
  const address = {
    host: host.replace(/^\[|\]$/g, ''),
    port: readPort(port ?? (tls ? '5039' : '5038')),
    tls,
    user: decode('user', user),
    secret: decode('secret', secret),
  };
  if (/[\r\n\0]/.test(address.user)) throw badUrl('has a line break or a NUL in its user');
  return ca ? { ...address, ca: decode('path of the authority', ca) } : address;
}

function readPort(text: string): number {
  const port = Number(text);
  if (port < 1 || port > 65_535) throw badUrl('must have a port from 1 to 65535');
  return port;
}

function decode(what: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badUrl(`has a % in its ${what} that is not followed by two hexadecimal digits: write %25`);
  }
}

function badUrl(what: string): AmiError {
  return new AmiError('url', `The address of Asterisk's manager ${what}.`);
}
