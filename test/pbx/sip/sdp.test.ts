import { describe, expect, it } from 'vitest';
import { answerTo, formatSdp, parseSdp } from './sdp.ts';

const OFFER = [
  'v=0',
  'o=- 1 1 IN IP4 10.0.0.1',
  's=-',
  'c=IN IP4 10.0.0.1',
  't=0 0',
  'm=audio 4000 RTP/AVP 8 0 97',
  'a=rtpmap:97 telephone-event/8000',
  'a=sendonly',
  'm=video 4002 RTP/AVP 96',
  'c=IN IP4 10.0.0.2',
  'a=inactive',
];

describe('a description', () => {
  it('tells where audio goes, which way, and how digits are sent', () => {
    expect(parseSdp(OFFER.join('\r\n'))).toEqual({
      host: '10.0.0.1',
      port: 4000,
      direction: 'sendonly',
      eventPayload: 97,
    });
  });

  it('has an address of its own for audio where that says so', () => {
    const lines = OFFER.toSpliced(6, 0, 'c=IN IP4 10.0.0.3');
    expect(parseSdp(lines.join('\n'))?.host).toBe('10.0.0.3');
  });

  it('flows both ways where it says nothing, and may do without digits', () => {
    const lines = OFFER.slice(0, 6);
    expect(parseSdp(lines.join('\r\n'))).toMatchObject({ direction: 'sendrecv', eventPayload: null });
  });

  it.each([
    ['nothing', ''],
    ['other codecs', 'm=audio 4000 RTP/AVP 8 10'],
    ['no audio', 'm=video 4000 RTP/AVP 0'],
  ])('is not read from %s', (_, text) => {
    expect(parseSdp(text)).toBeNull();
  });

  it.each([101, null])('is read as it was written, with payload type %s for digits', (eventPayload) => {
    const sdp = { host: '127.0.0.1', port: 4000, direction: 'recvonly', eventPayload } as const;
    expect(parseSdp(formatSdp(sdp, 2))).toEqual(sdp);
    expect(formatSdp(sdp, 2)).toMatch(/^o=- 4000 2 IN IP4 127\.0\.0\.1\r$/m);
  });

  it('is answered so that nobody hears more than was offered', () => {
    expect((['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const).map(answerTo)).toEqual([
      'sendrecv',
      'recvonly',
      'sendonly',
      'inactive',
    ]);
  });
});
