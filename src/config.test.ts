import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'lampfield-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (text: string) => {
  const path = join(folder, `${Math.random()}.yaml`);
  writeFileSync(path, text);
  return path;
};

describe('readConfig', () => {
  it('has a default for everything', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 9486,
      provisioningPort: 8667,
      databaseUrl: 'sqlite:./data/lampfield.db',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('takes settings from a file, and the environment before the file', () => {
    const path = file('LAMPFIELD_PORT: 1234\nLAMPFIELD_HOST: 0.0.0.0\n');
    expect(readConfig({ LAMPFIELD_CONFIG: path, LAMPFIELD_PORT: '4321' })).toMatchObject({
      port: 4321,
      host: '0.0.0.0',
    });
  });

  it('cuts the slash at the end of addresses', () => {
    expect(readConfig({ LAMPFIELD_PROVISIONING_URL: 'https://phones.example.com/' }).provisioningUrl).toBe(
      'https://phones.example.com',
    );
  });

  it('takes families with lamp lists in any case, separated by commas or blanks', () => {
    expect(readConfig({ LAMPFIELD_LAMP_LISTS: ' Yealink,, yealink' }).lampLists).toEqual(['yealink']);
    expect(readConfig({}).lampLists).toEqual([]);
  });

  it('gives phones an https address when both listeners speak TLS', () => {
    const pem = file('not really');
    const config = readConfig({ LAMPFIELD_TLS_CERT: pem, LAMPFIELD_TLS_KEY: pem });
    expect(config.provisioningUrl).toBe('https://127.0.0.1:8667');
  });

  it.each([
    ['a port that is no number', { LAMPFIELD_PORT: 'http' }, 'LAMPFIELD_PORT'],
    ['a port out of range', { LAMPFIELD_PROVISIONING_PORT: '70000' }, 'LAMPFIELD_PROVISIONING_PORT'],
    ['an address of another scheme', { LAMPFIELD_PUBLIC_URL: 'ftp://x' }, 'LAMPFIELD_PUBLIC_URL'],
    [
      'a network without a mask',
      { LAMPFIELD_PROVISIONING_OPEN_NETWORKS: '10.0.0.1' },
      'LAMPFIELD_PROVISIONING_OPEN_NETWORKS',
    ],
    ['a proxy without a mask', { LAMPFIELD_TRUSTED_PROXIES: '10.0.0.0/8, proxy' }, 'LAMPFIELD_TRUSTED_PROXIES'],
    ['phones’ password without a user', { LAMPFIELD_PROVISIONING_AUTH: 'long-enough-word' }, 'user:password'],
    ['phones’ password that is easily guessed', { LAMPFIELD_PROVISIONING_AUTH: 'phone:short' }, '12 characters'],
    ['a SIP server with an unknown transport', { LAMPFIELD_SIP_SERVER: 'pbx;transport=sctp' }, 'LAMPFIELD_SIP_SERVER'],
    ['a token that is easily guessed', { LAMPFIELD_ADMIN_TOKEN: 'secret' }, 'LAMPFIELD_ADMIN_TOKEN'],
    ['a certificate without its key', { LAMPFIELD_TLS_CERT: '/etc/cert.pem' }, 'LAMPFIELD_TLS_KEY'],
    ['lamp lists of an unknown family', { LAMPFIELD_LAMP_LISTS: 'yealink, acme' }, 'LAMPFIELD_LAMP_LISTS'],
    ['an unknown log level', { LAMPFIELD_LOG_LEVEL: 'loud' }, 'LAMPFIELD_LOG_LEVEL'],
    ['a file that is not there', { LAMPFIELD_CONFIG: join(folder, 'none.yaml') }, 'none.yaml'],
  ])('refuses %s, in one sentence that names it', (_, env, name) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(name);
  });

  it('does not repeat a password that it refuses', () => {
    expect(() => readConfig({ LAMPFIELD_PROVISIONING_AUTH: 'phone:hidden' })).not.toThrow('hidden');
  });

  it('refuses an unknown setting in the file', () => {
    expect(() => readConfig({ LAMPFIELD_CONFIG: file('LAMPFIELD_PROT: 1') })).toThrow('LAMPFIELD_PROT');
  });
});
