/** A provisioning address in the parts that some phones want it in. */
export interface ProvisioningServer {
  secure: boolean;
  host: string;
  port: number;
  /** Between host and file name, without slashes around it. */
  path: string;
}

/** Takes a provisioning address apart; null where it is none. */
export function provisioningServer(url: string): ProvisioningServer | null {
  const parsed = URL.parse(url);
  if (parsed === null) return null;
  const secure = parsed.protocol === 'https:';
  return {
    secure,
    host: parsed.hostname,
    port: Number(parsed.port) || (secure ? 443 : 80),
    path: parsed.pathname.replace(/^\/+|\/+$/g, ''),
  };
}
