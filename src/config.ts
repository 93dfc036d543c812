import { readFileSync } from 'node:fs';
import ipaddr from 'ipaddr.js';
import { parse as parseYaml } from 'yaml';
import { parseSipServer } from './contract/sip-server.ts';
import { LAMP_LIST_FAMILIES } from './phones/phones.ts';

/** Everything that can be set, with its default; docs/operating.md is generated from the descriptions. */
export const SETTINGS = {
  LAMPFIELD_HOST: { default: '127.0.0.1', says: 'address of the API' },
  LAMPFIELD_PORT: { default: '9486', says: 'port of the API' },
  LAMPFIELD_PROVISIONING_HOST: { default: '0.0.0.0', says: 'address that phones fetch their files from' },
  LAMPFIELD_PROVISIONING_PORT: { default: '8667', says: 'port that phones fetch their files from' },
  LAMPFIELD_PROVISIONING_URL: {
    default: '',
    says: 'the provisioning address as phones see it, such as http://10.0.0.5:8667',
  },
  LAMPFIELD_PROVISIONING_OPEN_NETWORKS: {
    default: '',
    says: 'networks whose phones may fetch by MAC alone, such as 10.1.0.0/16; none by default',
  },
  LAMPFIELD_PROVISIONING_AUTH: {
    default: '',
    says: 'user:password with which phones may fetch by MAC alone (HTTP basic authentication); none by default',
  },
  LAMPFIELD_TRUSTED_PROXIES: {
    default: '',
    says: 'networks of the proxies before both listeners, such as 10.0.0.9/32, whose X-Forwarded-For is believed; none by default',
  },
  LAMPFIELD_PUBLIC_URL: {
    default: '',
    says: 'address of the API as clients see it, for links; by default what the client asked for',
  },
  LAMPFIELD_SIP_SERVER: { default: '', says: 'SIP server of phones: host:port;transport=udp|tcp|tls' },
  LAMPFIELD_DATA_DIR: { default: './data', says: 'folder of the database' },
  LAMPFIELD_DATABASE_URL: {
    default: '',
    says: 'database: sqlite:<file> or postgres://<user>:<password>@<host>/<name>; <data dir>/lampfield.db by default',
  },
  LAMPFIELD_ADMIN_TOKEN: {
    default: '',
    says: 'a token with all rights, instead of the one that the first start prints',
  },
  LAMPFIELD_AMI_URL: { default: '', says: 'Asterisk manager of the first PBX: ami://user:secret@host:5038' },
  LAMPFIELD_PUSH_PER_SECOND: {
    default: '20',
    says: 'phones that are told per second, at most, to read their files again (1 to 1000)',
  },
  LAMPFIELD_LAMP_LISTS: {
    default: '',
    says: 'families whose phones watch all lamps by one subscription, such as yealink (docs/asterisk.md); none by default',
  },
  LAMPFIELD_TLS_CERT: { default: '', says: 'certificate (PEM file) of both listeners; they speak HTTPS with it' },
  LAMPFIELD_TLS_KEY: { default: '', says: 'key (PEM file) of the certificate' },
  LAMPFIELD_LOG_LEVEL: { default: 'info', says: 'trace, debug, info, warn, error or silent' },
} as const;
type Name = keyof typeof SETTINGS;

/** The configuration: read once, checked, never changed. */
export interface Config {
  host: string;
  port: number;
  provisioningHost: string;
  provisioningPort: number;
  provisioningUrl: string;
  openNetworks: readonly string[];
  provisioningAuth: string | null;
  trustedProxies: readonly string[];
  publicUrl: string | null;
  sipServer: string | null;
  dataDir: string;
  databaseUrl: string;
  adminToken: string | null;
  amiUrl: string | null;
  pushPerSecond: number;
  lampLists: readonly string[];
  tls: { cert: Buffer; key: Buffer } | null;
  logLevel: string;
}

/** A setting that can not be used; the message is one sentence that names it. */
export class ConfigError extends Error {}

