// Names of files as phones ask for them. What can not be one (a slash, `%`, a backslash, `..`) is not decoded, only refused.
const PATH = /^\/(?:p\/([A-Za-z0-9]{1,64})\/)?([A-Za-z0-9][A-Za-z0-9._-]{0,127})(?:\?.*)?$/;

/** What a path asks for; without a secret, the name must tell whose file it is. */
export interface AskedPath {
  secret: string | null;
  name: string;
}

/** Reads `/p/<secret>/<file>` and `/<file>`, with GET or HEAD; null for everything else. A query is ignored, as file servers do. */
export function readPath(method: string | undefined, url: string | undefined): AskedPath | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const found = PATH.exec(url ?? '');
  return found && { secret: found[1] ?? null, name: found[2]! };
}
