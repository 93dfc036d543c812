import type { IncomingHttpHeaders } from 'node:http';
import ipaddr from 'ipaddr.js';

const MAPPED = '::ffff:';

/** The address of a client as it is compared and shown: IPv4 behind an IPv6 socket is IPv4. */
export function clientAddress(remoteAddress: string | undefined): string {
  const address = remoteAddress ?? '';
  return address.startsWith(MAPPED) && address.includes('.') ? address.slice(MAPPED.length) : address;
}

/**
 * Tells who asks: behind proxies that are trusted (CIDR), the last address in X-Forwarded-For that is none of them. What stands
 * before it may have been written by anybody.
 */
export function clientBehind(
  proxies: readonly string[],
): (request: { socket: { remoteAddress?: string | undefined }; headers: IncomingHttpHeaders }) => string {
  const isProxy = inNetworks(proxies);
  return ({ socket, headers }) => {
    let client = clientAddress(socket.remoteAddress);
    const forwarded = headers['x-forwarded-for'];
    const hops = forwarded === undefined || !isProxy(client) ? [] : String(forwarded).split(',');
    for (const hop of hops.reverse()) {
      const address = hopAddress(hop.trim());
      if (address === null || !isProxy(client)) break;
      client = address;
    }
    return client;
  };
}

/** Some proxies add the port. Anything else than an address ends the chain. */
function hopAddress(hop: string): string | null {
  const address = /^\[(.+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return null;
  return ipaddr.process(address).toString();
}

/** Tells whether an address (of clientAddress) lies in one of the networks, given as CIDR. */
export function inNetworks(networks: readonly string[]): (address: string) => boolean {
  const ranges = networks.map(ipv4Range);
  if (ranges.length === 0) return () => false;
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const client = ipaddr.process(address);
    return ranges.some(([network, bits]) => client.kind() === network.kind() && client.match(network, bits));
  };
}

/** Who counts as one client: whoever has one IPv6 address has all of its /64. */
export function countedAs(address: string): string {
  if (!address.includes(':') || !ipaddr.IPv6.isValid(address)) return address;
  return `${ipaddr.IPv6.parse(address)
    .parts.slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

/** An IPv4 network may be written as the IPv6 one that maps it. */
function ipv4Range(network: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const [address, bits] = ipaddr.parseCIDR(network);
  const isMapped = address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && bits >= 96;
  return isMapped ? [address.toIPv4Address(), bits - 96] : [address, bits];
}
