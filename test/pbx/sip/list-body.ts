import { lampState } from './lamp-state.ts';

/** What a NOTIFY for a resource list says of its items, in the order in which it names them (RFC 4662): extension → state. */
export function listStates(body: string): Map<string, string | null> {
  const boundary = /^--(\S+)\r?$/m.exec(body)?.[1] ?? '';
  const parts = body.split(`--${boundary}`);
  const rlmi = parts.find((part) => /^Content-Type:\s*application\/rlmi\+xml/im.test(part)) ?? '';
  const resources = [...rlmi.matchAll(/<resource uri="sip:([^@"]+)@[^"]*">[\s\S]*?cid="([^"]+)"/g)];
  const partOf = (cid: string) => parts.find((part) => part.includes(`Content-ID: <${cid}>`)) ?? '';
  return new Map(resources.map(([, user = '', cid = '']) => [decodeURIComponent(user), lampState(partOf(cid))]));
}
