import { expect, it } from 'vitest';
import { openTestServer } from './support.ts';

const BY_ITSELF = { LAMPFIELD_PUBLIC_URL: '' };
const trusting = await openTestServer({}, { ...BY_ITSELF, LAMPFIELD_TRUSTED_PROXIES: '127.0.0.0/8' });
const alone = await openTestServer({}, BY_ITSELF);

it.each([
  ['https, said by a proxy that is trusted', trusting, 'https', 'https'],
  ['http, where it says so', trusting, 'http', 'http'],
  ['http, where it says something odd', trusting, 'javascript', 'http'],
  ['http, where nobody is trusted', alone, 'https', 'http'],
])('links are %s', async (_, server, said, scheme) => {
  const headers = { host: 'lamp.example', 'x-forwarded-proto': said, 'x-forwarded-host': 'evil.example' };
  const { headers: got } = await server.ok('POST', '/groups', { label: said }, { headers });
  expect(got.location).toMatch(new RegExp(`^${scheme}://lamp\\.example/1\\.1/groups/\\d+$`));
});
