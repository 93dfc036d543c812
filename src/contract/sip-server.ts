import { matching } from './fields.ts';

const PATTERN =
  /^(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5]))?(?:;transport=(?:udp|tcp|tls))?$/;

/** Where phones send their calls, as written in settings: `host`, `host:port`, `host:port;transport=udp|tcp|tls`. */
export const sipServerText = () => matching(PATTERN, 'look like host:port;transport=udp|tcp|tls', 300);

/** Parses a SIP server; port 5060 (5061 with TLS) and UDP where they are left out. Null where the text is not one. */
export function parseSipServer(text: string): { host: string; port: number; transport: 'udp' | 'tcp' | 'tls' } | null {
  if (!PATTERN.test(text)) return null;
  const [address = '', parameter = ''] = text.split(';');
  const transport = (parameter.slice('transport='.length) || 'udp') as 'udp' | 'tcp' | 'tls';
  const colon = address.endsWith(']') ? -1 : address.lastIndexOf(':');
  const port = colon < 0 ? (transport === 'tls' ? 5061 : 5060) : Number(address.slice(colon + 1));
  return { host: colon < 0 ? address : address.slice(0, colon), port, transport };
}
