/** The value of From, To, Contact, Refer-To and their like (RFC 3261 section 25.1, name-addr and addr-spec). */
export interface SipAddress {
  display: string;
  uri: string;
  /** Parameters of the header, not those inside the URI. */
  params: Readonly<Record<string, string>>;
}

/** Reads an address; one without angle brackets has no parameters inside its URI. */
export function parseAddress(value: string): SipAddress {
  const named = /^\s*(?:"((?:\\.|[^"\\])*)"|([^<"]*))\s*<([^>]*)>(.*)$/s.exec(value);
  if (!named) {
    const [uri = '', ...rest] = value.trim().split(';');
    return { display: '', uri, params: parseParams(rest.join(';')) };
  }
  const [, quoted, token = '', uri = '', rest = ''] = named;
  return { display: quoted?.replace(/\\(.)/g, '$1') ?? token.trim(), uri, params: parseParams(rest) };
}

function parseParams(text: string): Record<string, string> {
  const pairs = text.split(';').flatMap((part) => {
    const [name = '', ...value] = part.split('=');
    return name.trim() === '' ? [] : [[name.trim().toLowerCase(), value.join('=').trim()] as const];
  });
  return Object.fromEntries(pairs);
}

/** Writes `"display" <uri>`; without a display name `<uri>`. */
export function formatAddress(display: string, uri: string): string {
  return display === '' ? `<${uri}>` : `"${display.replace(/["\\]/g, '\\$&')}" <${uri}>`;
}

/**
 * The URI of a number or name at a server; what is a URI already is left as it is. All that RFC 3261 does not allow in a user
 * part is escaped, so that any text at all can be dialled.
 */
export function uriOf(target: string, { host, port }: { host: string; port: number }): string {
  return /^sips?:/.test(target) ? target : `sip:${encodeURIComponent(target)}@${host}:${port}`;
}

/** The user part of a URI, unescaped; empty where it has none. */
export function userOf(uri: string): string {
  return decodeURIComponent(/^sips?:([^@;?]*)@/.exec(uri)?.[1] ?? '');
}

/** A URI that brings a header along, as in Refer-To (RFC 3261 section 19.1.1): reserved characters of the value are escaped. */
export function uriWithHeader(uri: string, name: string, value: string): string {
  return `${uri}?${name}=${encodeURIComponent(value)}`;
}
