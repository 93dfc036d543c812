import { describe, expect, it } from 'vitest';
import { parseSipServer } from './sip-server.ts';

describe('parseSipServer', () => {
  const FINE = [
    ['pbx', 'pbx', 5060, 'udp'],
    ['pbx.example.com:5070', 'pbx.example.com', 5070, 'udp'],
    ['pbx;transport=tcp', 'pbx', 5060, 'tcp'],
    ['pbx;transport=tls', 'pbx', 5061, 'tls'],
    ['pbx:5099;transport=tls', 'pbx', 5099, 'tls'],
    ['[::1]', '[::1]', 5060, 'udp'],
    ['[2001:db8::1]:5070', '[2001:db8::1]', 5070, 'udp'],
    ['192.0.2.1', '192.0.2.1', 5060, 'udp'],
  ] as const;

  it.each(FINE)('reads %s', (text, host, port, transport) => {
    expect(parseSipServer(text)).toEqual({ host, port, transport });
  });

  const BAD = [
    '',
    ':5060',
    'pbx:',
    'pbx:0',
    'pbx:65536',
    'a b',
    'pbx;transport=ws',
    'pbx\nx',
    '-pbx',
    'sip:pbx',
    '::1',
  ];

  it.each(BAD)('does not take %j for one', (text) => {
    expect(parseSipServer(text)).toBeNull();
  });
});
