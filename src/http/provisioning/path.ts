// Names of files as phones ask for them. What can not be one (a slash, `%`, a backslash, `..`) is not decoded, only refused.
const PATH = /^\/(?:p\/([A-Za-z0-9]{1,64})\/)?([A-Za-z0-9][A-Za-z0-9._-]{0,127})(?:\?.*)?$/;

/** What a request is about; without a secret, the name must tell whose file it is. */
export interface AskedPath {
  secret: string | null;
  name: string;
  /** True for what a phone sends us, such as its log. */
  isUpload: boolean;
}

const METHODS: ReadonlyMap<string | undefined, Pick<AskedPath, 'isUpload'>> = new Map([
  ['GET', { isUpload: false }],
  ['HEAD', { isUpload: false }],
  ['PUT', { isUpload: true }],
  ['POST', { isUpload: true }],
]);

/** Reads `/p/<secret>/<file>` and `/<file>`; null for everything else. A query is ignored, as file servers do. */
export function readPath(method: string | undefined, url: string | undefined): AskedPath | null {
  const kind = METHODS.get(method);
  const found = kind && PATH.exec(url ?? '');
  return found ? { secret: found[1] ?? null, name: found[2]!, ...kind } : null;
}
