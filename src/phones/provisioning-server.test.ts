import { expect, it } from 'vitest';
import { provisioningServer } from './provisioning-server.ts';

it.each([
  ['http://prov.example.org:8667/p/Zk3/', { secure: false, host: 'prov.example.org', port: 8667, path: 'p/Zk3' }],
  ['https://prov.example.org/p/Zk3/', { secure: true, host: 'prov.example.org', port: 443, path: 'p/Zk3' }],
  ['http://10.0.0.1/', { secure: false, host: '10.0.0.1', port: 80, path: '' }],
  ['', null],
])('takes %j apart', (url, parts) => {
  expect(provisioningServer(url)).toEqual(parts);
});
