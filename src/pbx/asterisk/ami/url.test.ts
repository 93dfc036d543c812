import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AmiError } from './error.ts';
import { parseAmiUrl } from './url.ts';

/** What reading an address raises. */
function errorOf(url: string): unknown {
  try {
    return parseAmiUrl(url);
  } catch (error) {
    return error;
  }
}

describe('an address of the manager', () => {
  it.each([
    ['ami://lampfield:s3cret@pbx.example.com', { host: 'pbx.example.com', port: 5038, tls: false }],
    ['ami://lampfield:s3cret@pbx.example.com:15038', { host: 'pbx.example.com', port: 15_038, tls: false }],
    ['AMI://lampfield:s3cret@10.0.0.5/', { host: '10.0.0.5', port: 5038, tls: false }],
    ['amis://lampfield:s3cret@pbx', { host: 'pbx', port: 5039, tls: true }],
    ['amis://lampfield:s3cret@[2001:db8::5]:5000', { host: '2001:db8::5', port: 5000, tls: true }],
    [
      'amis://lampfield:s3cret@pbx:5039/?ca=/etc/lamp%40field/ca.pem',
      { host: 'pbx', port: 5039, tls: true, ca: '/etc/lamp@field/ca.pem' },
    ],
    ['amis://lampfield:s3cret@pbx?ca=ca.pem', { host: 'pbx', port: 5039, tls: true, ca: 'ca.pem' }],
  ])('%s', (url, expected) => {
    expect(parseAmiUrl(url)).toEqual({ user: 'lampfield', secret: 's3cret', ...expected });
  });

  it('percent-decodes user and secret', () => {
    expect(parseAmiUrl('ami://lamp%20field:50%25%40x@pbx')).toMatchObject({ user: 'lamp field', secret: '50%@x' });
  });

  it('lets every other character of a secret stand as it is', () => {
    expect(parseAmiUrl('ami://u:a@b:c/d?e#f g[h]é@pbx')).toMatchObject({ host: 'pbx', secret: 'a@b:c/d?e#f g[h]é' });
  });

  it('gives back any user and secret that are encoded', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const user = text.filter((one) => !/[\r\n\0]/.test(one));
    fc.assert(
      fc.property(user, text, (user, secret) => {
        const url = `ami://${encodeURIComponent(user)}:${encodeURIComponent(secret)}@pbx:1`;
        expect(parseAmiUrl(url)).toEqual({ host: 'pbx', port: 1, tls: false, user, secret });
      }),
    );
  });
});

describe('a bad address', () => {
  it.each([
    ['http://lampfield:s3cret@pbx', 'must look like'],
    ['ami://pbx', 'must look like'],
    ['ami://s3cret@pbx', 'must look like'],
    ['ami://lampfield:@pbx', 'must look like'],
    ['ami://lampfield:s3cret@', 'must look like'],
    ['ami://lampfield:s3cret@pbx:503x', 'must look like'],
    ['ami://lampfield:s3cret@pbx/?insecure=1', 'must look like'],
    ['ami://lampfield:s3cret@pbx:0', 'a port from 1 to 65535'],
    ['ami://lampfield:s3cret@pbx:65536', 'a port from 1 to 65535'],
    ['ami://lampfield:s3cret%@pbx', 'write %25'],
    ['ami://lamp%0Afield:s3cret@pbx', 'a line break or a NUL in its user'],
    ['ami://lampfield:s3cret@pbx?ca=/ca.pem', 'must begin with amis://'],
  ])('%s is refused, without repeating it', (url, reason) => {
    const error = errorOf(url);
    expect(error).toBeInstanceOf(AmiError);
    expect(error).toMatchObject({ kind: 'url', message: expect.stringContaining(reason) });
    expect(String(error)).not.toMatch(/s3cret(?!@host)/);
  });

  it('is never anything but an AmiError', () => {
    const piece = fc.constantFrom(':', '@', '/', '?ca=', '%', '%41', '[', ']', '::1', '5038', 'pbx', ' ', '\n', 'é');
    fc.assert(
      fc.property(fc.string({ unit: piece }), (text) => {
        const read = errorOf(`ami://${text}`);
        if (read instanceof Error) expect(read).toMatchObject({ name: 'AmiError', kind: 'url' });
        else expect(read).toMatchObject({ host: expect.any(String), user: expect.any(String) });
      }),
    );
  });
});
