import { expect, it } from 'vitest';
import { authorize, parseChallenge } from './digest.ts';

/** The example of RFC 2617 section 3.5. */
const HEADER = `Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093",
 opaque="5ccc069c403ebaf9f0171e9517f40e41"`;
const EXAMPLE = {
  user: 'Mufasa',
  password: 'Circle Of Life',
  method: 'GET',
  uri: '/dir/index.html',
  cnonce: '0a4f113b',
};

function challengeIn(header: string) {
  const challenge = parseChallenge(header);
  if (challenge === null) throw new Error('no challenge');
  return challenge;
}

it('answers the example of RFC 2617', () => {
  const answer = authorize({ ...EXAMPLE, challenge: challengeIn(HEADER) });
  expect(answer).toContain('response="6629fae49393a05397450978507c4ef1"');
  expect(answer).toContain('opaque="5ccc069c403ebaf9f0171e9517f40e41"');
  expect(answer).toContain('cnonce="0a4f113b", qop=auth, nc=00000001');
});

it('answers a server without qop, as RFC 2069 says', () => {
  const challenge = challengeIn(HEADER.replace('qop="auth,auth-int",', ''));
  const answer = authorize({ ...EXAMPLE, challenge });
  expect(answer).toContain('response="670fd8c2df070c60b045671b8b24ff02"');
  expect(answer).not.toContain('cnonce');
});

it('reads whether a nonce was too old', () => {
  expect(challengeIn(HEADER).isStale).toBe(false);
  expect(challengeIn('Digest realm="a", nonce="b",stale=TRUE,algorithm=md5').isStale).toBe(true);
});

it.each(['Basic realm="a"', 'Digest realm="a", nonce="b", algorithm=SHA-256'])('does not take %s', (header) => {
  expect(parseChallenge(header)).toBeNull();
});