/** Reads the configuration from the environment, and from the YAML file that LAMPFIELD_CONFIG names; the environment wins. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const file = env.LAMPFIELD_CONFIG ? readFile(env.LAMPFIELD_CONFIG) : {};
  const get = (name: Name) => env[name] ?? file[name] ?? SETTINGS[name].default;
  const tls = readTls(get('LAMPFIELD_TLS_CERT'), get('LAMPFIELD_TLS_KEY'));
  const provisioningPort = port('LAMPFIELD_PROVISIONING_PORT', get('LAMPFIELD_PROVISIONING_PORT'));
  const dataDir = get('LAMPFIELD_DATA_DIR');
  const scheme = tls ? 'https' : 'http';
  return Object.freeze({
    host: get('LAMPFIELD_HOST'),
    port: port('LAMPFIELD_PORT', get('LAMPFIELD_PORT')),
    provisioningHost: get('LAMPFIELD_PROVISIONING_HOST'),
    provisioningPort,
    provisioningUrl:
      url('LAMPFIELD_PROVISIONING_URL', get('LAMPFIELD_PROVISIONING_URL')) ??
      `${scheme}://127.0.0.1:${provisioningPort}`,
    openNetworks: networks('LAMPFIELD_PROVISIONING_OPEN_NETWORKS', get('LAMPFIELD_PROVISIONING_OPEN_NETWORKS')),
    provisioningAuth: provisioningAuth(get('LAMPFIELD_PROVISIONING_AUTH')),
    trustedProxies: networks('LAMPFIELD_TRUSTED_PROXIES', get('LAMPFIELD_TRUSTED_PROXIES')),
    publicUrl: url('LAMPFIELD_PUBLIC_URL', get('LAMPFIELD_PUBLIC_URL')),
    sipServer: sipServer(get('LAMPFIELD_SIP_SERVER')),
    dataDir,
    databaseUrl: get('LAMPFIELD_DATABASE_URL') || `sqlite:${dataDir}/lampfield.db`,
    adminToken: adminToken(get('LAMPFIELD_ADMIN_TOKEN')),
    amiUrl: get('LAMPFIELD_AMI_URL') || null,
    pushPerSecond: pushPerSecond(get('LAMPFIELD_PUSH_PER_SECOND')),
    lampLists: lampLists(get('LAMPFIELD_LAMP_LISTS')),
    tls,
    logLevel: logLevel(get('LAMPFIELD_LOG_LEVEL')),
  });
}

function readFile(path: string): Partial<Record<Name, string>> {
  let values: unknown;
  try {
    values = parseYaml(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigError(`The configuration file ${path} can not be read: ${(error as Error).message}.`);
  }
  if (values === null) return {};
  if (typeof values !== 'object' || Array.isArray(values))
    throw new ConfigError(`The configuration file ${path} must be a list of "NAME: value".`);
  const unknown = Object.keys(values).find((name) => !(name in SETTINGS));
  if (unknown !== undefined) throw new ConfigError(`The configuration file ${path} has an unknown setting ${unknown}.`);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? '')]));
}

function port(name: Name, text: string): number {
  const value = Number(text);
  if (!/^\d{1,5}$/.test(text) || value > 65_535)
    throw new ConfigError(`${name} must be a port number, but it is "${text}".`);
  return value;
}

function url(name: Name, text: string): string | null {
  if (text === '') return null;
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new ConfigError(`${name} must be an http or https address, but it is "${text}".`);
  return text.replace(/\/+$/, '');
}

function networks(name: Name, text: string): string[] {
  const list = text.split(/[\s,]+/).filter(Boolean);
  const bad = list.find((one) => !ipaddr.isValidCIDR(one));
  if (bad !== undefined) throw new ConfigError(`${name} must be networks such as 10.1.0.0/16, but one is "${bad}".`);
  return list;
}

function pushPerSecond(text: string): number {
  const value = Number(text);
  if (!/^\d{1,4}$/.test(text) || value < 1 || value > 1000)
    throw new ConfigError(`LAMPFIELD_PUSH_PER_SECOND must be a whole number from 1 to 1000, but it is "${text}".`);
  return value;
}

/** With it, whoever knows a MAC gets its SIP password: it must not be guessed. */
function provisioningAuth(text: string): string | null {
  if (text === '') return null;
  if (!/^[^:]+:.{12,}$/s.test(text))
    throw new ConfigError(
      'LAMPFIELD_PROVISIONING_AUTH must be user:password, with a password of at least 12 characters.',
    );
  return text;
}

function lampLists(text: string): string[] {
  const list = [...new Set(text.toLowerCase().split(/[\s,]+/))].filter(Boolean);
  const bad = list.find((one) => !LAMP_LIST_FAMILIES.includes(one));
  if (bad !== undefined)
    throw new ConfigError(
      `LAMPFIELD_LAMP_LISTS must be families whose phones can do this (${LAMP_LIST_FAMILIES.join(', ')}), but one is "${bad}".`,
    );
  return list;
}

function sipServer(text: string): string | null {
  if (text === '') return null;
  if (parseSipServer(text) === null)
    throw new ConfigError(`LAMPFIELD_SIP_SERVER must look like host:port;transport=udp|tcp|tls, but it is "${text}".`);
  return text;
}

function adminToken(text: string): string | null {
  if (text === '') return null;
  if (text.length < 16) throw new ConfigError('LAMPFIELD_ADMIN_TOKEN must have at least 16 characters.');
  return text;
}

function logLevel(text: string): string {
  const levels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];
  if (!levels.includes(text))
    throw new ConfigError(`LAMPFIELD_LOG_LEVEL must be one of ${levels.join(', ')}, but it is "${text}".`);
  return text;
}

function readTls(cert: string, key: string): Config['tls'] {
  if (cert === '' && key === '') return null;
  if (cert === '' || key === '')
    throw new ConfigError('LAMPFIELD_TLS_CERT and LAMPFIELD_TLS_KEY must be set together.');
  try {
    return { cert: readFileSync(cert), key: readFileSync(key) };
  } catch (error) {
    throw new ConfigError(`The certificate or its key can not be read: ${(error as Error).message}.`);
  }
}

/** A database URL to be shown: without its password. */
export function shownUrl(url: string): string {
  return url.replace(/\/\/.*@/, '//********@').replace(/([?&]password=)[^&]*/i, '$1********');
}
